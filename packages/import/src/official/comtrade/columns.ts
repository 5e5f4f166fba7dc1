import { type DecimalMark, plainFigure } from "../../decimals.ts";
import type { Flow } from "../../trade/flow.ts";
import { type Line, type ReadColumn, renamed } from "./names.ts";
import { type ComtradeFile, type ComtradeRecord, type ReadLine, sortLines } from "./record.ts";

/** Why a line of a UN Comtrade file is not a flow of its own. */
export const lineRules = {
  part: "lines of one mode of transport, customs procedure or second partner: parts of the total line",
  otherFlow: "re-exports, re-imports, domestic exports and other parts of exports and imports",
  allGoods: "lines of all commodities together, whose codes the ledger has one by one",
  unspecified: "lines of goods that the reporter does not specify (9999AA and the like)",
} as const;

/** The cells of one line by the names of the columns that are read. */
type Cells = Partial<Record<ReadColumn, unknown>>;

const text = (line: Cells, name: ReadColumn): string => {
  const value = line[name];
  return value === undefined || value === null ? "" : String(value).trim();
};

/** Whether a cell is empty, which R, Python and spreadsheets write in several ways. */
const isEmpty = (cell: string): boolean => /^(|NA|N\/A|null|NULL|NaN|nan|None)$/.test(cell);

/** A figure; null for an empty cell; undefined if it is not a number. */
const figure = (line: Cells, name: ReadColumn, mark: DecimalMark): number | null | undefined => {
  const cell = text(line, name);
  return isEmpty(cell) ? null : plainFigure(cell, mark);
};

/** A code of digits, which some programs write like a number: `156.0`. */
const digits = (line: Cells, name: ReadColumn): string => text(line, name).replace(/^(\d+)\.0+$/, "$1");

/** True or false, as R, Python, JSON or spreadsheets write them, or as 1 or 0; undefined if it is neither. */
function flag(line: Cells, name: ReadColumn): boolean | undefined {
  const cell = text(line, name).toLowerCase();
  if (isEmpty(text(line, name)) || /^(false|f|0|no|n)$/.test(cell)) return false;
  return /^(true|t|1|yes|y)$/.test(cell) ? true : undefined;
}

/** Units by UN Comtrade's abbreviation, and by its number for files without abbreviations. */
const units: Readonly<Record<string, Flow["quantity_unit"]>> = {
  kg: "kg",
  8: "kg",
  u: "number",
  5: "number",
  l: "L",
  7: "L",
  "m³": "m3",
  m3: "m3",
  12: "m3",
  carat: "ct",
  13: "ct",
};

/** The flows of the old layout. */
const flowNumbers: Readonly<Record<string, string>> = { 1: "M", 2: "X", 3: "RX", 4: "RM" };
const flowWords: Readonly<Record<string, string>> = {
  import: "M",
  imports: "M",
  export: "X",
  exports: "X",
  "re-export": "RX",
  "re-exports": "RX",
  "re-import": "RM",
  "re-imports": "RM",
};

const flowCodeOf = (line: Cells): string => {
  const code = digits(line, "flowCode");
  return code === "" ? (flowWords[text(line, "flowDesc").toLowerCase()] ?? "") : (flowNumbers[code] ?? code);
};

/** The period of a line; undefined for a month without its number, which would look like its year. */
function periodOf(line: Cells): string | undefined {
  const period = digits(line, "period") || digits(line, "refYear");
  const found = /^(\d{4})(0[1-9]|1[0-2])?$/.exec(period);
  const frequency = text(line, "freqCode");
  if (found === null || (frequency !== "" && frequency !== (found[2] === undefined ? "A" : "M"))) return undefined;
  return found[2] === undefined ? found[1] : `${found[1]}-${found[2]}`;
}

/** Whether UN Comtrade estimated the quantity and the net weight; as text, which flag is not understood. */
function estimates(line: Cells): { readonly quantity: boolean; readonly weight: boolean } | string {
  const [quantity, weight] = [flag(line, "isQtyEstimated"), flag(line, "isNetWgtEstimated")];
  if (quantity === undefined)
    return `isQtyEstimated ${JSON.stringify(text(line, "isQtyEstimated"))} is neither true nor false`;
  if (weight === undefined)
    return `isNetWgtEstimated ${JSON.stringify(text(line, "isNetWgtEstimated"))} is neither true nor false`;
  // The old layout's one flag: 2 is the quantity, 4 the net weight, 6 both.
  const old = digits(line, "legacyEstimationFlag");
  if (!isEmpty(old) && !/^[0246]$/.test(old)) return `the estimation flag ${JSON.stringify(old)} is not 0, 2, 4 or 6`;
  const bits = isEmpty(old) ? 0 : Number(old);
  return { quantity: quantity || (bits & 2) !== 0, weight: weight || (bits & 4) !== 0 };
}

/** Why the codes of a line are not codes of the Harmonized System as its reporter used them; undefined if they are. */
function otherCodes(line: Cells): string | undefined {
  const [type, classification] = [text(line, "typeCode"), text(line, "classificationCode")];
  if (type !== "" && type !== "C") return `typeCode ${JSON.stringify(type)} is not trade in goods, which is C`;
  if (!/^(H[S\d])?$/.test(classification))
    return `classificationCode ${JSON.stringify(classification)} is not an edition of the Harmonized System, HS or H0 to H6`;
  if (!isEmpty(text(line, "isOriginalClassification")) && flag(line, "isOriginalClassification") === false)
    return `the figures were converted into ${classification} from the edition that the reporter used: request them as reported, with the classification HS`;
  return undefined;
}

/** Whether a line is a total over second partners, customs procedures, transport and modes of supply, as far as the file has these. */
const isTotal = (line: Cells): boolean =>
  ["0", ""].includes(digits(line, "partner2Code")) &&
  ["C00", ""].includes(text(line, "customsCode")) &&
  ["0", ""].includes(digits(line, "motCode")) &&
  ["0", ""].includes(digits(line, "mosCode"));

/**
 * Turns lines with UN Comtrade's own columns, under any of their names, into records. A line that is not understood is
 * refused with a reason, and the rest is read.
 *
 * @param mark The decimal mark in text.
 */
export function recordsOf(
  lines: Iterable<{ at: number; line: Line }>,
  file: string,
  mark: DecimalMark = ".",
): ComtradeFile {
  return sortLines(file, lines, ({ at, line }) => recordOf(at, renamed(line), mark));
}

function recordOf(at: number, line: Cells, mark: DecimalMark): ReadLine {
  const flow = flowCodeOf(line);
  const [reporter, partner] = [digits(line, "reporterCode"), digits(line, "partnerCode")];
  const code = text(line, "cmdCode");
  const period = periodOf(line);
  const [value, weight, cif, fob] = (["primaryValue", "netWgt", "cifvalue", "fobvalue"] as const).map((name) =>
    figure(line, name, mark),
  );
  const quantity = figure(line, "qty", mark);
  const otherwise = otherCodes(line);
  if (otherwise !== undefined) return otherwise;
  if (!/^\d+$/.test(reporter)) return `reporterCode ${JSON.stringify(reporter)} is not a number`;
  if (!/^\d+$/.test(partner)) return `partnerCode ${JSON.stringify(partner)} is not a number`;
  if (code === "TOTAL") return { rule: lineRules.allGoods };
  if (/^99(99)?([A-Z9]{2})?$/.test(code)) return { rule: lineRules.unspecified };
  if (!/^\d{2,6}$/.test(code)) return `cmdCode ${JSON.stringify(code)} is not an HS code`;
  if (period === undefined)
    return `period ${JSON.stringify(text(line, "period") || text(line, "refYear"))} is not a year or month for freqCode ${JSON.stringify(text(line, "freqCode"))}`;
  if (value === undefined || value === null)
    return `primaryValue ${JSON.stringify(text(line, "primaryValue"))} is not a figure`;
  if (weight === undefined) return `netWgt ${JSON.stringify(text(line, "netWgt"))} is not a figure`;
  if (quantity === undefined) return `qty ${JSON.stringify(text(line, "qty"))} is not a figure`;
  if (!/^[A-Z]{1,3}$/.test(flow)) return `flowCode ${JSON.stringify(text(line, "flowCode"))} is not a flow`;
  if (flow !== "M" && flow !== "X") return { rule: lineRules.otherFlow };
  if (!isTotal(line)) return { rule: lineRules.part };
  const estimated = estimates(line);
  if (typeof estimated === "string") return estimated;
  const unit = units[text(line, "qtyUnitAbbr").toLowerCase()] ?? units[digits(line, "qtyUnitCode")];
  return {
    at,
    reporter: { code: Number(reporter) },
    partner: { code: Number(partner) },
    flow,
    code,
    period,
    value,
    valuation: valuationOf(flow, value, cif, fob),
    netWeight: weight,
    weightEstimated: estimated.weight,
    ...(unit !== undefined && quantity ? { quantity: { figure: quantity, unit, estimated: estimated.quantity } } : {}),
  };
}

/** The valuation of a line: CIF for imports and FOB for exports, unless the line says otherwise. */
export function valuationOf(
  flow: "M" | "X",
  value: number,
  cif?: number | null,
  fob?: number | null,
): ComtradeRecord["valuation"] {
  const usual = flow === "M" ? "CIF" : "FOB";
  if (value === (usual === "CIF" ? cif : fob)) return usual;
  if (value === (usual === "CIF" ? fob : cif)) return usual === "CIF" ? "FOB" : "CIF";
  return usual;
}
