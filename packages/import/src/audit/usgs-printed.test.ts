import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { onShelf, shelf } from "./shelf.ts";

// A second reading of the releases, which shares no code with the importers: whatever `printed` holds must stand in the raw
// file, the cell and the unit over it, at the place that the locator names.

const folder = join(import.meta.dirname, "../../../data/csv");
const balances = readTable(folder, tables.us_balances);
const shares = readTable(folder, tables.shares);
const shifted = new Set(
  readTable(folder, tables.corrections).flatMap(({ id, field }) => (field === "column" ? [id as string] : [])),
);
const here = onShelf("usgs/mcs2026", 1);

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

/** The file of a release by the publisher's name: mirrors put words before it. */
function pathOf(edition: string, part: string, file: string): string {
  const at = join(shelf, `usgs/mcs${edition}`, part);
  const name = readdirSync(at).find((one) => one.endsWith(file));
  return join(at, name as string);
}

const text = (path: string): string => new TextDecoder("utf-8").decode(readFileSync(path));
const records = (path: string): string[][] => parse(text(path), { bom: true, relax_column_count: true });

/** Windows-1252, as far as the release uses what Latin-1 has not. */
const windows = (path: string): string =>
  readFileSync(path)
    .toString("latin1")
    .replace(/[\x91-\x97]/g, (sign) => "‘’“”•–—"[sign.charCodeAt(0) - 0x91] as string);

/** A chapter's name as its own letters. */
const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

interface Described {
  readonly label: string;
  readonly unit: string;
}

/** What the metadata of an edition say of each chapter's columns, in their order, by the chapter's name. */
function described(edition: string): Map<string, Described[]> {
  const at = join(shelf, `usgs/mcs${edition}/meta`);
  const chapters = new Map<string, Described[]>();
  if (!existsSync(at)) return chapters;
  for (const name of readdirSync(at)) {
    const xml = text(join(at, name));
    const columns = [...xml.matchAll(/<attr>([\s\S]*?)<\/attr>/g)].map(([, attr = ""]) => ({
      label: plain(/<attrlabl>([\s\S]*?)<\/attrlabl>/.exec(attr)?.[1] ?? ""),
      unit: plain(/<attrunit>([\s\S]*?)<\/attrunit>/.exec(attr)?.[1] ?? ""),
      chapter: /<edomv>([\s\S]*?)<\/edomv>/.exec(attr)?.[1] ?? "",
    }));
    const chapter = columns.find(({ label }) => label === "Commodity")?.chapter ?? "";
    // The file describes the salient table and the world's, in either order: each begins with its source.
    const start = columns.findIndex(({ label }, i) => columns[i + 1]?.label === "Commodity" && /source$/i.test(label));
    const end = columns.findIndex(({ label }, i) => i > start && /^(Data)?Source$/i.test(label));
    const own = columns.slice(Math.max(start, 0), end < 0 ? undefined : end);
    // By the name of the chapter, and by that of the file.
    for (const key of [letters(chapter), /-([a-z-]+)_/.exec(name)?.[1] ?? ""])
      if (!chapters.has(key)) chapters.set(key, own);
  }
  return chapters;
}

const sources = {
  2022: "usgs-mcs-2022",
  2023: "usgs-mcs-2023",
  2024: "usgs-mcs-2024-v2-0",
  2025: "usgs-mcs-2025",
  2026: "usgs-mcs-2026-v1-0",
} as const;

describe.skipIf(!here)("what us_balances says is printed", () => {
  it.each(["2022", "2023", "2024", "2025"] as const)(
    "stands in the raw files of %s, with its unit",
    async (edition) => {
      const rows = balances.filter(({ source }) => source === sources[edition]);
      const files = new Map<string, string[][]>();
      const chapters = described(edition);
      const wrong: string[] = [];
      for (const row of rows) {
        const [file = "", ...rest] = (row.locator ?? "").split(", ");
        const year = rest.pop() as string;
        const column = rest.join(", ");
        let lines = files.get(file);
        if (lines === undefined) {
          const path = pathOf(edition, "salient", file);
          lines = file.endsWith(".xlsx")
            ? ((await readWorkbook(path))
                .map(({ data }) => data.map((line) => line.map((cell) => (cell === null ? "" : String(cell)))))
                .find(([header]) => /^(Data)?Source$/.test(header?.[0] ?? "") && header?.[2] === "Year") as string[][])
            : records(path);
          files.set(file, lines);
        }
        const [header = [], ...years] = lines;
        const line = years.find((cells) => plain(cells[2] ?? "") === year) ?? [];
        const says = chapters.get(letters(line[1] ?? "")) ?? chapters.get(/-([a-z-]+)_/.exec(file)?.[1] ?? "") ?? [];
        const may = header.flatMap((name, i) => {
          const suffix = plain(name).split("_").at(-1) ?? "";
          const cell = plain(line[i] ?? "");
          const of = (unit: string) => plain(`${cell} ${unit}`);
          // Behind shifted names the cell stands somewhere on the line, under a header that ends with the printed unit.
          if (row.correction !== null && shifted.has(row.correction)) return [of(suffix), cell];
          if (plain(name) !== column) return [];
          const own = says.filter(({ label }) => label === plain(name));
          return own.length === 1 && own[0] !== undefined && own[0].unit !== ""
            ? [of(own[0].unit)]
            : [of(suffix), cell, ...(says[i] === undefined ? [] : [of(says[i].unit)])];
        });
        if (!may.includes(plain(row.printed ?? "")))
          wrong.push(`${row.locator}: ${row.printed} is not one of ${may.join(" | ")}`);
      }
      expect(rows.length).toBeGreaterThan(800);
      expect(wrong).toEqual([]);
    },
  );

  it("stands in the long table of 2026, with its unit", () => {
    const raw = windows(join(shelf, "usgs/mcs2026/MCS2026_Commodities_Data.csv"));
    const lines: Record<string, string>[] = parse(raw, { columns: true, relax_column_count: true });
    const printed = new Set(
      lines.map((line) =>
        [plain(line["MCS chapter"] ?? ""), plain(`${line.Value} ${line.Unit}`), line.Year].join("\t"),
      ),
    );
    const rows = balances.filter(({ source }) => source === sources[2026]);
    const wrong = rows.filter((row) => {
      const parts = (row.locator ?? "").split(", ");
      const year = parts.at(-1) as string;
      const chapters = parts.slice(1).map((_, i) => plain(parts.slice(1, i + 2).join(", ")));
      return !chapters.some((chapter) => printed.has([chapter, plain(row.printed ?? ""), year].join("\t")));
    });
    expect(rows.length).toBeGreaterThan(5000);
    expect(wrong.map(({ locator, printed }) => `${locator}: ${printed}`)).toEqual([]);
  });
});

describe.skipIf(!here)("what shares says is printed", () => {
  it.each(["2022", "2023", "2024", "2025", "2026"] as const)(
    "stands in the raw files of %s, with its unit",
    (edition) => {
      const rows = shares.filter(
        ({ source, printed }) => source === sources[edition] && /^[e<>]?\s?\d/.test(printed ?? ""),
      );
      const cells = new Map<string, Set<string>>();
      const add = (place: string, cell: string | undefined, unit: string | undefined) => {
        const known = cells.get(place) ?? new Set<string>();
        known.add(plain(`${cell ?? ""} ${unit ?? ""}`));
        cells.set(place, known);
      };
      const at = join(shelf, `usgs/mcs${edition}`);
      if (edition === "2026") {
        const raw = windows(join(at, "MCS2026_Commodities_Data.csv"));
        for (const line of parse(raw, { columns: true, relax_column_count: true }) as Record<string, string>[])
          add(`${plain(line.Country ?? "")} ${line.Year}`, line.Value, line.Unit);
      } else if (edition === "2025") {
        const lines: Record<string, string>[] = parse(text(join(at, "world/MCS2025_World_Data.csv")), {
          bom: true,
          columns: true,
          relax_column_count: true,
        });
        const known = new Map(lines.map((line) => [`${line.COMMODITY} ${line.TYPE}`, line.UNIT_MEAS]));
        for (const line of lines)
          for (const [column, cell] of Object.entries(line))
            add(
              `${plain(line.COUNTRY ?? "")} ${column}`,
              cell,
              line.UNIT_MEAS === "" ? known.get(`${line.COMMODITY} ${line.TYPE}`) : line.UNIT_MEAS,
            );
      } else
        for (const name of readdirSync(join(at, "world"))) {
          const [header = [], ...lines] = records(join(at, "world", name));
          for (const line of lines)
            for (const [i, column] of header.entries())
              for (const part of plain(column).split("_"))
                add(`${plain(line[1] ?? "")} ${plain(column)}`, line[i], part);
        }
      const wrong = rows.filter((row) => {
        const country = plain(/, row ([^,]*(?:, (?!column)[^,]*)*)/.exec(row.locator ?? "")?.[1] ?? "");
        const column = plain(/, column (.*)$/.exec(row.locator ?? "")?.[1] ?? String(row.year));
        return !cells.get(`${country} ${column}`)?.has(plain((row.printed ?? "").split("; note: ")[0] as string));
      });
      expect(rows.length).toBeGreaterThan(300);
      expect(wrong.map(({ locator, printed }) => `${locator}: ${printed}`)).toEqual([]);
    },
  );
});
