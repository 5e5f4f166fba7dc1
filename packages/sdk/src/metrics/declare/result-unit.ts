/** What the unit of a result says about its form. */
export interface ResultUnit {
  /** A fraction of 1, or the points of an HHI; undefined for the default scale. */
  readonly scale: "fraction" | "points" | undefined;
  readonly text: string;
}

/** Reads the unit of a result: `points (0-10000)`, `percent`, `fraction`, `0-1`. */
export function resultUnit(text = ""): ResultUnit {
  if (/^(fraction|ratio|index|0\s*[-–]\s*1\b(?!\d))/i.test(text)) return { scale: "fraction", text };
  return { scale: /^points/i.test(text) ? "points" : undefined, text };
}
