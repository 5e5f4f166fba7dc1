import { spawnSync } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clickhouse, script } from "../../../data/src/build/sql/index.ts";
import type { TableDoc } from "../../../data/src/build/table-doc.ts";
import { areaRoles, printNames, sourceVersions } from "../closures/versions.ts";
import type { OpenedLedger } from "../ledger.ts";
import { docsOf } from "../table.ts";
import type { Held } from "../views/answers.ts";
import { onEachShard, overAllShards } from "../views/cluster.ts";
import { plainViews } from "../views/plain.ts";
import { ask, startShards, told } from "./shards.ts";
import { isOriginal, type Run, requireSame, requireSum, type Summed, stopwatch } from "./timed.ts";

/** What a cluster did, and what it says when a shard is gone. */
export interface ClusterRun extends Run {
  readonly perShard: readonly number[];
  readonly withoutOne: string;
}

/**
 * Two shards of the plain server: the flows go in through the table over both, each print to one; the views answer on each shard for its
 * own rows.
 *
 * @throws Error where an answer is not the SDK's, or where a query answers although a shard is gone.
 */
export async function onClickHouse(
  place: string,
  opened: OpenedLedger,
  copies: number,
  held: readonly Held[],
  summed: Summed,
): Promise<ClusterRun> {
  const docs = docsOf(opened.tables);
  const exports = docs.find(({ name }) => name === "exports") as TableDoc;
  const lookups = [sourceVersions, printNames, areaRoles].map((table) => table(opened).doc);
  writeFileSync(join(place, "lookups.sh"), script(lookups, clickhouse));
  const shards = await startShards(join(place, "clickhouse"), [9610, 9620]);
  const [first, second] = shards as [(typeof shards)[number], (typeof shards)[number]];
  const { time, timed } = stopwatch();
  try {
    const engine = `ClickHouse ${ask(first.port, "SELECT version()")[0]?.[0]} on two shards`;
    for (const { port } of shards) {
      shell(place, `sh lookups.sh --port ${port}`);
      for (const statement of onEachShard(docs, "plain")) ask(port, statement);
      for (const statement of overAllShards(docs, "plain", "oreledger")) ask(port, statement);
    }
    const load = clickhouse
      .load(exports)
      .replace("INSERT INTO oreledger.`exports`", "INSERT INTO oreledger_all.`exports`");
    await time("load: one copy from its CSV", () =>
      shell(place, `set -- --port ${first.port}\nrun() { clickhouse-client "$@"; }\n${load}`),
    );
    const copied = exports.columns.map(({ name }) =>
      name === "product" ? "concat(product, '-x', toString(copy + 1)) AS product" : name,
    );
    // Each machine copies its own flows: a copy has a product of its own, whose flows of one period still lie on one machine. Small blocks,
    // since each row becomes as many as there are copies.
    await time("load: the copies", () =>
      Promise.all(
        shards.map(({ port }) =>
          told(
            port,
            `SET max_block_size = 500; INSERT INTO oreledger.exports SELECT ${copied.join(", ")} FROM (SELECT *, arrayJoin(range(${copies - 1})) AS copy FROM oreledger.exports)`,
          ),
        ),
      ),
    );
    const perShard = shards.map(({ port }) => Number(ask(port, "SELECT count() FROM oreledger.exports")[0]?.[0]));
    const [[count] = []] = await time("value by year, of all rows", () =>
      ask(
        first.port,
        "SELECT sum(n) FROM (SELECT substring(period, 1, 4) AS year, count() AS n, sum(value_usd) FROM oreledger_all.exports GROUP BY year)",
      ),
    );
    const narrowed = (only: string) => {
      // Such a server carries no condition into a view: the views of the question have it within.
      for (const { port } of shards)
        for (const { name, select } of plainViews(exports, only))
          ask(port, `DROP TABLE oreledger.${name}; CREATE VIEW oreledger.${name} AS\n${select}`);
    };
    narrowed(`period = '${summed.period}'`);
    const [sum] = await time(summed.question, () =>
      ask(first.port, "SELECT count(), sum(value_usd) FROM oreledger_all.standing_exports"),
    );
    requireSum(engine, summed, sum);
    narrowed(isOriginal);
    for (const one of held) {
      const found = await time(one.question, () => ask(first.port, one.sql("oreledger_all.")));
      requireSame(
        engine,
        one,
        found.map(([answer, figure]) => [answer, figure === "\\N" ? null : figure]),
      );
    }
    narrowed("product = 'hs-850511' AND period = '2024'");
    await time("partners in one product and year", () =>
      ask(first.port, "SELECT * FROM oreledger_all.partners WHERE keeper = 'CHN' AND side = 'exports'"),
    );
    const bytes = sizeOf(join(place, "clickhouse"));
    await second.stop();
    return { engine, rows: Number(count), copies, bytes, timed, perShard, withoutOne: refusal(first.port) };
  } finally {
    for (const shard of shards) await shard.stop();
  }
}

/** What a cluster says that lacks a shard. @throws Error where it answers: half an answer is the worst. */
function refusal(port: number): string {
  let rows: string[][];
  try {
    rows = ask(port, "SELECT count() FROM oreledger_all.exports");
  } catch (error) {
    return ((error as Error).message.split("\n").find((line) => line.includes("Exception")) ?? "").slice(0, 200);
  }
  throw new Error(`A query answered ${rows.join()} although one of two shards is gone.`);
}

function shell(place: string, code: string): void {
  const { status, stderr } = spawnSync("sh", ["-c", `set -e\n${code}`], { cwd: place, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr.slice(0, 600));
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
