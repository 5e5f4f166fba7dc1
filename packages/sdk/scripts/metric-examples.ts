import * as sdk from "../src/index.ts";
import * as metrics from "../src/installed/metrics.ts";
import type { Metric } from "../src/metrics/declare/metric.ts";
import * as sharesEntry from "../src/tables/shares.ts";

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "@oreledger/sdk": sdk,
  "@oreledger/sdk/metrics": metrics,
  "@oreledger/sdk/shares": sharesEntry,
};

/**
 * Runs the example of a metric: its imports, then its lines. A line `expression; // expected` must give the expected
 * value, which is JSON.
 *
 * @returns What the example calls `measure`, `table` or `series`.
 * @throws Error naming the metric, the line, the expected and the actual value.
 */
export function runExample({ name, example }: Pick<Metric, "name" | "example">): unknown {
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
