import { requireText } from "../given.ts";

/** A unit in words, without its code: `t content`, `USD/kg`. */
const inWords = (unit: string): string => unit.replace("_per_", "/").replaceAll("_", " ");

/**
 * A unit in words, with its basis: `t REO`, `kg element`. A percentage has none, and a basis that is not specified is left out.
 *
 * @example unitText("t", "REO") // "t REO"
 * @example unitText("t_content") // "t content"
 */
export function unitText(unit: string | null, basis: string | null = null): string {
  requireText("A unit", unit ?? "");
  requireText("A basis", basis ?? "");
  const read = inWords(unit ?? "");
  return basis === null || basis === "unspecified" || unit === "pct" ? read : `${read} ${basis}`.trim();
}

/** The stages whose goods are the element itself, so that its tonnes need no basis. */
const ofElement: ReadonlySet<string> = new Set(["metal", "refining", "smelting"]);

/** The basis of the tonnes, unless it is the goods themselves. */
export const basisInWords = (basis: string, stage: string): string =>
  basis === "unspecified" || basis === "gross" || (basis === "element" && ofElement.has(stage))
    ? ""
    : basis === "element"
      ? "contained"
      : basis;
