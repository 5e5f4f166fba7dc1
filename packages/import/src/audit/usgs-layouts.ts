import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Words } from "./usgs-kinds.ts";

export type Measure = "production" | "capacity" | "reserves";

/** The characters of Windows-1252 above ASCII that differ from Latin-1. */
const windows: Readonly<Record<number, string>> = {
  133: "…",
  145: "‘",
  146: "’",
  147: "“",
  148: "”",
  149: "•",
  150: "–",
  151: "—",
  153: "™",
};

function textOf(path: string): string {
  const bytes = readFileSync(path);
  const utf8 = bytes.toString("utf8");
  if (!utf8.includes("\ufffd")) return utf8;
  return Array.from(bytes, (byte) => windows[byte] ?? String.fromCharCode(byte)).join("");
}

const recordsOf = (path: string): string[][] =>
  parse(textOf(path), { bom: true, relax_column_count: true, relax_quotes: true });

export const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

/** The factor to the ledger's unit for each unit of headers and cells. */
export const factors: Readonly<Record<string, number>> = {
  t: 1,
  kt: 1e3,
  Mt: 1e6,
  mt: 1e6,
  mmt: 1e6,
  kg: 1,
  ct: 1,
  kct: 1e3,
  mct: 1e6,
  mcm: 1e6,
  tons: 1,
  "metric tons": 1,
  "thousand metric tons": 1e3,
  "thousand metric dry tons": 1e3,
  "million metric tons": 1e6,
  kilograms: 1,
  "thousand carats": 1e3,
  "thousands of carats": 1e3,
  "million carats": 1e6,
  "million cubic meters": 1e6,
  "million liters": 1e3,
};

/** Marks of an estimate and of a report, in the words of the notes: of the earlier year, or of both. */
const estimates =
  /(?:^|[.,;:] ?|-- ?)(?:also )?(?:production (?:data )?(?:in \d{4} )?(?:is|was|were) (?:also )?)?estimated\b/i;
const reports = /(?:^|[.,] ?|\bwas )re(?:po|pro)rted(?! by| probable)\b/i;

/** Whether a wide table marks a figure as an estimate: in its header, its type or its note, or by an `e` after its country. */
function isEstimated(at: {
  readonly header: string;
  readonly type: string;
  /** Whether an `e` is glued to the country's name. */
  readonly marked: boolean;
  readonly text: string;
  readonly notes: string;
  readonly measure: Measure;
  /** Whether it is the first figure of its measure on the line. */
  readonly first: boolean;
}): boolean {
  const ofProduction = at.measure !== "reserves" && /estimated/i.test(at.type);
  const glued = at.measure === "production" && at.marked;
  if (at.first && reports.test(at.notes)) return false;
  return /est/i.test(at.header) || ofProduction || estimates.test(at.notes) || at.text.startsWith("e") || glued;
}

/** The measure of a cell: a line whose type names capacity, such as clinker, has it in the columns of production. */
const measureOf = (column: Measure, type: string): Measure =>
  column === "production" && /capacity/i.test(type) && !/production/i.test(type) ? "capacity" : column;

/** One cell of a layout, in the release's own words. */
export interface Printed {
  /** File, line and column, for a message. */
  readonly at: string;
  /** File and line. */
  readonly line: string;
  /** The chapter's name or code in the release. */
  readonly chapter: string;
  readonly measure: Measure;
  readonly year: number;
  /** As printed, without outer blanks; empty if the cell is blank. */
  readonly text: string;
  /** Whether the release marks a figure in the cell as an estimate. */
  readonly estimated: boolean;
  /** The notes on the cell's line. */
  readonly notes: string;
  readonly country: string;
  readonly unit: string | undefined;
  /** The words from which `kindOf` finds what is counted, besides the country and the measure. */
  readonly words: Pick<Words, "name" | "type" | "header" | "notes">;
}

/** The release of 2026: one line for each figure. */
export function longCells(folder: string): Printed[] {
  const [header = [], ...lines] = recordsOf(join(folder, "MCS2026_Commodities_Data.csv"));
  return lines.flatMap((line, i): Printed[] => {
    const get = (name: string) => squeeze(line[header.indexOf(name)] ?? "");
    if (!get("Section").startsWith("World")) return [];
    const at = `MCS2026_Commodities_Data.csv:${i + 2}`;
    const [type, notes] = [get("Statistics_detail"), get("Notes")];
    return [
      {
        at,
        line: at,
        chapter: get("MCS chapter"),
        country: get("Country"),
        measure: get("Statistics").toLowerCase() as Measure,
        year: Number(get("Year")),
        text: get("Value"),
        unit: get("Unit"),
        words: { name: get("Commodity"), type, header: "", notes },
        estimated: estimates.test(notes) || /estimated/.test(type),
        notes,
      },
    ];
  });
}

/** The release of 2025: one file, with a column for each measure and year. */
export function wideCells(folder: string): Printed[] {
  const [header = [], ...lines] = recordsOf(join(folder, "world/MCS2025_World_Data.csv"));
  const columns: readonly [Measure, number, string, string][] = [
    ["production", 2023, "PROD_2023", "PROD_NOTES"],
    ["production", 2024, "PROD_EST_ 2024", "PROD_NOTES"],
    ["capacity", 2023, "CAP_2023", "CAP_NOTES"],
    ["capacity", 2024, "CAP_EST_ 2024", "CAP_NOTES"],
    ["reserves", 2024, "RESERVES_2024", "RESERVE_NOTES"],
  ];
  return lines.flatMap((line, n): Printed[] => {
    const get = (name: string) => squeeze(line[header.indexOf(name)] ?? "");
    if (line.every((cell) => squeeze(cell) === "")) return [];
    const at = `MCS2025_World_Data.csv:${n + 2}`;
    const type = get("TYPE");
    return columns.map(([of, year, name, noted], i) => {
      const first = columns.slice(0, i).every(([other, , column]) => other !== of || get(column) === "");
      const [measure, text, notes] = [measureOf(of, type), get(name), get(noted)];
      return {
        at: `${at} ${name}`,
        line: at,
        chapter: get("COMMODITY"),
        country: get("COUNTRY"),
        measure,
        year,
        text,
        unit: get("UNIT_MEAS"),
        words: {
          name: get("COMMODITY"),
          type,
          header: "",
          notes: [get("PROD_NOTES"), get("RESERVE_NOTES")].join(" "),
        },
        estimated: isEstimated({ header: name, type, marked: false, text, notes, measure, first }),
        notes,
      };
    });
  });
}

/** The releases until 2024: a file for each chapter, with a column for each measure and year. */
export function filesOf(folder: string, edition: string, isMarked: (country: string) => boolean): Printed[] {
  const files = readdirSync(join(folder, "world")).sort();
  return files.flatMap((file) => {
    const [header = [], ...lines] = recordsOf(join(folder, "world", file));
    const chapter = /mcs\d{4}-?([a-z-]+?)[_-]?world/i.exec(file)?.[1] ?? file;
    const columns = header.flatMap((raw, i) => {
      const name = squeeze(raw);
      const found = /^(Prod|Cap|Reserves)_/i.exec(name)?.[1]?.toLowerCase();
      if (found === undefined || /note/i.test(name)) return [];
      const of: Measure = found === "prod" ? "production" : found === "cap" ? "capacity" : "reserves";
      const unit = name.split("_").find((part) => factors[part] !== undefined);
      const year = of === "reserves" ? Number(edition) - 1 : Number(/\d{4}/.exec(name)?.[0]);
      const noted = header.findIndex((other, j) => j > i && /note/i.test(other));
      return [{ i, of, year, name, unit, noted }];
    });
    return lines.flatMap((raw, n) => {
      const line = raw.map(squeeze);
      if (line.every((cell) => cell === "")) return [];
      const at = `${file}:${n + 2}`;
      const [, country = "", type = ""] = line;
      return columns.map(({ i, of, year, name, unit, noted }): Printed => {
        const first = columns.every((other) => other.of !== of || other.i >= i || (line[other.i] ?? "") === "");
        const [measure, text, notes] = [measureOf(of, type), line[i] ?? "", line[noted] ?? ""];
        const marked = isMarked(country);
        return {
          at: `${at} ${name}`,
          line: at,
          chapter,
          country,
          measure,
          year,
          text,
          unit,
          words: { name: chapter, type, header: name, notes },
          estimated: isEstimated({ header: name, type, marked, text, notes, measure, first }),
          notes,
        };
      });
    });
  });
}
