import type { Column } from "@oreledger/data";
import type { Context } from "../query/context.ts";
import { type Version, versionOf } from "../query/vintage.ts";

/** The prints of the editions, in the order of the columns, then of series, day of publication and edition. */
export interface EditionPrints {
  /** The print of each edition's latest whole version. */
  readonly wholes: Uint32Array;
  /** The version behind each of them. */
  readonly versions: readonly Version[];
  /** The errata that lie over a whole, oldest first. */
  readonly errata: ReadonlyMap<number, readonly number[]>;
  /** What each print holds in each of the columns. */
  readonly cells: readonly PrintCells[];
}

/** What each print holds in one column. */
export interface PrintCells {
  /** For each print a number that sorts like what it holds. */
  readonly keys: Uint32Array;
  /** What the numbers stand for. */
  readonly values: readonly (string | number | null)[];
}

/**
 * Finds the editions among groups of rows that agree in the columns and in the source.
 *
 * @param first A row of each group.
 */
export function editionPrints(
  { table, sources }: Context,
  columns: readonly string[],
  first: Uint32Array,
): EditionPrints {
  const source = table.column("source") as Extract<Column, { kind: "text" }>;
  const versionOfCode = source.values.map((id) => versionOf(sources, id));
  const version = (group: number): Version =>
    versionOfCode[(source.codes[first[group] as number] as number) - 1] as Version;
  const editionRank = ranksOf(versionOfCode.map(({ edition }) => edition));
  const cells = columns.map((name) => cellsOf(table.column(name), first));
  const keys = cells.map((each) => each.keys);
  const ofEdition = new Uint32Array(first.length);
  for (let group = 0; group < first.length; group++)
    ofEdition[group] = editionRank[(source.codes[first[group] as number] as number) - 1] as number;
  let order = new Uint32Array(first.length);
  for (let group = 0; group < order.length; group++) order[group] = group;
  for (const key of [ofEdition, ...[...keys].reverse()]) order = sortedBy(order, key);
  const [opensPrint, opensEdition] = [new Uint8Array(order.length), new Uint8Array(order.length)];
  for (const key of keys) markSteps(order, key, opensPrint);
  markSteps(order, ofEdition, opensEdition);

  const wholes = new Uint32Array(first.length);
  const versions: Version[] = [];
  const errata = new Map<number, readonly number[]>();
  let [count, print] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && opensEdition[to] === 0 && opensPrint[to] === 0) to++;
    const whole = to - from === 1 ? (order[from] as number) : wholeOf(order.subarray(from, to), version, errata);
    if (opensPrint[from] === 1) print = count;
    // Editions of one print are few: each goes to its place among them.
    let at = count;
    while (at > print && precedes(version(whole), versions[at - 1] as Version)) {
      wholes[at] = wholes[at - 1] as number;
      versions[at] = versions[at - 1] as Version;
      at--;
    }
    wholes[at] = whole;
    versions[at] = version(whole);
    count++;
    from = to;
  }
  return { wholes: wholes.subarray(0, count), versions, errata, cells };
}

/** The latest whole version among those of one edition; its errata are noted. */
function wholeOf(
  groups: Uint32Array,
  version: (group: number) => Version,
  errata: Map<number, readonly number[]>,
): number {
  const oldestFirst = [...groups].sort((a, b) => (version(a).published < version(b).published ? -1 : 1));
  const whole = (oldestFirst.filter((group) => !version(group).erratum).at(-1) ?? oldestFirst[0]) as number;
  const over = oldestFirst.filter((group) => group !== whole && version(group).erratum);
  if (over.length > 0) errata.set(whole, over);
  return whole;
}

function precedes(a: Version, b: Version): boolean {
  if (a.series !== b.series) return a.series < b.series;
  if (a.published !== b.published) return a.published < b.published;
  return a.edition < b.edition;
}

/** The place of each text among the different texts, from 0. */
function ranksOf(texts: readonly string[]): Uint32Array {
  const places = new Map([...new Set(texts)].sort().map((text, place) => [text, place]));
  return Uint32Array.from(texts, (text) => places.get(text) as number);
}

/** What each row holds in a column, with an empty cell first. */
function cellsOf(column: Column, rows: Uint32Array): PrintCells {
  const keys = new Uint32Array(rows.length);
  if (column.kind === "number") {
    const { values } = column;
    const codes = new Map<number, number>();
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i] as number] as number;
      let code = codes.get(value);
      if (code === undefined) {
        code = codes.size;
        codes.set(value, code);
      }
      keys[i] = code;
    }
    const sorted = [...codes].sort(([a], [b]) => a - b);
    const ranks = new Uint32Array(codes.size);
    for (const [rank, [, code]] of sorted.entries()) ranks[code] = rank;
    for (let i = 0; i < keys.length; i++) keys[i] = ranks[keys[i] as number] as number;
    return { keys, values: sorted.map(([value]) => value) };
  }
  const texts = column.values as readonly string[];
  const ranks = ranksOf(texts);
  const { codes } = column;
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] as number] as number;
    keys[i] = code === 0 ? 0 : (ranks[code - 1] as number) + 1;
  }
  return { keys, values: [null, ...[...new Set(texts)].sort()] };
}

/** Notes the places in the order where a key differs from the one before. */
function markSteps(order: Uint32Array, keys: Uint32Array, steps: Uint8Array): void {
  for (let i = 0; i < order.length; i++)
    if (i === 0 || keys[order[i] as number] !== keys[order[i - 1] as number]) steps[i] = 1;
}

/** The groups in the order of their keys, those of equal keys as they stood: a counting sort. */
function sortedBy(order: Uint32Array<ArrayBuffer>, keys: Uint32Array): Uint32Array<ArrayBuffer> {
  let most = 0;
  for (let i = 0; i < keys.length; i++) most = Math.max(most, keys[i] as number);
  const starts = new Uint32Array(most + 2);
  for (let i = 0; i < keys.length; i++) {
    const next = (keys[i] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let key = 0; key <= most; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const group = order[i] as number;
    const at = starts[keys[group] as number] as number;
    sorted[at] = group;
    starts[keys[group] as number] = at + 1;
  }
  return sorted;
}
