import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { capture } from "../docs/capture.ts";
import { wordsOf } from "../docs/words.ts";
import { dataFolder } from "../ledger/data-package.ts";
import { installedLedger } from "../ledger/ledger.ts";
import { commandFor, commands, type Entry } from "./index.ts";

const home = process.cwd();
let folder: string;

/** The small ledger of the tests: two that are compared need not be large. */
const small = fileURLToPath(new URL("../../../../tests/cli/ledger", import.meta.url));

/** The files that the examples of `validate` and `diff` speak of: here copies of the installed data, or of the small ledger. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-"));
  const csv = join(dataFolder(), "csv");
  const release = (place: string, of: string) => {
    mkdirSync(join(folder, place), { recursive: true });
    cpSync(of, join(folder, place, "csv"), { recursive: true });
    cpSync(join(dataFolder(), "datapackage.json"), join(folder, place, "datapackage.json"));
    writeFileSync(join(folder, place, "package.json"), '{"name":"@oreledger/data","version":"1.0.0"}');
  };
  release("node_modules/oreledger-1-0", csv);
  release("package", small);
  for (const version of ["1.0.0", "1.1.0"])
    execFileSync("tar", ["czf", `oreledger-data-${version}.tgz`, "package"], { cwd: folder });
  for (const name of ["my-data", "other-data"]) cpSync(small, join(folder, name), { recursive: true });
  for (const table of ["shares", "sources"]) cpSync(join(csv, `${table}.csv`), join(folder, `${table}.csv`));
  cpSync(join(csv, "shares.csv"), join(folder, "my-figures.csv"));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

it("has no page on the world, short or long", async () => {
  for (const call of ["brief World", "brief World --full"]) {
    const { out, err, exit } = await capture(call.split(" "));
    expect({ call, out, err, exit }).toMatchObject({ out: "", err: expect.stringContaining("is no country"), exit: 2 });
  }
});

it("says by its flag that a sum is of a limited list", async () => {
  const { err } = await capture("exports -e CHN -p hs-284690 --period 2024 --total -n 2".split(" "));
  expect(err).toContain("--limit leaves out the others");
});

describe.each(Object.keys(commands))("%s", (name) => {
  it("has three examples, and each is answered", async () => {
    const command = await commandFor(commands[name] as Entry, installedLedger());
    expect(command.examples).toHaveLength(3);
    for (const { call } of command.examples) {
      expect(call.split(" ")[0]).toBe(name);
      const { out, err, exit } = await capture(wordsOf(call));
      expect({ call, err, exit }).toMatchObject({ err: expect.not.stringContaining("oreledger:"), exit: 0 });
      expect(out + err).not.toBe("");
    }
  });

  it("shows its flags and its examples in its help", async () => {
    const command = await commandFor(commands[name] as Entry, installedLedger());
    const { out, exit } = await capture([name, "--help"]);
    expect(exit).toBe(0);
    for (const flag of Object.keys(command.flags)) expect(out).toContain(`--${flag}`);
    for (const { call } of command.examples) expect(out).toContain(`oreledger ${call}`);
    // A terminal has no camelCase: such a name is one of the SDK's.
    expect(out).not.toMatch(/\b[a-z]+[A-Z][A-Za-z]+\b/);
  });
});
