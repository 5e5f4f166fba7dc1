import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { tableList } from "../../../packages/data/src/tables/index.ts";
import { bytesOf } from "../../../packages/sdk/scripts/bundle.ts";
import { metricFiles } from "../../../packages/sdk/scripts/metric-index.ts";
import * as answers from "../../../packages/sdk/src/installed/answers.ts";
import * as bound from "../../../packages/sdk/src/installed/bound-questions.ts";
import * as trade from "../../../packages/sdk/src/installed/trade.ts";
import type { Suite } from "../bench.ts";

const data = fileURLToPath(new URL("../../../packages/data/", import.meta.url));
const here = fileURLToPath(new URL("../..", import.meta.url));
const csvOf = (table: string): string => readFileSync(`${data}csv/${table}.csv`, "utf8");

const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length;

const bytes = (count: number): string => count.toLocaleString("en");

/** What a browser gets of a few lines that import the packages: one bundle, minified. */
async function bundle(contents: string, resolveDir = here, external: string[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    external,
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Smaller tables are a thousand bytes or two: their names weigh as much as their cells. */
const LEAST = 2_000;

export default {
  title: "Bytes to a browser",
  about: `Compressed by brotli at quality 11. A table is what a bundle carries of the packed module whose \`table\` it imports: neither the code that reads it nor the ids that its columns may refer to, which all tables share and which are counted in the whole bundles below. A bundle of the SDK carries the table, the sources that it cites, the members of groups, the ids and all code of a question. Tables whose CSV has less than ${bytes(LEAST)} bytes are left out.`,
  async run(bench) {
    // The manifest stands among the CSVs, and is no table.
    const tables = tableList
      .map(({ name }) => ({ table: name, csv: compressed(csvOf(name)) }))
      .filter(({ csv }) => csv >= LEAST);
    const ratios: Record<string, number> = {};
    for (const { table, csv } of tables) {
      const code = await bundle(`export { table } from "./${table}.js"`, `${data}dist/packed`, [
        "../index.js",
        "../ids.js",
      ]);
      const packed = compressed(code);
      ratios[`\`${table}\`: ${bytes(packed)} ÷ ${bytes(csv)} bytes`] = packed / csv;
    }
    bench.ratios("One table ÷ its CSV", ratios, {
      budget: {
        text: "≤ 1.15 × the CSV, each",
        met: () => Object.values(ratios).every((ratio) => ratio <= 1.15),
        measured: () => `${Math.max(...Object.values(ratios)).toFixed(3)} × at most`,
      },
    });
    const metrics: Record<string, number> = {};
    for (const { fn } of metricFiles()) metrics[`\`${fn}\``] = (await bytesOf(fn)).gzip / 1024;
    bench.figures("One metric, minified and compressed by gzip, without its table", "kB", metrics);
    const questions: Record<string, number> = {};
    for (const [module, exported] of Object.entries({ "bound-questions": bound, trade, answers }))
      for (const [name, value] of Object.entries(exported))
        if (typeof value === "function")
          questions[`\`${name}\` (${module})`] = (await bytesOf(name, module)).gzip / 1024;
    bench.figures("One question, minified and compressed by gzip, without its tables", "kB", questions);
    const bundles: Record<string, number> = {};
    for (const [name, code] of [
      ["`shares` and its sources: `@oreledger/sdk/shares`", 'export { shares } from "@oreledger/sdk/shares"'],
      ["`exports`, from `@oreledger/sdk`", 'export { exportFlows } from "@oreledger/sdk"'],
      ["`agreements` and its sources", 'export { agreements } from "@oreledger/sdk/agreements"'],
      [
        "`agreements` alone, its ids and the code to read it",
        'export { table } from "@oreledger/data/packed/agreements"',
      ],
      [
        "one column and the code to read it: `shares.quantity`",
        'export { quantity } from "@oreledger/data/packed/shares"; export { unpackColumn } from "@oreledger/data"',
      ],
      [
        "the HHI of `shares`",
        'export { shares } from "@oreledger/sdk/shares"; export { hhi } from "@oreledger/sdk/metrics"',
      ],
      ["everything: `@oreledger/sdk`", 'export * from "@oreledger/sdk"'],
    ] as const)
      bundles[name] = compressed(await bundle(code)) / 1024;
    bench.figures("Whole bundles", "kB", bundles);
  },
} satisfies Suite;
