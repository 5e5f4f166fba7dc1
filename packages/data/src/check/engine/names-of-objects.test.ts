import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formatCell, quoteCell } from "../../csv/cell.ts";
import { csvPath, readTable } from "../../csv/read.ts";
import { headerOf } from "../../csv/write.ts";
import { diffLedger } from "../../diff/diff-ledger.ts";
import { openSnapshot } from "../../diff/snapshot.ts";
import { repositoryRoot } from "../../repository.ts";
import { type Table, type TableName, tables } from "../../tables/index.ts";
import { metaOf } from "../cells/column-check.ts";
import { Recheck } from "./recheck.test-support.ts";

const small = join(repositoryRoot, "tests/cli/ledger");
const ledger = new Recheck(small);
const folder = mkdtempSync(join(tmpdir(), "oreledger-odd-names-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A row of the examples that a table's declaration gives, with some cells of our own. */
function exampleOf(table: TableName, own: Readonly<Record<string, string>>): string {
  const declared = tables[table] as unknown as Table;
  const cells = headerOf(declared)
    .split(",")
    .map((name, i) => own[name] ?? formatCell((metaOf(declared)[i]?.example ?? null) as never));
  return `${headerOf(declared)}\n${cells.map(quoteCell).join(",")}\n`;
}

/** Names that every object of JavaScript has, where the name of a table or the id of a row is meant. */
const odd = ["__proto__/x", "constructor/x", "constructor/prototype", "__proto__/__proto__", "deposits/__proto__"];
const deposit = `deposits/${readTable(small, tables.deposits)[0]?.id}`;
const addresses = [
  ["citations", "row"],
  ["claim_evidence", "row"],
  ["exceptions", "row"],
  ["redirects", "successor"],
] as const;

describe("an address of a name that every object has", () => {
  const found = (table: TableName, own: Readonly<Record<string, string>>) => {
    const path = csvPath(folder, { name: table });
    writeFileSync(path, exampleOf(table, own));
    return ledger.with(new Map([[table, path]])).findings.map(({ rule, column }) => `${rule} ${column}`);
  };

  it.each(addresses.flatMap(([table, column]) => odd.map((word) => [table, column, word] as const)))(
    "in %s.%s is none of a row: %s",
    (table, column, word) => {
      const told = found(table, { [column]: word });
      expect(told.some((each) => each.endsWith(` ${column}`) || each.startsWith("unused-exception"))).toBe(true);
    },
  );

  it.each(odd)("retires nothing: %s", (word) => {
    const told = (retired: string) => found("redirects", { retired, successor: "" });
    expect(told(word)).toEqual(told("deposits/long-gone"));
    const copy = join(folder, "copy");
    cpSync(small, copy, { recursive: true });
    writeFileSync(csvPath(copy, { name: "redirects" }), exampleOf("redirects", { retired: word, successor: "" }));
    const { tables: changed } = diffLedger(openSnapshot(small, small), openSnapshot(copy, copy));
    rmSync(copy, { recursive: true });
    expect(changed.map(({ table }) => table)).toContain("redirects");
  });

  it.each([
    ...odd.map((word) => `cell ${word} name = x`),
    ...["__proto__", "constructor", "hasOwnProperty"].flatMap((name) => [
      `count ${name} id=x > 0`,
      `count deposits ${name}=x > 0`,
      `cell ${deposit} ${name} = x`,
      `exists ${name}/x ${name} = yes`,
      `cell ${name}/x ${name} has x`,
    ]),
  ])("no claim is tested by it: %s", (check) => expect(found("claims", { check })).toContain("claim-check check"));
});
