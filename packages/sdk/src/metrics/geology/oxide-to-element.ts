import { requireLedger } from "../../ledger/behind.ts";
import { type Interval, multiply } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { formulaMeasure, type Term } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { inBaseUnit } from "../declare/named-inputs.ts";
import { massTerm, type Oxides, oxideOf } from "./oxide.ts";

/** Which oxide was meant. */
export interface OxideDetails {
  readonly oxide: string;
  readonly element: string;
  /** Tonnes of element in a tonne of oxide; undefined for a mixture. */
  readonly content: number | undefined;
}

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
  numbers: {
    inputs: "`oxide`: formula or element; [`tonnes`: default 1, which gives the factor]",
    example: { oxide: "Nd2O3", tonnes: 1000 },
    words: { each: "OXIDE", into: ["tonnes"], label: "oxide" },
    line: "Nd2O3=1000",
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
  calls: ["Nd2O3=1000", "Dy2O3=1000"],
  measure: ({ tonnes, oxide }, _, beside) => oxideToElement(tonnes, oxide, beside),
});

/**
 * @param options.ledger Whose table of oxides counts; by default that of the ledger of the row.
 */
export function oxideToElement(
  tonnes: Term,
  oxide: string,
  options: { readonly ledger?: Oxides } = {},
): Measure<OxideDetails> {
  const { formula, element, content, lineage } = oxideOf(requireLedger(options.ledger, tonnes), oxide);
  return formulaMeasure<OxideDetails>({
    metric: "oxide-to-element",
    unit: `t ${element}`,
    formula: "element = oxide × content",
    substitute: ([mass, share]) => `${mass} t ${formula} × ${share}`,
    terms: [massTerm(`tonnes of ${formula}`, tonnes, "oxide"), { figure: content, lineage, row: undefined }],
    evaluate: ([mass, share]) => (mass as number) * (share as number),
    bounds: ([mass, share]) => multiply(mass as Interval, share as Interval),
    details: { oxide: formula, element, content: content.value },
  });
}
