// cspell:ignore lynas cmpa kazssr interfax prcent niron kutessay mushgai khudag
import type { TableName } from "../../packages/data/src/tables/index.ts";

type Cells = Readonly<Record<string, string>>;

/** One kind of attack on the facts: well-formed rows that are untrue. */
export interface Attack {
  readonly kind: string;
  readonly table: TableName;
  /** The row that it strikes: the first one of the live table that this is true of. */
  readonly on: (row: Cells) => boolean;
  /** Cells that change; null where the row goes. */
  readonly change: ((row: Cells) => Cells) | null;
  /** The rule that tells it. */
  readonly code: string;
}

const set =
  (column: string, to: string | ((cell: string) => string)) =>
  (row: Cells): Cells => ({ [column]: typeof to === "string" ? to : to(row[column] as string) });
const is =
  (column: string, cell: string) =>
  (row: Cells): boolean =>
    row[column] === cell;
const has =
  (column: string, form: RegExp) =>
  (row: Cells): boolean =>
    form.test(row[column] as string);
const without = (letter: number) => (text: string) => text.slice(0, letter) + text.slice(letter + 1);

/** Every kind of attack that a rule closes, with the rule. */
export const attacks: readonly Attack[] = [
  // Figures against their print.
  {
    kind: "a withheld figure is called nil",
    table: "us_balances",
    on: has("printed", /^W\b/),
    change: () => ({ status: "nil", quantity: "0" }),
    code: "printed-status",
  },
  {
    kind: "a figure in tons becomes thousand tons",
    table: "shares",
    on: (row) =>
      row.source === "usgs-mcs-2025" &&
      /^[1-9],?\d{3,} /.test(row.printed as string) &&
      row.correction === "" &&
      row.area === "CHN",
    change: set("quantity", (cell) => String(Number(cell) * 1000)),
    code: "magnitude",
  },
  {
    kind: "the year of a figure is not that of its place",
    table: "shares",
    on: (row) => row.source === "usgs-mcs-2023" && row.area === "CHN" && row.commodity === "rare-earths",
    change: set("locator", (cell) => cell.replace(/20(\d\d)$/, "1999")),
    code: "locator-fits",
  },
  {
    kind: "an amount a thousand times smaller than its row says",
    table: "agreements",
    on: is("id", "eu-zaf-2025"),
    change: set("pledged_amount", (cell) => String(Number(cell) / 1000)),
    code: "amount-in-words",
  },
  {
    kind: "a printed figure becomes ten times larger",
    table: "us_balances",
    on: (row) =>
      /^[1-9][\d,]* metric tons$/.test(row.printed as string) && row.correction === "" && row.quantity !== "",
    change: set("quantity", (cell) => String(Number(cell) * 10)),
    code: "printed-figure",
  },
  {
    kind: "a flow is a thousandth of what its source prints",
    table: "exports",
    on: has("printed", /^[1-9]\d+ kilograms; \d+ dollars$/),
    change: set("value_usd", (cell) => String(Number(cell) / 1000)),
    code: "flow-as-printed",
  },
  {
    kind: "an amount is a tenth of what its source's title says",
    table: "commitments",
    on: is("id", "niron-osc-2026"),
    change: set("amount", (cell) => String(Number(cell) / 10)),
    code: "amount-in-words",
  },
  {
    kind: "an amount is in another dollar",
    table: "commitments",
    on: is("id", "arafura-naif-2024"),
    change: set("currency", "USD"),
    code: "currency-in-words",
  },
  {
    kind: "one promise is another's, with its actor",
    table: "commitments",
    on: is("id", "usa-aus-2025-usa-1bn"),
    change: set("actor", "AUS"),
    code: "row-twice",
  },
  // Agreements.
  {
    kind: "a party of an id goes",
    table: "agreement_parties",
    on: (row) => row.agreement === "usa-aus-framework-2025" && row.party === "AUS",
    change: null,
    code: "parties-in-id",
  },
  {
    kind: "a partner of two is an observer",
    table: "agreement_parties",
    on: (row) => row.agreement === "usa-aus-framework-2025" && row.party === "AUS",
    change: set("role", "observer"),
    code: "party-role",
  },
  {
    kind: "a memorandum is a plurilateral body",
    table: "agreements",
    on: has("title", /Memorandum/),
    change: set("type", "plurilateral"),
    code: "type-in-title",
  },
  {
    kind: "a commodity of a title goes",
    table: "agreement_commodities",
    on: (row) => row.agreement === "usa-aus-framework-2025" && row.commodity === "rare-earths",
    change: set("commodity", "lithium"),
    code: "named-in-title",
  },
  {
    kind: "a promise of Washington is another country's",
    table: "commitments",
    on: has("actor", /^US Department of War/),
    change: set("actor_areas", "AUS"),
    code: "actor-area",
  },
  {
    kind: "a letter of interest binds",
    table: "commitments",
    on: is("instrument", "letter_of_interest"),
    change: set("amount_basis", "announced"),
    code: "letter-does-not-bind",
  },
  {
    kind: "a promise is replaced by a stranger's",
    table: "commitments",
    on: is("id", "lynas-dod-2023"),
    change: set("superseded_by", "cmpa-round2-rd"),
    code: "commitment-kin",
  },
  // Acts.
  {
    kind: "an act of one state is another's",
    table: "policy_events",
    on: has("id", /^per-/),
    change: set("actors", "_EUR"),
    code: "actor-in-id",
  },
  {
    kind: "the country at which a ban is aimed goes",
    table: "policy_events",
    on: is("id", "usa-2024-russia-metals"),
    change: set("targets", ""),
    code: "area-in-title",
  },
  {
    kind: "an act is in force before it begins",
    table: "policy_events",
    on: (row) => row.status === "in_force" && row.effective_from !== "" && row.effective_to === "",
    change: set("effective_from", "2099-01-01"),
    code: "announced-not-begun",
  },
  {
    kind: "a ban ends before it begins",
    table: "event_relations",
    on: (row) => row.valid_to !== "",
    change: set("valid_to", "1999-01-01"),
    code: "relation-dates",
  },
  {
    kind: "a statement establishes",
    table: "event_relations",
    on: is("certainty", "claimed"),
    change: set("certainty", "established"),
    code: "claimed-by-statement",
  },
  {
    kind: "a status was looked for in a year",
    table: "policy_events",
    on: has("status_as_of", /-/),
    change: set("status_as_of", "2025"),
    code: "day-of-our-own",
  },
  // Lists.
  {
    kind: "a country leaves the Union of 27",
    table: "group_members",
    on: (row) => row.group === "eu27" && row.member === "PRT",
    change: null,
    code: "members-of-list",
  },
  {
    kind: "a member's first day goes",
    table: "group_members",
    on: (row) => row.group === "eu27" && row.member === "PRT",
    change: set("valid_from", ""),
    code: "members-of-list",
  },
  {
    kind: "a member is read from another's row",
    table: "group_members",
    on: has("locator", /row Antimony$/),
    change: set("locator", (cell) => cell.replace("Antimony", "Holmium")),
    code: "members-of-list",
  },
  // Names and places.
  {
    kind: "a commodity's name loses a letter",
    table: "commodities",
    on: is("id", "magnesite"),
    change: set("name", without(4)),
    code: "name-in-id",
  },
  { kind: "a state is a sea", table: "areas", on: is("id", "FRA"), change: set("kind", "sea"), code: "kind-of-area" },
  {
    kind: "a capital lies in another country",
    table: "areas",
    on: is("id", "AUS"),
    change: set("capital_latitude", (cell) => cell.replace("-", "")),
    code: "coordinate",
  },
  {
    kind: "a deposit has another's record",
    table: "deposits",
    on: (row) =>
      row.source === "usgs-ofr2005-1294" && /^gid \d+$/.test(row.locator as string) && row.id !== "20-let-kazssr",
    change: set("locator", "gid 1389"),
    code: "record-of-one-deposit",
  },
  {
    kind: "a grade in percent is said to be in parts per million",
    table: "resource_estimates",
    on: (row) => row.analyte === "rare-earths" && row.grade_unit === "pct",
    change: set("grade_unit", "ppm"),
    code: "odd-grade",
  },
  {
    kind: "an estimate is of another deposit",
    table: "resource_estimates",
    on: is("deposit", "mount-weld"),
    change: set("deposit", "nolans"),
    code: "deposit-in-id",
  },
  {
    kind: "a deposit holds something else than its record says",
    table: "deposits",
    on: (row) => row.commodities === "gallium" && /, Gallium, /.test(row.locator as string),
    change: set("commodities", "graphite"),
    code: "deposit-in-locator",
  },
  {
    kind: "a deposit is entered again under another spelling",
    table: "deposits",
    on: is("id", "kutessay-ii"),
    change: (row) => ({
      id: "kutessay-iii",
      name: "Mushgai Khudag",
      area: "MNG",
      commodities: row.commodities as string,
      latitude: "44.4",
      longitude: "104.05",
      admin_region: "",
    }),
    code: "deposit-twice",
  },
  {
    kind: "a deposit's region goes",
    table: "deposits",
    on: (row) => row.source === "usgs-critical-deposits-us" && row.admin_region !== "",
    change: set("admin_region", ""),
    code: "region-of-source",
  },
  {
    kind: "a link of codes is read from another table",
    table: "product_links",
    on: () => true,
    change: set("locator", (cell) => cell.replace(/toHS\d{4}/, "toHS1999")),
    code: "link-place",
  },
  {
    kind: "a product is of another commodity",
    table: "products",
    on: is("id", "hs-750400"),
    change: set("commodities", "feldspar"),
    code: "named-in-title",
  },
  // Sources.
  {
    kind: "a row cites a stranger, and its own source nothing",
    table: "citations",
    on: is("source", "interfax-ukraine-eu-2021"),
    change: null,
    code: "source-cited",
  },
  {
    kind: "a newspaper is in the public domain of the United States",
    table: "sources",
    on: (row) => row.publisher === "Reuters",
    change: set("licence", "us-public-domain"),
    code: "public-domain",
  },
  {
    kind: "a document has another's address",
    table: "sources",
    on: is("id", "301-am-usa-arm-framework-2026"),
    change: set("url", "https://24.kg/english/311469_Reserves_at_Kyzyl-Ompol_deposit_may_increase_4_times/"),
    code: "one-address",
  },
  {
    kind: "a page was read by us on a day to come",
    table: "sources",
    on: (row) => row.retrieved !== "",
    change: set("retrieved", "2126-01-01"),
    code: "day-of-our-own",
  },
  {
    kind: "a licence has another's SPDX name",
    table: "licences",
    on: is("id", "ogl-3-0"),
    change: set("spdx", "etalab-2.0"),
    code: "licence-name",
  },
  {
    kind: "a series was read on another day than its source",
    table: "readings",
    on: is("series", "usgs-mcs"),
    change: set("read_up_to", "2026-11-28"),
    code: "reading-of-series",
  },
  {
    kind: "one part of a series has no day",
    table: "readings",
    on: (row) => row.part === "us_balances" && row.series === "usgs-mcs",
    change: null,
    code: "reading-of-series",
  },
  // Claims.
  {
    kind: "a claimed figure loses a digit",
    table: "claims",
    on: is("value", "544000000"),
    change: set("value", "54400000"),
    code: "claim-value",
  },
  {
    kind: "the evidence of a claim goes",
    table: "claim_evidence",
    on: (row) => row.claim === "article-021",
    change: null,
    code: "claim-evidence",
  },
  // Corrections.
  {
    kind: "a correction corrects something else",
    table: "corrections",
    on: is("field", "unit"),
    change: set("field", "column"),
    code: "correction-form",
  },
  {
    kind: "a correction leans on a row that is not there",
    table: "corrections",
    on: (row) => row.evidence !== "",
    change: set("evidence", (cell) => cell.replace(/\/20\d\d\//, "/1999/")),
    code: "address",
  },
  {
    kind: "a correction leans on another commodity",
    table: "corrections",
    on: (row) => row.commodity === "tellurium",
    change: set("evidence", "shares/zinc/mine/reserves/all/element/_WLD/AUS/2023/usgs-mcs-2024-v2-0"),
    code: "correction-form",
  },
  // Texts.
  {
    kind: "a bracket is lost",
    table: "groups",
    on: has("locator", /\(n\)$/),
    change: set("locator", (cell) => cell.replace("(", "")),
    code: "sentence",
  },
  {
    kind: "a text that stands often loses a letter",
    table: "products",
    on: is("note", "in ADB-WTO TiCM list"),
    change: set("note", "in ADB-WTO TiCMlist"),
    code: "near-repeat",
  },
  {
    kind: "a word loses a letter",
    table: "claims",
    on: has("unit", /^percent$/),
    change: set("unit", "prcent"),
    code: "spelling",
  },
];
