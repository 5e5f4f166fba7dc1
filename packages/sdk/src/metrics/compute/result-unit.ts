import type { HhiScale } from "../concentration/hhi.ts";
import type { RatioScale } from "../core/scale.ts";

/** How a result is to be told, as far as its unit says. */
export interface ResultUnit {
  /** For an HHI: in points unless the unit says otherwise. */
  readonly hhi: { readonly scale?: HhiScale };
  /** For a ratio: in percent unless the unit says otherwise. */
  readonly ratio: { readonly scale?: RatioScale };
  readonly text: string;
}

/** Reads the unit of a result: `points (0-10000)`, `percent`, `fraction`, `0-1`. */
export function resultUnit(text = ""): ResultUnit {
  if (/^(fraction|ratio|index|0\s*[-–]\s*1\b(?!\d))/i.test(text))
    return { hhi: { scale: "fraction" }, ratio: { scale: "fraction" }, text };
  return { hhi: /^points/i.test(text) ? { scale: "points" } : {}, ratio: {}, text };
}
