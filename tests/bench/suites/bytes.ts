import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import type { Suite } from "../bench.ts";

const file = (path: string): Buffer => readFileSync(new URL(`../../../packages/data/${path}`, import.meta.url));

const compressed = (bytes: Buffer): number =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

const tables = ["shares", "exports", "us_balances", "deposits", "agreements", "policy_events", "sources"];
const bytes = (count: number): string => count.toLocaleString("en");

export default {
  title: "Bytes to a browser",
  about: "One table's packed module against its CSV, both compressed by brotli at quality 11.",
  async run(bench) {
    const sizes = tables.map((table) => ({
      table,
      packed: compressed(file(`dist/packed/${table}.js`)),
      csv: compressed(file(`csv/${table}.csv`)),
    }));
    bench.ratios(
      "Packed module ÷ CSV",
      Object.fromEntries(
        sizes.map(({ table, packed, csv }) => [`\`${table}\`: ${bytes(packed)} ÷ ${bytes(csv)} bytes`, packed / csv]),
      ),
      { budget: { text: "≤ 1.15 × the CSV, each", met: () => sizes.every(({ packed, csv }) => packed <= 1.15 * csv) } },
    );
  },
} satisfies Suite;
