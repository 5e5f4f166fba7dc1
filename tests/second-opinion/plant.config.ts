import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import program from "../../packages/cli/rolldown.config.ts";
import data from "../../packages/data/package.json" with { type: "json" };
import { onSource } from "../../scripts/on-source.ts";

// Builds the program of packages/cli anew from the sources of the data package and the SDK, with one rule changed: in
// PLANT_FILE, PLANT_OLD becomes PLANT_NEW. planted.test.ts runs it, in packages/cli.
const { PLANT_FILE = "", PLANT_OLD = "", PLANT_NEW = "", PLANT_OUT = "" } = process.env;

const planted = fileURLToPath(new URL(`../../packages/${PLANT_FILE}.ts`, import.meta.url));

const plant = {
  name: "plant",
  load(path: string): string | undefined {
    if (path !== planted) return undefined;
    const parts = readFileSync(path, "utf8").split(PLANT_OLD);
    if (parts.length !== 2)
      throw new Error(`${path} holds the rule to change ${parts.length - 1} times, not once: ${PLANT_OLD}`);
    return parts.join(PLANT_NEW);
  },
};

export default {
  ...program,
  external: [/^@oreledger\/data\//, "@resvg/resvg-js"],
  plugins: [plant, onSource("data", "sdk")],
  transform: { ...program.transform, define: { ORELEDGER_VERSION: JSON.stringify(data.version) } },
  output: { ...program.output, dir: PLANT_OUT },
};
