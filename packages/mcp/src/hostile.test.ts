import { ledger } from "@oreledger/sdk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callTool } from "./server.ts";
import { loadTools } from "./tools.ts";

const served = { ledger, ...(await loadTools(ledger)), today: () => "2026-11-28" };

const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "../../etc/passwd",
    "CHN",
    "rare-earths",
    "2024",
    "2024..2020",
    "\u202Egnp",
    "",
    "NaN",
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }),
  fc.object({ maxDepth: 2, maxKeys: 3 }),
);

/** A call of a tool: names of inputs that it has and has not, values of every kind. */
const calls = fc.constantFrom(...served.tools.entries()).chain(([name, { tool }]) =>
  fc.record({
    name: fc.oneof(
      { weight: 20, arbitrary: fc.constant(name) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    ),
    given: fc.dictionary(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...Object.keys(tool.inputSchema.properties ?? {})) },
        { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
      ),
      odd,
      { minKeys: 1, maxKeys: 4 },
    ),
  }),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u;

describe("any call", () => {
  it("is answered or refused in words, 10,000 times, and hides nothing", () => {
    fc.assert(
      fc.property(calls, ({ name, given }) => {
        const { content, isError, structuredContent } = callTool(served, name, given);
        const text = content.map((part) => (part.type === "text" ? part.text : "")).join("");
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toMatch(hidden);
        expect(text).not.toMatch(/is not a function|undefined \(reading|Cannot convert/);
        if (!isError) expect(structuredContent).toHaveProperty("citations");
      }),
      { numRuns: 10_000, seed: 20261128 },
    );
  });
});
