import { type AreaCode, exactSum } from "@oreledger/data";
import { addressAt } from "../../address.ts";
import { wholeRows } from "../../books/books.ts";
import { oneExtract } from "../../books/extract.ts";
import { InvalidInput, OreledgerError } from "../../errors.ts";
import { textAt } from "../../query/column.ts";
import { refuse } from "../core/comparable.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import { countedRows, type FlowFigure, flowAt, requireAddable, sumOfFigures } from "../core/flows.ts";
import type { Interval } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { type Lineage, lineageOf, noLineage } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { formulaMeasure } from "../core/terms.ts";

/** Exports and imports of one good, or of several in the same order. */
export interface TwoWayTrade {
  readonly exports: Given | readonly Given[];
  readonly imports: Given | readonly Given[];
}

interface Good {
  readonly exports: Figure;
  readonly imports: Figure;
}

/** The index of one good, or of several together. */
export function balanceOfTrade(
  metric: string,
  formula: string,
  input: TwoWayTrade | QueryOf<"exports">,
  options: { readonly area?: AreaCode; readonly of?: FlowFigure },
  columns: readonly string[],
): Measure<{ readonly goods: number }> {
  const { goods, lineage } = isQuery(input)
    ? goodsOfRows(input as QueryOf<"exports">, options, columns)
    : goodsOfNumbers(input as TwoWayTrade);
  const figures = goods.flatMap(({ exports, imports }) => [exports, imports]);
  const pairs = (values: readonly number[]) =>
    goods.map((_, i) => [values[2 * i], values[2 * i + 1]] as [number, number]);
  return formulaMeasure({
    metric,
    unit: "index",
    formula,
    substitute: (texts) => {
      const numbers = goods.map((_, i) => [texts[2 * i], texts[2 * i + 1]]);
      return `1 − (${numbers.map(([x, m]) => `|${x} − ${m}|`).join(" + ")}) / (${numbers.map(([x, m]) => `${x} + ${m}`).join(" + ")})`;
    },
    terms: figures.map((figure) => ({ figure, lineage, row: undefined })),
    evaluate: (values) => {
      const all = exactSum(values);
      return all > 0 ? 1 - exactSum(pairs(values).map(([x, m]) => Math.abs(x - m))) / all : undefined;
    },
    bounds: (terms) => boundsOf(goods.map((_, i) => [terms[2 * i], terms[2 * i + 1]] as [Interval, Interval])),
    details: { goods: goods.length },
  });
}

/** One good is bounded at the ends of its ratio X / M; several goods by what their differences and sums allow together. */
function boundsOf(goods: readonly (readonly [Interval, Interval])[]): Interval {
  const only = goods.length === 1 ? goods[0] : undefined;
  if (only !== undefined) {
    const [x, m] = only;
    const at = (a: number, b: number): number =>
      a === b
        ? 1
        : a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY
          ? 0
          : a + b === 0
            ? 0
            : 1 - Math.abs(a - b) / (a + b);
    const meet = x.low <= m.high && m.low <= x.high;
    return {
      low: Math.min(at(x.low, m.high), at(x.high, m.low)),
      high: meet ? 1 : Math.max(at(x.low, m.high), at(x.high, m.low)),
    };
  }
  if (goods.length === 0) return { low: 0, high: 1 };
  if (goods.some(([x, m]) => x.high === Number.POSITIVE_INFINITY || m.high === Number.POSITIVE_INFINITY))
    return { low: 0, high: 1 };
  return { low: 1 - extremeGap(goods, Math.max), high: 1 - extremeGap(goods, Math.min) };
}

/**
 * The maximum or minimum of Σ|X − M| / Σ(X + M). Goods only meet in the two sums, so that for a fixed ratio r each has its own
 * extreme of |X − M| − r (X + M), at a corner or where the two meet; the ratio is raised until it holds (Dinkelbach 1967, On
 * nonlinear fractional programming).
 */
function extremeGap(goods: readonly (readonly [Interval, Interval])[], extreme: typeof Math.max): number {
  const choices = goods.map(([x, m]) => {
    const meet = Math.min(x.high, m.high);
    const ends = [x.low, x.high].flatMap((out) => [m.low, m.high].map((back) => [out, back] as const));
    const all = meet >= Math.max(x.low, m.low) ? [...ends, [meet, meet] as const] : ends;
    return all.map(([out, back]) => ({ gap: Math.abs(out - back), trade: out + back }));
  });
  let ratio = extreme === Math.max ? 0 : 1;
  for (let i = 0; i < 100; i++) {
    const chosen = choices.map((each) => {
      const best = extreme(...each.map(({ gap, trade }) => gap - ratio * trade));
      return each.find(({ gap, trade }) => gap - ratio * trade === best) as { gap: number; trade: number };
    });
    const trade = exactSum(chosen.map((each) => each.trade));
    const next = trade === 0 ? ratio : exactSum(chosen.map(({ gap }) => gap)) / trade;
    if (next === ratio) break;
    ratio = next;
  }
  return ratio;
}

function goodsOfNumbers({ exports, imports }: TwoWayTrade): { goods: Good[]; lineage: Lineage } {
  const [out, back] = [exports, imports].map((side) =>
    Array.isArray(side) ? (side as readonly Given[]) : [side as Given],
  ) as [readonly Given[], readonly Given[]];
  if (out.length !== back.length)
    throw new InvalidInput(`${out.length} exports and ${back.length} imports: each good needs both.`);
  const label = (side: string, i: number) => (out.length === 1 ? side : `${side} ${i + 1}`);
  return {
    goods: out.map((each, i) => ({
      exports: figureOf(label("X", i), each),
      imports: figureOf(label("M", i), back[i]),
    })),
    lineage: noLineage,
  };
}

function goodsOfRows(
  input: QueryOf<"exports">,
  { area, of = "value_usd" }: { area?: string; of?: FlowFigure },
  columns: readonly string[],
): { goods: Good[]; lineage: Lineage } {
  if (area === undefined)
    throw new InvalidInput(
      "The Grubel–Lloyd index of a query needs an area, the country whose exports and imports are compared.",
    );
  requireAreas(input, [area], "exporter");
  const query = oneExtract(input);
  requireAddable(query, of, ["series", ...columns, ...(of === "quantity" ? ["quantity_unit"] : [])]);
  const { table } = query.internals().context;
  const text = (name: string, row: number) => textAt(table, name, row) as string;
  const ownBooks = (row: number): string => {
    const basis = text("flow_basis", row);
    const own =
      (basis === "exporter_reported" && text("exporter", row) === area) ||
      (basis === "importer_reported" && text("importer", row) === area);
    return own ? `${area}'s own books` : basis;
  };
  const books = new Map<string, string>();
  const goods = new Map<string, { out: Figure[]; back: Figure[] }>();
  for (const row of wholeRows(table, countedRows(query, of)).counted) {
    const [exporter, importer] = [text("exporter", row), text("importer", row)];
    if ((exporter === area) === (importer === area)) continue;
    books.set(ownBooks(row), books.get(ownBooks(row)) ?? addressAt(table, row));
    const good = goods.get(text("product", row)) ?? { out: [], back: [] };
    (exporter === area ? good.out : good.back).push(flowAt(query, row, of, exporter === area ? "X" : "M"));
    goods.set(text("product", row), good);
  }
  if (books.size > 1)
    refuse(
      "flow_basis",
      books,
      `Take ${area}'s own books for both sides: exports as exporter_reported, imports as importer_reported.`,
    );
  if (![...goods.values()].some(({ out, back }) => out.length > 0 && back.length > 0))
    throw new OreledgerError(
      `These flows do not hold both sides of one good of ${area}, its exports and its imports, so there is nothing to compare.`,
    );
  return {
    goods: [...goods].map(([product, { out, back }]) => ({
      exports: sumOfFigures(goods.size === 1 ? "X" : `X ${product}`, out),
      imports: sumOfFigures(goods.size === 1 ? "M" : `M ${product}`, back),
    })),
    lineage: lineageOf(query),
  };
}
