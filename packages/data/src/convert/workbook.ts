import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { ColumnDoc, TableDoc } from "../build/table-doc.ts";
import { isNumeric, type TypedTable, type Value } from "./typed-table.ts";

/** What Excel holds at most: rows of a sheet, characters of a cell. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

type Cell = SheetData[number][number];

const bold = (value: string): Cell => ({ value, fontWeight: "bold" });

/**
 * The ledger as one Excel workbook: a sheet that says how to read it, one with every column's meaning, and a sheet per table.
 * Text stays text, so that Excel neither runs a cell nor makes a date of it.
 *
 * @throws Error where a table or a cell is larger than Excel allows.
 */
export async function workbook(tables: readonly TypedTable[], version: string): Promise<Uint8Array> {
  const docs = tables.map(({ doc }) => doc);
  const sheets = [
    { sheet: "read me", data: readMe(docs, version), columns: [{ width: 26 }, { width: 110 }] },
    {
      sheet: "columns",
      data: dictionary(docs),
      columns: [20, 22, 34, 12, 20, 90, 60].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    ...tables.map((table) => ({
      sheet: table.doc.name,
      data: sheetOf(table),
      columns: table.doc.columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 1,
    })),
  ];
  return undated(await writeExcelFile(sheets).toBuffer());
}

/** The same archive without the time of its making, so that the same tables give the same bytes. */
const undated = (archive: Uint8Array): Uint8Array =>
  zipSync(unzipSync(archive), { level: 6, mtime: "1980-01-01T00:00:00" });

function readMe(docs: readonly TableDoc[], version: string): SheetData {
  const lines: [string, string][] = [
    ["Version", version],
    [
      "Empty cells",
      "Unknown, and never zero. A zero that was printed is 0; what a publisher withholds has the status withheld.",
    ],
    [
      "Several editions",
      "A figure stands once for each edition that printed it. Choose one source before you add rows.",
    ],
    [
      "Sources",
      "Every row names its source: a row of the sheet sources, with its licence, and the place in it, locator.",
    ],
    ["Columns", "What each column means stands in the sheet columns."],
    ["Licence", "Our compilation: CC BY 4.0. Each source keeps its own; rows of UN Comtrade lie outside our CC BY."],
  ];
  return [
    [bold("Oreledger"), "The rare-earth and critical-mineral supply chain, every figure with its source"],
    ...lines.map(([name, text]): Cell[] => [bold(name), { value: text, wrap: true, alignVertical: "top" }]),
    [],
    [bold("Sheet"), bold("One row is")],
    ...docs.map((doc): Cell[] => [doc.name, { value: plain(doc.description), wrap: true, alignVertical: "top" }]),
  ];
}

function dictionary(docs: readonly TableDoc[]): SheetData {
  return [
    ["sheet", "column", "title", "unit", "names a row of", "description", "values"].map(bold),
    ...docs.flatMap((doc) =>
      doc.columns.map((column): Cell[] => [
        doc.name,
        column.name,
        column.title,
        column.unit ?? null,
        column.reference ?? null,
        { value: plain(column.description), wrap: true },
        { value: values(column), wrap: true },
      ]),
    ),
  ];
}

const values = ({ terms = {} }: ColumnDoc): string =>
  Object.entries(terms)
    .map(([value, meaning]) => (meaning === "" ? value : `${value}: ${meaning}`))
    .join("\n");

/** Markdown without its marks, on one line. */
const plain = (markdown: string): string => markdown.replaceAll("**", "").replaceAll("`", "").replace(/\s+/g, " ");

function sheetOf({ doc, rows }: TypedTable): SheetData {
  if (rows.length >= MOST_ROWS)
    throw new Error(`${doc.name} has ${rows.length} rows, and a sheet of Excel holds ${MOST_ROWS - 1}.`);
  return [doc.columns.map(({ name }) => bold(name)), ...rows.map((row) => row.map((value, i) => cell(doc, i, value)))];
}

function cell(doc: TableDoc, at: number, value: Value): Cell {
  if (typeof value === "string" && value.length > MOST_CHARACTERS)
    throw new Error(
      `${doc.name}, column ${doc.columns[at]?.name}: a cell of Excel holds ${MOST_CHARACTERS} characters.`,
    );
  return value;
}

const widthOf = (column: ColumnDoc): number =>
  isNumeric(column)
    ? Math.max(12, column.name.length + 2)
    : Math.min(40, Math.max(column.name.length, column.example.length) + 2);
