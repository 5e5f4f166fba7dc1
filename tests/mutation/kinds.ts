import type { ColumnDoc } from "../../packages/data/src/build/table-doc.ts";
import { quoteCell } from "../../packages/data/src/csv/cell.ts";
import type { Random } from "./random.ts";

/** Where a corruption strikes: a cell and all that is known of its column. */
export interface Spot {
  readonly column: ColumnDoc;
  /** Whether the column is part of the table's key. */
  readonly inKey: boolean;
  readonly cell: string;
  /** Cells that other rows of the column have. */
  readonly others: readonly string[];
  /** The ids that the column may name; empty where it names none. */
  readonly ids: readonly string[];
  readonly random: Random;
}

/** One way in which a cell goes wrong. Undefined where it does not apply to the spot. */
export type CellKind = (spot: Spot) => string | undefined;

/** One way in which a row goes wrong, as the lines that stand in its place. */
export type RowKind = (row: {
  readonly cells: readonly string[];
  readonly line: string;
  readonly random: Random;
}) => string | undefined;

/** One way in which a file goes wrong; null where it is gone. */
export type FileKind = (file: { readonly bytes: Buffer; readonly random: Random }) => Buffer | null | undefined;

const isNumber = ({ type }: ColumnDoc): boolean => type === "number" || type === "integer";
const isDate = ({ format }: ColumnDoc): boolean => format === "partial-date";
const freeText = "^\\S(.*\\S)?$";
const isClosed = ({ pattern, format }: ColumnDoc): boolean =>
  format !== undefined || (pattern !== undefined && pattern !== freeText);

const other = (choices: readonly string[], cell: string, random: Random): string | undefined => {
  const rest = choices.filter((choice) => choice !== cell && choice !== "");
  return rest.length === 0 ? undefined : random.of(rest);
};

/** Replaces one member of a list, or the cell where it is no list. */
const member = ({ column, cell, random }: Spot, by: (member: string) => string | undefined): string | undefined => {
  if (cell === "") return undefined;
  if (column.type !== "list") return by(cell);
  const members = cell.split(";");
  const at = random.below(members.length);
  const changed = by(members[at] as string);
  return changed === undefined || members.includes(changed)
    ? undefined
    : members.map((known, i) => (i === at ? changed : known)).join(";");
};

/** A digit of a number put where another stood, or beside it. */
const figure = (cell: string, change: (digits: string) => string): string | undefined => {
  if (!/\d/.test(cell)) return undefined;
  const changed = change(cell).replace(/^(-?)0+(?=\d)/, "$1");
  const plain = changed.includes(".") ? changed.replace(/\.?0+$/, "") : changed;
  return plain === cell ? undefined : plain;
};

/** What can be told from the file alone, whatever the facts: each must be caught, always. */
export const structuralCells: Readonly<Record<string, CellKind>> = {
  "wrong-type": ({ column }) =>
    isNumber(column) ? "plenty" : isClosed(column) && column.terms === undefined ? "??? no such form" : undefined,
  "unknown-term": (spot) => (spot.column.terms === undefined ? undefined : member(spot, (term) => `${term}x`)),
  "dangling-reference": (spot) =>
    spot.ids.length === 0 ? undefined : member(spot, (id) => (/[A-Z]/.test(id) ? "QQQ" : `${id}-nowhere`)),
  "emptied-required": ({ column, cell }) => (cell === "" || column.nullable || column.type === "list" ? undefined : ""),
  formula: ({ random }) => random.of(["=1+1", "@SUM(A1)", "+cmd", "-cmd|' /C calc'!A0", '=HYPERLINK("x")', "\tTab"]),
  "outer-blank": ({ cell, random }) => (cell === "" ? undefined : random.of([`${cell} `, ` ${cell}`, `${cell}\u00A0`])),
  "number-form": ({ column, cell, random }) =>
    isNumber(column) && cell !== ""
      ? random.of([
          Number(cell).toExponential().replace("e", "E"),
          `0${cell}`.replace("0-", "-0"),
          `${cell}${cell.includes(".") ? "" : "."}0`,
        ])
      : undefined,
  "date-form": ({ column, cell, random }) => {
    if (!isDate(column) || cell.length !== 10) return undefined;
    const [year, month, day] = cell.split("-") as [string, string, string];
    return random.of([
      `${day}/${month}/${year}`,
      `${Number(month)}/${Number(day)}/${year}`,
      `${day}.${month}.${year}`,
      `${year}-${Number(month)}-${Number(day)}T`,
    ]);
  },
  "impossible-day": ({ column, cell, random }) =>
    isDate(column) && cell !== ""
      ? `${cell.slice(0, 4)}-${random.of(["02-30", "13-01", "04-31", "00-10"])}`
      : undefined,
  "beyond-range": ({ column }) =>
    column.maximum !== undefined
      ? String(column.maximum + 1)
      : column.minimum !== undefined
        ? String(column.minimum - 1)
        : undefined,
  "broken-encoding": ({ cell, random }) =>
    cell === ""
      ? undefined
      : /[\u0080-\uFFFF]/.test(cell)
        ? random.of([Buffer.from(cell, "utf8").toString("latin1"), cell.replace(/[\u0080-\uFFFF]/, "\uFFFD")])
        : `${cell}\uFFFD`,
  "repeated-member": ({ column, cell }) =>
    column.type === "list" && cell !== "" ? `${cell};${cell.split(";")[0]}` : undefined,
};

/** Rows that are no rows of their table, or stand where they must not. */
export const structuralRows: Readonly<Record<string, RowKind>> = {
  "duplicate-row": ({ line }) => `${line}\n${line}`,
  "truncated-row": ({ cells, random }) =>
    cells
      .slice(0, 1 + random.below(cells.length - 1))
      .map(quoteCell)
      .join(","),
  "extra-cell": ({ line }) => `${line},`,
  "blank-line": ({ line }) => `${line}\n`,
  "stray-quote": ({ cells, random }) => {
    const at = random.below(cells.length);
    return cells.map((cell, i) => (i === at ? `${cell}x"y` : quoteCell(cell))).join(",");
  },
};

/** Files that are no file of their table. */
export const structuralFiles: Readonly<Record<string, FileKind>> = {
  crlf: ({ bytes }) => Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
  "byte-order-mark": ({ bytes }) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  "not-utf8": ({ bytes, random }) => insert(bytes, random, Buffer.from([0xe9])),
  nul: ({ bytes, random }) => insert(bytes, random, Buffer.from([0])),
  "no-final-newline": ({ bytes }) => bytes.subarray(0, -1),
  "renamed-column": ({ bytes }) => Buffer.from(bytes.toString("utf8").replace(/^[a-z_0-9]+/, "$&s")),
  "swapped-columns": ({ bytes }) => Buffer.from(bytes.toString("utf8").replace(/^([a-z_0-9]+),([a-z_0-9]+)/, "$2,$1")),
  "no-header": ({ bytes }) => bytes.subarray(bytes.indexOf(10) + 1),
  semicolons: ({ bytes }) => Buffer.from(bytes.toString("utf8").replaceAll(",", ";")),
  "open-quote": ({ bytes }) => Buffer.concat([bytes, Buffer.from('"open')]),
  "cut-off": ({ bytes, random }) => {
    const last = bytes.lastIndexOf(10, bytes.length - 2);
    return bytes.subarray(0, last + 2 + random.below(Math.max(1, bytes.length - last - 4)));
  },
  "emptied-file": () => Buffer.alloc(0),
  "missing-file": () => null,
};

function insert(bytes: Buffer, random: Random, what: Buffer): Buffer {
  const at = 1 + random.below(bytes.length - 1);
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
}

/** What still has the right form, and may be untrue: caught where another cell, row or table contradicts it. */
export const factualCells: Readonly<Record<string, CellKind>> = {
  "times-1000": ({ column, cell }) =>
    isNumber(column) && cell !== "" && Number(cell) !== 0
      ? figure(String(Number(cell) * 1000), (digits) => digits)
      : undefined,
  "divided-by-1000": ({ column, cell }) =>
    column.type === "number" && cell !== "" && Number(cell) !== 0 && Number.isInteger(Number(cell) / 1000)
      ? String(Number(cell) / 1000)
      : undefined,
  sign: ({ column, cell }) =>
    isNumber(column) && cell !== "" && Number(cell) !== 0
      ? cell.startsWith("-")
        ? cell.slice(1)
        : `-${cell}`
      : undefined,
  "glued-digit": ({ column, cell, random }) =>
    isNumber(column)
      ? figure(cell, (digits) =>
          random.below(2) === 0 ? `${1 + random.below(9)}${digits}` : `${digits}${1 + random.below(9)}`,
        )
      : undefined,
  "swapped-digits": ({ column, cell, random }) => {
    if (!isNumber(column)) return undefined;
    const places = [...cell].flatMap((_, i) =>
      /^\d\d$/.test(cell.slice(i, i + 2)) && cell[i] !== cell[i + 1] ? [i] : [],
    );
    if (places.length === 0) return undefined;
    const at = random.of(places);
    return figure(cell, (digits) => digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
  },
  "other-term": (spot) =>
    spot.column.terms === undefined
      ? undefined
      : member(spot, (term) => other(Object.keys(spot.column.terms ?? {}), term, spot.random)),
  "other-reference": (spot) =>
    spot.ids.length === 0 ? undefined : member(spot, (id) => other(spot.ids, id, spot.random)),
  "other-row's-cell": (spot) =>
    spot.column.terms !== undefined || spot.ids.length > 0 ? undefined : other(spot.others, spot.cell, spot.random),
  "emptied-optional": ({ column, cell }) =>
    cell !== "" && (column.nullable || column.type === "list") ? "" : undefined,
  "other-date": ({ column, cell, random }) => {
    if (!isDate(column) || cell === "") return undefined;
    const year = Number(cell.slice(0, 4)) + random.of([-1, 1, -10, 10]);
    return `${year}${cell.slice(4).replace("-02-29", "-02-28")}`;
  },
  "less-exact-date": ({ column, cell }) => (isDate(column) && cell.length > 4 ? cell.slice(0, 4) : undefined),
  "lost-letter": ({ column, cell, random }) => {
    if (isNumber(column) || column.terms !== undefined || isClosed(column) || cell.length < 4) return undefined;
    const at = 1 + random.below(cell.length - 2);
    const changed = cell.slice(0, at) + cell.slice(at + 1);
    return changed === changed.trim() && changed !== cell ? changed : undefined;
  },
};

/** Rows that are well formed, and are there or not there wrongly. */
export const factualRows: Readonly<Record<string, RowKind>> = {
  "removed-row": () => "",
};

/** Whether a kind must be caught always, so that no judgement may excuse it. */
export const isStructural = (kind: string): boolean =>
  kind in structuralCells || kind in structuralRows || kind in structuralFiles || kind === "moved-row";
