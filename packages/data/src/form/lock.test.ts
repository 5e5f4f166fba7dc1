import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "./lock.ts";
import { ownerName, tracePath } from "./trace.ts";
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
const ofDead = (kind: "draft" | "choosing" | "waiting") =>
  tracePath(path, { kind, ticket: 1, owner: ownerName().replace(/^\d+-\d+/, `${ended()}-1`) });

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

  it("passes by the tickets of killed runs, and sweeps them away with their drafts", () => {
    for (const kind of ["draft", "choosing", "waiting"] as const) writeFileSync(ofDead(kind), "");
    expect(withLock(path, () => readdirSync(folder).filter((name) => !name.includes(`.${process.pid}-`)))).toEqual([
      "shares.csv",
    ]);
  });

  it("takes a number that the system gave to another process since for a dead one", () => {
    if (process.platform !== "linux") return;
    writeFileSync(
      tracePath(path, { kind: "waiting", ticket: 1, owner: ownerName().replace(/^(\d+)-\d+/, "$1-1") }),
      "",
    );
    expect(withLock(path, () => 7)).toBe(7);
  });

  it("lets many processes at once write one after another", async () => {
    const add = `import { withLock } from ${JSON.stringify(import.meta.resolve("./lock.ts"))};
      import { replaceFile } from ${JSON.stringify(import.meta.resolve("./write.ts"))};
      import { readFileSync } from "node:fs";
      for (let i = 0; i < 5; i++)
        withLock(process.argv[2], () => replaceFile(process.argv[2], String(Number(readFileSync(process.argv[2], "utf8")) + 1)));`;
    const script = join(folder, "add.ts");
    writeFileSync(script, add);
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
    writeFileSync(ofDead("draft"), "half");
    replaceFile(path, "1");
    expect(readdirSync(folder)).toEqual(["shares.csv"]);
    expect(readFileSync(path, "utf8")).toBe("1");
  });
});
