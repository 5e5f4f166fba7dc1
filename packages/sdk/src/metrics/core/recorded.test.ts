import { expect, it } from "vitest";
import { compute, type Given, type Inputs } from "../../installed/metrics.ts";
import { intervals } from "./intervals.test-support.ts";

/**
 * What each metric says of plain figures, word for word: of known ones, of bounds, of figures that are missing, of ties, of zeros
 * and of what exceeds its total. `npx vitest run --project sdk metrics/core/recorded -u` writes the file anew: read the diff.
 */
const figures: Readonly<Record<string, readonly [Given, Given, Given, Given]>> = {
  known: [600, 300, 80, 20],
  fractions: [0.3, 0.1, 0.2, 0.4],
  "one withheld": [600, { status: "withheld" }, 80, 20],
  "two missing": [600, null, null, 20],
  bounds: [{ low: 500 }, { high: 300 }, { low: 50, high: 90 }, 20],
  "with a value": [{ value: 600, low: 500, high: 700 }, { low: 300, high: 300 }, 80, { low: 0, high: 0 }],
  ties: [100, 100, 100, 100],
  zeros: [0, 0, 5, 0],
  nothing: [0, 0, 0, 0],
  unknown: [null, null, null, null],
  "too large": [3000, 2000, 10, 5],
  negative: [-1, 2, -3, 4],
};

/** To twelve digits: an engine may round the last one of a logarithm otherwise. */
const short = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(12)) : value);

function said(metric: string, inputs: Inputs): string {
  try {
    const measure = compute(metric, inputs);
    // The formula is the same for all figures.
    const lines = measure.explain().split("\n");
    const details = JSON.stringify(measure.details, short) ?? "{}";
    return [...lines.filter((_, i) => i !== 1), ...(details === "{}" ? [] : [`  ${details}`])].join("\n");
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

it("every metric says of plain figures what it said before", async () => {
  const pages = intervals.flatMap(([metric, of]) =>
    Object.entries(figures).map(([kind, four]) => `# ${kind}\n${said(metric, of(four))}`),
  );
  await expect(`${pages.join("\n\n")}\n`).toMatchFileSnapshot("recorded.txt");
});
