import { readFileSync } from "node:fs";
import configs from "../../packages/cli/tsup.config.ts";

// Builds the program of packages/cli anew, with one rule of the SDK changed: OLD becomes NEW in the built SDK. It is run
// in packages/cli, by planted.test.ts.
const { PLANT_OLD = "", PLANT_NEW = "", PLANT_OUT = "" } = process.env;

let found = 0;
const plant = {
  name: "plant",
  setup(build: import("esbuild").PluginBuild) {
    build.onLoad({ filter: /[\\/](?:sdk|data)[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
      const parts = readFileSync(path, "utf8").split(PLANT_OLD);
      found += parts.length - 1;
      return { contents: parts.join(PLANT_NEW), loader: "js" };
    });
    build.onEnd(() => {
      if (found !== 1)
        throw new Error(`The rule to change stands ${found} times in the built SDK, not once: ${PLANT_OLD}`);
    });
  },
};

const [, program] = configs as import("tsup").Options[];
export default { ...program, outDir: PLANT_OUT, esbuildPlugins: [plant, ...(program?.esbuildPlugins ?? [])] };
