import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** The rows of a publisher's CSV, every cell a string without outer blanks. */
export function readRecords(path: string, encoding: "utf8" | "latin1" = "utf8"): Record<string, string>[] {
  return parse(readFileSync(path, encoding), { bom: true, columns: true, trim: true, relax_quotes: true });
}

/** The records of a file with one JSON object on each line. */
export function readLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
