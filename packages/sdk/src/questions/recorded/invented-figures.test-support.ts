import type { Rows } from "@oreledger/data";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";

const source = (id: string, published: string | null, more: object = {}) => ({
  ...{ id, series: id, edition: id, publisher: `Books of ${id}`, title: `Tables ${id}`, url: "https://example.org" },
  ...{ published, retrieved: "2026-03-01", licence: "cc-by-4-0" },
  ...more,
});
const survey = { series: LEADING_SERIES };
export const sources = [
  source("survey-2023", "2023-01-31", survey),
  source("survey-2024", "2024-01-31", survey),
  source("survey-2025", "2025-01-31", survey),
  source("survey-2025-1", "2025-03-31", { ...survey, edition: "survey-2025", erratum_of: "survey-2025" }),
  source("survey-2026", "2026-01-31", survey),
  source("agency", "2025-06"),
  source("undated", null),
  source("years", "2025-05-01", { universe: "all_partners" }),
  source("months", "2026-02-02", { universe: "chosen_partners" }),
  source("worlds", "2026-02-03", { universe: "world_only" }),
  source("theirs", "2025-05-02", { universe: "all_partners" }),
  source("gazette", "2025-12-01"),
];

type Share = Partial<Rows["shares"]>;
const share = (of: string, area: string, year: number, quantity: number | null, more: Share = {}) => ({
  ...{
    commodity: "gallium",
    stage: "refining",
    measure: "production",
    form: "all",
    basis: "element",
    share_of: "_WLD",
  },
  ...{ area, year, quantity, unit: "kg", comparator: "eq", status: "reported", source: of, evidence_level: "primary" },
  ...{ printed: quantity === null ? "W" : `${quantity} kg`, locator: `row ${area}` },
  ...more,
});
/** One print: a figure, or the cells of a row, for each area. */
const print = (of: string, year: number, areas: Readonly<Record<string, number | Share>>, more: Share = {}) =>
  Object.entries(areas).map(([area, cells]) =>
    share(of, area, year, typeof cells === "number" ? cells : null, {
      ...(typeof cells === "number" ? {} : cells),
      ...more,
    }),
  );
const withheld: Share = { status: "withheld" };
const bound = (low: number): Share => ({ comparator: "gt", low, printed: `more than ${low}` });
const range = (low: number, high: number): Share => ({ comparator: "range", low, high, printed: `${low} to ${high}` });
const percent = (share_pct: number, more: Share = {}): Share => ({
  ...{ share_pct, share_basis: "printed", unit: "pct", printed: `${share_pct} percent` },
  ...more,
});
const mined = { stage: "mine" } as const;
const inGround = { stage: "mine", measure: "reserves", unit: "t" } as const;
const antimony = { commodity: "antimony" } as const;
export const shares = [
  ...print("survey-2024", 2022, { CHN: 600, JPN: 10, KOR: 10, USA: withheld, _OTH: 20, _WLD: 640 }),
  ...print("survey-2024", 2023, { CHN: 610, JPN: 12, KOR: 10, USA: withheld, _WLD: 650 }),
  ...print("survey-2025", 2023, { CHN: 700, JPN: 12, KOR: 11, USA: withheld, RUS: range(5, 9), _WLD: 740 }),
  ...print("survey-2025", 2024, { CHN: 750, JPN: 3, KOR: 3, USA: { status: "nil", quantity: 0 }, _WLD: bound(700) }),
  ...print("survey-2025-1", 2024, { KOR: 5 }),
  ...print("survey-2026", 2024, { CHN: 755, JPN: 3, KOR: 5, DEU: { status: "not_available" }, _OTH: 7, _WLD: 770 }),
  ...print("survey-2026", 2025, { CHN: 800, JPN: 4, KOR: 4, DEU: 1, _WLD: 809 }, { status: "estimated" }),
  ...print("survey-2026", 2025, { CHN: 900, _WLD: 1000 }, { measure: "capacity" }),
  ...print("survey-2026", 2025, { CHN: 50, JPN: 60 }, { form: "secondary" }),
  ...print("agency", 2024, { CHN: percent(98), JPN: percent(1, { comparator: "approx" }) }),
  ...print("agency", 2025, { CHN: 820, JPN: 4, _WLD: 830 }),
  ...print("agency", 2030, { CHN: 1000, _WLD: 1300 }, { status: "forecast" }),
  ...print(
    "survey-2023",
    2022,
    { CHN: 40_000, BOL: 2600, TJK: 13_000, _WLD: 60_000 },
    { ...antimony, ...mined, unit: "t" },
  ),
  ...print(
    "survey-2025",
    2024,
    { CHN: 60_000, BOL: 4000, TJK: 17_000, AUS: 2500, _WLD: 100_000 },
    { ...antimony, ...mined, unit: "t" },
  ),
  ...print(
    "survey-2026",
    2024,
    { CHN: 61_000, BOL: 4100, TJK: 17_000, AUS: 2500, _WLD: 100_000 },
    { ...antimony, ...mined, unit: "t" },
  ),
  ...print(
    "survey-2026",
    2025,
    { CHN: 50_000, BOL: 4000, TJK: 16_000, AUS: 2500, USA: withheld, _WLD: 90_000 },
    { ...antimony, ...mined, unit: "t" },
  ),
  ...print(
    "survey-2025",
    2024,
    { CHN: 640_000, BOL: 310_000, AUS: 140_000, USA: 60_000, _WLD: bound(2_000_000) },
    { ...antimony, ...inGround },
  ),
  ...print(
    "survey-2026",
    2025,
    { CHN: 670_000, BOL: 310_000, RUS: bound(350_000), USA: 60_000, _WLD: bound(2_000_000) },
    { ...antimony, ...inGround },
  ),
  ...print("undated", 2021, { OMN: 9000 }, { ...antimony, stage: "smelting", unit: "t" }),
  ...print("agency", 2023, { CHN: 100, VNM: 50 }, { commodity: "tungsten", ...mined }),
  ...print("agency", 2024, { CHN: 90, VNM: 40 }, { commodity: "tungsten" }),
  ...print("undated", 2025, { CHN: 80, RUS: 30 }, { commodity: "tungsten", ...mined }),
  ...print("agency", 2023, { CHN: 10, MMR: 30, _WLD: 50 }, { commodity: "dysprosium", ...mined }),
  ...print("agency", 2024, { CHN: 50, MMR: 10, _WLD: 61 }, { commodity: "terbium", ...mined }),
  ...print("agency", 2023, { VNM: 120, THA: bound(7) }, { commodity: "germanium", stage: "refining" }),
];

type Balance = Partial<Rows["us_balances"]>;
const balance = (
  of: string,
  commodity: string,
  item: string,
  year: number,
  quantity: number | null,
  more: Balance = {},
) => ({
  ...{ commodity, item, form: "all", partner: "_WLD", year, quantity, unit: "kg", basis: "element", comparator: "eq" },
  ...{ status: "reported", source: of, evidence_level: "primary", locator: item, printed: String(quantity) },
  ...more,
});
const part = (more: Balance = {}): Balance => ({ unit: "pct", basis: "unspecified", ...more });
const bought = (partner: Rows["us_balances"]["partner"]): Balance => part({ partner, first_year: 2021 });
const dear: Balance = { unit: "USD_per_kg", basis: "gross" };
export const balances = [
  ...[2022, 2023, 2024].map((year) => balance("survey-2025", "gallium", "imports", year, 9000 + 10 * (year - 2022))),
  ...[2023, 2024, 2025].map((year) => balance("survey-2026", "gallium", "imports", year, 9500 + 10 * (year - 2022))),
  balance("survey-2026", "gallium", "exports", 2025, 500),
  balance("survey-2026", "gallium", "apparent_consumption", 2025, null, { status: "withheld" }),
  balance("survey-2025", "gallium", "net_import_reliance", 2023, 100, part()),
  balance("survey-2025", "gallium", "net_import_reliance", 2024, 95, part()),
  balance("survey-2026", "gallium", "net_import_reliance", 2024, 100, part()),
  balance(
    "survey-2026",
    "gallium",
    "net_import_reliance",
    2025,
    null,
    part({ comparator: "gt", low: 95, printed: ">95" }),
  ),
  balance("survey-2026", "gallium", "net_import_reliance", 2025, 50, part({ form: "secondary" })),
  ...(
    [
      ["JPN", 30],
      ["CHN", 20],
      ["DEU", 20],
      ["_OTH", 30],
    ] as const
  ).map(([partner, pct]) => balance("survey-2026", "gallium", "import_source_share", 2024, pct, bought(partner))),
  ...[2023, 2024, 2025].map((year) => balance("survey-2026", "gallium", "price", year, 225 + 50 * (year - 2023), dear)),
  balance("survey-2026", "gallium", "price", 2025, 400, { ...dear, form: "secondary" }),
  balance("survey-2026", "antimony", "mine_production", 2025, 0, { status: "nil", unit: "t" }),
  balance("survey-2026", "antimony", "imports", 2025, 20_000, { unit: "t" }),
  balance("survey-2026", "antimony", "exports", 2025, 30_000, { unit: "t" }),
  balance("survey-2026", "antimony", "stocks", 2025, 900, { unit: "t" }),
  balance("survey-2026", "antimony", "net_import_reliance", 2025, null, part({ status: "net_exporter", printed: "E" })),
];
