import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { asTrial, atOnce, settle } from "./at-once.ts";
import { WHOLE } from "./lock.ts";
import { replaceFile } from "./write.ts";

let folder: string;
const text = (name: string) => readFileSync(join(folder, name), "utf8");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-at-once-"));
  writeFileSync(join(folder, "a.csv"), "1");
  writeFileSync(join(folder, "b.csv"), "1");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("changes files together, and nobody sees one without the other before", async () => {
  const result = await atOnce(folder, async (copy) => {
    replaceFile(join(copy, "a.csv"), "2");
    expect(text("a.csv")).toBe("1");
    replaceFile(join(copy, "c.csv"), "new");
    return readFileSync(join(copy, "a.csv"), "utf8");
  });
  expect(result).toBe("2");
  expect([text("a.csv"), text("b.csv"), text("c.csv")]).toEqual(["2", "1", "new"]);
  expect(readdirSync(folder).sort()).toEqual(["a.csv", "b.csv", "c.csv"]);
});

it("changes nothing where the work fails, and names the folder in what it says", async () => {
  const work = (copy: string) => {
    replaceFile(join(copy, "a.csv"), "2");
    throw new Error(`${join(copy, "b.csv")}: no`);
  };
  await expect(atOnce(folder, work)).rejects.toThrow(`${join(folder, "b.csv")}: no`);
  expect(text("a.csv")).toBe("1");
  expect(readdirSync(folder)).toEqual(["a.csv", "b.csv"]);
});

it("changes nothing as a trial", async () => {
  expect(await asTrial(folder, (copy) => replaceFile(join(copy, "a.csv"), "2"))).toBeUndefined();
  expect(text("a.csv")).toBe("1");
  expect(readdirSync(folder)).toEqual(["a.csv", "b.csv"]);
});

it("carries through what a killed run had made whole, before the next change or when it is asked", async () => {
  for (const next of [() => settle(folder), () => atOnce(folder, () => {})]) {
    mkdirSync(join(folder, WHOLE));
    writeFileSync(join(folder, WHOLE, "b.csv"), "2");
    await next();
    expect([text("a.csv"), text("b.csv")]).toEqual(["1", "2"]);
    expect(readdirSync(folder)).toEqual(["a.csv", "b.csv"]);
    writeFileSync(join(folder, "b.csv"), "1");
  }
});

it("lets runs at the same time work one after another", async () => {
  const add = () =>
    atOnce(folder, (copy) =>
      replaceFile(join(copy, "a.csv"), String(Number(readFileSync(join(copy, "a.csv"), "utf8")) + 1)),
    );
  for (let i = 0; i < 3; i++) await add();
  expect(text("a.csv")).toBe("4");
});
