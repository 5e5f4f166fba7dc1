/** One line by the names that UN Comtrade gives its columns. */
export type Line = Readonly<Record<string, unknown>>;

/** Folds a column's name: `Netweight (kg)`, `Netweight..kg.` and `netweight_kg` become the same. */
export const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The columns that decide what a line is, by their name in Comtrade Plus, with their names in older layouts: those of the old
 * site for people (`Trade Value (US$)`) and for machines (`TradeValue`), and those of clients that rename.
 */
const columns = {
  typeCode: [],
  freqCode: [],
  refYear: ["Year", "yr"],
  period: [],
  reporterCode: ["CountryCode", "rtCode"],
  flowCode: ["Trade Flow Code", "rgCode"],
  flowDesc: ["Trade Flow", "rgDesc"],
  partnerCode: ["ptCode"],
  partner2Code: ["2nd Partner Code", "ptCode2"],
  classificationCode: ["Classification", "pfCode"],
  isOriginalClassification: [],
  cmdCode: ["Commodity Code"],
  customsCode: ["Customs Proc. Code", "cstCode"],
  mosCode: [],
  motCode: ["Mode of Transport Code"],
  qtyUnitCode: ["qtCode"],
  qtyUnitAbbr: [],
  qty: ["TradeQuantity"],
  isQtyEstimated: [],
  netWgt: ["Netweight (kg)", "NetWeight"],
  isNetWgtEstimated: [],
  primaryValue: ["Trade Value (US$)", "TradeValue", "trade_value_usd"],
  cifvalue: ["CIF Trade Value (US$)", "cif_trade_value_usd"],
  fobvalue: ["FOB Trade Value (US$)", "fob_trade_value_usd"],
  legacyEstimationFlag: ["Flag", "estCode"],
} as const;

/** A column that is read. */
export type ReadColumn = keyof typeof columns;

/**
 * Columns of the publisher that are not read, since they add nothing: names beside codes, dates beside the period, the level that
 * the code's length shows, quantities beside the one that is used, and whether UN Comtrade computed the total itself (a total is a
 * total in any case).
 */
const ignored = new Set(
  [
    ["refPeriodId", "refMonth", "periodDesc", "Period Desc.", "datasetCode", "publicationDate", "publicationDateShort"],
    ["reporterISO", "reporterDesc", "Reporter", "Reporter ISO", "rtTitle", "rt3ISO"],
    ["partnerISO", "partnerDesc", "Partner", "Partner ISO", "ptTitle", "pt3ISO"],
    ["partner2ISO", "partner2Desc", "2nd Partner", "2nd Partner ISO", "ptTitle2", "pt3ISO2", "Country"],
    [
      "flowDesc",
      "classificationSearchCode",
      "cmdDesc",
      "Commodity",
      "cmdDescE",
      "aggrLevel",
      "Aggregate Level",
      "isLeaf",
      "Is Leaf Code",
    ],
    [
      "customsDesc",
      "Customs",
      "cstDesc",
      "motDesc",
      "Mode of Transport",
      "qtyUnitDesc",
      "Qty Unit",
      "qtDesc",
      "qtAltDesc",
    ],
    [
      "altQtyUnitCode",
      "altQtyUnitAbbr",
      "altQty",
      "isAltQtyEstimated",
      "Alt Qty Unit Code",
      "Alt Qty Unit",
      "qtAltCode",
      "AltQuantity",
    ],
    ["grossWgt", "isGrossWgtEstimated", "Gross weight (kg)", "GrossWeight", "isReported", "isAggregate"],
  ]
    .flat()
    .map(folded),
);

const named = new Map<string, ReadColumn>(
  Object.entries(columns).flatMap(([name, others]) =>
    [name, ...others].map((each) => [folded(each), name as ReadColumn] as const),
  ),
);

/** The column that a header names; undefined if that column is not read. */
export const columnOf = (header: string): ReadColumn | undefined => named.get(folded(header));

/** Whether a header has the columns that every flow needs. */
export function hasColumns(headers: readonly string[]): boolean {
  const there = new Set(headers.map(columnOf));
  return there.has("cmdCode") && there.has("primaryValue") && there.has("reporterCode");
}

/** Columns that the publisher does not have: others added them. */
export const foreignColumns = (headers: readonly string[]): readonly string[] =>
  headers.filter((name) => name.trim() !== "" && columnOf(name) === undefined && !ignored.has(folded(name)));

/** The line with its columns under the names that are read. If two columns have the same name, the first that is filled counts. */
export function renamed(line: Line): Partial<Record<ReadColumn, unknown>> {
  const known: Partial<Record<ReadColumn, unknown>> = {};
  for (const [header, cell] of Object.entries(line)) {
    const name = columnOf(header);
    if (name !== undefined && (known[name] === undefined || known[name] === null || known[name] === ""))
      known[name] = cell;
  }
  return known;
}
