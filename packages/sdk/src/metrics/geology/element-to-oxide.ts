import { requireLedger } from "../../ledger/behind.ts";
import { divide, type Interval } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { formulaMeasure, type Term } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { inBaseUnit } from "../declare/named-inputs.ts";
import { massTerm, type Oxides, oxideOf } from "./oxide.ts";
import type { OxideDetails } from "./oxide-to-element.ts";

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
  numbers: {
    inputs: "`oxide`: formula or element; [`tonnes`: default 1, which gives the factor]",
    example: { oxide: "Nd2O3", tonnes: 1000 },
    words: { each: "ELEMENT", into: ["tonnes"], label: "oxide" },
    line: "neodymium=1000",
    read: (inputs) => {
      const found = inputs.findFigure("tonnes", "mass", "quantity", "oxide_mass", "element_mass");
      return {
        input: {
          tonnes: found === undefined ? 1 : inBaseUnit(found),
          oxide: inputs.text("oxide", "formula", "element"),
        },
      };
    },
  },
  needs: ["oxides"],
  options: [],
  calls: ["neodymium=1000", "Dy=1000"],
  measure: ({ tonnes, oxide }, _, beside) => elementToOxide(tonnes, oxide, beside),
});

/**
 * @param options.ledger Whose table of oxides counts; by default that of the ledger of the row.
 */
export function elementToOxide(
  tonnes: Term,
  oxide: string,
  options: { readonly ledger?: Oxides } = {},
): Measure<OxideDetails> {
  const { formula, element, content, lineage } = oxideOf(requireLedger(options.ledger, tonnes), oxide);
  return formulaMeasure<OxideDetails>({
    metric: "element-to-oxide",
    unit: `t ${formula}`,
    formula: "oxide = element / content",
    substitute: ([mass, share]) => `${mass} t ${element} / ${share}`,
    terms: [massTerm(`tonnes of ${element}`, tonnes, "element"), { figure: content, lineage, row: undefined }],
    evaluate: ([mass, share]) => (mass as number) / (share as number),
    bounds: ([mass, share]) => divide(mass as Interval, share as Interval),
    details: { oxide: formula, element, content: content.value },
  });
}
