import { wholeRows } from "../../books/books.ts";
import { oneExtract } from "../../books/extract.ts";
import { asOneSide } from "../../books/own-books.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { textAt } from "../../query/column.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import { flowAt, requireAddable, sumOfFigures } from "../core/flows.ts";
import { divide, type Interval } from "../core/interval.ts";
import { lineageOfRows, noLineage } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { formulaMeasure } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inBaseUnit } from "../declare/named-inputs.ts";

/** A value and its quantity. */
export interface ValueAndQuantity {
  readonly value: Given;
  readonly quantity: Given;
  /** The unit of the quantity; `t` by default. */
  readonly quantityUnit?: string;
  /** The currency of the value; `USD` by default. */
  readonly currency?: string;
}

/** The counted flows. */
export interface UnitValueDetails {
  readonly value: number | undefined;
  readonly quantity: number | undefined;
  /** Flows without a value or a complete quantity: left out on both sides. */
  readonly leftOut: number;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "unit-value",
  category: "Trade",
  summary:
    "The average value of one unit of a good: value divided by quantity. Flows that lack either, or whose quantity is incomplete, are left out of both.",
  formula: "u = \\frac{\\sum_i v_i}{\\sum_i q_i}",
  reference: "United Nations, International Merchandise Trade Statistics: Concepts and Definitions, unit values",
  traps: [
    "A unit value is not a price: one code covers goods of very different value, and the mix changes.",
    "FOB, CIF and customs values differ by freight and insurance: use rows of one valuation only.",
  ],
  throws: ["IncomparableRows if the flows differ in product, books, valuation, quantity unit or series."],
  example: `import { exportFlows } from "@oreledger/sdk";
import { unitValue } from "@oreledger/sdk/metrics";

const flow = exportFlows.where({ product: "hs-2846", exporter: "CHN", importer: "USA", period: "2024", flow_basis: "importer_reported" });
const measure = unitValue(flow);
measure.text; // "11.0001 USD per kg"`,
  names: { unit_price: {} },
  rows: { table: "exports" },
  numbers: {
    inputs: "`value_usd` and `quantity_t`, `quantity_kg`, …; the result is per unit of the quantity",
    example: { value_usd: 240000000, quantity_t: 51000 },
    words: { terms: ["value", "quantity"] },
    line: "value=240000000 quantity=51000",
    read: (inputs) => {
      const [value, quantity] = [inputs.figure("value"), inputs.figure("quantity")];
      const unit = quantity.unit?.text;
      return {
        input: {
          value: inBaseUnit(value),
          quantity: given(quantity),
          ...(unit === undefined ? {} : { quantityUnit: unit }),
        },
      };
    },
  },
  options: [],
  calls: [
    "--product hs-2846 --importer USA --period 2024 --quantity-unit kg --exporter CHN --flow-basis importer_reported",
    "value=240000000 quantity=51000",
  ],
  measure: (input: ValueAndQuantity | QueryOf<"exports">) => unitValue(input),
});

export function unitValue(input: ValueAndQuantity | QueryOf<"exports">): Measure<UnitValueDetails> {
  requireRowsOrFigures("What unitValue takes", input, "value", "quantity", "currency", "quantityUnit");
  const read = isQuery(input) ? flowsOf(input as QueryOf<"exports">) : givenOf(input as ValueAndQuantity);
  const [value, quantity] = read.figures;
  return formulaMeasure<UnitValueDetails>({
    metric: "unit-value",
    unit: `${read.currency} per ${read.unit}`,
    formula: "u = value / quantity",
    substitute: ([v, q]) => `${v} / ${q}`,
    terms: read.figures.map((figure) => ({ figure, lineage: read.lineage, row: undefined })),
    inputs: read.inputs,
    evaluate: ([v, q]) => (q === 0 ? undefined : (v as number) / (q as number)),
    bounds: ([v, q]) => divide(v as Interval, q as Interval),
    warnings: () =>
      read.leftOut === 0
        ? []
        : [
            `${read.leftOut} flow${read.leftOut === 1 ? "" : "s"} without a value or a complete quantity left out of both sums.`,
          ],
    details: { value: value.value, quantity: quantity.value, leftOut: read.leftOut },
  });
}

const givenOf = ({ value, quantity, quantityUnit = "t", currency = "USD" }: ValueAndQuantity) => {
  const figures = [figureOf("value", value), figureOf("quantity", quantity)] as [Figure, Figure];
  return { figures, inputs: figures, lineage: noLineage, currency, unit: quantityUnit, leftOut: 0 };
};

function flowsOf(input: QueryOf<"exports">) {
  const query = oneExtract(asOneSide(input));
  requireAddable(query, "value_usd", ["product", "flow_basis", "series", "valuation", "quantity_unit"]);
  const { context, rows } = query.internals();
  const { counted } = wholeRows(context.table, Array.from(rows));
  const flows = counted.map((row) => {
    const label = `${textAt(context.table, "exporter", row)} → ${textAt(context.table, "importer", row)} ${textAt(context.table, "period", row)}`;
    return {
      row,
      value: flowAt(query, row, "value_usd", `value ${label}`),
      quantity: flowAt(query, row, "quantity", `quantity ${label}`),
    };
  });
  const whole = flows.filter(
    ({ value, quantity }) =>
      value.value !== undefined && quantity.value !== undefined && quantity.status !== "incomplete",
  );
  const figures = [
    sumOfFigures(
      "value",
      whole.map(({ value }) => value),
    ),
    sumOfFigures(
      "quantity",
      whole.map(({ quantity }) => quantity),
    ),
  ] as [Figure, Figure];
  const first = rows[0];
  return {
    figures,
    inputs: whole.flatMap(({ value, quantity }) => [value, quantity]),
    lineage: lineageOfRows(
      query,
      context,
      whole.map(({ row }) => row),
    ),
    currency: "USD",
    unit: first === undefined ? "unit" : (textAt(context.table, "quantity_unit", first) as string),
    leftOut: flows.length - whole.length,
  };
}
