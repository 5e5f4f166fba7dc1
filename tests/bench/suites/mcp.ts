import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { Bench, Suite } from "../bench.ts";

const folder = fileURLToPath(new URL("../../../packages/mcp/", import.meta.url));
const ROUNDS = 9;
/** As many as an assistant asks in a long day: garbage has then been collected many times. */
const PAGES = 120;
const pages = ["rare-earths", "cobalt", "lithium", "USA", "CHN", "gallium"].map((about) => ({ about }));

/** Questions as an assistant asks them. */
const calls: Readonly<Record<string, readonly [tool: string, given: Readonly<Record<string, unknown>>]>> = {
  partners: ["partners", { exporter: "China", product: "hs-850511" }],
  search: ["search", { words: "MP price floor" }],
  controls: ["controls", { commodity: "dysprosium" }],
  revisions: ["revisions", { commodity: "rare-earths", area: "AUS" }],
  reliance: ["reliance", { commodity: "gallium" }],
  "metric hhi": ["metric", { name: "hhi", inputs: { commodity: "rare-earths", stage: "mine", year: 2024 } }],
  "rows of exports": ["rows", { table: "exports", where: { exporter: "CHN", product: "hs-850511" } }],
  coverage: ["coverage", { of: "USA" }],
  "brief of a commodity": ["brief", { about: "rare-earths" }],
};

const median = (readings: readonly number[]): number =>
  [...readings].sort((a, b) => a - b)[Math.floor(readings.length / 2)] as number;

async function connected(): Promise<{ client: Client; pid: number; ms: number }> {
  const began = performance.now();
  const client = new Client({ name: "bench", version: "1" });
  const transport = new StdioClientTransport({ command: process.execPath, args: [`${folder}dist/main.js`] });
  await client.connect(transport);
  await client.listTools();
  return { client, pid: transport.pid as number, ms: performance.now() - began };
}

async function timed(client: Client, name: string, given: Readonly<Record<string, unknown>>): Promise<number> {
  const began = performance.now();
  const { isError, content } = await client.callTool({ name, arguments: given });
  if (isError) throw new Error(`${name}: ${JSON.stringify(content)}`);
  return performance.now() - began;
}

/** The most memory that a process has held, in megabytes; undefined where the system does not tell. */
function peak(pid: number): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

async function measure(bench: Bench): Promise<void> {
  const starts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { client, ms } = await connected();
    starts.push(ms);
    await client.close();
  }
  bench.figures(
    "From the start of the process to its list of tools",
    "ms",
    { "oreledger-mcp": median(starts) },
    {
      budget: {
        text: "≤ 500 ms",
        met: (_, figure) => figure("oreledger-mcp") <= 500,
        measured: (_, figure) => `${Math.round(figure("oreledger-mcp"))} ms`,
      },
    },
  );
  const { client, pid } = await connected();
  // The server reads ahead when nobody asks.
  await new Promise((done) => setTimeout(done, 3_000));
  const first: Record<string, number> = {};
  const later: Record<string, number> = {};
  for (const [title, [name, given]] of Object.entries(calls)) {
    first[title] = await timed(client, name, given);
    const readings: number[] = [];
    for (let round = 0; round < ROUNDS; round++) readings.push(await timed(client, name, given));
    later[title] = median(readings);
  }
  const slow = (times: Readonly<Record<string, number>>) =>
    Object.entries(times)
      .filter(([, ms]) => ms > 100)
      .map(([title, ms]) => `${title} ${Math.round(ms)} ms`);
  const within = (times: Readonly<Record<string, number>>) => ({
    budget: {
      text: "≤ 100 ms, each",
      met: () => slow(times).length === 0,
      measured: () => slow(times).join(", ") || `${Math.round(Math.max(...Object.values(times)))} ms at most`,
    },
  });
  bench.figures("A question, asked for the first time", "ms", first, within(first));
  bench.figures("The same question again", "ms", later, within(later));
  for (let round = 0; round < PAGES; round++)
    await client.callTool({ name: "brief", arguments: pages[round % pages.length] });
  const memory = peak(pid);
  await client.close();
  if (memory !== undefined)
    bench.figures(
      `Peak memory after all of them and ${PAGES} pages`,
      "MB",
      { "oreledger-mcp": memory },
      {
        budget: { text: "≤ 200 MB", met: () => memory <= 200, measured: () => `${Math.round(memory)} MB` },
      },
    );
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: folder, encoding: "utf8" }),
  ) as [{ size: number; unpackedSize: number }];
  bench.figures("The package, without the data", "kB", {
    tarball: packed.size / 1024,
    installed: packed.unpackedSize / 1024,
  });
}

export default {
  title: "The server for assistants",
  about:
    "The built server over standard input and output, asked by the protocol's own client; an answer is its text and its data, citations included.",
  run: measure,
} satisfies Suite;
