import { requireText } from "../given.ts";

/** A unit as it is read, without the signs of a code: `t content`, `USD/kg`. */
const inWords = (unit: string): string => unit.replace("_per_", "/").replaceAll("_", " ");

/**
 * A unit, in words, with what it is a unit of: `t REO`, `kg element`. A percentage is of no goods, and a basis that is not specified says nothing.
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

/** The stages whose goods are the element itself: its tonnes need no word beside them. */
const ofElement: ReadonlySet<string> = new Set(["metal", "refining", "smelting"]);

/** What the tonnes are of, where that is not the goods themselves. */
export const basisInWords = (basis: string, stage: string): string =>
  basis === "unspecified" || basis === "gross" || (basis === "element" && ofElement.has(stage))
    ? ""
    : basis === "element"
      ? "contained"
      : basis;
