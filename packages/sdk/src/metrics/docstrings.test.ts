import { describe, expect, it } from "vitest";
import { metricDocstrings, runExample } from "../../scripts/metric-docstrings.ts";
import * as metrics from "../installed/metrics.ts";

const docstrings = metricDocstrings();
/** What is exported and is no metric: a type that carries one, a step on the way to one, and the way to any by its name. */
const helpers = new Set(["Measure", "agreementPartners", "compute"]);

describe("the docstrings", () => {
  it("are there for every metric that is exported", () => {
    const functions = Object.entries(metrics).filter(
      ([name, value]) => typeof value === "function" && !helpers.has(name),
    );
    expect(docstrings.map(({ name }) => name)).toEqual(functions.map(([name]) => name).sort());
  });

  it.each(docstrings.map((each) => [each.name, each] as const))(
    "%s: its example gives what it says",
    (_, docstring) => {
      expect(docstring.example).toMatch(/; \/\/ \S/);
      // Real rows, or the reason why there are none.
      expect([docstring.name, docstring.example.includes(".where(")]).toEqual([
        docstring.name,
        docstring.given === undefined,
      ]);
      expect(runExample(docstring)).toBeDefined();
    },
  );

  it("are caught where an example gives something else, and imports what is not there", () => {
    const hhi = docstrings.find(({ name }) => name === "hhi") as (typeof docstrings)[number];
    expect(() => runExample({ ...hhi, example: hhi.example.replace("5,192", "5,193") })).toThrow(
      /hhi says[\s\S]*5,192/,
    );
    expect(() => runExample({ ...hhi, example: hhi.example.replaceAll("hhi", "hhii") })).toThrow(/imports hhii/);
  });
});
