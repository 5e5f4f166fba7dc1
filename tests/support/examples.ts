import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as sdk from "@oreledger/sdk";
import * as answer from "@oreledger/sdk/answer";
import * as answers from "@oreledger/sdk/answers";
import * as catalogue from "@oreledger/sdk/catalogue";
import * as ledgers from "@oreledger/sdk/ledger";
import * as metrics from "@oreledger/sdk/metrics";
import * as node from "@oreledger/sdk/node";
import * as onDemand from "@oreledger/sdk/on-demand";
import * as questions from "@oreledger/sdk/questions";
import * as search from "@oreledger/sdk/search";
import * as trade from "@oreledger/sdk/trade";

/** What each entry exports. A table has an entry of its own, and is of the root too. */
export const doors: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "@oreledger/sdk": sdk,
  "@oreledger/sdk/metrics": metrics,
  "@oreledger/sdk/trade": trade,
  "@oreledger/sdk/ledger": ledgers,
  "@oreledger/sdk/questions": questions,
  "@oreledger/sdk/answers": answers,
  "@oreledger/sdk/answer": answer,
  "@oreledger/sdk/catalogue": catalogue,
  "@oreledger/sdk/search": search,
  "@oreledger/sdk/node": node,
  "@oreledger/sdk/on-demand": onDemand,
};

/** What an example finds by name. A question of the same name takes its ledger as an argument in some entries. */
export function scopeOf(door: string): Readonly<Record<string, unknown>> {
  const common = { ...metrics, ...node, ...onDemand, ...trade, ...sdk, require: createRequire(import.meta.url) };
  const { exports: _, default: __, ...names } = { ...common, ...doors[door] } as Record<string, unknown>;
  return names;
}

/** An example of a page: its code, and the heading and the entry that it stands below. */
export interface Example {
  readonly heading: string;
  readonly code: string;
  readonly door: string;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Every example of docs/api.md. */
export function apiExamples(): readonly Example[] {
  const page = read("docs/api.md");
  return [...page.matchAll(/^```js\n([\s\S]*?)\n```$/gm)].map(({ 1: code = "", index }) => {
    const before = page.slice(0, index);
    const heading = /.*^#{3,4} `\.?(\w+)`$/ms.exec(before)?.[1] ?? "";
    const door = /.*^## (\S+)$/ms.exec(before)?.[1] ?? "";
    return { heading, code, door };
  });
}

/** Runs an example with the names that it may use. A last line of a value may say what it is. */
export async function run(code: string, names: Readonly<Record<string, unknown>>): Promise<unknown> {
  const lines = code.trim().split("\n");
  const last = lines.length - 1;
  const isExpression = !/^((const|let|for|if|import)\b|}|\s)/.test(lines[last] as string);
  if (isExpression) lines[last] = `return (${(lines[last] as string).replace(/;?\s*(\/\/.*)?$/, "")});`;
  const AsyncFunction = (async () => {}).constructor as new (...words: string[]) => (...values: unknown[]) => unknown;
  return await new AsyncFunction(...Object.keys(names), `{\n${lines.join("\n")}\n}`)(...Object.values(names));
}
