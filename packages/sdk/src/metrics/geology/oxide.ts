import { addressAt } from "../../address.ts";
import { IncomparableRows, UnknownValue } from "../../errors.ts";
import { requireText, tablesOf } from "../../given.ts";
import { requireLedger } from "../../ledger/behind.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { textAt, valueAt } from "../../query/column.ts";
import { cellText } from "../core/comparable.ts";
import type { Figure, Given } from "../core/figure.ts";
import { divide, type Interval, multiply } from "../core/interval.ts";
import { type Lineage, lineageOfRows } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { formulaMeasure, type ReadTerm, type Term, termOf } from "../core/terms.ts";
import type { Numbers } from "../declare/metric.ts";
import { inBaseUnit, textOf } from "../declare/named-inputs.ts";

/** An oxide and the mass of the element in it. */
export interface Oxide {
  readonly formula: string;
  readonly element: string;
  /** Tonnes of element in a tonne of oxide, from the atomic weights; for a mixture, the possible range. */
  readonly content: Figure;
  readonly lineage: Lineage;
}

const subscripts = /[₀-₉]/g;
const plainFormula = (name: string): string =>
  name.toLowerCase().replace(subscripts, (digit) => String(digit.codePointAt(0)! - 0x2080));

/** The table of the mass factors. */
export type Oxides = LedgerWith<"oxides">;

/** Scandium has a chapter of its own: no source counts more than traces of it under rare earths. */
const notInTheMixture = "scandium";

/**
 * Finds an oxide by its formula (`Nd2O3`), or by its element's name or symbol: then the oxide by which REO figures count.
 * `rare-earths` is a mixture that no source describes: its content is a range over the rare-earth oxides.
 *
 * @throws UnknownValue naming the nearest formula.
 */
export function oxideOf(ledger: Oxides, name: string): Oxide {
  requireText("An oxide", name);
  const { oxides } = tablesOf(ledger, "oxides");
  const { context, rows } = oxides.internals();
  const { table } = context;
  const text = (column: string, row: number) => textAt(table, column, row) as string;
  const wanted = plainFormula(name);
  const symbol = (row: number) => (/^[A-Z][a-z]?/.exec(text("formula", row)) as RegExpExecArray)[0].toLowerCase();
  const conventional = Array.from(rows).filter((row) => text("convention", row) === "yes");
  const row =
    Array.from(rows).find((each) => text("formula", each).toLowerCase() === wanted) ??
    conventional.find((each) => text("commodity", each) === wanted || symbol(each) === wanted);
  const content = (each: number): number => {
    const number = (column: string) => valueAt(table.column(column), each) as number;
    const metal = number("metal_atoms") * number("element_mass");
    return metal / (metal + number("oxygen_atoms") * number("oxygen_mass"));
  };
  if (row !== undefined) {
    const value = content(row);
    return {
      formula: text("formula", row),
      element: text("commodity", row),
      content: {
        label: `element in ${text("formula", row)}`,
        value,
        low: value,
        high: value,
        status: "computed",
        address: addressAt(table, row),
        source: text("source", row),
      },
      lineage: lineageOfRows(oxides, context, [row]),
    };
  }
  if (wanted === "rare-earths" || wanted === "reo") {
    const mixed = conventional.filter((each) => text("commodity", each) !== notInTheMixture);
    const contents = mixed.map(content);
    return {
      formula: "REO",
      element: "rare-earths",
      content: {
        label: "element in REO",
        value: undefined,
        low: Math.min(...contents),
        high: Math.max(...contents),
        status: "range",
        address: undefined,
        source: text("source", mixed[0] as number),
      },
      lineage: lineageOfRows(oxides, context, mixed),
    };
  }
  const known = [...new Set(Array.from(rows).flatMap((each) => [text("formula", each), text("commodity", each)]))];
  // The names are few, and each begins with its element: no search is worth its bytes.
  const near = known.filter((each) => each.toLowerCase().startsWith(wanted.slice(0, 2)));
  throw new UnknownValue("oxides", "formula", name, near, known);
}

/** The oxide that was used. */
export interface OxideDetails {
  readonly oxide: string;
  readonly element: string;
  /** Tonnes of element in a tonne of oxide; undefined for a mixture. */
  readonly content: number | undefined;
}

/** An oxide and its tonnes, as both conversions read them: what stands before the `=`, and an example. */
export const oxideNumbers = (
  each: string,
  line: string,
): Numbers<{ readonly tonnes: Given; readonly oxide: string }> => ({
  inputs: "`oxide`: formula or element; [`tonnes`: default 1, which gives the factor]",
  example: { oxide: "Nd2O3", tonnes: 1000 },
  words: { each, into: ["tonnes"], label: "oxide" },
  line,
  read: (inputs) => {
    const found = inputs.findFigure("tonnes", "mass", "quantity", "oxide_mass", "element_mass");
    const tonnes = found === undefined ? 1 : inBaseUnit(found);
    return { input: { tonnes, oxide: textOf(inputs.need("oxide", "formula", "element")) } };
  },
});

/** Tonnes of element as the oxide that holds them, or tonnes of oxide as their element. */
export function converted(
  to: "oxide" | "element",
  tonnes: Term,
  oxide: string,
  ledger?: Oxides,
): Measure<OxideDetails> {
  const { formula, element, content, lineage } = oxideOf(requireLedger(ledger, tonnes), oxide);
  const isOxide = to === "oxide";
  const [counts, from, into] = isOxide
    ? (["element", element, formula] as const)
    : (["oxide", formula, element] as const);
  const sign = isOxide ? "/" : "×";
  return formulaMeasure<OxideDetails>({
    metric: `${counts}-to-${to}`,
    unit: `t ${into}`,
    formula: `${to} = ${counts} ${sign} content`,
    substitute: ([mass, share]) => `${mass} t ${from} ${sign} ${share}`,
    terms: [massTerm(`tonnes of ${from}`, tonnes, counts), { figure: content, lineage, row: undefined }],
    evaluate: ([mass, share]) =>
      isOxide ? (mass as number) / (share as number) : (mass as number) * (share as number),
    bounds: ([mass, share]) => (isOxide ? divide : multiply)(mass as Interval, share as Interval),
    details: { oxide: formula, element, content: content.value },
  });
}

/**
 * A tonnage that counts oxide, or element.
 *
 * @throws IncomparableRows if the row says that it counts the other.
 */
function massTerm(label: string, tonnes: Term, counts: "oxide" | "element"): ReadTerm {
  const term = termOf(label, tonnes);
  if (term.row === undefined) return term;
  const { context, row } = term.row;
  const basis = cellText(context, row, "basis");
  const said = basis === "element" ? "element" : /O\d*$/.test(basis) ? "oxide" : counts;
  if (said !== counts)
    throw new IncomparableRows(
      "basis",
      [basis, counts],
      [addressAt(context.table, row)],
      `The row already counts ${said}: there is nothing to convert.`,
    );
  return term;
}
