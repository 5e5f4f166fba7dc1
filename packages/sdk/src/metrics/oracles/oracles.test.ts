import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as metrics from "../index.ts";
import type { Measure } from "../measure.ts";
import oracles from "./oracles.json" with { type: "json" };

type Metric = (...args: unknown[]) => Measure<Record<string, unknown>>;

const read = (measure: Measure<Record<string, unknown>>, path: string): unknown =>
  path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], measure);

const compute = ({ metric, args }: { metric: string; args: readonly unknown[] }): Measure<Record<string, unknown>> =>
  (metrics as unknown as Record<string, Metric>)[metric]?.(...args) as Measure<Record<string, unknown>>;

describe("published and definitional results", () => {
  it.each(oracles.map((oracle) => [oracle.id, oracle.about, oracle] as const))("%s: %s", (_, __, oracle) => {
    const measure = compute(oracle);
    const result = read(measure, oracle.read) as number;
    expect(result).toBeTypeOf("number");
    expect(Math.abs(result - oracle.expected), `${result} against ${oracle.expected}`).toBeLessThanOrEqual(
      oracle.tolerance,
    );
  });

  it("says that the rows of a printed total fit it, as a number or as a bound", () => {
    const checks = oracles
      .filter(({ metric }) => metric === "worldTotalCheck")
      .map((oracle) => compute(oracle).details.holds);
    expect(checks).toEqual([true, true, true, true]);
  });

  it("gives a bound, and no value, where reserves are printed as a bound", () => {
    for (const oracle of oracles.filter(({ metric }) => metric === "reservesToProduction")) {
      const { value, low, high } = compute(oracle);
      expect([value, high]).toEqual([undefined, undefined]);
      expect(low).toBeGreaterThan(200);
    }
  });
});

const reference = new URL("../../../../../../shared/reference/metrics_oracles.csv", import.meta.url);
const atHand = existsSync(reference);
if (!atHand)
  console.log(`SKIPPED: ${oracles.length} oracles not compared with the reference list, which is not at hand.`);

describe.skipIf(!atHand)("the fixture against the list it was made from", () => {
  const rows = atHand ? records(readFileSync(reference, "utf8")) : [];
  const numbers = (value: unknown): number[] =>
    typeof value === "number"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(numbers)
        : [];

  it("carries every oracle, and no other", () => {
    expect(oracles.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(oracles).toHaveLength(92);
  });

  it.each(oracles.map((oracle) => [oracle.id, oracle] as const))(
    "%s expects the same of the same numbers",
    (id, oracle) => {
      const row = rows.find((each) => each.id === id) as Record<string, string>;
      expect(oracle.expected).toBe(Number(row.expected_value));
      expect(oracle.tolerance).toBe(Number(row.tolerance));
      expect(oracle.unit).toBe(row.unit);
      expect(oracle.source.url ?? "-").toBe(row.source_url);
      // Percentages of a merger are given as fractions, and a check of a total takes the total in.
      const given =
        oracle.metric === "hhiMergerDelta"
          ? oracle.args.map((share) => 100 * (share as unknown as number))
          : numbers(oracle.args);
      const expected = numbers(JSON.parse(row.inputs_json as string));
      if (oracle.metric === "worldTotalCheck") expected.push(Number(row.expected_value));
      expect([...given].sort()).toEqual([...expected].sort());
    },
  );
});

/** The records of a CSV text. */
function records(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}
