import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledger } from "@oreledger/sdk";
import { alignedPercent, formatFigure, formatNumber, rowAt } from "@oreledger/sdk/answer";
import { openLedger } from "@oreledger/sdk/node";
import { ask, describeQuestions, latestTables, printShares } from "@oreledger/sdk/questions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "./build.ts";
import { figureText } from "./cells.ts";
import { html } from "./html.ts";
import { brokenLinks } from "./links.ts";
import type { Output } from "./output.ts";
import type { Kind } from "./site.ts";
import { small } from "./small.ts";

const day = "2026-11-28";
const base = "/ledger/";
let folder: string;
let output: Output;
const page = (path: string): string => readFileSync(join(folder, "one", path, "index.html"), "utf8");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-site-"));
  output = await buildSite({ ledger, out: join(folder, "one"), base, day, only: small });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a small build of the site", () => {
  it("has no link that leads nowhere", () => {
    expect(brokenLinks(join(folder, "one"), base, [...output.files.keys()])).toEqual([]);
  });

  it("is the same, byte for byte, when it is built again", async () => {
    const again = await buildSite({ ledger, out: join(folder, "two"), base, day, only: small });
    expect([...again.files.keys()]).toEqual([...output.files.keys()]);
    for (const path of output.files.keys())
      expect(readFileSync(join(folder, "two", path)).equals(readFileSync(join(folder, "one", path))), path).toBe(true);
  });

  it("has a page of every area that is no country, but of the world; what answers by its parts links no rows", async () => {
    const only = (kind: Kind, id: string) => (kind === "country" && id.startsWith("_")) || id === "sodium";
    const { files } = await buildSite({ ledger, out: join(folder, "others"), base, day, only });
    const ids = ledger.tables.areas.toColumns().id;
    expect(ids.filter((id) => files.has(`country/${id}/index.html`))).toEqual(
      ids.filter((id) => id.startsWith("_") && !["_WLD", "_XUS"].includes(id)),
    );
    const sodium = readFileSync(join(folder, "others/commodity/sodium/index.html"), "utf8");
    expect(sodium).toMatch(/\b40 of \d+ rows\.</);
    expect(sodium).not.toContain("rows/us_balances/sodium");
  });

  it("shows the shares that the question answers, figure by figure", () => {
    const told = page("commodity/rare-earths");
    const tables = (["production", "reserves"] as const).flatMap((measure) =>
      latestTables(ledger, { commodity: "rare-earths", measure, day }),
    );
    expect(tables.length).toBeGreaterThan(1);
    for (const { query } of tables) {
      const shares = printShares(query as never);
      for (const row of query.toArray()) {
        expect(told).toContain(html`>${formatFigure(row)}</a>`.text);
        const share = shares.of(row.area)?.share_pct;
        if (share !== undefined) expect(told).toContain(html`>${alignedPercent(share)}</span>`.text);
      }
    }
  });

  it("shows at each figure what its row holds", () => {
    const figures = [...output.files.keys()]
      .filter((path) => path.endsWith("index.html") && !path.startsWith("rows/"))
      .flatMap((path) => [
        ...readFileSync(join(folder, "one", path), "utf8").matchAll(
          /<a class="figure n" href="[^"#]*#([^"]+)">([^<]*)</g,
        ),
      ])
      .map(([, address = "", text = ""]) => ({
        address: decodeURIComponent(address),
        text: text.replace(/&lt;/g, "<").replace(/&gt;/g, ">"),
      }));
    expect(figures.length).toBeGreaterThan(200);
    for (const { address, text } of figures) {
      const row = rowAt(ledger, address)?.values;
      expect(row, address).toBeDefined();
      // A flow that is told by its value opens at its value.
      const { quantity_unit: unit, value_usd: value } = row as { quantity_unit?: string; value_usd?: number | null };
      const own = [figureText(row as never), ...(value == null ? [] : [formatNumber(value)])];
      expect(unit === undefined ? own.slice(0, 1) : own, address).toContain(text);
    }
  });

  it("gives each page's answers as the question gives them", () => {
    const { answers } = JSON.parse(readFileSync(join(folder, "one/api/v1/product/hs-850511.json"), "utf8")) as {
      answers: Record<string, unknown>;
    };
    const asked = ask(ledger, "partners", { exporter: "CHN", product: "hs-850511", asOf: day }, { today: day });
    expect(answers["exporter-chn"]).toEqual(JSON.parse(JSON.stringify(asked)));
  });

  it("tells search engines what each page is, and whose address is its own", () => {
    const titles = new Map<string, string>();
    for (const path of output.files.keys()) {
      if (!path.endsWith("index.html")) continue;
      const text = readFileSync(join(folder, "one", path), "utf8");
      const [, title = ""] = /<title>([^<]+)<\/title>/.exec(text) ?? [];
      const [, description = ""] = /<meta name="description" content="([^"<]*)">/.exec(text) ?? [];
      expect(description.length, path).toBeGreaterThan(10);
      expect(description.length, path).toBeLessThan(220);
      expect(text).toContain(`<link rel="canonical" href="${base}${path.replace(/index\.html$/, "")}">`);
      expect(titles.get(title), `${path}: ${title}`).toBeUndefined();
      titles.set(title, path);
      for (const [table] of text.matchAll(/<table[^>]*>[\s\S]*?<\/table>/g))
        expect(table.match(/<th(?![a-z])(?![^>]* scope=)/g), path).toBeNull();
    }
  });

  it("names no command of a terminal but as code, and units as people write them", () => {
    for (const path of output.files.keys()) {
      if (!path.endsWith("index.html") || path.startsWith("docs/")) continue;
      const text = readFileSync(join(folder, "one", path), "utf8").replace(/<code>[\s\S]*?<\/code>/g, "");
      expect(text.match(/[>\s]oreledger [a-z-]+ [^<]{0,30}/)?.[0], path).toBeUndefined();
      expect(text.match(/>[^<]*USD_per_\w+/)?.[0], path).toBeUndefined();
    }
  });

  it("does not show the flows of another edition's code as those of a product", async () => {
    const flows = new Set(ledger.tables.exports.wide().everyEdition().toColumns().product as readonly string[]);
    const bare = ledger.tables.products.toArray().filter(({ id }) => !flows.has(id));
    expect(bare.length).toBeGreaterThan(10);
    const only = (kind: Kind, id: string) => kind === "product" && bare.some((each) => each.id === id);
    const { files } = await buildSite({ ledger, out: join(folder, "bare"), base, day, only });
    const broken = brokenLinks(join(folder, "bare"), base, [...files.keys()]);
    expect(broken.filter((link) => link.startsWith("product/"))).toEqual([]);
    const other = bare.find(({ code }) => code !== null && [...flows].some((id) => id === `hs17-${code}`));
    const told = readFileSync(join(folder, `bare/product/${other?.id}/index.html`), "utf8");
    expect(told).toContain("The same code has flows under");
    expect(told).not.toContain("Who sells to whom");
  });

  it("tells programs every question, and which files answer it", () => {
    const { questions } = JSON.parse(readFileSync(join(folder, "one/api/v1/questions.json"), "utf8")) as {
      questions: readonly { name: string; answers: readonly string[] }[];
    };
    expect(questions.map(({ name }) => name).sort()).toEqual(
      describeQuestions()
        .map(({ name }) => name)
        .sort(),
    );
    const partners = questions.find(({ name }) => name === "partners")?.answers ?? [];
    expect(partners).toContain("api/v1/product/hs-850511.json");
    for (const { name, answers } of questions)
      for (const path of answers) {
        const { answers: held } = JSON.parse(readFileSync(join(folder, "one", path), "utf8")) as {
          answers: Record<string, { question: string }>;
        };
        expect(Object.values(held).map(({ question }) => question)).toContain(name);
      }
  });

  it("gives the rows of a part as a file, in the form of the ledger's own", () => {
    const [head = "", ...lines] = readFileSync(join(folder, "one/rows/shares/gallium/rows.csv"), "utf8")
      .trimEnd()
      .split("\n");
    const [own = "", ...all] = readFileSync(new URL("../../data/csv/shares.csv", import.meta.url), "utf8")
      .trimEnd()
      .split("\n");
    expect(head).toBe(`address,${own}`);
    const without = lines.map((line) => line.slice(line.indexOf(",") + 1));
    expect(without.sort()).toEqual(all.filter((line) => line.startsWith("gallium,")).sort());
  });

  it("tells what changed since an earlier state, cell by cell", async () => {
    const folderBefore = join(folder, "before");
    cpSync(new URL("../../data/csv/", import.meta.url), folderBefore, { recursive: true });
    const areas = join(folderBefore, "areas.csv");
    writeFileSync(areas, readFileSync(areas, "utf8").replace("KAZ,Kazakhstan,", "KAZ,Kasakhstan,"));
    const claims = join(folderBefore, "claims.csv");
    writeFileSync(claims, readFileSync(claims, "utf8").replace(/^article-013,.*\n/m, ""));
    const since = await openLedger(folderBefore, { check: false });
    await buildSite({ ledger, out: join(folder, "changed"), base, day, since, only: (kind) => kind === "claim" });
    const told = readFileSync(join(folder, "changed/changes/index.html"), "utf8");
    expect(told).toContain("name <del>Kasakhstan</del> <ins>Kazakhstan</ins>");
    expect(told).toMatch(/New: 1<\/h3><ul><li><a href="\/ledger\/claim\/article-013\/">/);
    expect(readFileSync(join(folder, "changed/index.html"), "utf8")).toContain('href="/ledger/changes/"');
  });

  it("weighs little: a page at most 60 kB compressed without the rows of a commodity", async () => {
    const { gzipSync } = await import("node:zlib");
    for (const path of [...output.files.keys()].filter(
      (each) => each.endsWith("index.html") && !each.startsWith("rows/"),
    ))
      expect(gzipSync(readFileSync(join(folder, "one", path))).length, path).toBeLessThan(60_000);
  });
});

describe("html", () => {
  it("escapes what is put into it, and leaves out what is not known", () => {
    expect(html`<p title="${'"'}">${"<script>"}${null}${[1, html`<b>2</b>`]}</p>`.text).toBe(
      '<p title="&quot;">&lt;script&gt;1<b>2</b></p>',
    );
  });
});
