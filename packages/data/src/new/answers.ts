import { readFileSync } from "node:fs";
import type { Cells } from "./draft.ts";

/** A row to be written, and its source if that must be written first. */
export interface Draft {
  readonly cells: Cells;
  readonly source: Cells | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON values as cells: numbers, lists and null are accepted as well as text. */
const cellsOf = (values: Record<string, unknown>): Cells =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null || value === undefined ? "" : Array.isArray(value) ? value.join(";") : String(value),
    ]),
  );

/** The cells of `--set column=value`. @throws Error that gives the one without this form. */
export function cellsSet(pairs: readonly string[]): Cells {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new Error(`--set ${pair}: write --set column=value.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** An object of cells by column as a draft: `source` may be an object of its cells, if the source is new. */
export function draftOf(row: Readonly<Record<string, unknown>>): Draft {
  const { source, ...rest } = row;
  if (!isObject(source))
    return { cells: cellsOf(source === undefined ? rest : { ...rest, source }), source: undefined };
  const written = cellsOf(source);
  return { cells: { ...cellsOf(rest), source: written.id ?? "" }, source: written };
}

/** The rows of a JSON file of answers. @throws Error that says what is wrong with the file. */
export function answersIn(path: string): Record<string, unknown>[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Reported below, with the right form.
  }
  const rows = Array.isArray(parsed) ? parsed : [parsed];
  if (rows.length > 0 && rows.every(isObject)) return rows;
  throw new Error(
    `--answers ${path}: expected a JSON object of cells by column, such as {"id": "…", "title": "…"}, an array of them, or a CSV.`,
  );
}
