import { createRequire } from "node:module";
import { type ColumnarTable, Query, shares, sources } from "@oreledger/sdk";
import { hhiByEdition } from "@oreledger/sdk/metrics";
import type { Suite } from "../bench.ts";
import { peers, versions } from "../peers.ts";

const ROWS = 500_000;
const print = ["commodity", "stage", "measure", "form", "basis", "share_of", "year", "unit", "source"];

type Column = ReturnType<ColumnarTable["column"]>;
type Texts = { readonly values: readonly string[]; readonly codes: ArrayLike<number> };

/** The rows of whole editions that no erratum touches, laid end to end: each copy a century after the one before. */
function enlarged() {
  const { context } = shares.everyEdition().internals();
  const { table } = context;
  const corrected = new Set(
    sources.toArray().flatMap(({ id, erratum_of }) => (erratum_of === null ? [] : [id, erratum_of])),
  );
  const rows = shares
    .everyEdition()
    .toArray()
    .flatMap(({ source }, row) => (corrected.has(source) ? [] : [row]));
  const copies = Math.ceil(ROWS / rows.length);
  const columns = new Map<string, Column>();
  for (const name of table.columnNames) {
    const column = table.column(name);
    const cells: ArrayLike<number> = column.kind === "number" ? column.values : column.codes;
    const all =
      column.kind === "number" ? new Float64Array(rows.length * copies) : new Uint32Array(rows.length * copies);
    for (let copy = 0; copy < copies; copy++)
      for (let i = 0; i < rows.length; i++)
        all[copy * rows.length + i] = (cells[rows[i] as number] as number) + (name === "year" ? copy * 100 : 0);
    columns.set(name, (column.kind === "number" ? { ...column, values: all } : { ...column, codes: all }) as Column);
  }
  const length = rows.length * copies;
  const large = {
    name: table.name,
    key: table.key,
    length,
    columnNames: table.columnNames,
    column: (name: string) => columns.get(name) as Column,
  } as ColumnarTable;
  return { length, copies, columns, query: new Query<"shares">({ ...context, table: large }) };
}

/** How many prints have an index that can be one, and the sum of all: what contenders must agree in. */
type Answer = readonly [prints: number, sum: number];
const counted = (values: Iterable<number>): Answer => {
  let [prints, sum] = [0, 0];
  for (const value of values)
    if (value > 0 && value <= 10_000) {
      prints += 1;
      sum += value;
    }
  return [prints, sum];
};

/** The same by hand: one pass that numbers the groups, one that adds up, on the same typed arrays. */
function byHand(columns: ReadonlyMap<string, Column>, length: number): Answer {
  const numbers = (name: string) => (columns.get(name) as { values: Float64Array }).values;
  const texts = (name: string) => columns.get(name) as unknown as Texts;
  const group = new Uint32Array(length);
  let groups = 1;
  for (const name of print) {
    const cells: ArrayLike<number> = name === "year" ? numbers(name) : texts(name).codes;
    const size = name === "year" ? 20_000 : texts(name).values.length + 1;
    const known = new Map<number, number>();
    let next = 0;
    for (let i = 0; i < length; i++) {
      const slot = (group[i] as number) * size + (cells[i] as number);
      let number = known.get(slot);
      if (number === undefined) {
        number = next++;
        known.set(slot, number);
      }
      group[i] = number;
    }
    groups = next;
  }
  const [area, whole, unit] = [texts("area"), texts("share_of"), texts("unit")];
  const [quantity, percent] = [numbers("quantity"), numbers("share_pct")];
  const aggregate = Uint8Array.from([
    1,
    ...area.values.map((code) => (code.startsWith("_") && code !== "_KOS" ? 1 : 0)),
  ]);
  const other = area.values.indexOf("_OTH") + 1;
  const wholeOf = Uint32Array.from([0, ...whole.values.map((code) => area.values.indexOf(code) + 1)]);
  const pct = unit.values.indexOf("pct") + 1;
  const [named, squares, rest] = [0, 1, 2].map(() => new Float64Array(groups)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < length; i++) {
    const at = group[i] as number;
    const value = (unit.codes[i] === pct ? percent[i] : quantity[i]) as number;
    if (Number.isNaN(value)) continue;
    const code = area.codes[i] as number;
    if (code === wholeOf[whole.codes[i] as number]) continue;
    if (code === other) rest[at] = value;
    else if (aggregate[code] === 0) {
      named[at] = (named[at] as number) + value;
      squares[at] = (squares[at] as number) + value * value;
    }
  }
  const values = new Float64Array(groups);
  for (let at = 0; at < groups; at++) {
    const by = (named[at] as number) + (rest[at] as number);
    values[at] = by > 0 ? ((squares[at] as number) * 10_000) / (by * by) : 0;
  }
  return counted(values);
}

export default {
  title: "HHI of every print of every edition",
  about:
    "`hhiByEdition` over `shares`, repeated to half a million rows, divided by the sum of rows: ours also finds the editions and their errata, computes the bounds and residuals, and gives the prints in order, one row each. The others add up what is printed; prints with bounds may differ, and all must agree within a hundredth.",
  async run(bench) {
    const { columns, copies, length, query } = enlarged();
    // biome-ignore lint/suspicious/noExplicitAny: a peer without types here
    const aq: any = createRequire(`${peers()}/package.json`)("arquero");
    // biome-ignore lint/suspicious/noExplicitAny: a peer without types here
    let table: any;
    const text = (name: string) => {
      const { codes, values } = columns.get(name) as unknown as Texts;
      return Array.from(codes, (code) => (code === 0 ? null : values[code - 1]));
    };
    const numbers = (name: string) => (columns.get(name) as { values: Float64Array }).values;
    const agree = (a: Answer, b: Answer) => Math.abs(a[0] / b[0] - 1) < 0.01 && Math.abs(a[1] / b[1] - 1) < 0.01;
    await bench.time<Answer>(
      `\`shares\` × ${copies.toLocaleString("en")}: ${length.toLocaleString("en")} rows`,
      {
        "hhiByEdition of @oreledger/sdk": () =>
          counted(hhiByEdition(query, { denominator: "row_sum" }).map(({ value }) => value ?? 0)),
        "a hand-written loop over the same typed arrays": () => byHand(columns, length),
        [`arquero ${versions.arquero}`]: {
          setup: () => {
            const amount = numbers("quantity").map((value, i) =>
              (columns.get("unit") as unknown as Texts).values[
                ((columns.get("unit") as unknown as Texts).codes[i] as number) - 1
              ] === "pct"
                ? (numbers("share_pct")[i] as number)
                : value,
            );
            const [areas, wholes] = [text("area"), text("share_of")];
            const kind = areas.map((area, i) =>
              area === wholes[i] || area === "_WLD"
                ? "total"
                : area === "_OTH"
                  ? "other"
                  : area?.startsWith("_") && area !== "_KOS"
                    ? "left out"
                    : "named",
            );
            table = aq.table({
              ...Object.fromEntries(print.map((name) => [name, name === "year" ? numbers(name) : text(name)])),
              named: kind.map((each, i) => (each === "named" && !Number.isNaN(amount[i]) ? amount[i] : 0)),
              other: kind.map((each, i) => (each === "other" && !Number.isNaN(amount[i]) ? amount[i] : 0)),
            });
          },
          run: () => {
            const result = table
              .groupby(...print)
              .rollup({
                named: "d => op.sum(d.named)",
                squares: "d => op.sum(d.named * d.named)",
                other: "d => op.sum(d.other)",
              })
              .derive({
                whole: "d => d.named + d.other",
              })
              .derive({ hhi: "d => d.whole > 0 ? d.squares * 10000 / (d.whole * d.whole) : 0" });
            return counted(result.array("hhi"));
          },
        },
      },
      {
        rounds: 9,
        same: agree,
        budget: [
          { text: "≤ 2 × the hand-written loop", met: (times) => times("a hand-written") >= 0.5 },
          { text: "≥ 5 × faster than arquero", met: (times) => times("arquero") >= 5 },
        ],
      },
    );
  },
} satisfies Suite;
