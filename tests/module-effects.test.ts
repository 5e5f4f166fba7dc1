import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bundlers } from "./support/bundlers.ts";
import { load } from "./support/fetched.ts";

/** What this test uses of rollup. */
interface Rollup {
  rollup(options: object): Promise<{ generate(options: object): Promise<{ output: { readonly code: string }[] }> }>;
}

const entry = (module: string): string => fileURLToPath(new URL(`../packages/sdk/dist/${module}.js`, import.meta.url));

/** A line of code, bundled by rollup from the built package; the data are left out, and what modules do when loaded is kept. */
async function bundled(code: string): Promise<string> {
  const { rollup } = await load<Rollup>(bundlers(), "rollup");
  const virtual = {
    name: "virtual",
    resolveId: (id: string) => (id === "entry" ? id : null),
    load: (id: string) => (id === "entry" ? code : null),
  };
  const bundle = await rollup({
    input: "entry",
    plugins: [virtual],
    external: /^@oreledger\/data/,
    treeshake: { moduleSideEffects: (_: string, external: boolean) => !external },
    logLevel: "silent",
  });
  return (await bundle.generate({ format: "es" })).output[0]?.code.trim() ?? "";
}

it.each(["metrics", "questions", "trade", "index"])(
  "rollup keeps nothing of %s that nobody uses",
  async (module) => {
    expect(await bundled(`import ${JSON.stringify(entry(module))};`)).toBe("");
  },
  60_000,
);

it("keeps what is used", async () => {
  expect(await bundled(`export { growth } from ${JSON.stringify(entry("metrics"))};`)).toContain("growth");
}, 60_000);
