import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { tables } from "../../../data/src/tables/index.ts";
import type { Share } from "../../../data/src/tables/shares.ts";
import { onShelf, readShelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const list = "shares/printed_shares.csv";
const rows = readTable(folder, tables.shares);
const sources = readTable(folder, tables.sources);

type Line = Readonly<Record<string, string>>;

/** Names of the list that the ledger writes in several columns, and areas that it codes. */
const products: Readonly<Record<string, Partial<Share>>> = {
  "titanium-sponge": { commodity: "titanium", form: "sponge" },
  "manganese-sulphate": { commodity: "manganese", stage: "compound", form: "high-purity-sulphate" },
  "lfp-cathode": { commodity: "cathode-materials", form: "lithium-iron-phosphate" },
  "solar-pv": { commodity: "solar-panels" },
};
const areas: Readonly<Record<string, string>> = {
  world: "_WLD",
  others: "_OTH",
  "rest-of-world": "_OTH",
  "central-asia": "_C5",
  europe: "_EUR",
};
const stages: Readonly<Record<string, string>> = { "all-stages": "all", "supply-chain": "all", "end-use": "end_use" };
/** What the words of a scope, or of a page's title, say of a form that is counted apart. */
const forms: Readonly<Record<string, RegExp>> = {
  "magnet-elements": /magnet rare earth|Critical Minerals Dataset/i,
  "high-performance": /high-performance/i,
  "solar-grade": /solar-grade/,
  "low-purity": /low-purity|low-grade primary/,
  "battery-grade": /battery-grade/,
  "ferrosilicon-and-metal": /silicon materials/,
  "anode-chain": /anode supply chain/,
};
const areaOf = ({ area = "" }: Line): string => areas[area] ?? area.replace(/^top-(\d)$/, "_TOP$1");

/** What one printed unit is in the ledger's: how many of them, and which. */
const units: Readonly<Record<string, readonly [number, string]>> = {
  kt: [1e3, "t"],
  Mt: [1e6, "t"],
  "t SW per year": [1e3, "SWU"],
};
const amountOf = (cell: string, { unit = "" }: Line): number => Number(cell) * (units[unit]?.[0] ?? 1);

/** The world total that a computed percentage was taken of: the list gives it in words only. */
const totalOf = ({ notes = "" }: Line): string =>
  /share computed: .*\bprinted (?:rounded )?(?:world )?total of (\d[\d,]*(?:\.\d+)?)/.exec(notes)?.[1] ?? "";

const close = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-9 * Math.abs(b);

/** Whether a row holds the figure of a line: its quantity or its percentage, as a figure, a bound or a range, and in print. */
function holds(row: Share, line: Line): boolean {
  const percent = row.unit === "pct";
  const cell = percent ? line.share_pct : line.quantity;
  const [low, high] = [line.low, line.high].map((bound) => (percent ? Number(bound) : amountOf(bound ?? "", line)));
  if (row.comparator !== line.comparator || (!percent && row.unit !== (units[line.unit ?? ""]?.[1] ?? "t")))
    return false;
  if (line.comparator === "range")
    return (
      close(row.low, low as number) &&
      close(row.high, high as number) &&
      row.printed?.includes(` to ${line.high}`) === true
    );
  const value = percent ? Number(cell) : amountOf(cell ?? "", line);
  const bounds: Readonly<Record<string, number | null>> = { gt: row.low, lt: row.high };
  const figure = bounds[line.comparator ?? ""] ?? (percent ? row.share_pct : row.quantity);
  return cell !== "" && close(figure, value) && row.printed?.includes(cell as string) === true;
}

/** Whether a row says what a line says, or is the world total of which the line's percentage was computed. */
function tells(row: Share, line: Line): boolean {
  const { commodity = "", stage = "", measure = "", scope_note = "", source_title = "" } = line;
  const product = { commodity, stage: stages[stage] ?? stage, ...products[commodity] };
  const form =
    product.form === row.form || row.form === "all" || forms[row.form]?.test(`${scope_note} ${source_title}`);
  return (
    Object.entries(product).every(([column, value]) => row[column as keyof Share] === value) &&
    row.measure === (/\bresources\b/.test(scope_note) ? "resources" : measure) &&
    form === true &&
    (row.scope ?? "").toLowerCase().startsWith(scope_note.toLowerCase()) &&
    row.year === Number(line.year) &&
    row.locator === (line.locator || null) &&
    ((row.area === areaOf(line) && holds(row, line)) ||
      (row.area === "_WLD" && row.printed === `${totalOf(line)} ${line.unit}`))
  );
}

/** Stages and units by which the list and the Mineral Commodity Summaries differ. */
const sponge = { commodity: "titanium", form: "sponge" };
const silicon = { stage: "plant", form: "silicon-metal" };
const named: Readonly<Record<string, Record<string, string>>> = { "titanium-sponge": sponge, silicon };
const tonnes: Readonly<Record<string, number>> = { t: 1, kt: 1000, kg: 0.001 };

const here = onShelf(list, 13);
const lines: readonly Line[] = here ? readShelf(list) : [];
const isOfMcs = ({ source_title }: Line) => /^Mineral Commodity Summaries \d{4} Data Release/.test(source_title ?? "");

/** The pages that the list cites, each with its lines. */
const pages = new Map<string, Line[]>();
for (const line of lines)
  for (const { id, publisher, title, published } of sources)
    if (publisher === line.source_publisher && title === line.source_title && !isOfMcs(line))
      if (line.source_date === "" || published === line.source_date) pages.set(id, [...(pages.get(id) ?? []), line]);

describe.skipIf(!here)("the list of printed shares", () => {
  const cited = rows.filter(({ source }) => pages.has(source));
  const untold = (all: readonly Share[]) =>
    all.filter((row) => !pages.get(row.source)?.some((line) => tells(row, line)));

  it("tells every row that cites one of its pages", () => {
    expect(cited.length).toBeGreaterThan(300);
    expect(untold(cited).map((row) => [row.source, row.area, row.year, row.printed].join(" "))).toEqual([]);
  });

  it("has a row for each of 281 lines: left out is what repeats, has no year, no page to cite, or was not chosen", () => {
    const standing = [...pages].flatMap(([page, own]) => {
      const standing = cited.filter(({ source }) => source === page);
      return own.filter((line) => standing.some((row) => row.area === areaOf(line) && tells(row, line)));
    });
    expect(standing).toHaveLength(281);
  });

  it.each([
    ["value", { quantity: 23_608 }],
    ["area", { area: "UZB" }],
    ["year", { year: 1999 }],
    ["commodity", { commodity: "tin" }],
    ["stage", { stage: "plant" }],
    ["measure", { measure: "capacity" }],
    ["form", { form: "low-purity" }],
    ["place", { locator: "another table" }],
    ["unit", { unit: "kg" }],
    ["printed figure", { printed: "23 t U" }],
  ] as const)("tells no row whose %s was changed", (_, change) => {
    const row = cited.find(({ area, quantity }) => area === "KAZ" && quantity !== null) as Share;
    expect(untold([row, { ...row, ...change } as Share])).toHaveLength(1);
  });

  it("agrees with the Mineral Commodity Summaries in all 157 figures that repeat them, and in the shares computed of them", () => {
    const editions = new Map(readTable(folder, tables.sources).map((source) => [source.id, source.edition as string]));
    const rows = readTable(folder, tables.shares).filter((row) => editions.get(row.source)?.startsWith("usgs-mcs-20"));
    const place = (
      row: { [Column in "commodity" | "stage" | "measure" | "form" | "area"]: string } & { year: number },
    ) => [row.commodity, row.stage, row.measure, row.form, row.area === "_XUS" ? "_WLD" : row.area, row.year].join(" ");
    const byPlace = new Map<string, typeof rows>();
    for (const row of rows) {
      const key = `${editions.get(row.source)} ${place(row)}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), row]);
    }
    const wrong: string[] = [];
    let compared = 0;
    for (const line of lines) {
      const edition = /^Mineral Commodity Summaries (\d{4}) Data Release/.exec(line.source_title ?? "")?.[1];
      if (edition === undefined) continue;
      compared++;
      const { commodity = "", stage = "", measure = "", unit = "" } = line;
      const area = line.area === "world" ? "_WLD" : (line.area ?? "");
      const told = {
        commodity,
        stage,
        measure,
        form: "all",
        area,
        year: Number(line.year),
        ...named[commodity],
      };
      const found = byPlace.get(`usgs-mcs-${edition} ${place(told)}`) ?? [];
      const same = found.find(
        (row) =>
          row.quantity !== null &&
          Math.abs(row.quantity * (tonnes[row.unit] ?? Number.NaN) - Number(line.quantity) * (tonnes[unit] ?? 0)) <
            1e-6,
      );
      if (same === undefined) {
        wrong.push(`${line.figure_id}: ${line.quantity} ${line.unit}`);
        continue;
      }
      if (line.share_pct === "") continue;
      // The list divides by the printed total also where the rows exceed it; the ledger then divides by their sum.
      const bySum = same.share_denominator?.startsWith("row_sum") === true;
      const total = bySum ? byPlace.get(`usgs-mcs-${edition} ${place({ ...told, area: "_WLD" })}`)?.[0] : undefined;
      const share = total?.quantity ? (100 * (same.quantity as number)) / total.quantity : same.share_pct;
      if (Math.abs((share ?? Number.NaN) - Number(line.share_pct)) > 0.0501)
        wrong.push(`${line.figure_id}: ${line.share_pct} percent, and the ledger computes ${share}`);
    }
    expect(compared).toBe(157);
    expect(wrong).toEqual([]);
  });
});
