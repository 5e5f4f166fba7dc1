// `pnpm data …`: runs packages/import/src/main.ts, which is the program of packages/data with `import` and `convert`. The first run after a
// change bundles it (a fifth of a second) and keeps the bundle; later runs start ten times faster than compiling each file.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import * as nodeModule from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const main = join(root, "packages/import/src/main.ts");
const sources = ["data", "import", "downloads", "sdk"].map((name) => join(root, "packages", name, "src"));
const cache = join(root, "node_modules/.cache/oreledger-data");

/** Names the state of the sources: any change of a file, or of what is installed, names another. */
function stateName() {
  const hash = createHash("sha256").update(root);
  const note = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  };
  for (const source of sources)
    for (const entry of readdirSync(source, { recursive: true }).sort())
      if (entry.endsWith(".ts") && !entry.endsWith(".test.ts")) note(join(source, entry));
  note(join(root, "pnpm-lock.yaml"));
  note(fileURLToPath(import.meta.url));
  return hash.digest("hex").slice(0, 16);
}

async function bundle(folder) {
  const { build } = await import("esbuild");
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "draft-"));
  await build({
    entryPoints: [main],
    outdir: draft,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
    // Some packages are CommonJS and ask for Node's own modules.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    define: { ORELEDGER_VERSION: JSON.stringify("") },
    external: ["@duckdb/*", "sql.js"],
    alias: { "@oreledger/data": join(root, "packages/data/src/index.ts") },
    plugins: [
      {
        name: "rules without those whose file is gone: `data build` then writes their index anew",
        setup(build) {
          build.onLoad({ filter: /check[\\/]rules[\\/]index\.ts$/ }, ({ path }) => {
            const index = readFileSync(path, "utf8");
            const gone = [...index.matchAll(/import \{ rule as (\w+) \} from "(.+)";\n/g)].filter(
              ([, , file]) => !existsSync(join(dirname(path), file)),
            );
            const without = (text, [line, name]) => text.replace(line, "").replace(`  ${name},\n`, "");
            return { loader: "ts", contents: gone.reduce(without, index) };
          });
        },
      },
      {
        name: "Zod's messages in English only",
        setup(build) {
          build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
            contents: 'export { default as en } from "./en.js";',
          }));
        },
      },
      {
        name: "a file knows where its source stands",
        setup(build) {
          build.onLoad({ filter: /packages[\\/](data|import|downloads)[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
            loader: "ts",
            contents: readFileSync(path, "utf8")
              .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
              .replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
          }));
        },
      },
    ],
  });
  try {
    renameSync(draft, folder);
  } catch {
    // Another run was faster.
    rmSync(draft, { recursive: true, force: true });
  }
  for (const other of readdirSync(cache))
    if (join(cache, other) !== folder && Date.now() - statSync(join(cache, other)).mtimeMs > 3_600_000)
      rmSync(join(cache, other), { recursive: true, force: true });
}

const folder = join(cache, stateName());
if (!existsSync(join(folder, "main.mjs")))
  try {
    await bundle(folder);
  } catch (error) {
    if (Array.isArray(error.errors) && error.errors.length > 0) {
      for (const { text, location } of error.errors)
        process.stderr.write(`${location === null ? "" : `${location.file}:${location.line}: `}${text}\n`);
      process.stderr.write("pnpm data cannot be bundled from the sources as they are: mend the places above.\n");
      process.exit(1);
    }
    // Any other fault of the bundler is ours, and keeps its trace.
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST"].includes(error.code)) throw error;
    process.stderr.write(
      `pnpm data keeps its bundle in ${relative(process.cwd(), cache) || cache}, and cannot write there (${error.code}). Make the checkout a folder that you may write, or clone it into one.\n`,
    );
    process.exit(1);
  }
nodeModule.enableCompileCache?.();
await import(pathToFileURL(join(folder, "main.mjs")).href);
