import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";

/** A running server of ClickHouse on this machine. */
export interface Shard {
  readonly port: number;
  stop(): Promise<void>;
}

/** The settings of every server; an INSERT through a table over all shards ends when the shards have the rows. */
const users = `<yandex><profiles><default>
  <max_memory_usage>6000000000</max_memory_usage><max_bytes_before_external_group_by>2000000000</max_bytes_before_external_group_by>
  <max_threads>2</max_threads><insert_distributed_sync>1</insert_distributed_sync>
</default></profiles><users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default></default></quotas></yandex>`;

/**
 * Starts servers that know each other as the shards of the cluster oreledger.
 *
 * @param folder Holds their configuration and their data.
 * @throws Error where a server does not answer within half a minute.
 */
export async function startShards(folder: string, ports: readonly number[]): Promise<Shard[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "users.xml"), users);
  const cluster = ports
    .map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
    .join("");
  const started: Shard[] = [];
  for (const port of ports) {
    const home = join(folder, String(port));
    for (const part of ["data", "tmp", "format"]) mkdirSync(join(home, part), { recursive: true });
    writeFileSync(
      join(home, "config.xml"),
      `<yandex><logger><level>warning</level><log>${home}/log</log><errorlog>${home}/errors</errorlog></logger>
<tcp_port>${port}</tcp_port><http_port>${port + 1}</http_port><listen_host>127.0.0.1</listen_host>
<path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path><format_schema_path>${home}/format/</format_schema_path>
<users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>268435456</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size>
<remote_servers><oreledger>${cluster}</oreledger></remote_servers></yandex>`,
    );
    const server = spawn("clickhouse-server", [`--config-file=${home}/config.xml`], { cwd: home, stdio: "ignore" });
    started.push({ port, stop: () => stopped(server) });
    await answering(port);
  }
  return started;
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (spawnSync("clickhouse-client", ["--port", String(port), "--query", "SELECT 1"]).status === 0) return;
    await later(500);
  }
  throw new Error(`No server of ClickHouse answers at port ${port}.`);
}

const stopped = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });

/** What a shard answers to statements, as rows of text. @throws Error with the server's complaint. */
export function ask(port: number, statements: string): string[][] {
  const { status, stdout, stderr } = spawnSync("clickhouse-client", ["--port", String(port), "--multiquery"], {
    input: statements,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr.slice(0, 600));
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

/** Tells a shard to do something, while others do theirs. @throws Error with the server's complaint. */
export const told = (port: number, statements: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const client = spawn("clickhouse-client", ["--port", String(port), "--multiquery", "--query", statements]);
    let complaint = "";
    client.stderr.on("data", (piece) => {
      complaint += piece;
    });
    client.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(complaint.slice(0, 600)))));
  });
