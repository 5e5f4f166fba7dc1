import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createTar } from "nanotar";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSmallLedger } from "./small-ledger.test-support.ts";
import { lastRelease, openSnapshot, rowsOf, type Snapshot } from "./snapshot.ts";

const fields = [
  { name: "id", type: "string" },
  { name: "note", type: "string" },
];
let root: string;
let ledger: string;
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: root });

beforeAll(() => {
  ledger = writeSmallLedger({ oxides: { fields, rows: ['ceo2,"one, two"', "la2o3,"] } }, "0.2.0");
  root = mkdtempSync(join(tmpdir(), "oreledger-repository-"));
  git("init", "-q");
  mkdirSync(join(root, "packages"));
  cpSync(ledger, join(root, "packages/data"), { recursive: true });
  git("add", "-A");
  git("commit", "-q", "-m", "A release");
  git("tag", "@oreledger/data@0.2.0");
  writeFileSync(join(root, "packages/data/csv/oxides.csv"), "id,note\nceo2,later\n");
  git("commit", "-q", "-a", "-m", "Later");
  const packed = ["datapackage.json", "csv/oxides.csv"].map((name) => ({
    name: `package/${name}`,
    data: readFileSync(join(root, "packages/data", name)),
  }));
  writeFileSync(join(root, "data.tgz"), gzipSync(createTar(packed)));
});
afterAll(() => {
  for (const folder of [root, ledger]) rmSync(folder, { recursive: true });
});

const rows = (snapshot: Snapshot) => {
  const oxides = snapshot.tables.get("oxides");
  return oxides === undefined ? undefined : rowsOf(oxides);
};
const released = [
  { id: "ceo2", note: "one, two" },
  { id: "la2o3", note: "" },
];

describe("a state of the ledger", () => {
  it("opens from the folder of an installed package, of its CSVs, or of a checkout", () => {
    for (const folder of [ledger, join(ledger, "csv")]) {
      const snapshot = openSnapshot(folder, root);
      expect(rows(snapshot)).toEqual(released);
      expect(snapshot.version).toBe("0.2.0");
      expect(snapshot.tables.get("oxides")).toMatchObject({ key: ["id"], columns: fields });
    }
    expect(rows(openSnapshot(root, root))).toEqual([{ id: "ceo2", note: "later" }]);
  });

  it("opens from a commit, a tag and the number of a release, whatever the files are now", () => {
    for (const where of ["HEAD~1", "@oreledger/data@0.2.0", "0.2.0"])
      expect(rows(openSnapshot(where, root))).toEqual(released);
    expect(rows(openSnapshot("HEAD", root))).toEqual([{ id: "ceo2", note: "later" }]);
  });

  it("opens from a packed tarball", () => {
    expect(rows(openSnapshot(join(root, "data.tgz"), root))).toEqual([{ id: "ceo2", note: "later" }]);
  });

  it("that is nowhere is refused with what was looked for", () => {
    expect(() => openSnapshot("0.9.9", root)).toThrow(
      "0.9.9 is not a folder, a tarball, or a commit, branch or tag of this repository. A released version has the tag @oreledger/data@<version>",
    );
    expect(() => openSnapshot(tmpdir(), root)).toThrow("holds no table of the ledger");
  });

  it("was released last at the nearest tag", () => {
    expect(lastRelease(root)).toBe("@oreledger/data@0.2.0");
    git("tag", "-d", "@oreledger/data@0.2.0");
    expect(lastRelease(root)).toBeUndefined();
  });
});
