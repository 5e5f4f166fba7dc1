import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";

/** A package registry on this machine, which takes our packages and passes everything else on to the registry of npm's configuration. */
export interface Registry {
  readonly url: string;
  readonly stop: () => void;
}

/** Starts one that keeps its packages in `home`. */
export async function startRegistry(home: string): Promise<Registry> {
  const port = await freePort();
  const upstream = execFileSync("npm", ["config", "get", "registry"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  }).trim();
  const config = join(home, "verdaccio.yaml");
  writeFileSync(
    config,
    [
      `storage: ${JSON.stringify(join(home, "storage"))}`,
      `uplinks: { upstream: { url: ${JSON.stringify(upstream)} } }`,
      "max_body_size: 200mb",
      "web: { enable: false }",
      `auth: { htpasswd: { file: ${JSON.stringify(join(home, "htpasswd"))} } }`,
      "packages:",
      "  '@oreledger/*': { access: $all, publish: $all }",
      "  '**': { access: $all, proxy: upstream }",
      "log: { type: stdout, format: pretty, level: warn }",
      "",
    ].join("\n"),
  );
  const verdaccio = createRequire(import.meta.url).resolve("verdaccio/bin/verdaccio");
  const child: ChildProcess = spawn(
    process.execPath,
    [verdaccio, "--config", config, "--listen", `127.0.0.1:${port}`],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  child.stdout?.on("data", (chunk) => (said += chunk));
  child.stderr?.on("data", (chunk) => (said += chunk));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The registry ended with ${child.exitCode}: ${said}`);
    const answers = await fetch(`${url}/-/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
