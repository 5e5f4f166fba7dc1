import type { Column } from "@oreledger/data";
import { exportFlows } from "@oreledger/sdk/exports";
import { load } from "../../support/fetched.ts";
import type { Suite } from "../bench.ts";
import { peers, versions } from "../peers.ts";

type Text = Exclude<Column, { kind: "number" | "list" }>;
type Sums = Readonly<Record<string, number>>;

/** What the suite uses of its peers. */
interface Arquero {
  table(columns: object): {
    groupby(...names: string[]): { rollup(values: object): { objects(): Record<string, unknown>[] } };
  };
  op: { sum(column: string): unknown };
}
interface DuckDb {
  DuckDBConnection: {
    create(): Promise<{
      run(sql: string): Promise<unknown>;
      runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
      closeSync(): void;
    }>;
  };
}

const near = (ours: Sums, theirs: Sums): boolean =>
  Object.keys(ours).length === Object.keys(theirs).length &&
  Object.entries(ours).every(([key, sum]) => Math.abs(sum - (theirs[key] ?? Number.NaN)) <= 1e-9 * Math.abs(sum));

/** The answer that all are held to, from rows as a contender gives them: the loop that the hand-written one ends with too. */
function byName(
  rows: Iterable<{ readonly exporter?: unknown; readonly period?: unknown; readonly sum?: unknown }>,
): Sums {
  const found: Record<string, number> = {};
  for (const { exporter, period, sum } of rows) found[`${exporter} ${period}`] = Number(sum ?? 0);
  return found;
}

/** Flows that add up: one publisher's, of one side's books, and no code beside its parts. */
const flows = exportFlows.where({ series: "cepii-baci-hs17-extract" });

/** The columns of the question, repeated so many times. */
function repeated(times: number) {
  const { context, rows } = flows.internals();
  const { table } = context;
  const text = (name: string): Text => {
    const { values, codes } = table.column(name) as Text;
    return { kind: "text", values, codes: Uint16Array.from(rows, (row) => codes[row] as number) };
  };
  const [exporter, period] = [text("exporter"), text("period")];
  const all = (table.column("value_usd") as Extract<Column, { kind: "number" }>).values;
  const value = Float64Array.from(rows, (row) => all[row] as number);
  const again = <A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: A): A => {
    const all = new (array.constructor as new (length: number) => A)(array.length * times);
    for (let i = 0; i < times; i++) all.set(array as never, i * array.length);
    return all;
  };
  return {
    exporter: { values: exporter.values, codes: again(exporter.codes) },
    period: { values: period.values, codes: again(period.codes) },
    value: again(value),
  };
}

/** A loop over typed arrays, written for this one question. */
function byHand({ exporter, period, value }: ReturnType<typeof repeated>): Sums {
  const width = period.values.length + 1;
  const sums = new Float64Array((exporter.values.length + 1) * width);
  const seen = new Uint8Array(sums.length);
  for (let i = 0; i < value.length; i++) {
    const slot = (exporter.codes[i] as number) * width + (period.codes[i] as number);
    seen[slot] = 1;
    const amount = value[i] as number;
    if (!Number.isNaN(amount)) sums[slot] = (sums[slot] as number) + amount;
  }
  const found: Record<string, number> = {};
  for (let slot = 0; slot < sums.length; slot++)
    if (seen[slot] === 1)
      found[`${exporter.values[Math.floor(slot / width) - 1]} ${period.values[(slot % width) - 1]}`] = sums[
        slot
      ] as number;
  return found;
}

export default {
  title: "Grouped sums over exports",
  about:
    "The value of BACI's flows by exporter and period. Data stand in memory in each contender's own form before the clock starts. Ours also shows, once for the rows of a query, that the flows add up: that none of them tells of goods that another one holds.",
  async run(bench) {
    const arquero = await load<Arquero>(peers(), "arquero");
    const { DuckDBConnection } = await load<DuckDb>(peers(), "@duckdb/node-api");
    for (const times of [1, 100]) {
      const columns = repeated(times);
      const rows = columns.value.length;
      const texts = ({ values, codes }: { values: readonly string[]; codes: ArrayLike<number> }) =>
        Array.from(codes, (code) => values[code - 1] ?? null);
      const [exporter, period] = [texts(columns.exporter), texts(columns.period)];
      const amounts = Array.from(columns.value, (amount) => (Number.isNaN(amount) ? null : amount));
      const table = arquero.table({ exporter, period, value: amounts });
      const connection = await DuckDBConnection.create();
      const sources = flows.distinct("source").map((source) => `'${source}'`);
      const csv = new URL("../../../packages/data/csv/exports.csv", import.meta.url).pathname;
      await connection.run(
        `CREATE TABLE flows AS SELECT exporter, period, TRY_CAST(value_usd AS DOUBLE) AS value FROM read_csv('${csv}', all_varchar = true), range(${times}) WHERE source IN (${sources.join()})`,
      );
      await bench.time<Sums>(
        `${rows.toLocaleString("en")} rows`,
        {
          ...(times === 1
            ? {
                "@oreledger/sdk, sumBy": () => byName(flows.sumBy(["exporter", "period"], "value_usd")),
              }
            : {}),
          "hand-written loop": () => byHand(columns),
          [`arquero ${versions.arquero}`]: () =>
            byName(
              table
                .groupby("exporter", "period")
                .rollup({ sum: arquero.op.sum("value") })
                .objects(),
            ),
          [`DuckDB ${versions["@duckdb/node-api"]}`]: async () =>
            byName(
              (
                await connection.runAndReadAll(
                  "SELECT exporter, period, sum(value) FROM flows GROUP BY exporter, period",
                )
              )
                .getRows()
                .map(([exporter, period, sum]) => ({ exporter, period, sum })),
            ),
        },
        {
          rounds: times === 1 ? 15 : 5,
          same: near,
          ...(times === 1
            ? {
                budget: [
                  {
                    text: "≥ 5 × faster than arquero",
                    met: (times) => times("arquero") >= 5,
                    measured: (times) => `${times("arquero").toFixed(1)} ×`,
                  },
                  {
                    text: "≤ 2 × the hand-written loop",
                    met: (times) => times("hand-written") >= 0.5,
                    measured: (times) => `${(1 / times("hand-written")).toFixed(2)} ×`,
                  },
                ],
              }
            : {}),
        },
      );
      connection.closeSync();
    }
  },
} satisfies Suite;
