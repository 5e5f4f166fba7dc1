import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runExample } from "../../scripts/metric-examples.ts";
import { metricFiles } from "../../scripts/metric-index.ts";
import * as sdk from "../installed/metrics.ts";
import { catalogue } from "./catalogue.ts";
import type { Metric } from "./declare/metric.ts";
import { kebab } from "./declare/option.ts";

const metrics = Object.entries(catalogue) as [string, Metric][];

describe("the declarations", () => {
  it("are there for every file of a metric, called as their function and their file", () => {
    expect(metrics.map(([name]) => name)).toEqual(metricFiles().map(({ fn }) => fn));
    for (const [name, metric] of metrics) {
      expect(metric.name).toBe(kebab(name));
      expect(Object.hasOwn(sdk, name), name).toBe(true);
    }
  });

  it("stand in the room of their category", () => {
    for (const { path, fn } of metricFiles()) {
      const { category } = catalogue[fn as keyof typeof catalogue];
      if (category !== "Series") expect([fn, path.split("/")[0]]).toEqual([fn, category.toLowerCase()]);
    }
  });

  it("say all that a page and a help need", () => {
    for (const [name, { summary, formula, reference, traps, options }] of metrics) {
      for (const text of [summary, formula, reference, ...traps]) expect(text, name).not.toBe("");
      expect(new Set(options.map((option) => option.name)).size, name).toBe(options.length);
    }
  });

  it.each(metrics)("%s: its example gives what it says", (_, metric) => {
    expect(metric.example).toMatch(/; \/\/ \S/);
    // Real rows, or the reason why there are none.
    expect([metric.name, metric.example.includes(".where(")]).toEqual([metric.name, metric.given === undefined]);
    expect(runExample(metric)).toBeDefined();
  });

  it("are caught where an example gives something else, and imports what is not there", () => {
    const { hhi } = catalogue;
    expect(() => runExample({ ...hhi, example: hhi.example.replace("5,192", "5,193") })).toThrow(
      /hhi says[\s\S]*5,192/,
    );
    expect(() => runExample({ ...hhi, example: hhi.example.replaceAll("hhi", "hhii") })).toThrow(/imports hhii/);
  });
});

/** The rooms by floor: one takes from those below it, never from beside or above. */
const floors = [
  ["core"],
  ["declare"],
  ["concentration"],
  ["balance", "geology", "policy", "trade", "vintage"],
] as const satisfies readonly (readonly string[])[];

it("stand on four floors under the catalogue, and no arrow leads up", () => {
  const floorOf = (room: string) => floors.findIndex((rooms: readonly string[]) => rooms.includes(room));
  const here = new URL("./", import.meta.url);
  const files = readdirSync(here, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.includes("/") && path.endsWith(".ts") && !path.endsWith(".test.ts"));
  expect(files.length).toBeGreaterThan(70);
  const up = files.flatMap((path) => {
    const room = path.split("/")[0] as string;
    const text = readFileSync(new URL(path, here), "utf8");
    return [...text.matchAll(/from "\.\.\/([\w-]+)(?:\/|\.ts")/g)]
      .map(([, other]) => other as string)
      .filter((other) => other !== room && (floorOf(other) < 0 || floorOf(other) >= floorOf(room)))
      .map((other) => `${path} takes from ${other}`);
  });
  expect(up).toEqual([]);
});
