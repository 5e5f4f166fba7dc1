import { requireText } from "../given.ts";

/**
 * A unit with what it is a unit of: `t REO`, `kg element`. A percentage is of no goods, and a basis that is not specified says nothing.
 *
 * @example unitText("t", "REO") // "t REO"
 */
export function unitText(unit: string | null, basis: string | null = null): string {
  requireText("A unit", unit ?? "");
  requireText("A basis", basis ?? "");
  return basis === null || basis === "unspecified" || unit === "pct" ? (unit ?? "") : `${unit ?? ""} ${basis}`.trim();
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
