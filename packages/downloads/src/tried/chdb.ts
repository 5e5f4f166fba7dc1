import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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

/** The client of ClickHouse as far as a load script uses it: it keeps each statement, with the rows that go in, for one process to do all. */
const client = `#!/bin/sh
set -e
into="$CHDB_TOLD/$(printf %05d "$(ls "$CHDB_TOLD" | wc -l)")"
while [ $# -gt 0 ]; do
  if [ "$1" = --query ]; then printf '%s\\n' "$2" > "$into"; shift; fi
  shift
done
cat >> "$into"
`;

/** Does what the files of a folder say, in their order, then what standard input says, and prints the answers to that. */
const engine = `const { readdirSync, readFileSync } = require("node:fs");
const { Session } = require(process.env.CHDB);
const session = new Session(process.env.CHDB_DATA, { connectionArgs: ["--config-file=" + process.env.CHDB_CONFIG] });
try {
  for (const name of readdirSync(process.env.CHDB_TOLD).sort())
    session.query(readFileSync(process.env.CHDB_TOLD + "/" + name, "utf8"));
  const asked = readFileSync(0, "utf8");
  if (asked !== "") process.stdout.write(session.query(asked, "TabSeparated"));
} catch (error) {
  console.error(error.message.slice(0, 2000));
  process.exitCode = 1;
}
`;

/**
 * Loads the downloads of a place by their script, as its user would, unless they are loaded.
 *
 * @returns Who answers statements.
 */
export function loadChdb(downloads: string): (sql: string) => string {
  const place = join(downloads, ".chdb");
  const told = join(place, "told");
  const environment = {
    ...process.env,
    PATH: `${place}:${process.env.PATH}`,
    CHDB: join(folderOf("chdb", wanted), "node_modules/chdb"),
    CHDB_DATA: join(place, "data"),
    CHDB_CONFIG: join(place, "config.xml"),
    CHDB_TOLD: told,
  };
  const tell = (sql: string) => run(process.execPath, [join(place, "engine.cjs")], downloads, sql, environment);
  if (!existsSync(place)) {
    mkdirSync(told, { recursive: true });
    writeFileSync(join(place, "clickhouse-client"), client, { mode: 0o755 });
    writeFileSync(join(place, "engine.cjs"), engine);
    writeFileSync(join(place, "config.xml"), cluster);
    run("sh", ["load/clickhouse.sh"], downloads, "", environment);
    tell("");
    for (const name of readdirSync(told)) rmSync(join(told, name));
  }
  return tell;
}
