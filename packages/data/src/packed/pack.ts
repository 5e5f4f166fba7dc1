import { CHUNK } from "./cells.ts";
import { BLOCK, EACH, RUNS } from "./codes.ts";
import { writeNumber, writePlaced } from "./digits.ts";
import type { PackedCells, PackedColumn, PackedParts } from "./packed-column.ts";

/**
 * Packs one column of CSV cells, as `unpack` reads it.
 *
 * @param terms The column's closed list: terms that no row has are shipped too.
 */
export function packColumn(
  name: string,
  kind: PackedColumn[1],
  cells: readonly string[],
  terms?: readonly string[],
): PackedColumn {
  const whole = packCells(kind, cells);
  const parted = kind === "text" && terms === undefined ? packParts(cells, sizeOf(whole) * WORTH_PARTING) : undefined;
  const packed = [name, kind, cells.length, parted ?? whole] as const;
  return terms === undefined ? packed : [...packed, othersOf(terms, cells)];
}

/** Text is packed in parts if they take at most this fraction of its size as a whole, since parts take longer to read. */
const WORTH_PARTING = 0.6;
const MOST_PARTS = 6;
const GLUES = [", ", "/", " "];

const sizeOf = ([, cells, codes, marks = ""]: PackedCells): number => cells.length + codes.length + marks.length;

/** Text in parts, split at the glue that makes it shortest; undefined if none makes it shorter than `shorterThan`. */
function packParts(cells: readonly string[], shorterThan: number): PackedParts | undefined {
  let best: PackedParts | undefined;
  let least = shorterThan;
  for (const glue of GLUES) {
    const split = cells.map((cell) => partsOf(cell, glue));
    const count = split.reduce((most, parts) => Math.max(most, parts.length), 1);
    if (count === 1 || split.some((parts) => parts.length > 1 && parts.includes(""))) continue;
    const packed = Array.from({ length: count }, (_, at) =>
      packCells(
        "text",
        split.map((parts) => parts[at] ?? ""),
      ),
    );
    const size = packed.reduce((sum, part) => sum + sizeOf(part), 0);
    if (size < least) [best, least] = [[glue, ...packed], size];
  }
  return best;
}

function partsOf(cell: string, glue: string): string[] {
  const parts = cell.split(glue);
  return parts.length <= MOST_PARTS
    ? parts
    : [...parts.slice(0, MOST_PARTS - 1), parts.slice(MOST_PARTS - 1).join(glue)];
}

function packCells(kind: PackedColumn[1], cells: readonly string[]): PackedCells {
  const codeOf = new Map<string, number>();
  const tokens = cells.map((cell) => {
    if (cell === "") return 0;
    const code = codeOf.get(cell);
    if (code !== undefined) return code + 1;
    codeOf.set(cell, codeOf.size + 1);
    return 1;
  });
  const different = [...codeOf.keys()];
  const joined = joinCells(different, kind === "number" ? [","] : SEPARATORS);
  const digits = eachOf(tokens);
  const runs = runsOf(tokens);
  // A compressor finds repetitions by itself: runs are worth it only if they save much before compression.
  const [form, whole, write] = runs.length * 3 < digits.length ? [RUNS, runs, runsOf] : [EACH, digits, eachOf];
  if (whole.length <= UNMARKED || tokens.length <= BLOCK) return [codeOf.size, joined, form + whole];
  const blocks = blocksOf(tokens);
  const written = blocks.map(write);
  return [codeOf.size, joined, form + written.join(""), marksOf(blocks, written)];
}

/** Codes of at most this many characters are read faster as a whole than by blocks. */
const UNMARKED = 512;

/** The terms that no cell has, alone or in a list. */
function othersOf(terms: readonly string[], cells: readonly string[]): string {
  const held = new Set([...new Set(cells)].flatMap((cell) => cell.split(";")));
  return terms.filter((term) => !held.has(term)).join(";");
}

const eachOf = (tokens: readonly number[]): string => tokens.map(writeNumber).join("");

function runsOf(tokens: readonly number[]): string {
  let packed = "";
  for (let start = 0, end = 0; start < tokens.length; start = end) {
    while (end < tokens.length && tokens[end] === tokens[start]) end++;
    packed += writeNumber(tokens[start] as number) + writeNumber(end - start - 1);
  }
  return packed;
}

const blocksOf = (tokens: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(tokens.length / BLOCK) }, (_, i) => tokens.slice(i * BLOCK, (i + 1) * BLOCK));

function marksOf(blocks: readonly number[][], written: readonly string[]): string {
  let [marks, at, seen] = ["", 1, 0];
  for (const [i, tokens] of blocks.entries()) {
    marks += writePlaced(at) + writePlaced(seen);
    at += (written[i] as string).length;
    seen += tokens.filter((token) => token === 1).length;
  }
  return marks;
}

/** Possible separators of cells. Those that need no escape in a JavaScript string come first. */
const SEPARATORS = ["|", "~", "^", "`", "\n", "\u001f"];

/** Each cell after a separator, and each chunk but the first after one more, which is unambiguous: no cell is empty. */
function joinCells(cells: readonly string[], separators: readonly string[]): string {
  const separator = separators.find((candidate) => !cells.some((cell) => cell.includes(candidate)));
  if (separator === undefined)
    throw new RangeError(`A column holds all of ${JSON.stringify(separators)}: none can part its cells.`);
  return cells.map((cell, i) => (i > 0 && i % CHUNK === 0 ? separator : "") + separator + cell).join("");
}
