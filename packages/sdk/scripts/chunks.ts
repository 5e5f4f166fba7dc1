// After the build of the ES modules, what every table needs becomes one chunk. esbuild makes a chunk for each set of entries that
// share something, and Node takes longer to find, open and link a module than to read its code. `require` finds its files at
// once: the CommonJS chunks stay as they are.
import { readdirSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { type GetModuleInfo, type OutputOptions, rollup } from "rollup";
import config from "../tsup.config.ts";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const fileOf = (entry: string): string => `${dist}${entry}.js`;
const entries = Object.keys(config.entry);
const tables = Object.entries(config.entry).flatMap(([name, source]) =>
  source.startsWith("src/tables/") ? [name] : [],
);

/** The modules that a module needs, however far away. */
function neededBy(id: string, infoOf: GetModuleInfo, found = new Set<string>()): Set<string> {
  for (const needed of infoOf(id)?.importedIds ?? [])
    if (!found.has(needed)) {
      found.add(needed);
      neededBy(needed, infoOf, found);
    }
  return found;
}

let shared: readonly string[] | undefined;
const bundle = await rollup({
  input: Object.fromEntries(entries.map((name) => [name, fileOf(name)])),
  external: [/^@oreledger\/data/, /^node:/, ...builtinModules],
  treeshake: false,
});
const options: OutputOptions = {
  format: "es",
  entryFileNames: "[name].js",
  chunkFileNames: "[name].js",
  hoistTransitiveImports: false,
  minifyInternalExports: false,
  manualChunks: (id, { getModuleInfo }) => {
    if (shared === undefined) {
      const each = tables.map((name) => neededBy(fileOf(name), getModuleInfo));
      shared = [...(each[0] ?? [])].filter((needed) => each.every((set) => set.has(needed)));
    }
    return shared.includes(id) ? "query" : undefined;
  },
};
// All of it is made before the first file goes: rollup reads the chunks that it replaces.
const { output } = await bundle.generate(options);
if (!output.some(({ fileName }) => fileName === "query.js")) throw new Error("The tables share no code.");
for (const file of readdirSync(dist)) if (file.endsWith(".js")) rmSync(`${dist}${file}`);
await bundle.write({ ...options, dir: dist });
await bundle.close();
