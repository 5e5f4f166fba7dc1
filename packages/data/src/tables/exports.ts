import { areaCode, column, period, quantity, slug, term, verbatim } from "./column.ts";
import { figure } from "./figure.ts";
import { provenance } from "./provenance.ts";
import { type Breach, defineTable } from "./table.ts";
import { flow_basis, valuation } from "./vocabulary.ts";

/** What a flow is if the exporter is also the importer. */
export const REIMPORT = "Re-import: goods that come back to the country that they come from";

/** The units in which customs count goods. */
export const quantity_unit = {
  kg: "Kilograms",
  t: "Metric tons",
  kg_content: "Kilograms of the named content",
  t_content: "Metric tons of the named content",
  g_content: "Grams of the named content",
  g_gold: "Grams of contained gold",
  g: "Grams",
  ct: "Carats",
  L: "Litres",
  m3: "Cubic metres",
  number: "Items",
  none: "The source gives no quantity",
} as const;

/** A part of a printed cell: `446000 kilograms`, `5770000 r thousand dollars`, `"--" metric tons`. */
const printedPart = /^(?:"--"|([\d.,]+))(?: r)? (?:(thousand|million) )?(metric tons|kilograms|dollars|USD)$/;
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6 };
/** The letters that a unit of quantity begins with, by the printed unit. */
const unitLetters: Readonly<Record<string, RegExp>> = { "metric tons": /^t\b|^t_/, kilograms: /^kg/ };

/** What a flow has that its source does not print. */
function unlikePrint(flow: {
  readonly printed: string | null;
  readonly value_usd: number | null;
  readonly quantity: number | null;
  readonly quantity_unit: string;
}): Breach | undefined {
  for (const part of flow.printed?.split("; ") ?? []) {
    const [, digits = "0", scale = "", unit] = printedPart.exec(part) ?? [];
    if (unit === undefined) continue;
    const letters = unitLetters[unit];
    if (letters !== undefined && !letters.test(flow.quantity_unit))
      return { column: "quantity_unit", expected: `a unit in ${unit}, as printed` };
    const product = Number(digits.replaceAll(",", "")) * (scales[scale] ?? 1);
    const column = letters === undefined ? "value_usd" : "quantity";
    const figure = flow[column];
    if (figure === product) continue;
    const meant = Number(product.toPrecision(12));
    if (figure === null || Math.abs(figure - meant) > 1e-9 * meant)
      return { column, expected: `the printed ${part}`, suggestion: String(meant) };
  }
  return undefined;
}

export const exports = defineTable({
  name: "exports",
  title: "Exports",
  description:
    "Who sells to whom: one flow of one product from exporter to importer in one period, from one side's books. A missing flow was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.",
  kind: "fact",
  key: ["exporter", "importer", "product", "period", "flow_basis", "quantity_unit", "source"],
  print: ["product", "period", "flow_basis"],
  columns: {
    exporter: column(areaCode, {
      description: "Where the goods come from, according to the books of `flow_basis`.",
      example: "CHN",
      reference: "areas",
    }),
    importer: column(areaCode, {
      description: "Where the goods go, according to the books of `flow_basis`.",
      example: "USA",
      reference: "areas",
    }),
    product: column(slug, { description: "The product traded.", example: "hs-284690", reference: "products" }),
    period: column(period, { description: "A year, a month, or an interval of two of them.", example: "2024" }),
    flow_basis: column(term(flow_basis), { description: "Whose books.", example: "exporter_reported" }),
    quantity_unit: column(term(quantity_unit), {
      description:
        "The unit of quantity. One code can be counted in several units: each has a row, with the value of the goods counted in it. A row of content (`kg_content`) has no value: the value of the goods is in another row, or the source gives none.",
      example: "kg",
    }),
    value_usd: column(quantity.nullable(), {
      title: "Value",
      description:
        "Trade value of the goods counted in `quantity_unit`; `valuation` says what it includes. A flow in several units is the sum of its rows. Empty if the source gives none.",
      unit: "US dollars",
      example: "512019283",
    }),
    valuation: column(term(valuation), { description: "What the value includes.", example: "FOB" }),
    quantity: column(quantity.nullable(), { description: "The amount, in `quantity_unit`.", example: "30120" }),
    comparator: figure.comparator,
    status: figure.status,
    scope: column(verbatim.nullable(), {
      description: "What a reader must know about the flow: what is left out, suppressed or included.",
      example: "Quantity suppressed for 3 of 12 months",
    }),
    printed: column(verbatim.nullable(), {
      description:
        "The figure as the source prints it, if the row holds it in another form (thousands of dollars, words, a bound) or the print has marks (`--` is zero, `r` revised). Empty if `value_usd` and `quantity` are the source's own digits.",
      example: "512019.28 thousand USD",
    }),
    ...provenance,
    locator: column(verbatim.nullable(), {
      description:
        "The place in the source. For UN Comtrade: reporter, partner and direction in its own codes or names (`156/392/X` is China's reported exports to Japan). For DataWeb: country, heading and unit. For BACI: its i and j. Empty if the source is one short page.",
      example: "156/392/X",
    }),
  },
  rules: [
    {
      code: "flow-has-a-figure",
      description: "A flow has a value, a quantity or both, unless its status says why not.",
      check: (row) =>
        row.value_usd === null && row.quantity === null && (row.status === "reported" || row.status === "estimated")
          ? { column: "value_usd", expected: "a value or a quantity, or a status that says why there is none" }
          : undefined,
    },
    {
      code: "flow-of-the-world",
      description: "The world does not trade with itself: at least one side of a flow is an area.",
      check: (row) =>
        row.exporter === "_WLD" && row.importer === "_WLD"
          ? { column: "importer", expected: "an area, since the exporter is the world" }
          : undefined,
    },
    {
      code: "re-import-says-so",
      description: "The scope of a flow from a country to itself says what it is.",
      check: (row) =>
        row.exporter === row.importer && row.scope === null
          ? { column: "scope", expected: `words such as "${REIMPORT}", since the exporter is the importer` }
          : undefined,
    },
    {
      code: "flow-quantity-unit",
      description: "A quantity has a unit.",
      check: (row) =>
        row.quantity_unit === "none" && row.quantity !== null
          ? { column: "quantity_unit", expected: "the unit of the quantity" }
          : undefined,
    },
    {
      code: "flow-as-printed",
      description: "The value and the quantity of a flow are the printed numbers, in the printed units.",
      check: unlikePrint,
    },
  ],
});
