import { defineConfig } from "tsup";
import { thirdParty } from "../../scripts/third-party.ts";
import data from "../data/package.json" with { type: "json" };

/**
 * One file that starts at once: the protocol's SDK brings ninety packages for servers that sign people in, of which a server
 * without accounts uses none. The facts stay a package of their own.
 */
export default defineConfig({
  entry: ["src/main.ts"],
  format: ["esm"],
  target: "node20",
  platform: "node",
  minify: true,
  clean: true,
  silent: true,
  splitting: true,
  noExternal: [/^@modelcontextprotocol/, /^@oreledger\/(?!data\/packed)/, /^zod/],
  esbuildPlugins: [thirdParty()],
  external: [/^@oreledger\/data\/(packed|package)/],
  define: { ORELEDGER_VERSION: JSON.stringify(data.version) },
  // Libraries written for CommonJS ask for `require`.
  banner: {
    js: 'import { createRequire as oreledgerRequire } from "node:module";const require = oreledgerRequire(import.meta.url);',
  },
});
