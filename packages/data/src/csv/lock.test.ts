import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ownerName, withLock } from "./lock.ts";
import { replaceFile } from "./write.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-lock-"));
  path = join(folder, "shares.csv");
  writeFileSync(path, "0");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ["-e", ""]).pid;
const nameOfDead = (last: string) => ownerName.replace(/^\d+/, String(ended())).replace(/.$/, last);
const dead = nameOfDead("1");
const other = nameOfDead("2");

describe("withLock", () => {
  it("leaves nothing behind, also where the work fails", () => {
    expect(withLock(path, () => 7)).toBe(7);
    expect(() =>
      withLock(path, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(readdirSync(folder)).toEqual(["shares.csv"]);
  });

  it("breaks the lock of a killed run, and sweeps its draft and the claim on another's lock", () => {
    writeFileSync(`${path}.lock`, dead);
    writeFileSync(`${path}.draft.${dead}`, "");
    writeFileSync(`${path}.lock.${other}`, "");
    expect(withLock(path, () => readdirSync(folder).sort())).toEqual(["shares.csv", "shares.csv.lock"]);
    expect(readdirSync(folder)).toEqual(["shares.csv"]);
  });

  it("breaks the lock of a killed run whose breaker was killed too, and that one's breaker", () => {
    writeFileSync(`${path}.lock`, dead);
    writeFileSync(`${path}.lock.${dead}`, other);
    writeFileSync(`${path}.lock.${dead}.${other}`, dead);
    expect(withLock(path, () => 7)).toBe(7);
    expect(readdirSync(folder)).toEqual(["shares.csv"]);
  });

  it("lets many processes at once write one after another", async () => {
    const add = `import { withLock } from ${JSON.stringify(import.meta.resolve("./lock.ts"))};
      import { replaceFile } from ${JSON.stringify(import.meta.resolve("./write.ts"))};
      import { readFileSync } from "node:fs";
      for (let i = 0; i < 5; i++)
        withLock(process.argv[2], () => replaceFile(process.argv[2], String(Number(readFileSync(process.argv[2], "utf8")) + 1)));`;
    const script = join(folder, "add.ts");
    writeFileSync(script, add);
    writeFileSync(`${path}.lock`, dead);
    const codes = await Promise.all(
      Array.from(
        { length: 6 },
        () =>
          new Promise((resolve) =>
            spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script, path], { stdio: "inherit" }).on(
              "close",
              resolve,
            ),
          ),
      ),
    );
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    expect(readFileSync(path, "utf8")).toBe("30");
    expect(readdirSync(folder).sort()).toEqual(["add.ts", "shares.csv"]);
  });
});

describe("replaceFile", () => {
  it("sweeps the draft of a killed run", () => {
    writeFileSync(`${path}.draft.${dead}`, "half");
    replaceFile(path, "1");
    expect(readdirSync(folder)).toEqual(["shares.csv"]);
    expect(readFileSync(path, "utf8")).toBe("1");
  });
});
