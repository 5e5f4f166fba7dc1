import { formatCell } from "../../csv/cell.ts";
import { columnForms } from "../../csv/kind.ts";
import { counted, grouped } from "../../grouped.ts";
import type { Table } from "../../tables/table.ts";
import { termsOf } from "../cells/cell-check.ts";
import { type Dialect, dateIn, dialects, numberIn } from "./dialect.ts";
import { isSaveOf } from "./same-cell.ts";

type Cells = readonly string[];

/** A cell that differs from what was there before. */
interface Difference {
  readonly cells: string[];
  readonly column: number;
  readonly standing: string;
}

/** A program rewrites all cells of a column; a person rewrites some. From this fraction on, it was a program. */
const MOST_OF_A_COLUMN = 0.8;

/** What happened to a file whose earlier text is known. */
export interface Restored {
  /** How many cells of each column were restored. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether a changed cell may mean a thousand times what it seems to: the file's decimal sign is unknown. */
  readonly isDoubtful: (cells: string[], column: number) => boolean;
}

/**
 * Restores every cell that a spreadsheet rewrote, and leaves those whose meaning changed: they are the contributor's. The
 * rewritten cells show which spreadsheet it was: its decimal sign and its order of dates. The numbers and dates of a changed
 * cell or a new row are then read in the same way.
 *
 * @param rows The records of the saved file; their cells are changed in place.
 * @param standing The records that were in the file before.
 * @param marked Whether the file itself is in a spreadsheet's form; if not, only columns rewritten as a whole are restored.
 */
export function restore(
  table: Table,
  rows: readonly string[][],
  standing: readonly Cells[],
  marked: boolean,
): Restored {
  const forms = columnForms(table);
  const pairs = pairsOf(
    table.key.map((name) => forms.findIndex((form) => form.name === name)),
    rows,
    standing,
  );
  const differences = [...pairs].flatMap(([cells, stood]) =>
    cells.flatMap((cell, column): Difference[] =>
      cell === stood[column] ? [] : [{ cells, column, standing: stood[column] ?? "" }],
    ),
  );
  const explains = new Map<string, readonly boolean[]>();
  const by = differences.map(({ cells, column, standing }) => {
    const saved = cells[column] as string;
    const pair = `${standing}\n\n${saved}`;
    const known = explains.get(pair) ?? dialects.map((dialect) => isSaveOf(standing, saved, dialect));
    explains.set(pair, known);
    return known;
  });
  const explained = dialects.map((_, i) => differences.filter((_, of) => by[of]?.[i]));
  const most = Math.max(...explained.map(({ length }) => length));
  const best = explained.findIndex(({ length }) => length === most);
  const dialect = dialects[best] as Dialect;
  const of = (column: number) => (explained[best] as Difference[]).filter((each) => each.column === column);
  const rewritten = forms.flatMap((_, column) =>
    marked || isWholeColumn(column, of(column), pairs) ? of(column) : [],
  );
  for (const { cells, column, standing } of rewritten) cells[column] = standing;

  const without = (other: (one: Dialect) => boolean) =>
    Math.max(0, ...explained.filter((_, i) => other(dialects[i] as Dialect)).map(({ length }) => length));
  const knowsDecimal = most > without(({ decimal }) => decimal !== dialect.decimal);
  const knowsOrder = most > without(({ order }) => order !== dialect.order);
  if (marked)
    for (const cells of rows)
      forms.forEach((form, i) => {
        const cell = cells[i] as string;
        if (cell === "" || cell === pairs.get(cells)?.[i] || termsOf(form.schema) !== undefined) return;
        const number = form.kind === "number" && knowsDecimal ? numberIn(cell, dialect.decimal) : undefined;
        if (number !== undefined && !number.exponent) cells[i] = formatCell(number.value);
        const isDate = form.schema.meta()?.format === "partial-date" && knowsOrder;
        const date = isDate ? dateIn(cell, dialect.order) : undefined;
        if (date?.year !== undefined && !date.short)
          cells[i] = [date.year, date.month, date.day]
            .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")]))
            .join("-");
      });
  const counts = counted(rewritten.map(({ column }) => (forms[column] as { name: string }).name));
  return { counts, isDoubtful: (cells, column) => !knowsDecimal && cells[column] !== pairs.get(cells)?.[column] };
}

/** Whether most cells of a column that a spreadsheet rewrites were rewritten. */
function isWholeColumn(column: number, rewritten: readonly Difference[], pairs: ReadonlyMap<string[], Cells>): boolean {
  const isRewritable = (cell: string): boolean =>
    !/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(cell) &&
    (numberIn(cell, ".") !== undefined || dateIn(cell, "month first") !== undefined);
  const done = rewritten.filter(({ standing }) => isRewritable(standing)).length;
  if (done < 2) return false;
  return done >= MOST_OF_A_COLUMN * [...pairs.values()].filter((stood) => isRewritable(stood[column] ?? "")).length;
}

/** The earlier rows of a file, by the row that each is now: matched by the key as it is or, failing that, as a spreadsheet writes it. */
function pairsOf(key: readonly number[], rows: readonly string[][], standing: readonly Cells[]): Map<string[], Cells> {
  const exactly = (cells: Cells) => key.map((i) => cells[i]).join("\n");
  const byKey = new Map(standing.map((cells) => [exactly(cells), cells]));
  const pairs = new Map<string[], Cells>();
  const alone: string[][] = [];
  for (const cells of rows) {
    const stood = byKey.get(exactly(cells));
    if (stood === undefined) alone.push(cells);
    else {
      pairs.set(cells, stood);
      byKey.delete(exactly(cells));
    }
  }
  if (alone.length === 0) return pairs;
  const left = grouped(byKey.values(), (cells) => loosely(key, cells));
  for (const cells of alone) {
    const candidates = left.get(loosely(key, cells)) ?? [];
    const fits = candidates.filter((stood) =>
      dialects.some((dialect) => key.every((i) => isSaveOf(stood[i] ?? "", cells[i] as string, dialect))),
    );
    // If two readings of a key leave a doubt, the other cells decide.
    const [stood] = fits.sort((a, b) => alike(b, cells) - alike(a, cells));
    if (stood === undefined) continue;
    pairs.set(cells, stood);
    candidates.splice(candidates.indexOf(stood), 1);
  }
  return pairs;
}

const alike = (a: Cells, b: Cells): number => a.filter((cell, i) => cell === b[i]).length;

/** A key without what spreadsheets rewrite: numbers, dates, words for true and for nothing, signs. */
const loosely = (key: readonly number[], cells: Cells): string =>
  key
    .map((i) => {
      const cell = cells[i] ?? "";
      return dialects.some(
        ({ decimal, order }) => numberIn(cell, decimal) !== undefined || dateIn(cell, order) !== undefined,
      )
        ? "#"
        : cell.toLowerCase().replace(/[^a-z0-9/]/g, "");
    })
    .join("\n");
