import type * as fs from "node:fs";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tables } from "../tables/index.ts";
import { insertRow } from "./insert.ts";
import { withLock } from "./lock.ts";
import { upsertRows } from "./upsert.ts";
import { replaceFile } from "./write.ts";

/** Calls that fail as a full or a read-only disk makes them fail. A test of a real one needs rights that a test has not. */
const failing = vi.hoisted(() => new Map<string, string>());
vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  const failed = (name: string) => {
    const code = failing.get(name);
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${name}`), { code });
  };
  return {
    ...real,
    openSync: (...args: Parameters<typeof real.openSync>) => {
      if (/[wax]/.test(String(args[1]))) failed("open");
      return real.openSync(...args);
    },
    writeSync: (handle: number, bytes: Buffer, offset: number) => {
      // A disk fills up in the midst of a file.
      if (failing.has("write")) real.writeSync(handle, bytes, offset, Math.min(7, bytes.length - offset));
      failed("write");
      return real.writeSync(handle, bytes, offset);
    },
    fsyncSync: (handle: number) => {
      failed("fsync");
      real.fsyncSync(handle);
    },
    renameSync: (...args: Parameters<typeof real.renameSync>) => {
      failed("rename");
      real.renameSync(...args);
    },
    writeFileSync: (...args: Parameters<typeof real.writeFileSync>) => {
      if (failing.has("open") && String(args[0]).includes(".draft.")) failed("open");
      real.writeFileSync(...args);
    },
  };
});

const redirects = "retired,successor,retired_on,reason\n";
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-write-"));
  path = join(folder, "redirects.csv");
  writeFileSync(path, redirects);
});
afterEach(() => {
  failing.clear();
  rmSync(folder, { recursive: true, force: true });
});

const said = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing";
};

describe("a disk that cannot be written", () => {
  const ways = {
    "replacing a file": () => replaceFile(path, "x".repeat(100)),
    "inserting a row": () => insertRow(folder, tables.redirects, { retired: "areas/OLD", reason: "Merged" }),
    "an importer's rows": () => upsertRows(folder, tables.redirects, []),
    "a lock": () => withLock(path, () => replaceFile(path, "x")),
  };
  const disks = [
    ["write", "ENOSPC", "the disk is full"],
    ["fsync", "EDQUOT", "quota is used up"],
    ["open", "EROFS", "the disk is read-only"],
    ["open", "EACCES", "you may not write there"],
    ["rename", "EBUSY", "another program holds it open"],
  ] as const;
  it.each(
    Object.entries(ways).flatMap(([way, work]) =>
      disks.map(([call, code, words]) => ({ way, work, call, code, words })),
    ),
  )("$way, $code: is told with what to do, and the old file remains, alone", ({ work, call, code, words }) => {
    const before = readFileSync(path, "utf8");
    failing.set(call, code);
    const message = said(work);
    failing.clear();
    expect(message).toContain(`${path} was not written`);
    expect(message).toContain(words);
    expect(message).toContain("The file is as it was");
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(readdirSync(folder)).toEqual(["redirects.csv"]);
  });

  it("passes on what it has no advice for", () => {
    failing.set("fsync", "EIO");
    expect(said(() => replaceFile(path, "x"))).toBe("EIO: fsync");
    expect(readdirSync(folder)).toEqual(["redirects.csv"]);
  });
});

describe("insertRow", () => {
  it("puts a row in its place, and leaves every other byte as it is", () => {
    writeFileSync(path, `${redirects}areas/AAA,,2025,"One, two"\nareas/CCC,,2025,Three\n`);
    insertRow(folder, tables.redirects, { retired: "areas/BBB", retired_on: "2026", reason: 'A "word"' });
    expect(readFileSync(path, "utf8")).toBe(
      `${redirects}areas/AAA,,2025,"One, two"\nareas/BBB,,2026,"A ""word"""\nareas/CCC,,2025,Three\n`,
    );
  });

  it("begins a table that is not there yet, and refuses a key that is", () => {
    rmSync(path);
    const row = { retired: "areas/BBB", retired_on: "2026", reason: "Gone" };
    insertRow(folder, tables.redirects, row);
    expect(readFileSync(path, "utf8")).toBe(`${redirects}areas/BBB,,2026,Gone\n`);
    expect(() => insertRow(folder, tables.redirects, row)).toThrow(/redirects\.csv:2: redirects\/areas%2FBBB is there/);
  });

  it("asks for the fixer where the file is not in the table's form", () => {
    writeFileSync(path, redirects.replaceAll("\n", "\r\n"));
    expect(() => insertRow(folder, tables.redirects, { retired: "areas/BBB" })).toThrow("run `pnpm data fix`");
  });
});
