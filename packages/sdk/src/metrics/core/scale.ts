/** The scale of a ratio: a percentage, as publishers print it (default), or a fraction of one. */
export type RatioScale = "percent" | "fraction";

/** The factor of a ratio, and how it is written. */
export const scaled = (
  scale: RatioScale = "percent",
): { readonly factor: number; readonly unit: string; readonly times: string } =>
  scale === "percent" ? { factor: 100, unit: "percent", times: " × 100" } : { factor: 1, unit: "fraction", times: "" };
