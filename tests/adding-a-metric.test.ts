import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { filesOf, loadedFromCopy } from "./a-copy.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
// Inside the package, so that the copy finds what the package depends on.
const copy = mkdtempSync(join(root, "packages/cli/node_modules/metric-copy-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const file = `import { givenTerm, formulaMeasure } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given } from "../declare/named-inputs.ts";
export const metric = /* @__PURE__ */ declareMetric({
  name: "price-spread", category: "Trade", summary: "By how much one price is above another.", formula: "d = a - b",
  reference: "Definition", traps: ["Two places, two qualities."], given: "Prices are the caller's.",
  example: 'import { priceSpread } from "@oreledger/sdk/metrics";\\n\\nconst measure = priceSpread({ a: 5, b: 3 });\\nmeasure.value; // 2',
  numbers: { inputs: "\`a\`, \`b\`", example: { a: 5, b: 3 }, words: { terms: ["a", "b"] }, line: "a=5 b=3",
    read: (inputs) => ({ input: { a: given(inputs.figure("a")) as number, b: given(inputs.figure("b")) as number } }) },
  options: [], measure: (input) => priceSpread(input),
});
export const priceSpread = ({ a, b }: { readonly a: number; readonly b: number }) =>
  formulaMeasure({ metric: "priceSpread", unit: "USD", formula: "d = a − b", terms: [givenTerm("a", a), givenTerm("b", b)],
    substitute: ([x, y]) => \`\${x} − \${y}\`, evaluate: ([x, y]) => (x as number) - (y as number),
    bounds: ([x]) => x as never, details: {} });
`;

it("takes one file: function, name for compute, command, help and page follow from it", async () => {
  for (const folder of [
    "packages/sdk/package.json",
    "packages/sdk/src",
    "packages/sdk/scripts",
    "scripts/written-page.ts",
    "packages/cli/src",
    "docs",
  ])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  const before = filesOf(copy);
  const own = "packages/sdk/src/metrics/trade/price-spread.ts";
  writeFileSync(join(copy, own), file);
  for (const script of ["metric-index-main", "metrics-page"])
    execFileSync(process.execPath, [
      join(root, "node_modules/tsx/dist/cli.mjs"),
      join(copy, `packages/sdk/scripts/${script}.ts`),
    ]);
  const after = filesOf(copy);
  const touched = [...after].flatMap(([path, text]) => (before.get(path) === text ? [] : [path]));
  expect(touched.sort()).toEqual(
    [own, "docs/metrics.md", "packages/sdk/src/metrics/catalogue.ts", "packages/sdk/src/metrics/functions.ts"].sort(),
  );
  expect(after.get("docs/metrics.md")).toContain("### priceSpread");

  const { compute, priceSpread, capture } = await loadedFromCopy(
    copy,
    `export { compute, priceSpread } from "./packages/sdk/src/installed/metrics.ts";
      export { capture } from "./packages/cli/src/docs/capture.ts";`,
  );
  expect(priceSpread({ a: 5, b: 3 }).value).toBe(2);
  expect(compute("price_spread", { a: 7, b: 3 }).value).toBe(4);
  expect((await capture(["metric", "price-spread", "a=9", "b=3", "--format", "json"])).out).toContain('"value": 6');
  expect((await capture(["metric", "price-spread", "--help"])).out).toMatch(/Two places, two\s+qualities/);
});
