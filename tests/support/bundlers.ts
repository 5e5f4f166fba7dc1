import { fetched, load } from "./fetched.ts";

/** The bundlers that the tests use, and Playwright, which drives a browser, at their versions. */
export const versions = {
  esbuild: "0.28.2",
  rollup: "4.68.8",
  "@rollup/plugin-node-resolve": "16.0.3",
  vite: "8.3.8",
  "playwright-core": "1.65.1",
} as const;

/** The folder that they are installed in. */
export const bundlers = (): string => fetched("bundlers", { packages: versions });

interface Chunk {
  readonly code: string;
}

/** What tests use of esbuild. */
interface Esbuild {
  transform(code: string, options: object): Promise<{ readonly code: string }>;
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>;
}

/** One file bundled by esbuild, as text. */
export async function bundled(entry: string, options: object): Promise<string> {
  const { build } = await load<Esbuild>(bundlers(), "esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    logLevel: "silent",
    ...options,
  });
  return outputFiles[0]?.text ?? "";
}

/** Rollup leaves it to another to minify. */
async function byRollup(entry: string): Promise<string> {
  const { rollup } = await load<{
    rollup(options: object): Promise<{ generate(options: object): Promise<{ output: Chunk[] }> }>;
  }>(bundlers(), "rollup");
  const { nodeResolve } = await load<{ nodeResolve(): object }>(bundlers(), "@rollup/plugin-node-resolve");
  const rolled = await (await rollup({ input: entry, plugins: [nodeResolve()], logLevel: "silent" })).generate({
    format: "es",
  });
  const { transform } = await load<Esbuild>(bundlers(), "esbuild");
  return (await transform(rolled.output[0]?.code ?? "", { minify: true, charset: "utf8" })).code;
}

async function byVite(entry: string, root: string): Promise<string> {
  const vite = await load<{ build(options: object): Promise<{ output: Chunk[] } | { output: Chunk[] }[]> }>(
    bundlers(),
    "vite",
  );
  const built = await vite.build({
    root,
    logLevel: "silent",
    configFile: false,
    build: { write: false, lib: { entry, formats: ["es"] }, minify: true },
  });
  return [built].flat()[0]?.output[0]?.code ?? "";
}

/** One file bundled for browsers and minified, by each bundler: an ES module, as text. */
export const bundleBy = {
  esbuild: (entry: string) => bundled(entry, { minify: true, format: "esm", platform: "browser" }),
  rollup: byRollup,
  vite: byVite,
} as const satisfies Readonly<Record<string, (entry: string, root: string) => Promise<string>>>;

/** The bundlers of `bundleBy`. */
export type Bundler = keyof typeof bundleBy;
