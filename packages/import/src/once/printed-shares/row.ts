import type { Share } from "../../../../data/src/tables/shares.ts";
import { areaOf, codingOf, unitOf } from "./coding.ts";
import type { Line } from "./line.ts";
import { isMirror, pageOf } from "./page.ts";

const words: Readonly<Record<string, string>> = { eq: "", approx: "about ", gt: "more than ", lt: "less than " };

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the printer means, with a word where the data year is not the printer's. */
function scopeOf(line: Line): string | null {
  const parts = [
    capitalised(line.scope_note),
    ...(/year not printed|year read from|year as above/.test(line.notes)
      ? ["the page prints no data year, which was set from its context"]
      : []),
    ...(/computed by the atlas/.test(line.notes) ? ["percentage computed by the Critical Materials Atlas"] : []),
  ];
  return parts.filter((part) => part !== "").join("; ") || null;
}

/** The printed percentage in words. A percentage that was computed from printed quantities is not printed. */
function percentOf(line: Line): string | undefined {
  if (isComputed(line)) return undefined;
  if (line.comparator === "range" && line.unit === "") return `${line.low} to ${line.high} percent`;
  return line.share_pct === "" ? undefined : `${words[line.comparator] ?? ""}${line.share_pct} percent`;
}

const isComputed = (line: Line) => /share computed:/.test(line.notes);
const number = (cell: string) => (cell === "" ? null : Number(cell));
/** Floating point leaves no trace: 45.79 thousand are 45,790. */
const scaled = (value: number | null, factor: number) =>
  value === null ? null : Math.round(value * factor * 1000) / 1000;

/**
 * The row of a line. A quantity of the area's own is the figure, with the printed percentage beside it; otherwise the
 * percentage is. A percentage that is a bound leaves the quantity to `printed`, as a row has one comparator.
 */
export function rowOf(line: Line): Share {
  const unit = unitOf(line);
  const percent = isComputed(line) ? null : number(line.share_pct);
  const bound = line.comparator === "gt" || line.comparator === "lt" || line.comparator === "range";
  const ofQuantity = unit !== undefined && !(bound && percent !== null);
  const figure = ofQuantity ? scaled(number(line.quantity), unit.factor) : percent;
  const bounds = {
    low:
      line.comparator === "range"
        ? scaled(number(line.low), ofQuantity ? unit.factor : 1)
        : line.comparator === "gt"
          ? figure
          : null,
    high:
      line.comparator === "range"
        ? scaled(number(line.high), ofQuantity ? unit.factor : 1)
        : line.comparator === "lt"
          ? figure
          : null,
  };
  const share_pct = bound ? null : percent;
  return {
    ...codingOf(line),
    basis: ofQuantity ? unit.basis : "unspecified",
    share_of: "_WLD",
    area: areaOf(line),
    year: Number(line.year),
    quantity: ofQuantity && !bound ? figure : null,
    unit: ofQuantity ? unit.unit : "pct",
    comparator: line.comparator as Share["comparator"],
    ...bounds,
    status: /projection/.test(line.notes) ? "forecast" : "reported",
    share_pct,
    share_basis: share_pct === null ? null : "printed",
    share_denominator: null,
    scope: scopeOf(line),
    printed:
      [
        line.quantity === ""
          ? ofQuantity
            ? `${line.low} to ${line.high} ${line.unit}`
            : ""
          : `${line.quantity} ${line.unit}`,
        percentOf(line) ?? "",
      ]
        .filter((part) => part !== "")
        .join("; ") || null,
    correction: null,
    source: pageOf(line).id as Share["source"],
    locator: line.locator || null,
    // What stands on a copy or a page that quotes it was read there, whoever wrote it.
    evidence_level:
      isMirror(line.source_url) || (line.quoted_by_url !== "" && line.evidence_level === "primary")
        ? "quoted_by"
        : (line.evidence_level as Share["evidence_level"]),
  };
}

/**
 * The row of the world total that a line's computed percentage was taken of, which the list gives in words only: the
 * ledger needs it as a row, so that the percentage can be computed again.
 */
export function worldRowOf(line: Line): Share | undefined {
  const total = /share computed: .*\bprinted (?:rounded )?(?:world )?total of (\d[\d,]*(?:\.\d+)?)/.exec(
    line.notes,
  )?.[1];
  const unit = unitOf(line);
  if (total === undefined || unit === undefined) return undefined;
  return {
    ...rowOf(line),
    area: "_WLD",
    quantity: scaled(Number(total.replaceAll(",", "")), unit.factor),
    printed: `${total} ${line.unit}`,
  };
}
