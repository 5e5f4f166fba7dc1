import type { Measure } from "../core/measure.ts";
import type { Term } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { converted, type OxideDetails, type Oxides, oxideNumbers } from "./oxide.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "oxide-to-element",
  category: "Geology",
  summary:
    "The element content of a tonnage of oxide. Name the oxide by its formula or by its element; an element means the oxide that REO figures refer to (CeO2, Pr6O11, Tb4O7; Ln2O3 for the others).",
  formula: "m_{\\text{element}} = m_{\\text{oxide}} \\cdot \\frac{a M}{a M + b M_O} \\quad \\text{for } E_aO_b",
  reference: "IUPAC Commission on Isotopic Abundances and Atomic Weights, standard atomic weights",
  traps: [
    "REO counts cerium as CeO2, praseodymium as Pr6O11 and terbium as Tb4O7; a source that counts Ce2O3 differs by 5 %.",
    'A mixture ("rare earths") has no single factor: the result is a range over the rare-earth oxides without scandium.',
  ],
  throws: ["UnknownValue that names the nearest oxide."],
  example: `import { usBalances } from "@oreledger/sdk";
import { oxideToElement } from "@oreledger/sdk/metrics";

const used = usBalances.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "yttrium", item: "apparent_consumption", year: 2024 });
const measure = oxideToElement(used, "Y2O3");
measure.text; // "393.722 t yttrium"`,
  names: { oxide_to_element_factor: {} },
  named: { oxide: "Nd2O3", tonnes: 1000 },
  numbers: /* @__PURE__ */ oxideNumbers("OXIDE", "Nd2O3=1000"),
  needs: ["oxides"],
  options: [],
  calls: ["Nd2O3=1000", "Dy2O3=1000"],
  measure: ({ tonnes, oxide }, _, beside) => oxideToElement(tonnes, oxide, beside),
});

/** @param options.ledger The ledger whose oxides count; by default that of the row. */
export function oxideToElement(
  tonnes: Term,
  oxide: string,
  options: { readonly ledger?: Oxides } = {},
): Measure<OxideDetails> {
  return converted("element", tonnes, oxide, options.ledger);
}
