import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const entryOf = (module: string): string => `${root}packages/sdk/src/installed/${module}.ts`;

/**
 * Takes the packages from source and leaves the tables out: what a metric costs is its code.
 *
 * @param keepsEffects Whether a module is kept for what it does when it is loaded, whatever package.json says of it.
 */
const withoutTables = (keepsEffects: boolean): Plugin => ({
  name: "without-tables",
  setup({ onResolve }) {
    onResolve({ filter: /\/tables\/\w+\.ts$/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
    onResolve({ filter: /^@oreledger\/data$/ }, () => ({
      path: `${root}packages/data/src/index.ts`,
      sideEffects: false,
    }));
    if (keepsEffects)
      onResolve({ filter: /\.ts$/ }, ({ path, importer }) => ({
        path: path.startsWith(".") ? fileURLToPath(new URL(path, pathToFileURL(importer))) : path,
        sideEffects: true,
      }));
  },
});

const bundle = async (contents: string, keepsEffects: boolean): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: false,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
    plugins: [withoutTables(keepsEffects)],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
};

/**
 * The bytes that a browser gets of one metric or question, minified, and then compressed by gzip; the tables are not among them.
 *
 * @param module The module of `src/installed` that exports it.
 */
export async function bytesOf(
  name: string,
  module = "metrics",
): Promise<{ readonly minified: number; readonly gzip: number }> {
  const code = await bundle(`export { ${name} } from ${JSON.stringify(entryOf(module))}`, false);
  return { minified: code.length, gzip: gzipSync(code).length };
}

/** What runs when a module of `src/installed` is loaded and nothing of it is used. */
export const effectsOfLoading = async (module = "metrics"): Promise<string> =>
  new TextDecoder().decode(await bundle(`import ${JSON.stringify(entryOf(module))}`, true));
export const codeOf = (metric: string) => bundle(`export { ${metric} } from "${entryOf("bound-metrics")}"`, false);
