import type { Flow } from "../../trade/flow.ts";

/** DataWeb's names of units. */
export const units: Readonly<Record<string, Flow["quantity_unit"]>> = {
  kilograms: "kg",
  "metric tons": "t",
  grams: "g",
  number: "number",
  "component kilograms": "kg_content",
  "component tons": "t_content",
  "component grams": "g_content",
  "gold content grams": "g_gold",
  "no units collected": "none",
};

/** The units that count the content of the goods, not the goods. */
export const contentUnits: ReadonlySet<Flow["quantity_unit"]> = new Set([
  "kg_content",
  "t_content",
  "g_content",
  "g_gold",
]);
