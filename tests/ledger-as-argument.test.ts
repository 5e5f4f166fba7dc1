import { readFileSync } from "node:fs";
import type { ColumnarTable, TableName } from "@oreledger/data";
import * as sdk from "@oreledger/sdk";
import { type Ledger, lazyLedger, type PackedTable } from "@oreledger/sdk/ledger";
import * as questions from "@oreledger/sdk/questions";
import { beforeAll, describe, expect, it } from "vitest";

/** Thrown where a question reads the installed ledger and not the one that it was given. */
class Leak extends Error {}

const names = Object.keys(sdk.ledger.tables).sort() as TableName[];
const packed = new Map<TableName, PackedTable>();

/** A table as it was before the installed ones were shut. */
const kept = (table: ColumnarTable): ColumnarTable => ({
  name: table.name,
  key: table.key,
  print: table.print,
  length: table.length,
  columnNames: table.columnNames,
  column: table.column.bind(table),
  cell: table.cell.bind(table),
  terms: table.terms.bind(table),
  reference: table.reference.bind(table),
});

const emptied = (table: ColumnarTable): ColumnarTable => ({
  ...table,
  length: 0,
  column: (name) => {
    const { kind } = table.column(name, []);
    return kind === "number"
      ? { kind, values: new Float64Array(0) }
      : ({ kind, values: [], codes: new Uint8Array(0) } as ReturnType<ColumnarTable["column"]>);
  },
});

/** A copy of the installed ledger, one of its tables without rows. */
const copyWithout = (empty?: TableName): Ledger =>
  lazyLedger("a copy", undefined, names, (name) => {
    const { table, sources } = packed.get(name as TableName) as PackedTable;
    const rows = name === empty ? emptied(table) : table;
    return { table: rows, sources: empty === "sources" ? emptied(sources) : sources };
  });

/** The names under which examples know the tables: `shares`, `policyEvents`, `exportFlows`. */
const constants = new Map(
  Object.entries(sdk).flatMap(([name, value]) =>
    value instanceof sdk.Query ? [[name, value.table as TableName] as const] : [],
  ),
);

/** The example that the docs give of each question and metric: a new one is asked as soon as it is exported. */
function examplesIn(page: string, from: string, to: string): Map<string, string> {
  const text = readFileSync(new URL(`../docs/${page}`, import.meta.url), "utf8");
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + from.length);
  const part = text.slice(start, end < 0 ? undefined : end);
  return new Map(
    part.split(/^### /m).flatMap((section) => {
      const name = /^`?(\w+)/.exec(section)?.[1];
      const code = /^```js\n([\s\S]*?)\n```$/m.exec(section)?.[1];
      return name === undefined || code === undefined ? [] : [[name, code] as const];
    }),
  );
}
const examples = new Map([
  ...examplesIn("metrics.md", "\n## ", "\n## By name"),
  ...examplesIn("api.md", "\n## @oreledger/sdk/questions\n", "\n## "),
]);
const asked = Object.entries(questions).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
/** A class, and what takes plain numbers or the names of numbers only. */
const noQuestions = new Set(["Measure", "compute", "distanceKm"]);

const standsNowhere = (error: unknown): boolean =>
  error instanceof sdk.OreledgerError && error.message.startsWith("These inputs belong to no ledger");

/** Plain numbers stand in no ledger: then the copy is named. */
const withLedger = (value: unknown, ledger: Ledger): unknown =>
  typeof value !== "function" || /^class /.test(String(value))
    ? value
    : (...inputs: readonly unknown[]) => {
        try {
          return value(...inputs);
        } catch (error) {
          if (!standsNowhere(error)) throw error;
          return value(...inputs, { ledger });
        }
      };

/** What an example gives, asked of a ledger. Its last line may be a value, or what was named before it. */
function answer(code: string, ledger: Ledger): unknown {
  const lines = code.split("\n").filter((line) => !/^import /.test(line));
  const last = lines.length - 1;
  const isExpression = !/^(const|let|for|if|}|\s)/.test(lines[last] as string);
  if (isExpression) lines[last] = `return (${(lines[last] as string).replace(/;?\s*(\/\/.*)?$/, "")});`;
  const named = /^const (\w+) = /m.exec([...lines].reverse().find((line) => line.startsWith("const ")) ?? "")?.[1];
  const tables = Object.fromEntries([...constants].map(([name, table]) => [name, ledger.tables[table]]));
  const given = Object.entries(questions).map(([name, value]) => [name, withLedger(value, ledger)]);
  const { exports: _, default: __, ...scope } = { ...tables, ...Object.fromEntries(given), ledger };
  const body = named === undefined ? lines : [...lines.slice(0, last), `globalThis.made = ${named};`, lines[last]];
  const value: unknown = new Function(...Object.keys(scope), `{\n${body.join("\n")}\n}`)(...Object.values(scope));
  const { made } = globalThis as { made?: unknown };
  delete (globalThis as { made?: unknown }).made;
  return [value, made];
}

/** All that an answer holds, what it computes when it is asked included. */
function whole(value: unknown, seen = new Set<unknown>()): unknown {
  if (typeof value !== "object" || value === null || seen.has(value)) return value;
  seen.add(value);
  if (value instanceof sdk.Query) return [value.addresses(), value.toArray()];
  if (value instanceof Map) return [...value].map((entry) => whole(entry, seen));
  if (Array.isArray(value)) return value.map((each) => whole(each, seen));
  const { cite } = value as { cite?: () => unknown };
  const plain =
    typeof (value as { toJSON?: unknown }).toJSON === "function" ? JSON.parse(JSON.stringify(value)) : value;
  return [
    Object.values(plain).map((each) => whole(each, seen)),
    typeof cite === "function" ? cite.call(value) : undefined,
  ];
}

/** A question may refuse; a TypeError is the example's own, where it reads a row that is not there. */
const isRefusal = (error: unknown): boolean =>
  error instanceof sdk.OreledgerError || error instanceof RangeError || error instanceof TypeError;

beforeAll(async () => {
  for (const name of names) {
    const { table, sources } = (await import(`@oreledger/data/packed/${name}`)) as PackedTable;
    packed.set(name, { table: kept(table), sources: kept(sources) });
  }
  // From here on, nobody reads the installed ledger.
  for (const name of names) {
    const { table, sources } = (await import(`@oreledger/data/packed/${name}`)) as PackedTable;
    for (const each of [table, sources])
      Object.defineProperty(each, "column", {
        value: (column: string) => {
          throw new Leak(`${name}.${column} of the installed ledger was read.`);
        },
      });
  }
});

/** The modules that a built entry loads, and what they import from elsewhere. */
function importsOf(entry: string): Set<string> {
  const folder = new URL("../packages/sdk/dist/", import.meta.url);
  const found = new Set<string>();
  const visit = (file: string): void => {
    for (const [, from = ""] of readFileSync(new URL(file, folder), "utf8").matchAll(
      /^(?:.* from|import) ["']([^"']+)["'];$/gm,
    )) {
      if (found.has(from)) continue;
      found.add(from);
      if (from.startsWith("./")) visit(from);
    }
  };
  visit(entry);
  return found;
}

describe("a question takes its ledger from its argument", () => {
  it.each(["ledger.js", "questions.js"])("%s loads no table", (entry) => {
    const imports = [...importsOf(entry)];
    expect(imports.length).toBeGreaterThan(1);
    expect(imports.filter((from) => from.startsWith("@oreledger/data/packed/"))).toEqual([]);
    expect([...importsOf("metrics.js")].join()).toContain("@oreledger/data/packed/oxides");
  });

  it("the trap closes: the questions that are bound to the installed ledger fall into it", () => {
    expect(() => sdk.restrictionsOn("gallium", "2025-06-01")).toThrow(Leak);
    expect(() => sdk.shares.toArray()).toThrow(Leak);
  });

  it.each(asked.filter((name) => !noQuestions.has(name)))("%s is answered from a copy alone", (name) => {
    const code = examples.get(name);
    if (code === undefined) throw new Error(`${name} has no example in the docs: none asks it of a copy.`);
    const asks = () => whole(answer(code, copyWithout()));
    if (code.includes("// throws")) expect(asks).toThrow(sdk.OreledgerError);
    else asks();
    for (const empty of names) {
      let answered: unknown;
      try {
        answered = whole(answer(code, copyWithout(empty)));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        continue;
      }
      expect(JSON.stringify(answered) ?? "").not.toContain(`"${empty}/`);
    }
  });

  it("a ledger without acts restricts nothing", () => {
    const print = { series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 };
    const mined = copyWithout("policy_events").tables.shares.where(print as never);
    const covered = questions.restrictionCoverage(mined, { on: "2025-06-01", commodity: "rare-earths" });
    expect([covered.value, covered.high]).toEqual([0, undefined]);
    const whole = questions.restrictionCoverage(copyWithout().tables.shares.where(print as never), {
      on: "2025-06-01",
      commodity: "rare-earths",
    });
    expect(whole.high).toBeGreaterThan(50);
  });
});
