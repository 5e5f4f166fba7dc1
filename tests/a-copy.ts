import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Every file of a folder with its text. */
export const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

/** Bundles what `contents` exports of a copy of the repository, its SDK from the sources of the copy, and loads it. */
// biome-ignore lint/suspicious/noExplicitAny: what it exports is the caller's
export async function loadedFromCopy(copy: string, contents: string): Promise<any> {
  const files = filesOf(copy);
  const outfile = join(copy, "asked.cjs");
  await build({
    stdin: { contents, resolveDir: copy },
    outfile,
    bundle: true,
    format: "cjs",
    // What the packages bundle stands in their own folders.
    nodePaths: ["sdk", "cli", "charts"].map((name) => join(root, "packages", name, "node_modules")),
    platform: "node",
    logLevel: "silent",
    define: { ORELEDGER_VERSION: '"0"' },
    plugins: [
      {
        name: "sdk-of-the-copy",
        setup({ onResolve }) {
          onResolve({ filter: /^@oreledger\/sdk(\/|$)/ }, async ({ path, resolveDir }) => {
            const entry = path.slice("@oreledger/sdk".length + 1) || "index";
            const sdk = `${copy}/packages/sdk/src/`;
            const known = [
              `${entry}.ts`,
              `installed/${entry}.ts`,
              `node/${entry}.ts`,
              `${entry}/index.ts`,
              `tables/${entry}.ts`,
            ];
            const found = known.find((each) => files.has(`packages/sdk/src/${each}`));
            return found === undefined ? { errors: [{ text: `${path} from ${resolveDir}` }] } : { path: sdk + found };
          });
        },
      },
    ],
  });
  return import(pathToFileURL(outfile).href);
}
