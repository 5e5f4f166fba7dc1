import { writeNumber } from "./digits.ts";
import type { PackedColumn } from "./unpack.ts";

/**
 * Packs one column of CSV cells, as `unpack` reads it.
 *
 * @param terms The closed list that the column holds: those that no row has are shipped too.
 */
export function packColumn(
  name: string,
  kind: PackedColumn[1],
  cells: readonly string[],
  terms?: readonly string[],
): PackedColumn {
  const codeOf = new Map<string, number>();
  const tokens = cells.map((cell) => {
    if (cell === "") return 0;
    const code = codeOf.get(cell);
    if (code !== undefined) return code + 1;
    codeOf.set(cell, codeOf.size + 1);
    return 1;
  });
  const each = `-${tokens.map(writeNumber).join("")}`;
  const runs = `*${runsOf(tokens)}`;
  // A compressor finds repetitions by itself: runs pay only where they save much before it.
  const packed = [
    name,
    kind,
    codeOf.size,
    joinCells([...codeOf.keys()], kind === "number" ? [","] : ["\n", "\u001f"]),
    runs.length * 3 < each.length ? runs : each,
  ] as const;
  return terms === undefined ? packed : [...packed, othersOf(terms, codeOf.keys())];
}

/** The terms that no cell holds, by itself or in a list. */
function othersOf(terms: readonly string[], cells: Iterable<string>): string {
  const held = new Set([...cells].flatMap((cell) => cell.split(";")));
  return terms.filter((term) => !held.has(term)).join(";");
}

function runsOf(tokens: readonly number[]): string {
  let packed = "";
  for (let start = 0, end = 0; start < tokens.length; start = end) {
    while (end < tokens.length && tokens[end] === tokens[start]) end++;
    packed += writeNumber(tokens[start] as number) + writeNumber(end - start - 1);
  }
  return packed;
}

function joinCells(cells: readonly string[], separators: readonly string[]): string {
  const separator = separators.find((candidate) => !cells.some((cell) => cell.includes(candidate)));
  if (separator === undefined)
    throw new RangeError("A column holds both a line break and a unit separator: neither can part its cells.");
  return cells.map((cell) => separator + cell).join("");
}
