import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sdk from "@oreledger/sdk";
import * as ledgers from "@oreledger/sdk/ledger";
import * as metrics from "@oreledger/sdk/metrics";
import * as node from "@oreledger/sdk/node";
import * as onDemand from "@oreledger/sdk/on-demand";
import * as questions from "@oreledger/sdk/questions";
import * as trade from "@oreledger/sdk/trade";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const page = readFileSync(new URL("../docs/api.md", import.meta.url), "utf8");
const scope = { ...metrics, ...node, ...onDemand, ...trade, ...sdk, require: createRequire(import.meta.url) };
/** A question of the same name takes its ledger as an argument there. */
const scopes: Readonly<Record<string, object>> = {
  "@oreledger/sdk/ledger": { ...scope, ...ledgers },
  "@oreledger/sdk/questions": { ...scope, ...questions },
};

/** Every example of the page, under the heading that it stands below. */
const examples = [...page.matchAll(/^```js\n([\s\S]*?)\n```$/gm)].map(([, code = ""], i) => {
  const before = page.slice(0, [...page.matchAll(/^```js\n/gm)][i]?.index);
  const heading = /.*^#{3,4} `\.?(\w+)`$/ms.exec(before)?.[1] ?? "";
  const door = /.*^## (\S+)$/ms.exec(before)?.[1] ?? "";
  return { heading, code, door };
});

/** Runs an example with everything that the packages export at hand. A last line of a value may say what it is. */
async function answer(code: string, door: string): Promise<unknown> {
  const lines = code.trim().split("\n");
  const last = lines.length - 1;
  const isExpression = !/^((const|let|for|if|import)\b|}|\s)/.test(lines[last] as string);
  if (isExpression) lines[last] = `return (${(lines[last] as string).replace(/;?\s*(\/\/.*)?$/, "")});`;
  const AsyncFunction = (async () => {}).constructor as new (...words: string[]) => (...values: unknown[]) => unknown;
  const { exports: _, default: __, ...names } = (scopes[door] ?? scope) as Record<string, unknown>;
  return await new AsyncFunction(...Object.keys(names), `{\n${lines.join("\n")}\n}`)(...Object.values(names));
}

/** What the last line says that it gives, where that is a plain value. */
function promised(code: string): { value: unknown } | undefined {
  const said = /\/\/ (.+)$/.exec(code.trim())?.[1];
  try {
    return said === undefined ? undefined : { value: JSON.parse(said) };
  } catch {
    return undefined;
  }
}

describe("every example of the API page runs, and gives what it says", () => {
  const home = mkdtempSync(join(tmpdir(), "oreledger-examples-"));
  const before = process.cwd();
  beforeAll(() => {
    cpSync(fileURLToPath(new URL("../packages/data/csv", import.meta.url)), join(home, "my-data/csv"), {
      recursive: true,
    });
    process.chdir(home);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(home, { recursive: true, force: true });
  });

  it("finds them", () => expect(examples.length).toBeGreaterThan(10));

  it.each(examples)("$heading", async ({ code, door }) => {
    if (code.endsWith("// throws")) {
      await expect(answer(code, door)).rejects.toThrow(sdk.OreledgerError);
      return;
    }
    const given = await answer(code, door);
    const value = promised(code);
    if (value !== undefined) expect(given).toEqual(value.value);
  });
});
