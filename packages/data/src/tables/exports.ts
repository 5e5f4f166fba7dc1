import { areaCode, column, period, quantity, slug, term, text } from "./column.ts";
import { figure, printed } from "./figure.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { flow_basis, valuation } from "./vocabulary.ts";

/** The units in which customs count goods. */
export const quantity_unit = {
  kg: "Kilograms",
  t: "Metric tons",
  kg_content: "Kilograms of the named content",
  t_content: "Metric tons of the named content",
  g: "Grams",
  ct: "Carats",
  L: "Litres",
  m3: "Cubic metres",
  number: "Items",
  none: "The source gives no quantity",
} as const;

export const exports = defineTable({
  name: "exports",
  title: "Exports",
  description:
    "Who sells to whom: one flow of one product from exporter to importer in one period, from one side's books. A flow that is not here was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.",
  kind: "fact",
  key: ["exporter", "importer", "product", "period", "flow_basis", "quantity_unit", "source"],
  print: ["product", "period", "flow_basis"],
  columns: {
    exporter: column(areaCode, {
      title: "Exporter",
      description: "Where the goods come from, in the books of `flow_basis`.",
      example: "CHN",
      reference: "areas",
    }),
    importer: column(areaCode, {
      title: "Importer",
      description: "Where the goods go, in the books of `flow_basis`.",
      example: "USA",
      reference: "areas",
    }),
    product: column(slug, {
      title: "Product",
      description: "What is traded.",
      example: "hs-284690",
      reference: "products",
    }),
    period: column(period, {
      title: "Period",
      description: "A year, a month, or an interval of two of them.",
      example: "2024",
    }),
    flow_basis: column(term(flow_basis), {
      title: "Flow basis",
      description: "Whose books.",
      example: "exporter_reported",
    }),
    quantity_unit: column(term(quantity_unit), {
      title: "Quantity unit",
      description: "The unit of quantity. One code can be counted in several units: one row for each.",
      example: "kg",
    }),
    value_usd: column(quantity.nullable(), {
      title: "Value",
      description: "Trade value. Empty where the source gives none.",
      unit: "US dollars",
      example: "512019283",
    }),
    valuation: column(term(valuation), { title: "Valuation", description: "What the value includes.", example: "FOB" }),
    quantity: column(quantity.nullable(), {
      title: "Quantity",
      description: "The amount, in `quantity_unit`.",
      example: "30120",
    }),
    comparator: figure.comparator,
    status: figure.status,
    scope: column(text.nullable(), {
      title: "Scope",
      description: "What a reader must know of the flow: what is left out, suppressed or included.",
      example: "Quantity suppressed for 3 of 12 months",
    }),
    printed,
    ...provenance,
  },
  rules: [
    {
      id: "flow-has-a-figure",
      description: "A flow carries a value, a quantity, or both, unless its status says why not.",
      check: (row) =>
        row.value_usd === null && row.quantity === null && (row.status === "reported" || row.status === "estimated")
          ? { column: "value_usd", expected: "a value or a quantity, or a status that says why there is none" }
          : undefined,
    },
    {
      id: "flow-quantity-unit",
      description: "A quantity has a unit.",
      check: (row) =>
        row.quantity_unit === "none" && row.quantity !== null
          ? { column: "quantity_unit", expected: "the unit of the quantity" }
          : undefined,
    },
  ],
});
