import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./cli/in-process.ts";

const packages = fileURLToPath(new URL("../packages/", import.meta.url));
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" });

let folder: string;
let client: Client;

/** The packed server, installed in an empty folder without a network, and started as a client starts it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-mcp-"));
  const pack = (name: string): string => {
    const to = join(folder, name);
    mkdirSync(to);
    run("pnpm", ["pack", "--pack-destination", to], join(packages, name));
    return join(to, readdirSync(to).find((file) => file.endsWith(".tgz")) as string);
  };
  const project = join(folder, "project");
  const tarballs = [pack("data"), pack("mcp")];
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{"private":true}');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", ...tarballs], project);
  client = new Client({ name: "test", version: "1" });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(project, "node_modules/@oreledger/mcp/dist/main.js")],
      cwd: project,
    }),
  );
});
afterAll(async () => {
  await client?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly rows: Readonly<Record<string, unknown>>[];
  readonly citations: { readonly source: string }[];
  readonly data: unknown;
}

async function ask(name: string, given: Readonly<Record<string, unknown>>): Promise<Told & { readonly text: string }> {
  const { content, isError, structuredContent } = await client.callTool({
    name,
    arguments: { rows_most: 500, ...given },
  });
  const [{ text }] = content as [{ text: string }];
  expect(isError, text).toBeFalsy();
  return { ...(structuredContent as unknown as Told), text };
}

/**
 * The questions that people ask of this field, as a tool's call and as one at a terminal: both give the same rows. The numbers are
 * those of the list of 25 questions from which the ledger was designed.
 */
const asked: readonly (readonly [
  question: string,
  tool: string,
  given: Readonly<Record<string, unknown>>,
  typed: string,
])[] = [
  [
    "1 who refines dysprosium",
    "rows",
    { table: "shares", where: { commodity: "Dy", area: "China" } },
    "shares -c Dy -a China",
  ],
  [
    "2 would the Kazakh find rank third",
    "metric",
    {
      name: "insertion-rank",
      inputs: { estimate: "zhana-kazakhstan-press-ore" },
    },
    "metric insertion-rank --estimate zhana-kazakhstan-press-ore",
  ],
  ["3 what US agreements cover", "coverage", { of: "USA", signed: "2025-10" }, "coverage --of USA --signed 2025-10"],
  [
    "4 how China in 2022 was revised",
    "revisions",
    { commodity: "rare-earths", area: "CHN", year: 2022 },
    "revisions rare-earths --area CHN --year 2022",
  ],
  ["5 what moved by more than 10 %", "revisions", { area: "AUS", over: 10 }, "revisions --area AUS --over 10"],
  [
    "6 what was known on a day",
    "rows",
    { table: "shares", where: { commodity: "rare-earths", stage: "mine", year: 2024, asOf: "2025-11-06" } },
    "shares -c rare-earths -s mine -y 2024 --as-of 2025-11-06",
  ],
  [
    "7 which sources disagree on China",
    "rows",
    { table: "shares", where: { commodity: "rare-earths", area: "CHN", year: 2024 } },
    "shares -c rare-earths -a CHN -y 2024",
  ],
  [
    "8 how concentrated mining is",
    "metric",
    {
      name: "hhi",
      inputs: { commodity: "rare-earths", stage: "mine", measure: "production", series: "usgs-mcs", year: 2024 },
    },
    "metric hhi -c rare-earths -s mine --year 2024",
  ],
  [
    "9 what is left without China",
    "metric",
    {
      name: "n-minus-one-residual",
      inputs: {
        commodity: "rare-earths",
        stage: "mine",
        measure: "production",
        series: "usgs-mcs",
        year: 2025,
        without: "CHN",
      },
    },
    "metric n-minus-one-residual -c rare-earths -s mine --year 2025 --without CHN",
  ],
  [
    "10 what is under export controls",
    "coverage",
    { controlsOn: "2025-11-20", commodity: "gallium" },
    "coverage --controls-on 2025-11-20 -c gallium",
  ],
  [
    "11 which controls applied to dysprosium",
    "controls",
    { commodity: "Dy", on: "2025-11-20" },
    "controls Dy --on 2025-11-20",
  ],
  [
    "12 who has reserves and mines nothing",
    "metric",
    {
      name: "reserves-without-production",
      inputs: { commodity: "rare-earths", stage: "mine", series: "usgs-mcs", year: 2025 },
    },
    "metric reserves-without-production -c rare-earths -s mine --year 2025",
  ],
  [
    "13 how long reserves last",
    "metric",
    {
      name: "reserves-to-production",
      inputs: { commodity: "rare-earths", stage: "mine", series: "usgs-mcs", year: 2025, area: "_WLD" },
    },
    "metric reserves-to-production -c rare-earths -s mine --year 2025 -a _WLD",
  ],
  [
    "14 which figures are estimates",
    "rows",
    { table: "shares", where: { commodity: "gallium", status: "estimated" } },
    "shares -c gallium --status estimated",
  ],
  [
    "15 what 1,000 t of oxide hold",
    "metric",
    { name: "oxide-to-element", inputs: { figures: { oxide: "Nd2O3", tonnes: 1000 } } },
    "metric oxide-to-element Nd2O3=1000",
  ],
  [
    "16 what is heavy, by whose scheme",
    "metric",
    { name: "lree-hree", inputs: { figures: { amounts: { europium: 1, neodymium: 3 } }, scheme: "usgs-2026" } },
    "metric lree-hree europium=1 neodymium=3 --scheme usgs-2026",
  ],
  [
    "17, 18 where it stands, under which licence",
    "rows",
    { table: "sources", where: { series: "usgs-mcs" } },
    "sources --series usgs-mcs",
  ],
  [
    "19 a table without a network",
    "rows",
    { table: "deposits", where: { area: "Kazakhstan", commodities: "rare-earths" } },
    "deposits -a Kazakhstan --commodities rare-earths",
  ],
  ["20 how reliance fell, as revised", "reliance", { commodity: "rare-earths" }, "reliance rare-earths"],
  [
    "22 do rows reach their total",
    "metric",
    {
      name: "world-total-check",
      inputs: { commodity: "rare-earths", stage: "mine", measure: "production", series: "usgs-mcs", year: 2024 },
    },
    "metric world-total-check -c rare-earths -s mine -m production --year 2024",
  ],
  [
    "23 who exceeds 65 %",
    "metric",
    { name: "single-supplier-threshold", inputs: { figures: { imports_usd: { CHN: 71, MYS: 13, JPN: 16 } } } },
    "metric single-supplier-threshold CHN=71 MYS=13 JPN=16",
  ],
  ["24 at which prices", "prices", { commodity: "rare-earths" }, "prices rare-earths"],
  [
    "partners of China",
    "partners",
    { exporter: "China", product: "hs-850511" },
    "partners --exporter China --product hs-850511",
  ],
  [
    "partners of Chile",
    "partners",
    { exporter: "Chile", product: "hs-283691" },
    "partners --exporter Chile --product hs-283691",
  ],
  [
    "both books",
    "mirror",
    { exporter: "CHN", importer: "USA", product: "hs-850511" },
    "mirror --exporter CHN --importer USA -p hs-850511",
  ],
  ["claims that do not hold", "claims", { verdict: "contradicted" }, "claims --verdict contradicted"],
  ["a search", "search", { words: "MP price floor" }, "search MP price floor"],
  ["acts of a month", "rows", { table: "agreements", where: { signed: "2025-10" } }, "agreements --signed 2025-10"],
];

/** A source is its own citation; plain numbers have none. */
const uncited = (tool: string, { inputs, table }: Readonly<Record<string, unknown>>): boolean =>
  table === "sources" || (tool === "metric" && Object.hasOwn(inputs as object, "figures"));

/** A metric alone is written whole by the command line; with columns it is a row. */
const asRow = (tool: string): string[] => (tool === "metric" ? ["--columns", "value,low,high,unit,editions"] : []);

describe("the packed server", () => {
  it.each(asked)("%s", async (_, tool, given, typed) => {
    const { rows, citations, data, text } = await ask(tool, given);
    const { out, err } = await call([...typed.split(" "), "--format", "json", ...asRow(tool)], { terminal: false });
    expect(out, err).not.toBe("");
    expect(citations.length > 0 || uncited(tool, given)).toBe(true);
    const told = JSON.parse(out) as object[] | object;
    // A page is the same data at both, and text with marks.
    if (!Array.isArray(told)) {
      const { citations: _, ...others } = told as Readonly<Record<string, unknown>>;
      expect(data).toEqual(others);
      expect(text).toContain("[1]");
      return;
    }
    const typedRows = told as readonly object[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(Math.min(500, typedRows.length));
    // What shows more of a row is a call: each interface has its own.
    for (const [i, row] of rows.entries())
      expect({ ...row, more: undefined }).toMatchObject({ ...typedRows[i], more: undefined });
  });

  it.each([
    ["near", { place: "Astana", within: 300 }],
    ["money", { agreement: "usa-aus-framework-2025" }],
    ["trend", { exporter: "CHN", importer: "_WLD", product: "hs-850511" }],
  ])("%s answers with its sources", async (tool, given) => {
    const { citations, text } = await ask(tool, given);
    expect(citations.length).toBeGreaterThan(0);
    expect(text).toContain("[1]");
  });

  it("says withheld in words, never as a blank", async () => {
    const { text } = await ask("rows", {
      table: "shares",
      where: { status: "withheld", area: "USA", series: "usgs-mcs" },
      rows_most: 5,
    });
    expect(text).toContain("withheld, not zero");
  });

  it("writes no hidden character of a call to the terminal", () => {
    const main = join(folder, "project/node_modules/@oreledger/mcp/dist/main.js");
    for (const args of [["--\u001b[2Jx"], ["--http", "\u202E99"], ["\u001b]0;x\u0007"]]) {
      const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
      expect({ status, hidden: /(?!\n)[\p{Cc}\p{Cf}]/u.exec(stderr)?.[0] }).toEqual({ status: 2, hidden: undefined });
    }
  });

  it("brings the licence of every library that its code holds", () => {
    const text = readFileSync(join(folder, "project/node_modules/@oreledger/mcp/dist/THIRD-PARTY.txt"), "utf8");
    for (const library of ["@modelcontextprotocol/sdk", "zod", "ajv", "hono", "minisearch", "csv-parse"])
      expect(text).toMatch(new RegExp(`^${library} \\d[\\d.]+\nLicence: \\S+\n\n[^=]*copyright`, "im"));
  });

  it("serves its list of tools, no longer than a model can choose from", async () => {
    const { tools } = await client.listTools();
    expect(tools.length).toBeGreaterThan(8);
    expect(tools.length).toBeLessThanOrEqual(18);
  });
});

/** The README of the package, line for line: what it sets up, calls and prints. */
describe("the README", () => {
  const readme = readFileSync(join(packages, "mcp/README.md"), "utf8");
  const examples = [...readme.matchAll(/`([\w-]+)` with `(\{.*\})`:\n\n```text\n([\s\S]*?)```/g)];
  const settings = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const { command, args } = JSON.parse(settings).mcpServers.oreledger as { command: string; args: string[] };
  const main = () => join(folder, "project/node_modules/@oreledger/mcp/dist/main.js");

  it("has no block that is not tried here", () => {
    expect(examples).toHaveLength(3);
    expect(readme.match(/^```\w+$/gm)).toHaveLength(1 + examples.length);
  });

  it("starts this package, by each way that it tells", () => {
    const { name, bin } = JSON.parse(readFileSync(join(packages, "mcp/package.json"), "utf8"));
    // A package with one program is called by its own name.
    expect(Object.keys(bin)).toHaveLength(1);
    expect([command, ...args]).toEqual(["npx", "-y", name]);
    expect(readme).toContain(`claude mcp add oreledger -- ${[command, ...args].join(" ")}`);
  });

  // Each line stands in the answer, in this order; … stands for what is left out.
  it.each(examples.map(([, tool, given, output]) => [tool, given, output] as [string, string, string]))(
    "%s with %s prints it",
    async (tool, given, output) => {
      const { content } = await client.callTool({ name: tool, arguments: JSON.parse(given) });
      const [{ text }] = content as [{ text: string }];
      const lines = text.split("\n");
      for (const said of output.trim().split("\n")) {
        const parts = said.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
        const at = lines.findIndex((line) => new RegExp(`^${parts.join(".*")}$`).test(line));
        expect(at, `${said}\n\nis not, or not there, in\n\n${text}`).toBeGreaterThanOrEqual(0);
        lines.splice(0, at + 1);
      }
    },
  );

  it("calls a tool at a terminal with arguments that it takes", async () => {
    const [, tool, given] = /call-tool oreledger:([\w-]+) --args '(.*?)'/.exec(readme) as unknown as string[];
    await ask(tool as string, JSON.parse(given as string));
  });

  it("answers at the address that it names", async () => {
    const [, port, address] = /--http (\d+)` and use `(\S+)`/.exec(readme) as unknown as string[];
    const server = spawn(process.execPath, [main(), "--http", "0"], { stdio: ["ignore", "ignore", "pipe"] });
    try {
      const [said] = (await once(server.stderr, "data")) as [Buffer];
      const [, open] = /127\.0\.0\.1:(\d+)/.exec(String(said)) as unknown as string[];
      expect(String(said)).toContain((address as string).replace(port as string, open as string));
    } finally {
      server.kill();
    }
  });

  it("names the prompts, and says rightly that every tool only reads", async () => {
    const { prompts } = await client.listPrompts();
    const line = /^- \*\*Prompts\*\*: (.*)$/m.exec(readme)?.[1] ?? "";
    expect([...line.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(prompts.map(({ name }) => name));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(["metric", "rows"]));
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
  });
});
