import { fetched, load } from "./fetched.ts";

/** The folder of the bundlers, and of Playwright, which drives a browser. */
export const bundlers = (): string =>
  fetched("bundlers", {
    packages: {
      esbuild: "0.28.2",
      rollup: "4.68.8",
      "@rollup/plugin-node-resolve": "16.0.3",
      vite: "8.3.8",
      "playwright-core": "1.65.1",
    },
  });

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

/** One file bundled by each bundler and minified, by its name: rollup leaves that to another. */
export async function bundleWith(entry: string, root: string): Promise<Record<string, string>> {
  const folder = bundlers();
  const { rollup } = await load<{
    rollup(options: object): Promise<{ generate(options: object): Promise<{ output: Chunk[] }> }>;
  }>(folder, "rollup");
  const { nodeResolve } = await load<{ nodeResolve(): object }>(folder, "@rollup/plugin-node-resolve");
  const vite = await load<{ build(options: object): Promise<{ output: Chunk[] } | { output: Chunk[] }[]> }>(
    folder,
    "vite",
  );

  const rolled = await (await rollup({ input: entry, plugins: [nodeResolve()], logLevel: "silent" })).generate({
    format: "es",
  });
  const { transform } = await load<Esbuild>(folder, "esbuild");
  const { code: rolledDown } = await transform(rolled.output[0]?.code ?? "", { minify: true, charset: "utf8" });
  const built = await vite.build({
    root,
    logLevel: "silent",
    configFile: false,
    build: { write: false, lib: { entry, formats: ["es"] }, minify: true },
  });
  const [vited] = [built].flat();
  return {
    esbuild: await bundled(entry, { minify: true, format: "esm", platform: "browser" }),
    rollup: rolledDown,
    vite: vited?.output[0]?.code ?? "",
  };
}
