import { ledger } from "@oreledger/sdk";
import { describe, expect, it } from "vitest";
import { callTool } from "./server.ts";
import { loadTools } from "./tools.ts";

const served = { ledger, ...(await loadTools(ledger)), today: () => "2026-11-28" };
const { calls, tools } = served;
const ask = (name: string, given: Readonly<Record<string, unknown>>) => callTool(served, name, given);
const textOf = (name: string, given: Readonly<Record<string, unknown>>) => JSON.stringify(ask(name, given));

/** What only a terminal understands. */
const ofTerminal = /`oreledger [a-z]|oreledger (?!:)[a-z-]+ [a-z-]|(?<![\w-])--[a-z]{2}|at a terminal/;

describe("calls of a terminal", () => {
  it.each([
    ["shares -c gallium --year 2024", 'rows {"table":"shares","where":{"commodity":"gallium","year":2024}}'],
    [
      "policy-events CHN --restricts nothing",
      'rows {"table":"policy_events","where":{"of":"CHN","restricts":"nothing"}}',
    ],
    ["list group-members --group c5", 'rows {"table":"group_members","where":{"group":"c5"}}'],
    ["metric hhi -c gallium", 'metric {"name":"hhi","inputs":{"commodity":"gallium"}}'],
    ["claims article-013", 'claims {"claim":"article-013"}'],
  ])("%s is %s", (typed, call) => {
    expect(calls.toolCall(typed)).toBe(call);
    const [, name = "", given = ""] = /^(\S+) (.*)$/.exec(call) ?? [];
    expect(ask(name, JSON.parse(given)).isError).toBeUndefined();
  });

  it("are calls of tools in every description, and each example is answered by inputs that its schema has", () => {
    for (const { tool } of tools.values()) {
      expect(JSON.stringify(tool)).not.toMatch(ofTerminal);
      for (const [, example = ""] of (tool.description ?? "").matchAll(/^Example: (\{.*\}) \(/gm)) {
        const given = JSON.parse(example) as Record<string, unknown>;
        expect(Object.keys(tool.inputSchema.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(given)));
        expect(ask(tool.name, given).isError, example).toBeUndefined();
      }
    }
  });

  it("are calls of tools in every kind of answer and refusal", () => {
    for (const [name, given] of [
      ["brief", { about: "dysprosium" }],
      ["brief", { about: "European Union" }],
      ["brief", { about: "China" }],
      ["check", { words: "China has 70% of world rare earth mining" }],
      ["controls", { commodity: "gallium" }],
      ["search", { words: "Dy" }],
      ["mirror", { exporter: "CHN", importer: "USA" }],
      ["trend", { exporter: "AUS", importer: "CHN", product: "spodumene" }],
      ["money", { actor: "Nobody Inc" }],
      ["metric", { name: "hhi", inputs: { commodity: "gallium", year: 1900 } }],
      ["metric", { name: "unit-value", inputs: {} }],
      ["rows", { table: "shares", where: { commodity: "gallium" } }],
    ] as const)
      expect(textOf(name, given), name).not.toMatch(ofTerminal);
    expect(textOf("search", { words: "Burma" })).toContain('brief {\\"about\\":\\"MMR\\"}');
  });
});

describe("an answer", () => {
  it("is of any table, by its name with _ or -", () => {
    for (const table of ["us_balances", "us-balances", "products", "group_members", "sources"])
      expect(ask("rows", { table, where: { limit: 1 } }), table).toMatchObject({ structuredContent: { row_count: 1 } });
    expect(textOf("rows", { table: "share" })).toContain("Did you mean shares");
  });

  it("cites no source for a row that names none among rows that do", () => {
    const { content } = ask("search", { words: "Burma" });
    const [{ text }] = content as unknown as [{ text: string }];
    expect(text).toMatch(/^- kind: area; title: Myanmar; more: brief \{"about":"MMR"\}$/m);
    expect(text).toMatch(/^- kind: deposit; .* \[\d\]$/m);
  });

  it("has no part after its last row", () => {
    expect(ask("prices", { commodity: "gallium", rows_from: 10_000 })).toMatchObject({ isError: true });
    expect(textOf("prices", { commodity: "gallium", rows_from: 10_000 })).toContain("the answer has ");
  });

  it("is no longer than a client gives to a model", () => {
    for (const [name, given] of [
      ["brief", { about: "USA" }],
      ["near", { place: "Tokyo", within: 3000 }],
      ["controls", { commodity: "rare-earths" }],
      ["coverage", { of: "USA", year: "2020..2024", commodity: "lithium" }],
      ["money", { instrument: "loan" }],
      ["rows", { table: "policy_events" }],
    ] as const) {
      const { content, structuredContent } = ask(name, given);
      expect(JSON.stringify(content).length, name).toBeLessThan(50_000);
      expect(JSON.stringify(structuredContent).length, name).toBeLessThan(100_000);
      expect(structuredContent?.data ?? {}).not.toHaveProperty("citations");
    }
  });
});

it("understands figures by name as it does words", () => {
  const [words, object] = ["CHN=70 AUS=30", { CHN: 70, AUS: 30 }].map((figures) =>
    ask("metric", { name: "hhi", inputs: { figures } }),
  );
  expect(object?.structuredContent?.rows).toEqual(words?.structuredContent?.rows);
});
