import { readFileSync } from "node:fs";
import { chromium, consoleOf } from "../support/browser.ts";
import { bundleBy } from "../support/bundlers.ts";
import { type PackedProject, putIn } from "../support/packed.ts";
import { printed } from "../support/printed.ts";
import { example } from "../support/readme.ts";
import type { Target } from "./target.ts";

const script = (code: string): string => `<script type="module">${code.replaceAll("</script", "<\\/script")}</script>`;

async function fromBundle({ folder }: PackedProject): Promise<string[]> {
  const code = await bundleBy.esbuild(putIn(folder, "page.mjs", example.code));
  return [await consoleOf(script(code), folder)];
}

/** The import map that docs/recipes.md tells, as it stands there. */
async function byImportMap({ folder }: PackedProject): Promise<string[]> {
  const recipes = readFileSync(new URL("../../docs/recipes.md", import.meta.url), "utf8");
  const [map] = /<script type="importmap">[\s\S]*?<\/script>/.exec(recipes) ?? [];
  if (map === undefined) throw new Error("docs/recipes.md has no import map.");
  // A browser reads no TypeScript; the README's lines need none.
  return [await consoleOf(`${map}${script(example.code)}`, folder)];
}

const browser = {
  part: "Browsers",
  name: "Chromium",
  version: () =>
    chromium === undefined ? "" : (/[\d.]+/.exec(printed([chromium, "--version"], process.cwd()))?.[0] ?? ""),
  lacks: chromium === undefined ? "Chromium: node scripts/chromium.mjs" : undefined,
} as const;

export const browsers: readonly Target[] = [
  { ...browser, how: "a bundle", run: fromBundle },
  {
    ...browser,
    how: "without a bundler, by the [import map](recipes.md#a-browser-without-a-bundler-an-import-map) of the recipes",
    run: byImportMap,
    slow: true,
  },
];
