import { figureOf, type Given } from "./figure.ts";
import { divide, type Interval } from "./interval.ts";
import { noLineage } from "./lineage.ts";
import type { Measure } from "./measure.ts";
import { oxideOf } from "./oxide.ts";
import type { OxideDetails } from "./oxide-to-element.ts";
import type { QueryOf } from "./rows.ts";
import { formulaMeasure } from "./terms.ts";

/**
 * How much oxide a tonnage of element makes: what turns an element tonnage into REO. The oxide is named by its formula, or
 * by its element: then the oxide by which REO figures count is meant.
 *
 * @formula $m_{\text{oxide}} = m_{\text{element}} \cdot \frac{a M + b M_O}{a M} \quad \text{for } E_aO_b$
 * @reference IUPAC Commission on Isotopic Abundances and Atomic Weights, standard atomic weights
 * @trap Element and REO tonnages differ by 14 to 27 %: never compare them unconverted.
 * @trap A mixture ("rare earths") has no factor of its own: the result is a range.
 * @example elementToOxide(1000, "neodymium")
 * @throws UnknownValue naming the nearest oxide.
 */
export function elementToOxide(
  tonnes: Given,
  oxide: string,
  options: { readonly oxides?: QueryOf<"oxides"> } = {},
): Measure<OxideDetails> {
  const { formula, element, content, lineage } = oxideOf(oxide, options.oxides);
  return formulaMeasure<OxideDetails>({
    metric: "elementToOxide",
    unit: `t ${formula}`,
    formula: "oxide = element / content",
    substitute: ([mass, share]) => `${mass} t ${element} / ${share}`,
    terms: [
      { figure: figureOf(`tonnes of ${element}`, tonnes), lineage: noLineage, row: undefined },
      { figure: content, lineage, row: undefined },
    ],
    evaluate: ([mass, share]) => (mass as number) / (share as number),
    bounds: ([mass, share]) => divide(mass as Interval, share as Interval),
    details: { oxide: formula, element, content: content.value },
  });
}
