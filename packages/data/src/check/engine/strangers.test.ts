import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ownerName } from "../../csv/lock.ts";
import { csvFolder } from "../../repository.ts";
import { strangersIn } from "./strangers.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-strangers-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("finds files, hidden files and folders that are no table's", () => {
  for (const name of ["shares.csv", "evil.js", ".env", "shares.csv~", "shares.CSV"])
    writeFileSync(join(folder, name), "");
  mkdirSync(join(folder, "more"));
  expect(
    strangersIn(folder)
      .map(({ rule, address }) => `${rule} ${address}`)
      .sort(),
  ).toEqual([".env", "evil.js", "more", "shares.CSV", "shares.csv~"].map((name) => `stranger ${name}`).sort());
});

it("lets be what a running command leaves beside a table", () => {
  for (const name of ["shares.csv.lock", `shares.csv.draft.${ownerName}`]) writeFileSync(join(folder, name), "");
  expect(strangersIn(folder)).toEqual([]);
});

it("finds none in the ledger's own folder", () => {
  expect(strangersIn(csvFolder)).toEqual([]);
});
