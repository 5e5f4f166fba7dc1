import { LeftOut } from "../../trade/flow.ts";
import { Refusals } from "../../trade/refusals.ts";
import type { ComtradeFile, ComtradeRecord } from "./record.ts";

/** One line by the names that UN Comtrade gives its columns. */
export type Line = Readonly<Record<string, unknown>>;

/** Why a line of a UN Comtrade file is no flow of its own. */
export const lineRules = {
  part: "lines of one mode of transport, customs procedure or second partner: parts of the total line",
  otherFlow: "re-exports, re-imports, domestic exports and other parts of exports and imports",
  allGoods: "lines of all commodities together, whose codes the ledger holds one by one",
} as const;

/** Columns that other tools rename. */
const renamed: Readonly<Record<string, readonly string[]>> = { reporterCode: ["CountryCode"] };

const text = (line: Line, name: string): string => {
  for (const each of [name, ...(renamed[name] ?? [])]) {
    const value = line[each];
    if (value !== undefined && value !== null) return String(value).trim();
  }
  return "";
};

/** A figure, or null for an empty cell. Undefined: no number. */
const figure = (line: Line, name: string): number | null | undefined => {
  const cell = text(line, name);
  if (cell === "" || cell === "NA" || cell === "N/A") return null;
  const value = Number(cell);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
};

/** Units by UN Comtrade's abbreviation, and by its number in files that have no abbreviation. */
const units: Readonly<Record<string, "kg" | "number">> = { kg: "kg", 8: "kg", u: "number", 5: "number" };

/** The period of a line. A month without its number would pass for its year. */
function periodOf(line: Line): string | undefined {
  const period = text(line, "period") || text(line, "refYear");
  const found = /^(\d{4})(0[1-9]|1[0-2])?$/.exec(period);
  const frequency = text(line, "freqCode");
  if (found === null || (frequency !== "" && frequency !== (found[2] === undefined ? "A" : "M"))) return undefined;
  return found[2] === undefined ? found[1] : `${found[1]}-${found[2]}`;
}

/** Why the codes of a line are no codes of the Harmonized System as its reporter used them; undefined where they are. */
function otherCodes(line: Line): string | undefined {
  const [type, classification] = [text(line, "typeCode"), text(line, "classificationCode")];
  if (type !== "" && type !== "C") return `typeCode ${JSON.stringify(type)} is no trade in goods, which is C`;
  if (!/^(H[S\d])?$/.test(classification))
    return `classificationCode ${JSON.stringify(classification)} is no edition of the Harmonized System, HS or H0 to H6`;
  if (/^false$/i.test(text(line, "isOriginalClassification")))
    return `the figures were converted into ${classification} from the edition that the reporter used: ask for them as reported, by the classification HS`;
  return undefined;
}

/** Totals over second partners, customs procedures and transport, as far as the file tells them apart. */
const isTotal = (line: Line): boolean =>
  ["0", ""].includes(text(line, "partner2Code")) &&
  ["C00", ""].includes(text(line, "customsCode")) &&
  ["0", ""].includes(text(line, "motCode"));

/**
 * Turns lines with UN Comtrade's own columns into records: `reporterCode, partnerCode, flowCode, cmdCode, period,
 * primaryValue, netWgt` and what else is there.
 *
 * @throws Error that lists each line that is not understood, with its reason.
 */
export function recordsOf(lines: Iterable<{ at: number; line: Line }>, file: string): ComtradeFile {
  const refusals = new Refusals(file);
  const leftOut = new LeftOut();
  const records: ComtradeRecord[] = [];
  for (const { at, line } of lines) {
    const flow = text(line, "flowCode");
    const [reporter, partner] = [text(line, "reporterCode"), text(line, "partnerCode")];
    const code = text(line, "cmdCode");
    const period = periodOf(line);
    const [value, weight, cif, fob] = ["primaryValue", "netWgt", "cifvalue", "fobvalue"].map((name) =>
      figure(line, name),
    );
    const quantity = figure(line, "qty");
    const otherwise = otherCodes(line);
    if (otherwise !== undefined) refusals.add(at, otherwise);
    else if (!/^\d+$/.test(reporter) || !/^\d+$/.test(partner))
      refusals.add(
        at,
        `reporterCode ${JSON.stringify(reporter)} and partnerCode ${JSON.stringify(partner)} are to be numbers`,
      );
    else if (code === "TOTAL") leftOut.add(lineRules.allGoods);
    else if (!/^\d{2,6}$/.test(code)) refusals.add(at, `cmdCode ${JSON.stringify(code)} is no HS code`);
    else if (period === undefined)
      refusals.add(
        at,
        `period ${JSON.stringify(text(line, "period"))} is no year and no month as freqCode ${JSON.stringify(text(line, "freqCode"))} has them`,
      );
    else if (value === undefined || value === null || weight === undefined)
      refusals.add(
        at,
        `primaryValue ${JSON.stringify(text(line, "primaryValue"))} or netWgt ${JSON.stringify(text(line, "netWgt"))} is no figure`,
      );
    else if (!/^[A-Z]{1,3}$/.test(flow)) refusals.add(at, `flowCode ${JSON.stringify(flow)} is no flow`);
    else if (flow !== "M" && flow !== "X") leftOut.add(lineRules.otherFlow);
    else if (!isTotal(line)) leftOut.add(lineRules.part);
    else {
      const unit = units[text(line, "qtyUnitAbbr") || text(line, "qtyUnitCode")];
      records.push({
        at,
        reporter: { code: Number(reporter) },
        partner: { code: Number(partner) },
        flow,
        code,
        period,
        value,
        valuation: valuationOf(flow, value, cif, fob),
        netWeight: weight,
        weightEstimated: /^true$/i.test(text(line, "isNetWgtEstimated")),
        ...(unit !== undefined && quantity ? { quantity: { figure: quantity, unit } } : {}),
      });
    }
  }
  refusals.throwIfAny();
  return { records, leftOut: leftOut.counts };
}

/** The value of imports is CIF and that of exports FOB, unless the line says that its value is the other. */
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
