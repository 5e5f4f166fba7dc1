import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Ledger } from "../../../sdk/src/ledger/ledger.ts";
import { letters, workbook } from "../formats/workbook.ts";
import { readByDuckdb } from "../scratch.ts";
import type { DownloadTable } from "../table.ts";
import { snippet } from "./place.ts";
import { duckdbVersion, PROFILE, python, run, rVersion, versionOf } from "./running.ts";
import { type ColumnRange, type Task, tasks } from "./tasks.ts";

/** What somebody answers to a task: a figure for each key. */
export type Answer = ReadonlyMap<string, number>;

/** Somebody who does the ten tasks with one tool, in a folder as `place` makes it. */
export interface Analyst {
  readonly name: string;
  /** The version of the tool; undefined where it is not here. */
  version(): string | undefined;
  answers(root: string, ledger: Ledger, tables: readonly DownloadTable[]): Promise<Answer[]> | Answer[];
}

/** Lines of task, key and figure as the answers, task by task. */
function answersIn(text: string, separator = "\t"): Answer[] {
  const answers = tasks.map(() => new Map<string, number>());
  for (const line of text.trimEnd().split("\n")) {
    const [task, key, figure] = line.split(separator);
    answers[Number(task)]?.set(key as string, figure === "" ? Number.NaN : Number(figure));
  }
  return answers;
}

/** A script that does all tasks with a recipe, and prints a line for each figure. */
function scripted(root: string, file: string, command: string, recipe: string, task: (one: Task, i: number) => string) {
  writeFileSync(join(root, file), `${recipe}\n${tasks.map(task).join("\n")}\n`);
  const told = run(command, [file], root)
    .split("\n")
    .filter((line) => /^\d+\t/.test(line));
  return answersIn(told.join("\n"));
}

export const analysts: readonly Analyst[] = [
  {
    name: "DuckDB",
    version: () => `${duckdbVersion()}, SQL`,
    answers: async (root) => {
      const path = join(root, "downloads/oreledger.duckdb");
      const answers: Answer[] = [];
      for (const { sql } of tasks)
        answers.push(new Map((await readByDuckdb(sql, path)).map(([key, figure]) => [String(key), Number(figure)])));
      return answers;
    },
  },
  {
    name: "pandas",
    version: versionOf(python, ["-c", "import pandas; print('v' + pandas.__version__)"], /v(\S+)/),
    answers: (root) =>
      scripted(
        root,
        "tasks.py",
        python,
        snippet("pandas"),
        (task, i) => `${task.python}\nfor _k, _v in answer.items(): print(${i}, _k, repr(float(_v)), sep="\\t")`,
      ),
  },
  {
    name: "R",
    version: rVersion(),
    answers: (root) =>
      scripted(
        root,
        "tasks.R",
        "Rscript",
        snippet("R"),
        (task, i) =>
          `${task.r}\ncat(paste(${i}, names(answer), format(as.numeric(answer), digits = 15, scientific = FALSE, trim = TRUE), sep = "\\t"), sep = "\\n")\ncat("\\n")`,
      ),
  },
  {
    name: "LibreOffice",
    version: versionOf("soffice", ["--version"], /LibreOffice (\d[\d.]*\d)/),
    answers: async (root, ledger, tables) => {
      writeFileSync(join(root, "tasks.xlsx"), await withFormulas(ledger, tables));
      run(
        "soffice",
        ["--headless", PROFILE, "--convert-to", "csv:Text - txt - csv (StarCalc):124,34,76,1", "tasks.xlsx"],
        root,
      );
      // A text is written in quotes, a number is not.
      return answersIn(readFileSync(join(root, "tasks.csv"), "utf8").replaceAll('"', ""), "|");
    },
  },
];

/** The workbook of the tables that the tasks are about, whose first sheet has a formula for each key. */
async function withFormulas(ledger: Ledger, all: readonly DownloadTable[]): Promise<Uint8Array> {
  const tables = all.filter(({ doc }) => tasks.some((task) => task.tables.includes(doc.name)));
  const column: ColumnRange = (name, of) => {
    const { doc, rows } = tables.find((table) => table.doc.name === name) as DownloadTable;
    const letter = letters(doc.columns.findIndex((one) => one.name === of) + 1);
    return `${name}!$${letter}$2:$${letter}$${rows.length + 1}`;
  };
  const rows = tasks.flatMap((task, i) =>
    [...task.right(ledger).keys()].map((key) => ({ i, key, formula: task.sheet(key, column) })),
  );
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const xml = rows.map(
    ({ i, key, formula }, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}"><v>${i}</v></c><c r="B${at + 1}" t="inlineStr"><is><t>${escaped(key)}</t></is></c><c r="C${at + 1}"><f>${escaped(formula)}</f></c></row>`,
  );
  const files = unzipSync(await workbook(tables, "0.0.0"));
  const first = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(files[first] as Uint8Array).replace(
    /<sheetData>.*<\/sheetData>/s,
    () => `<sheetData>${xml.join("")}</sheetData>`,
  );
  return zipSync({ ...files, [first]: strToU8(sheet) });
}

/** The keys of a task whose figure is not the right one, with both. */
export function wrongIn(task: Task, right: Answer, found: Answer | undefined): string[] {
  const isSame = (a: number, b: number | undefined) =>
    b !== undefined && Math.abs(a - b) <= Math.max(task.within ?? 0, 1e-9 * Math.abs(a));
  return [
    ...[...right].flatMap(([key, figure]) =>
      isSame(figure, found?.get(key)) ? [] : [`${key}: ${found?.get(key)}, not ${figure}`],
    ),
    // HHI is asked of four commodities, and told of all.
    ...(task.within === 0.5 ? [] : [...(found?.keys() ?? [])].filter((key) => !right.has(key))),
  ];
}
