/** How a ratio is given: as a percentage, as its publishers print it (default), or as a fraction of one. */
export type RatioScale = "percent" | "fraction";

/** What a ratio is multiplied by, and how that is written. */
export const scaled = (
  scale: RatioScale = "percent",
): { readonly factor: number; readonly unit: string; readonly times: string } =>
  scale === "percent" ? { factor: 100, unit: "percent", times: " × 100" } : { factor: 1, unit: "fraction", times: "" };
