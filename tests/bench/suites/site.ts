import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Suite } from "../bench.ts";

const main = fileURLToPath(new URL("../../../packages/site/src/main.ts", import.meta.url));
const tsx = fileURLToPath(new URL("../../../node_modules/.bin/tsx", import.meta.url));

const paint = fileURLToPath(new URL("../../../packages/site/src/paint.ts", import.meta.url));

/** Pages whose largest paint is measured: the front, the longest commodity and country, a map, a table. */
const largest = ["", "commodity/rare-earths/", "country/CHN/", "product/hs17-850511/", "agreement/", "table/shares/"];

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** What a browser loads with a page, whatever its kind. */
const always = ["assets/style.css", "assets/site.js"];

export default {
  title: "The site",
  about:
    "The whole site, built once. A page weighs what a browser loads first, compressed by gzip: the page, the style and the script; the heaviest page of each kind is told.",
  async run(bench) {
    const out = mkdtempSync(join(tmpdir(), "oreledger-site-"));
    try {
      const began = performance.now();
      execFileSync(tsx, [main, "--build", "--out", out], { stdio: ["ignore", "ignore", "inherit"] });
      const seconds = (performance.now() - began) / 1000;
      const weigh = (file: string): number => gzipSync(readFileSync(join(out, file))).length / 1024;
      const frame = always.reduce((all, file) => all + weigh(file), 0);
      const heaviest: Record<string, number> = {};
      for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
        if (entry.name !== "index.html") continue;
        const file = join(entry.parentPath, entry.name).slice(out.length + 1);
        const kind = file.includes("/") ? (file.split(/[\\/]/, 1)[0] as string) : "front";
        heaviest[kind] = Math.max(heaviest[kind] ?? 0, frame + weigh(file));
      }
      bench.figures("Building all pages", "s", { "pnpm site": seconds });
      // A page of rows is a table itself.
      const { rows = 0, ...pages } = heaviest;
      bench.figures("The heaviest page of each kind, first load", "kB", pages, {
        budget: {
          text: "≤ 150 kB, each",
          met: () => Object.values(pages).every((kilobytes) => kilobytes <= 150),
          measured: () => `${Math.max(...Object.values(pages)).toFixed(1)} kB at most`,
        },
      });
      const painted = JSON.parse(
        execFileSync(tsx, [paint, out, ...largest], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
      ) as Record<string, number[]>;
      const paints = Object.fromEntries(
        Object.entries(painted).map(([path, times]) => [path === "" ? "front" : path, median(times)]),
      );
      if (Object.keys(paints).length > 0)
        bench.figures("Largest contentful paint, served on loopback, nothing cached", "ms", paints, {
          budget: {
            text: "< 1,000 ms, each",
            met: () => Object.values(paints).every((time) => time < 1000),
            measured: () => `${Math.round(Math.max(...Object.values(paints)))} ms at most`,
          },
        });
      bench.figures("What is loaded where it is asked for", "kB", {
        "the rows of one product, at most": rows,
        "the index of the search": weigh("assets/search.json"),
        "the outlines of a map": weigh("assets/world.svg"),
      });
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
} satisfies Suite;
