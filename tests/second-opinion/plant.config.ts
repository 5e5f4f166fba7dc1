import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import configs from "../../packages/cli/tsup.config.ts";
import data from "../../packages/data/package.json" with { type: "json" };

// Builds the program of packages/cli anew from the sources of the data package and the SDK, with one rule changed: in
// PLANT_FILE, PLANT_OLD becomes PLANT_NEW. planted.test.ts runs it, in packages/cli.
const { PLANT_FILE = "", PLANT_OLD = "", PLANT_NEW = "", PLANT_OUT = "" } = process.env;

const source = (path: string) => fileURLToPath(new URL(`../../packages/${path}.ts`, import.meta.url));
const planted = source(PLANT_FILE);

const plant = {
  name: "plant",
  setup(build: import("esbuild").PluginBuild) {
    build.onResolve({ filter: /^@oreledger\/(data|sdk)(\/[\w-]+)?$/ }, ({ path }) => {
      const [, name, entry = "index"] = /^@oreledger\/(data|sdk)(?:\/([\w-]+))?$/.exec(path) ?? [];
      const paths = [`${name}/src/${entry}`, `${name}/src/${entry}/index`, `${name}/src/tables/${entry}`].map(source);
      const found = name === "data" && entry !== "index" ? undefined : paths.find((candidate) => existsSync(candidate));
      return found === undefined ? undefined : { path: found };
    });
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path !== planted) return undefined;
      const parts = readFileSync(path, "utf8").split(PLANT_OLD);
      if (parts.length !== 2)
        throw new Error(`${path} holds the rule to change ${parts.length - 1} times, not once: ${PLANT_OLD}`);
      return { contents: parts.join(PLANT_NEW), loader: "ts" };
    });
  },
};

const [, program] = configs as import("tsup").Options[];
export default {
  ...program,
  outDir: PLANT_OUT,
  define: { ...program?.define, ORELEDGER_VERSION: JSON.stringify(data.version) },
  esbuildPlugins: [plant, ...(program?.esbuildPlugins ?? [])],
};
