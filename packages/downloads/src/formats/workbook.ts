import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { ColumnDoc, TableDoc } from "../../../data/src/build/table-doc.ts";
import { plain } from "../about.ts";
import { cellsOf, type DownloadTable, type Value } from "../table.ts";

/** What Excel holds at most: rows of a sheet, characters of a cell. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

/** After the cells of a sheet. */
const END = "</sheetData>";

type Cell = SheetData[number][number];

const bold = (value: string): Cell => ({ value, fontWeight: "bold" });

/**
 * The tables as one Excel workbook: a sheet that says how to read it, then a sheet for each table, with a filter, a header that stays and
 * figures as numbers. Text stays text, so that Excel neither runs a cell nor makes a date of a month; whole days are dates.
 *
 * @throws Error where a table or a cell is larger than Excel allows.
 */
export async function workbook(tables: readonly DownloadTable[], version: string): Promise<Uint8Array> {
  const sheets = [
    { sheet: "read me", data: readMe(tables, version), columns: [{ width: 26 }, { width: 110 }] },
    ...tables.map((table) => ({
      sheet: table.doc.name,
      data: sheetOf(table),
      columns: table.doc.columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 1,
    })),
  ];
  return finished(await writeExcelFile(sheets).toBuffer(), tables);
}

/** The same archive with a filter on every table, and without the time of its making, so that the same tables give the same bytes. */
function finished(archive: Uint8Array, tables: readonly DownloadTable[]): Uint8Array {
  const files = unzipSync(archive);
  tables.forEach(({ doc, rows }, i) => {
    // The first sheet is the one to read.
    const path = `xl/worksheets/sheet${i + 2}.xml`;
    const filter = `<autoFilter ref="A1:${letters(doc.columns.length)}${rows.length + 1}"/>`;
    // As bytes: a large sheet is longer than a text can be.
    const xml = Buffer.from(files[path] as Uint8Array);
    const end = xml.lastIndexOf(END) + END.length;
    files[path] = Buffer.concat([xml.subarray(0, end), Buffer.from(filter), xml.subarray(end)]);
  });
  return zipSync(files, { level: 6, mtime: "1980-01-01T00:00:00" });
}

/** The name of a column of a sheet by its number, from 1: A, Z, AA. */
export const letters = (number: number): string =>
  number === 0 ? "" : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));

function readMe(tables: readonly DownloadTable[], version: string): SheetData {
  const lines: [string, string][] = [
    ["Version", version],
    [
      "Where to start",
      "A sheet whose name begins with latest_ holds what stands today: the newest edition of each print, with its corrections, and names, publisher, date and terms in the same row. Filter series first: publishers are not mixed for you.",
    ],
    [
      "Who mined what",
      "latest_shares: filter series usgs-mcs, stage mine, measure production, form all, year 2024, area_role supplier.",
    ],
    [
      "Empty cells",
      "Unknown, and never zero. A zero that was printed is 0; what a publisher withholds has the status withheld.",
    ],
    [
      "Several editions",
      "In the sheets without latest_, a figure stands once for each edition that printed it. Choose one source before you add rows.",
    ],
    ["Columns", "What each column means stands in the sheet dictionary, with the closed list of what it may hold."],
    ["Licence", "Our compilation: CC BY 4.0. Each source keeps its own; rows of UN Comtrade lie outside our CC BY."],
  ];
  return [
    [bold("Oreledger"), "The rare-earth and critical-mineral supply chain, every figure with its source"],
    ...lines.map(([name, text]): Cell[] => [bold(name), { value: text, wrap: true, alignVertical: "top" }]),
    [],
    [bold("Sheet"), bold("One row is")],
    ...tables.map(({ doc }): Cell[] => [doc.name, { value: plain(doc.description), wrap: true, alignVertical: "top" }]),
  ];
}

function sheetOf({ doc, rows }: DownloadTable): SheetData {
  if (rows.length >= MOST_ROWS)
    throw new Error(
      `${doc.name} has ${rows.length} rows, and a sheet of Excel holds ${MOST_ROWS - 1}: take CSV, Parquet or a database.`,
    );
  return [
    doc.columns.map(({ name }) => bold(name)),
    ...rows.map((row) => cellsOf(doc, row).map((value, i) => cell(doc, doc.columns[i] as ColumnDoc, value))),
  ];
}

function cell(doc: TableDoc, column: ColumnDoc, value: Value): Cell {
  if (value === null) return null;
  if (typeof value === "number")
    // Years and shares as they stand; amounts with their thousands apart.
    return column.type === "integer" ? value : { value, format: Number.isInteger(value) ? "#,##0" : "#,##0.###" };
  if (column.format === "date") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  const text = shownInSheet(typeof value === "string" ? value : value.join(";"));
  if (text.length > MOST_CHARACTERS)
    throw new Error(`${doc.name}, column ${column.name}: a cell of Excel holds ${MOST_CHARACTERS} characters.`);
  return text;
}

/** A sheet holds no control characters: what a publisher's broken file left of a letter is shown as a box. */
export const shownInSheet = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, "□");

const widthOf = (column: ColumnDoc): number =>
  column.type === "integer" || column.type === "number"
    ? Math.max(12, column.name.length + 2)
    : Math.min(40, Math.max(column.name.length, column.example.length) + 2);
