import { createTable } from "../../../data/src/build/sql/clickhouse.ts";
import type { TableDoc } from "../../../data/src/build/table-doc.ts";
import { engine, viewsOf } from "./index.ts";
import { plainViews } from "./plain.ts";

/** The tables that grow, and what decides on which machine a row lies: each print whole on one, with all that its views compare. */
const spread: Readonly<Record<string, string>> = {
  exports: "cityHash64(product, period)",
  shares: "cityHash64(commodity)",
  us_balances: "cityHash64(commodity)",
};

/** Rows of ten years are one part of a table, which a question of one year reads alone. */
const parts: Readonly<Record<string, string>> = {
  exports: "substring(period, 1, 3)",
  shares: "intDiv(year, 10)",
  us_balances: "intDiv(year, 10)",
};

/** Which ClickHouse: with window functions and codecs (21.9 or later), or Debian's 18.16, which has neither. */
export const servers = ["current", "plain"] as const;
export type Server = (typeof servers)[number];

const viewsFor = (docs: readonly TableDoc[], server: Server) =>
  server === "current"
    ? viewsOf(engine("clickhouse"), docs)
    : plainViews(docs.find(({ name }) => name === "exports") as TableDoc);

/**
 * The statements that every machine of a cluster runs: the tables that grow, in parts by decade, and the views over its own rows.
 * Where the small tables stand, `load/clickhouse.sh` has made them.
 */
export function onEachShard(docs: readonly TableDoc[], server: Server): string[] {
  const big = docs.filter(({ name }) => name in spread);
  return [
    ...big.map((doc) => createTable(doc, { partition: parts[doc.name] as string, codecs: server === "current" })),
    ...viewsFor(docs, server).map(({ name, select }) => `CREATE VIEW oreledger.${name} AS\n${select}`),
  ];
}

/** The statements that lay one table over the rows of all machines, and one over the answers of their views. */
export function overAllShards(docs: readonly TableDoc[], server: Server, cluster: string): string[] {
  const big = docs.filter(({ name }) => name in spread).map(({ name }) => name);
  const over = (name: string, key = "rand()") =>
    `CREATE TABLE oreledger_all.${name} AS oreledger.${name} ENGINE = Distributed(${cluster}, oreledger, ${name}, ${key})`;
  return [
    "CREATE DATABASE IF NOT EXISTS oreledger_all",
    ...big.map((name) => over(name, spread[name])),
    ...viewsFor(docs, server).map(({ name }) => over(name)),
  ];
}

/** Both as a file that stands beside the load scripts, for the server and the cluster of the user. */
export const clusterScript = (docs: readonly TableDoc[], server: Server): string =>
  `${[
    `-- ${server === "current" ? "ClickHouse 21.9 or later" : "ClickHouse 18.16, which has no window functions and no codecs: of the views those of flows"}.`,
    "-- On each machine, where clickhouse.sh has made the other tables and those of these names are dropped:",
    ...onEachShard(docs, server).map((statement) => `${statement};`),
    "-- On the machine that is asked, for the cluster that remote_servers calls oreledger; rows go in through oreledger_all:",
    ...overAllShards(docs, server, "oreledger").map((statement) => `${statement};`),
  ].join("\n\n")}\n`;
