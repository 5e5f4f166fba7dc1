import type { Measure } from "../core/measure.ts";
import type { Term } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { converted, type OxideDetails, type Oxides, oxideNumbers } from "./oxide.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "element-to-oxide",
  category: "Geology",
  summary:
    "The oxide equivalent of a tonnage of element: converts an element tonnage to REO. Name the oxide by its formula or by its element; an element means the oxide that REO figures refer to.",
  formula: "m_{\\text{oxide}} = m_{\\text{element}} \\cdot \\frac{a M + b M_O}{a M} \\quad \\text{for } E_aO_b",
  reference: "IUPAC Commission on Isotopic Abundances and Atomic Weights, standard atomic weights",
  traps: [
    "Element and REO tonnages differ by 14 to 27 %: never compare them unconverted.",
    'A mixture ("rare earths") has no single factor: the result is a range.',
  ],
  throws: ["UnknownValue that names the nearest oxide."],
  given: "No row of the ledger counts a rare earth as an element.",
  example: `import { elementToOxide } from "@oreledger/sdk/metrics";

const measure = elementToOxide(1000, "neodymium");
measure.text; // "1,166.38 t Nd2O3"`,
  names: { element_to_oxide_factor: {} },
  named: { oxide: "Nd2O3", tonnes: 1000 },
  numbers: /* @__PURE__ */ oxideNumbers("ELEMENT", "neodymium=1000"),
  needs: ["oxides"],
  options: [],
  calls: ["neodymium=1000", "Dy=1000"],
  measure: ({ tonnes, oxide }, _, beside) => elementToOxide(tonnes, oxide, beside),
});

/** @param options.ledger The ledger whose oxides count; by default that of the row. */
export function elementToOxide(
  tonnes: Term,
  oxide: string,
  options: { readonly ledger?: Oxides } = {},
): Measure<OxideDetails> {
  return converted("oxide", tonnes, oxide, options.ledger);
}
