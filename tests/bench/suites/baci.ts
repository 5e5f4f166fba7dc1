import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateYear } from "../baci/generate.ts";
import type { Suite } from "../bench.ts";
import { peers, versions } from "../peers.ts";

const script = (name: string): string => fileURLToPath(new URL(`../baci/${name}`, import.meta.url));

export default {
  title: "A full year of BACI",
  about:
    "A made-up year of as many lines as BACI has, read from disk. Ours checks every line, maps codes and units of the flows of the ledger's products, sorts them and writes them into `exports`; csv-parse only parses. Whole processes.",
  async run(bench) {
    const folder = mkdtempSync(join(tmpdir(), "oreledger-baci-"));
    try {
      const file = join(folder, "BACI_HS22_Y2023_V202501.csv");
      const lines = await generateYear(file);
      const version = `csv-parse ${versions["csv-parse"]}`;
      const { time } = await bench.process(
        `${lines.toLocaleString("en")} lines`,
        {
          "pnpm data import baci": [process.execPath, "--import", "tsx", script("import.ts"), file],
          [`${version}, arrays`]: [process.execPath, script("parse.mjs"), peers(), file],
        },
        // A round takes minutes: one tells enough.
        { rounds: 1 },
      );
      bench.figures(
        "Lines per second",
        "1/s",
        Object.fromEntries(time.lines.map(({ name, median }) => [name, lines / (median / 1000)])),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
} satisfies Suite;
