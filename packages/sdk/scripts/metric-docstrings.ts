import { readdirSync, readFileSync } from "node:fs";
import * as sdk from "../src/index.ts";
import * as metrics from "../src/installed/metrics.ts";
import type { MetricEntry } from "../src/metrics/core/metric-entry.ts";
import * as sharesEntry from "../src/tables/shares.ts";

/** What the docstring of a metric says: the one place where its formula, its source and its traps stand. */
export interface MetricDocstring extends MetricEntry {
  readonly throws: readonly string[];
  /** Why the example takes plain numbers, where the ledger has no rows for it. */
  readonly given: string | undefined;
  readonly example: string;
}

const folder = new URL("../src/metrics/", import.meta.url);
const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n(?:\/\/ biome-ignore[^\n]*\n)?export function (\w+)/g;

/** The docstrings of every exported function that has a formula, in the order of the names. */
export function metricDocstrings(): MetricDocstring[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...readFileSync(new URL(file, folder), "utf8").matchAll(documented)]
        .filter(([, doc, name]) => (doc as string).includes("@formula") && Object.hasOwn(metrics, name as string))
        .map(([, doc, name]) => read(name as string, doc as string)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function read(name: string, doc: string): MetricDocstring {
  const blocks: string[][] = [[]];
  for (const line of doc.split("\n").map((text) => text.replace(/^ \* ?/, "").trimEnd()))
    if (line.startsWith("@")) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  const [head = [], ...tags] = blocks;
  const all = (tag: string) =>
    tags
      .filter(([first]) => first?.startsWith(`@${tag}`))
      .map((lines) =>
        lines
          .join("\n")
          .slice(tag.length + 1)
          .trim(),
      );
  const one = (tag: string): string => {
    const [found, second] = all(tag);
    if (found === undefined || found === "" || second !== undefined)
      throw new Error(`The docstring of ${name} needs one @${tag}: docs/metrics.md is made from it.`);
    return found;
  };
  const traps = all("trap");
  if (traps.length === 0) throw new Error(`The docstring of ${name} names no @trap.`);
  return {
    name,
    category: one("category"),
    summary: joined(head.join("\n").trim()),
    formula: one("formula").replace(/^\$|\$$/g, ""),
    reference: joined(one("reference")),
    traps: traps.map(joined),
    throws: all("throws").map(joined),
    given: all("given")[0],
    example: one("example"),
  };
}

/** Lines of one paragraph as one; {@link x} as `x`. */
const joined = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll("\n", " "))
    .join("\n\n")
    .replace(/\{@link (\w+)\}/g, "`$1`");

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "@oreledger/sdk": sdk,
  "@oreledger/sdk/metrics": metrics,
  "@oreledger/sdk/shares": sharesEntry,
};

/**
 * Runs the example of a docstring: its imports, then its lines. A line `expression; // expected` must give the expected
 * value, which is JSON.
 *
 * @returns What the example calls `measure`, `table` or `series`.
 * @throws Error naming the metric, the line, the expected and the actual value.
 */
export function runExample({ name, example }: Pick<MetricDocstring, "name" | "example">): unknown {
  const given: Record<string, unknown> = {};
  const lines = example.split("\n").filter((line) => {
    const [, names, from] = /^import \{ (.+) \} from "(.+)";$/.exec(line) ?? [];
    for (const each of names?.split(", ") ?? []) {
      const module = modules[from as string];
      if (module === undefined || !Object.hasOwn(module, each))
        throw new Error(`The example of ${name} imports ${each} from ${from}, which does not export it.`);
      given[each] = module[each];
    }
    return names === undefined;
  });
  const code = lines.map((line) =>
    line.replace(
      /^(?!const )(.+); \/\/ (.+)$/,
      (_, expression, expected) => `check(${JSON.stringify(line)}, ${JSON.stringify(expected)}, ${expression});`,
    ),
  );
  const check = (line: string, expected: string, actual: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(JSON.parse(expected)))
      throw new Error(`The example of ${name} says\n  ${line}\nand gives\n  ${JSON.stringify(actual)}`);
  };
  const result = ["measure", "table", "series"].find((each) => example.includes(`const ${each} =`));
  if (result === undefined) throw new Error(`The example of ${name} calls nothing measure, table or series.`);
  return new Function("check", ...Object.keys(given), `${code.join("\n")}\nreturn ${result};`)(
    check,
    ...Object.values(given),
  );
}
