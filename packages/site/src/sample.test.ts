import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledger } from "@oreledger/sdk";
import { keyOf } from "@oreledger/sdk/answer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "./build.ts";
import type { Output } from "./output.ts";
import type { Kind } from "./site.ts";

const day = "2026-11-28";
const wanted: Readonly<Partial<Record<Kind, number>>> = {
  commodity: 60,
  country: 60,
  product: 40,
  act: 20,
  agreement: 10,
  deposit: 10,
};

/** A number that looks like chance and is the same in every run. */
const chance = (text: string): number => {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  return hash;
};

const tables = {
  commodity: "commodities",
  country: "areas",
  product: "products",
  act: "policy_events",
  agreement: "agreements",
  deposit: "deposits",
} as const;

const sample = new Set(
  Object.entries(tables).flatMap(([kind, table]) =>
    (ledger.tables[table].wide().toArray() as readonly { id: string }[])
      .map(({ id }) => `${kind}/${id}`)
      .sort((a, b) => chance(a) - chance(b))
      .slice(0, wanted[kind as Kind]),
  ),
);

/** The rows of a CSV by their addresses, read by a few lines that share nothing with the package. */
function rowsByAddress(table: string): Map<string, Record<string, string>> {
  const text = readFileSync(fileURLToPath(new URL(`../../data/csv/${table}.csv`, import.meta.url)), "utf8");
  const [header = [], ...lines] = [...text.matchAll(/((?:"(?:[^"]|"")*"|[^,\n]*)(?:,|$|(?=\n)))+/gm)]
    .map(([line]) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = ""]) => cell))
    .filter((cells) => cells.length > 1)
    .map((cells) => cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  const key = keyOf(ledger.tables[table as "shares"].wide());
  return new Map(
    lines.map((cells) => {
      const row = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""]));
      return [`${table}/${key.map((name) => encodeURIComponent(row[name] ?? "")).join("/")}`, row];
    }),
  );
}

/** Whether a number that is read is the number of a cell, in the digits that are read. */
function isRead(read: string, cell: string | undefined): boolean {
  if (cell === undefined || cell === "") return false;
  const [, decimals = ""] = read.split(".");
  return Math.abs(Number(read) - Number(cell)) <= 0.5 * 10 ** -decimals.length * (1 + 1e-9);
}

let folder: string;
let output: Output;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-sample-"));
  output = await buildSite({ ledger, out: folder, day, only: (kind, id) => sample.has(`${kind}/${id}`) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources = rowsByAddress("sources");

/** What a row of `shares` can be a part of: the total that its edition gives, errata laid over it, and the sum of the countries in it. */
function partsOf(row: Record<string, string>, rows: ReadonlyMap<string, Record<string, string>>): string[] {
  const sourceOf = ({ source = "" }: Record<string, string>) => sources.get(`sources/${source}`) ?? {};
  const print = ["commodity", "stage", "measure", "form", "basis", "share_of", "year"];
  const byArea = new Map(
    [...rows.values()]
      .filter((other) => print.every((name) => other[name] === row[name]))
      .filter((other) => sourceOf(other).edition === sourceOf(row).edition)
      .sort((a, b) => ((sourceOf(a).published ?? "") < (sourceOf(b).published ?? "") ? -1 : 1))
      .map(({ area = "", quantity }) => [area, Number(quantity)]),
  );
  const parts = [...byArea].filter(([area]) => !area.startsWith("_") || area === "_OTH");
  const wholes = [byArea.get("_WLD"), byArea.get("_XUS"), parts.reduce((all, [, quantity]) => all + quantity, 0)];
  return wholes.flatMap((whole) => (whole ? [String((100 * Number(row.quantity)) / whole)] : []));
}

describe("200 pages", () => {
  it("print at every figure that opens the number of its row in the CSV", () => {
    const known = new Map<string, Map<string, Record<string, string>>>();
    let [pages, numbers, words] = [0, 0, 0];
    const odd: string[] = [];
    for (const place of sample) {
      const file = join(folder, place, "index.html");
      if (!output.files.has(`${place}/index.html`)) continue;
      pages += 1;
      const text = readFileSync(file, "utf8");
      for (const [, link = "", shown = ""] of text.matchAll(
        /<a class="figure(?: n)?" href="[^"#]*#([^"]+)">([^<]*)</g,
      )) {
        const address = decodeURIComponent(link);
        const table = address.slice(0, address.indexOf("/"));
        const rows = known.get(table) ?? rowsByAddress(table);
        known.set(table, rows);
        const row = rows.get(address);
        expect(row, `${place}: ${address}`).toBeDefined();
        const { quantity, low, high, share_pct, value_usd } = row as Record<string, string>;
        const read = shown.replaceAll(/[,\s]|&[lg]t;|[<>~≥≤%*†‡]/g, "").match(/\d+(?:\.\d+)?/g) ?? [];
        const isPart = table === "shares" && shown.includes("%") && quantity !== "";
        const cells = [quantity, low, high, share_pct, value_usd, ...(isPart ? partsOf(row as never, rows) : [])];
        for (const number of read)
          if (!cells.some((cell) => isRead(number, cell) || (shown === "&lt;0.1 %" && Number(cell) < 0.1)))
            odd.push(`${place}: ${shown}, ${address}`);
        if (read.length === 0) words += 1;
        else numbers += read.length;
      }
    }
    process.stdout.write(`${pages} pages, ${numbers} numbers and ${words} words that open.\n`);
    expect(odd).toEqual([]);
    expect(pages).toBe(200);
    expect(numbers).toBeGreaterThan(2500);
  });
});
