/** One cell that a tool must read right. */
export interface Fact {
  readonly what: string;
  readonly table: string;
  /** The row: the values of some columns, which are all text or whole numbers. */
  readonly where: Readonly<Record<string, string | number>>;
  readonly column: string;
  /** The cell; null is an empty one. */
  readonly is: string | number | null;
}

const australia = {
  commodity: "rare-earths",
  stage: "mine",
  measure: "production",
  area: "AUS",
  year: 2024,
} as const;
const helium = { commodity: "helium", stage: "mine", area: "ZAF" } as const;
const compounds = { exporter: "CHN", importer: "_WLD", product: "hs-284690", period: "2023" } as const;

/** The twenty facts that tools get wrong: what is empty, what is a bound, what looks like a number and is none. */
export const facts: readonly Fact[] = [
  {
    what: "A figure of one edition",
    table: "shares",
    where: { ...australia, source: "usgs-mcs-2025" },
    column: "quantity",
    is: 13_000,
  },
  {
    what: "The same in the next edition",
    table: "shares",
    where: { ...australia, source: "usgs-mcs-2026-v1-0" },
    column: "quantity",
    is: 29_000,
  },
  {
    what: "The current figure",
    table: "latest_shares",
    where: { ...australia, series: "usgs-mcs" },
    column: "quantity",
    is: 29_000,
  },
  {
    what: "Withheld is empty",
    table: "latest_shares",
    where: { commodity: "rare-earths", measure: "production", area: "USA", year: 1956, source: "usgs-ds140-2023-09" },
    column: "quantity",
    is: null,
  },
  {
    what: "… and says so",
    table: "latest_shares",
    where: { commodity: "rare-earths", measure: "production", area: "USA", year: 1956, source: "usgs-ds140-2023-09" },
    column: "status",
    is: "withheld",
  },
  {
    what: "Nil is zero",
    table: "latest_shares",
    where: { ...helium, measure: "production", year: 2024, series: "usgs-mcs" },
    column: "quantity",
    is: 0,
  },
  {
    what: "A bound has no quantity",
    table: "latest_shares",
    where: { commodity: "niobium", measure: "reserves", area: "_WLD", year: 2025 },
    column: "quantity",
    is: null,
  },
  {
    what: "… and a lower bound",
    table: "latest_shares",
    where: { commodity: "niobium", measure: "reserves", area: "_WLD", year: 2025 },
    column: "low",
    is: 21_000_000,
  },
  {
    what: "The upper end of a range",
    table: "latest_shares",
    where: { commodity: "iron-and-steel-slag", form: "iron-slag", area: "_WLD", year: 2025 },
    column: "high",
    is: 390_000_000,
  },
  { what: "Namibia", table: "areas", where: { id: "NAM" }, column: "alpha_2", is: "NA" },
  { what: "A code with a leading zero", table: "areas", where: { id: "AUS" }, column: "m49", is: "036" },
  {
    what: "NA as printed",
    table: "shares",
    where: { ...helium, measure: "production", year: 2022, source: "usgs-mcs-2024-v2-0" },
    column: "printed",
    is: "NA",
  },
  {
    what: "A month is a month",
    table: "exports",
    where: { exporter: "CHN", importer: "ARE", product: "hs-250410", value_usd: 12_420 },
    column: "period",
    is: "2017-02",
  },
  {
    what: "… with a first day",
    table: "latest_exports",
    where: { exporter: "CHN", importer: "ARE", product: "hs-250410", value_usd: 12_420 },
    column: "period_first_day",
    is: "2017-02-01",
  },
  { what: "A name beyond ASCII", table: "areas", where: { id: "CIV" }, column: "name", is: "Côte d’Ivoire" },
  {
    what: "A list",
    table: "commitments",
    where: { id: "apple-mp-2025" },
    column: "commodities",
    is: "permanent-magnets;rare-earths",
  },
  { what: "A year beside months", table: "latest_exports", where: compounds, column: "value_usd", is: 512_019_283 },
  {
    what: "A corrected figure",
    table: "shares",
    where: { commodity: "vanadium", measure: "reserves", area: "AUS", year: 2022, source: "usgs-mcs-2023" },
    column: "quantity",
    is: 7_400_000,
  },
  {
    what: "… and as printed",
    table: "shares",
    where: { commodity: "vanadium", measure: "reserves", area: "AUS", year: 2022, source: "usgs-mcs-2023" },
    column: "printed",
    is: "7400 t",
  },
  {
    what: "A doubtful figure is empty",
    table: "shares",
    where: { commodity: "kaolin", area: "_WLD", year: 2024, source: "usgs-mcs-2025" },
    column: "quantity",
    is: null,
  },
];
