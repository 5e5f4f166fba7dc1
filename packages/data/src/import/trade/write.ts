import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { parse } from "csv-parse";
import type { Row } from "../../form/address.ts";
import { formatCell, parseCell, quoteCell } from "../../form/cell.ts";
import { columnForms } from "../../form/kind.ts";
import { takeLock } from "../../form/lock.ts";
import { csvPath } from "../../form/read.ts";
import { type KeyedLine, SortedLines } from "../../form/sorted-lines.ts";
import { ownerName, tracePath } from "../../form/trace.ts";
import { headerOf } from "../../form/write.ts";
import { tables } from "../../tables/index.ts";
import type { Flow } from "./flow.ts";

const table = tables.exports;
const columns = Object.keys(table.row.shape);
const keyAt = table.key.map((name) => columns.indexOf(name));
const sourceAt = columns.indexOf("source");
const periodAt = columns.indexOf("period");

/** Whether the standing rows of a source and period give way to what is read anew. */
export type Replacing = (source: string, period: string) => boolean;

const keyOf = (cells: readonly string[]): string => keyAt.map((i) => cells[i]).join("\0");
const lineOf = (cells: readonly string[]): string => cells.map(quoteCell).join(",");

/** The rows of the standing file, in its order, without those of the sources that are read anew. */
async function* standing(path: string, replacing: Replacing): AsyncGenerator<KeyedLine> {
  if (!existsSync(path)) return;
  const records = createReadStream(path).pipe(parse({ from_line: 2 }));
  for await (const cells of records as AsyncIterable<string[]>)
    if (!replacing(cells[sourceAt] as string, cells[periodAt] as string))
      yield { key: keyOf(cells), line: lineOf(cells) };
}

/** The standing flows of some sources. */
export async function standingFlows(folder: string, sources: ReadonlySet<string>): Promise<Flow[]> {
  const path = csvPath(folder, table);
  if (!existsSync(path)) return [];
  const forms = columnForms(table);
  const flows: Flow[] = [];
  for await (const cells of createReadStream(path).pipe(parse({ from_line: 2 })) as AsyncIterable<string[]>)
    if (sources.has(cells[sourceAt] as string))
      flows.push(
        Object.fromEntries(forms.map(({ name, kind }, i) => [name, parseCell(cells[i] as string, kind)])) as Flow,
      );
  return flows;
}

/**
 * Puts flows into `exports`, in place of the standing ones that give way. Neither the flows nor the standing table are
 * ever held whole, so a year of all the world's trade costs no more memory than a few rows; the file is replaced at once,
 * at the end.
 *
 * @returns How many flows were written.
 * @throws Error naming a flow that does not fit the table, or that stands twice.
 */
export async function writeFlows(
  folder: string,
  flows: Iterable<Flow> | AsyncIterable<Flow>,
  replacing: Replacing,
): Promise<number> {
  const path = csvPath(folder, table);
  const release = takeLock(path);
  const sorted = new SortedLines();
  const draft = tracePath(path, { kind: "draft", ticket: 0, owner: ownerName() });
  try {
    let written = 0;
    for await (const flow of flows) {
      const cells = columns.map((name) => formatCell((flow as Row)[name] ?? null));
      const full = sorted.add(keyOf(cells), lineOf(cells));
      if (full !== undefined) await full;
      written++;
    }
    const out = createWriteStream(draft, { flags: "wx", flush: true });
    let chunk = `${headerOf(table)}\n`;
    let last = "";
    for await (const { key, line } of merged(standing(path, replacing), sorted[Symbol.asyncIterator]())) {
      if (key === last) throw new Error(`Two flows have one key: ${key.split("\0").join(" ")}`);
      last = key;
      chunk += `${line}\n`;
      if (chunk.length > 1 << 16) {
        if (!out.write(chunk)) await once(out, "drain");
        chunk = "";
      }
    }
    out.end(chunk);
    await once(out, "finish");
    renameSync(draft, path);
    return written;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    sorted.dispose();
    release();
  }
}

/** Two sorted streams as one. */
async function* merged(a: AsyncIterator<KeyedLine>, b: AsyncIterator<KeyedLine>): AsyncGenerator<KeyedLine> {
  let [x, y] = [await a.next(), await b.next()];
  while (!x.done || !y.done)
    if (y.done || (!x.done && x.value.key <= y.value.key)) {
      yield x.value;
      x = await a.next();
    } else {
      yield y.value;
      y = await b.next();
    }
}
