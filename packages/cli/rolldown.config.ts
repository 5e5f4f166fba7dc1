import { defineConfig } from "rolldown";
import { onSource } from "../../scripts/on-source.ts";
import { thirdPartyRolled } from "../../scripts/third-party.ts";

/** What a call for the rows of a table needs, each with all that it imports. */
const tableQuery = /[\\/](cli|question-command|table-question)\.ts$|rolldown[\\/]runtime/;

/**
 * CommonJS, which Node starts faster. The SDK is bundled from its source: one module there does not bring its neighbours. A command
 * has a file of its own and is loaded where it is called; what a table query needs is one file, since to find and open a module
 * takes Node longer than to read it. The facts stay a package of their own.
 */
export default defineConfig({
  input: { main: "src/main.ts", cli: "src/cli.ts" },
  platform: "node",
  external: [/^@oreledger\/data/, "@resvg/resvg-js"],
  plugins: [onSource("sdk"), thirdPartyRolled()],
  // `list` shows the questions that are loaded when they are called.
  checks: { ineffectiveDynamicImport: false },
  transform: { target: "node20" },
  output: {
    cleanDir: true,
    format: "cjs",
    dynamicImportInCjs: false,
    minify: true,
    chunkFileNames: "[name]-[hash].js",
    codeSplitting: { groups: [{ name: "table-query", test: tableQuery }] },
  },
});
