import { existsSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { thirdParty } from "../../scripts/third-party.ts";
import manifest from "./package.json" with { type: "json" };

// package.json `exports` is the one list of entries: "./trade" is src/trade.ts, src/installed/trade.ts, src/node/trade.ts,
// src/trade/index.ts or src/tables/trade.ts.
const entry = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((subpath) => subpath !== "./package.json")
    .map((subpath) => {
      const name = subpath === "." ? "index" : subpath.slice(2);
      const candidates = [
        `src/${name}.ts`,
        `src/installed/${name}.ts`,
        `src/node/${name}.ts`,
        `src/${name}/index.ts`,
        `src/tables/${name}.ts`,
      ];
      const source = candidates.find((file) => existsSync(file));
      if (source === undefined) throw new Error(`exports["${subpath}"] has no source: ${candidates.join(", ")}`);
      return [name, source];
    }),
);

// Splitting is on for CJS too: entries must share one copy of the core, or `instanceof AmbiguousRow` would fail.
const options = {
  entry,
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  external: [/^node:/],
  // The types are bundled by scripts/types.ts.
  dts: false,
  clean: true,
  splitting: true,
  treeshake: false,
  silent: true,
  esbuildPlugins: [thirdParty()],
} satisfies Options;

export default defineConfig(options) as typeof options;
