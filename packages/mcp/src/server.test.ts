import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { ledger } from "@oreledger/sdk";
import { describe, expect, it } from "vitest";
import { createServer } from "./server.ts";
import { loadTools } from "./tools.ts";

const today = () => "2026-11-28";
const served = { ledger, ...(await loadTools(ledger)), today };

async function connected(): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: "test", version: "1" });
  await Promise.all([createServer(served).connect(there), client.connect(here)]);
  return client;
}

describe("a server of the ledger", async () => {
  const client = await connected();
  const { tools } = await client.listTools();

  it("lists every question once, each read-only, with what it takes and answers", () => {
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema.properties).toHaveProperty("rows_from");
      expect(outputSchema?.properties).toHaveProperty("citations");
    }
  });

  it("answers with figures, caveats and citations, as data and as text", async () => {
    const answer = await client.callTool({
      name: "partners",
      arguments: { exporter: "China", product: "hs-850511", rows_most: 3 },
    });
    expect(answer.isError).toBeUndefined();
    const { rows, row_count, next, citations } = answer.structuredContent as Record<string, unknown[]>;
    expect(rows).toHaveLength(3);
    expect(row_count).toBeGreaterThan(3);
    expect(next).toBe(4);
    expect(citations?.length).toBeGreaterThan(0);
    const [{ text }] = answer.content as [{ text: string }];
    expect(text).toMatch(/\[1\]/);
  });

  it("writes figures as a person does: years without thousands, percent of no goods, no bounds where a value is exact", async () => {
    const said = async (name: string, inputs: Record<string, unknown>) => {
      const { content } = await client.callTool({ name, arguments: inputs });
      return (content as [{ text: string }])[0].text;
    };
    const texts = await Promise.all([
      said("reliance", { commodity: "gallium" }),
      said("revisions", { commodity: "rare-earths", area: "AUS", year: 2024 }),
      said("rows", { table: "shares", where: { commodity: "gallium" } }),
      said("metric", { name: "hhi", inputs: { commodity: "rare-earths", year: 2024 } }),
      said("metric", { name: "hhi", inputs: { commodity: "rare-earths", over: "year" } }),
      said("metric", { name: "print-shares", inputs: { commodity: "rare-earths", year: 2024 } }),
    ]);
    for (const text of texts) {
      expect(text).not.toMatch(/years?:? [12],\d{3}/);
      expect(text).not.toMatch(/pct (element|unspecified)|unspecified;|(low|high|scope): not stated/);
    }
    expect(texts[1]).toContain("year: 2024");
    expect(texts[3]).toMatch(/^- [\d,.]+ points; hhi; usgs-mcs-\d+; divided by [\d,]+, /m);
    expect(texts[4]).toMatch(/^- year: 2024; [\d,.]+ points; hhi; /m);
  });

  it("refuses a wrong name with the nearest right one", async () => {
    const answer = await client.callTool({ name: "near", arguments: { place: "Astanna" } });
    expect(answer.isError).toBe(true);
    expect(JSON.stringify(answer.content)).toContain("Astana");
  });

  it("refuses an unknown tool, an unknown input and a part that cannot be", async () => {
    for (const call of [
      { name: "parters", arguments: {} },
      { name: "near", arguments: { place: "Astana", distance: 5 } },
      { name: "near", arguments: { place: "Astana", rows_from: 0 } },
      { name: "near", arguments: { place: "Astana", rows_most: "all" } },
    ])
      expect(await client.callTool(call)).toMatchObject({ isError: true });
  });

  it("reads a row by its address, the dictionary and a table's columns", async () => {
    const { resources } = await client.listResources();
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(contents[0]).toHaveProperty("text");
    }
    const row = await client.readResource({ uri: "oreledger://row/commitments/usa-aus-2025-aus-1bn" });
    expect(JSON.stringify(row)).toContain("usa-aus-2025-aus-1bn");
    await expect(client.readResource({ uri: "oreledger://row/commitments/none" })).rejects.toThrow("table/key/values");
    await expect(client.readResource({ uri: "file:///etc/passwd" })).rejects.toThrow("no such resource");
  });

  it("has prompts that ask for citations", async () => {
    const { prompts } = await client.listPrompts();
    for (const { name, arguments: wanted = [] } of prompts) {
      const given = Object.fromEntries(wanted.map((argument) => [argument.name, "cobalt"]));
      expect(JSON.stringify(await client.getPrompt({ name, arguments: given }))).toContain("its source");
    }
    await expect(client.getPrompt({ name: "fact-check" })).rejects.toThrow("paragraph");
  });
});
