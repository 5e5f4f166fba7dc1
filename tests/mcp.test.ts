import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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

/** The questions that people ask of this field, as a tool's call and as one at a terminal: both give the same rows. */
const asked: readonly (readonly [tool: string, given: Readonly<Record<string, unknown>>, typed: string])[] = [
  [
    "rows",
    {
      table: "shares",
      where: { commodity: "rare-earths", stage: "mine", measure: "production", year: 2024, series: "usgs-mcs" },
    },
    "shares -c rare-earths -s mine -m production -y 2024 --series usgs-mcs",
  ],
  [
    "rows",
    {
      table: "shares",
      where: {
        commodity: "rare-earths",
        stage: "mine",
        measure: "production",
        year: 2024,
        series: "usgs-mcs",
        asOf: "2025-06-30",
      },
    },
    "shares -c rare-earths -s mine -m production -y 2024 --series usgs-mcs --as-of 2025-06-30",
  ],
  ["partners", { exporter: "China", product: "hs-850511" }, "partners --exporter China --product hs-850511"],
  ["partners", { exporter: "Chile", product: "hs-283691" }, "partners --exporter Chile --product hs-283691"],
  [
    "mirror",
    { exporter: "CHN", importer: "USA", product: "hs-850511" },
    "mirror --exporter CHN --importer USA -p hs-850511",
  ],
  ["claims", { verdict: "contradicted" }, "claims --verdict contradicted"],
  ["search", { words: "MP price floor" }, "search MP price floor"],
  ["sources", { series: "usgs-mcs" }, "sources --series usgs-mcs"],
  ["rows", { table: "agreements", where: { signed: "2025-10" } }, "agreements --signed 2025-10"],
  [
    "rows",
    { table: "us-balances", where: { commodity: "gallium", item: "net_import_reliance" } },
    "us-balances -c gallium --item net_import_reliance",
  ],
  [
    "rows",
    { table: "deposits", where: { area: "Kazakhstan", commodities: "rare-earths" } },
    "deposits -a Kazakhstan --commodities rare-earths",
  ],
];

describe("the packed server", () => {
  it.each(asked)("%s %j answers as the command line does", async (tool, given, typed) => {
    const { rows, citations, text } = await ask(tool, given);
    const { out, err, exit } = await call([...typed.split(" "), "--format", "json"], { terminal: false });
    expect(exit, err).toBe(0);
    const typedRows = JSON.parse(out) as Readonly<Record<string, unknown>>[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(Math.min(500, typedRows.length));
    for (const [i, row] of rows.entries()) expect(row).toMatchObject(typedRows[i] as object);
    // A source is its own citation.
    if (tool === "sources") return;
    expect(citations.length).toBeGreaterThan(0);
    expect(text).toContain("[1]");
  });

  it.each([
    ["near", { place: "Astana", within: 300 }],
    ["money", { agreement: "usa-aus-framework-2025" }],
    ["coverage", { of: "USA" }],
    ["controls", { commodity: "dysprosium", on: "2026-03-01" }],
    ["revisions", { commodity: "rare-earths", area: "AUS" }],
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

  it("serves its list of tools, no longer than a model can choose from", async () => {
    const { tools } = await client.listTools();
    expect(tools.length).toBeGreaterThan(8);
    expect(tools.length).toBeLessThanOrEqual(16);
  });
});
