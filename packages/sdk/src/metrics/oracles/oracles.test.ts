import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compute, type Inputs, type Measure } from "../../installed/metrics.ts";
import further from "./further.json" with { type: "json" };
import oracles from "./oracles.json" with { type: "json" };

/** A result of the literature, or of another calculation, with the inputs that lead to it. */
interface Oracle {
  readonly id: string;
  readonly metric: string;
  readonly inputs: Inputs;
  /** The value, or the bound that the unit names. */
  readonly expected?: number;
  /** The ends of an interval: where one is given, both are held against, and an end that is left out must be open. */
  readonly low?: number;
  readonly high?: number;
  readonly tolerance: number;
  readonly unit: string;
}

/** What an oracle is held against: the value, or the bound where the inputs give no more. */
const resultOf = ({ value, low, high }: Measure, unit: string): number | undefined =>
  value ?? (unit.includes("upper bound") ? high : (low ?? high));

function hold({ metric, inputs, expected, low, high, tolerance, unit }: Oracle): void {
  const measure = compute(metric, inputs, { unit });
  const near = (result: number | undefined, by: number) => {
    expect(result).toBeTypeOf("number");
    expect(Math.abs((result as number) - by), `${result} against ${by}`).toBeLessThanOrEqual(tolerance);
  };
  if (expected !== undefined) near(resultOf(measure, unit), expected);
  if (low === undefined && high === undefined) return;
  for (const [found, end] of [
    [measure.low, low],
    [measure.high, high],
  ])
    if (end === undefined) expect(found).toBeUndefined();
    else near(found, end);
}

const each = (list: readonly { readonly id: string; readonly about: string }[]) =>
  list.map((oracle) => [oracle.id, oracle.about, oracle as unknown as Oracle] as const);

describe("published and definitional results", () => {
  it.each(each(oracles))("%s: %s", (_, __, oracle) => hold(oracle));

  it("gives a bound, and no value, where reserves are printed as a bound", () => {
    for (const { metric, inputs } of oracles.filter((oracle) => oracle.metric === "reserves_to_production")) {
      const { value, low, high } = compute(metric, inputs);
      expect([value, high]).toEqual([undefined, undefined]);
      expect(low).toBeGreaterThan(200);
    }
  });

  it("says that the rows of a printed total fit it, as a number or as a bound", () => {
    const checks = oracles
      .filter(({ metric }) => metric === "world_total_check")
      .map(({ metric, inputs, expected }) => compute(metric, { ...inputs, world_total: expected }).details);
    expect(checks).toHaveLength(4);
    for (const details of checks) expect(details).toMatchObject({ holds: true });
  });
});

describe("further results, computed by a program of its own", () => {
  it.each(each(further))("%s: %s", (_, __, oracle) => hold(oracle));
});

const reference = new URL("../../../../../../shared/reference/metrics_oracles.csv", import.meta.url);
const atHand = existsSync(reference);
if (!atHand)
  console.log(`SKIPPED: ${oracles.length} oracles not compared with the reference list, which is not at hand.`);

describe.skipIf(!atHand)("the reference list as it stands", () => {
  const rows = atHand ? records(readFileSync(reference, "utf8")) : [];

  it("has every oracle of the fixture, with the same inputs", () => {
    const known = new Set(oracles.map(({ id }) => id));
    expect(
      oracles.map(({ id, metric, inputs, expected, tolerance, unit, source }) => ({
        id,
        metric,
        inputs,
        expected,
        tolerance,
        unit,
        url: source.url ?? "-",
      })),
    ).toEqual(
      rows
        .filter(({ id }) => known.has(id as string))
        .map((row) => ({
          id: row.id,
          metric: row.metric,
          inputs: JSON.parse(row.inputs_json as string),
          expected: Number(row.expected_value),
          tolerance: Number(row.tolerance),
          unit: row.unit,
          url: row.source_url,
        })),
    );
  });

  // A row that is added to the list needs no code: its metric and its inputs are read by name.
  it.each(rows.map((row) => [row.id as string, row] as const))("%s", (id, row) => {
    hold({
      id,
      metric: row.metric as string,
      inputs: JSON.parse(row.inputs_json as string),
      expected: Number(row.expected_value),
      tolerance: Number(row.tolerance),
      unit: row.unit as string,
    });
  });
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
