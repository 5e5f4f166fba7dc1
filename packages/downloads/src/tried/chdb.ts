import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fetched, folderOf } from "../../../../tests/support/fetched.ts";
import { run } from "./running.ts";

/** ClickHouse of today within a process: 546 MB, which the command that writes the page fetches, and no test. */
const wanted = { packages: { chdb: "3.4.0" } };

/** Fetches chDB from npm, where it is not here yet. @throws Error with what npm said. */
export const fetchChdb = (): string => fetched("chdb", wanted);

/** The server that chDB is; undefined where it was not fetched. */
export function chdbVersion(): string | undefined {
  const folder = folderOf("chdb", wanted);
  if (!existsSync(folder)) return undefined;
  const { query } = createRequire(join(folder, "package.json"))("chdb") as { query(sql: string, as: string): string };
  return query("SELECT version()", "TSV").trim();
}

/** A cluster of one machine, which is the process itself: tables over all machines are made and read as on many. */
const cluster = `<clickhouse><tcp_port>9990</tcp_port><remote_servers><oreledger><shard><replica>
<host>127.0.0.1</host><port>9990</port></replica></shard></oreledger></remote_servers></clickhouse>`;

/** The client of ClickHouse as far as a load script uses it: a query, or statements or rows from standard input. */
const client = `#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { Session } = require(process.env.CHDB);
const args = process.argv.slice(2);
const at = args.indexOf("--query");
const input = at < 0 || /FORMAT CSVWithNames$/.test(args[at + 1]) ? readFileSync(0, "utf8") : "";
const session = new Session(process.env.CHDB_DATA, { connectionArgs: ["--config-file=" + process.env.CHDB_CONFIG] });
try {
  process.stdout.write(session.query([...(at < 0 ? [] : [args[at + 1]]), input].join("\\n"), "TabSeparated"));
} catch (error) {
  console.error(error.message.slice(0, 2000));
  process.exitCode = 1;
}
`;

/**
 * Makes `clickhouse-client` chDB, over a database of its own.
 *
 * @param place Holds the database and the client.
 * @returns What the environment of a program is that calls the client.
 */
export function chdbClient(place: string): NodeJS.ProcessEnv {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "clickhouse-client"), client, { mode: 0o755 });
  writeFileSync(join(place, "config.xml"), cluster);
  return {
    ...process.env,
    PATH: `${place}:${process.env.PATH}`,
    CHDB: join(folderOf("chdb", wanted), "node_modules/chdb"),
    CHDB_DATA: join(place, "data"),
    CHDB_CONFIG: join(place, "config.xml"),
  };
}

/** Loads the downloads of a place by their script, as its user would, unless they are loaded. */
export function loadChdb(downloads: string): NodeJS.ProcessEnv {
  const environment = chdbClient(join(downloads, ".chdb"));
  if (!existsSync(environment.CHDB_DATA as string)) run("sh", ["load/clickhouse.sh"], downloads, "", environment);
  return environment;
}
