import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { diff } from "../diff.ts";
import { UnknownColumn, UnknownValue } from "../errors.ts";
import { ledger } from "../installed/installed-ledger.ts";
import { checkLedger, InvalidLedger, ledgerOfRows, openLedger } from "./index.ts";

const data = fileURLToPath(new URL("../../../data/", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "oreledger-node-test-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A small ledger: the tables that name things, and two rows of shares that stand under a source. */
async function smallFolder(name: string, change: (csv: string) => string = (csv) => csv): Promise<string> {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (const file of readdirSync(join(data, "csv")).filter((each) => each.endsWith(".csv"))) {
    const text = readFileSync(join(data, "csv", file), "utf8");
    const naming = /^(licences|areas|products|oxides|groups|group_members|commodities|sources|exceptions)\.csv$/;
    writeFileSync(join(folder, file), naming.test(file) ? text : text.slice(0, text.indexOf("\n") + 1));
  }
  const exceptions = readFileSync(join(folder, "exceptions.csv"), "utf8").split("\n");
  writeFileSync(
    join(folder, "exceptions.csv"),
    exceptions
      .filter(
        (line, i) =>
          i === 0 ||
          line === "" ||
          // A cap counts rows, and there are none here.
          (!line.startsWith("record-cap,") &&
            /,(sources|areas|commodities|products)\/|,shares\/rare-earths\/mine\/production\/.*\/2024\/usgs-mcs-/.test(
              line,
            )),
      )
      .join("\n"),
  );
  const shares = ledger.tables.shares
    .everyEdition()
    .where({ series: "usgs-mcs", commodity: "rare-earths", measure: "production", year: 2024, stage: "mine" });
  writeFileSync(join(folder, "shares.csv"), change(shares.toCSV()));
  return folder;
}

describe("openLedger", () => {
  it("opens a folder of CSVs with the same questions and answers", async () => {
    const folder = await smallFolder("plain");
    const { findings } = await checkLedger(folder);
    expect(findings).toEqual([]);
    const { tables, version, name } = await openLedger(folder);
    expect([name, version]).toEqual([folder, undefined]);
    const mined = tables.shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", year: 2024 });
    expect(mined.get({ area: "AUS" })).toEqual(
      ledger.tables.shares.get({
        series: "usgs-mcs",
        commodity: "rare-earths",
        stage: "mine",
        measure: "production",
        form: "all",
        year: 2024,
        area: "AUS",
      }),
    );
    expect(mined.cite()[0]?.publisher).toBe("U.S. Geological Survey");
    expect(() => tables.shares.where({ area: "AUZ" as never })).toThrow(/Did you mean AUS/);
    expect(tables.exports.length).toBe(0);
  });

  it("refuses a folder that breaks a rule, with file, line and the nearest right value", async () => {
    const folder = await smallFolder("broken", (csv) => csv.replace(",AUS,", ",AUZ,"));
    await expect(openLedger(folder)).rejects.toThrow(InvalidLedger);
    await expect(openLedger(folder)).rejects.toThrow(/shares\.csv:\d+: area is "AUZ".*Write "AUS/s);
    const { tables } = await openLedger(folder, { check: false });
    expect(tables.shares.everyEdition().where({ area: "AUZ" as never }).length).toBe(1);
  });

  it("tells a header that is not its table's", async () => {
    const folder = await smallFolder("headless", (csv) => csv.replace("commodity,stage", "commodity,phase"));
    await expect(openLedger(folder, { check: false })).rejects.toThrow(/shares\.csv:1: the header is not the table's/);
  });

  it("opens a release by folder, alias and version, as that release declared its tables", async () => {
    const home = join(scratch, "project");
    const release = join(home, "node_modules/oreledger-0-0");
    mkdirSync(join(home, "src"), { recursive: true });
    cpSync(await smallFolder("released"), join(release, "csv"), { recursive: true });
    const descriptor = JSON.parse(readFileSync(join(data, "datapackage.json"), "utf8"));
    const shares = descriptor.resources.find((resource: { name: string }) => resource.name === "shares");
    // That release had no column `scope`, and one term less.
    shares.schema.fields = shares.schema.fields.filter((field: { name: string }) => field.name !== "scope");
    const stage = shares.schema.fields.find((field: { name: string }) => field.name === "stage");
    stage.constraints.enum = stage.constraints.enum.filter((term: string) => term !== "magnet");
    writeFileSync(join(release, "datapackage.json"), JSON.stringify(descriptor));
    const { columns, toCSV: _ } = ledger.tables.shares;
    const old = ledger.tables.shares
      .everyEdition()
      .where({ series: "usgs-mcs", commodity: "rare-earths", measure: "production", year: 2024, stage: "mine" })
      .select(columns.filter((column) => column !== "scope") as "area"[]);
    writeFileSync(join(release, "csv/shares.csv"), old.toCSV());
    writeFileSync(join(release, "package.json"), JSON.stringify({ name: "@oreledger/data", version: "0.0.9" }));

    for (const where of [release, "oreledger-0-0", "0.0.9"]) {
      const opened = await openLedger(where, { from: join(home, "src") });
      expect(opened.version).toBe("0.0.9");
      expect(opened.tables.shares.columns).not.toContain("scope");
      expect(opened.tables.shares.everyEdition().length).toBe(old.length);
    }
    const { tables } = diff(await openLedger(release), ledger, { tables: ["shares"] });
    expect(tables[0]).toMatchObject({
      columns: { added: ["scope"], removed: [], retyped: [] },
      terms: [{ column: "stage", added: ["magnet"], removed: [] }],
      changed: [],
      removed: [],
    });
    expect(tables[0]?.added.length).toBe(ledger.tables.shares.everyEdition().length - old.length);
    await expect(openLedger("0.0.8", { from: home })).rejects.toThrow(/Did you mean 0\.0\.9.*Installed: oreledger-0-0/);
  });
});

describe("ledgerOfRows", () => {
  const source = {
    id: "my-survey-2026",
    series: "my-survey" as never,
    edition: "my-survey-2026",
    publisher: "My Survey",
    title: "Gallium 2026",
    url: "https://example.org/gallium",
    published: "2026-03-01",
    licence: "cc-by-4-0",
  } as const;
  const row = {
    commodity: "gallium",
    stage: "refinery",
    measure: "production",
    form: "all",
    basis: "element",
    share_of: "_WLD",
    area: "DEU",
    year: 2025,
    quantity: 40,
    unit: "t",
    comparator: "eq",
    status: "estimated",
    printed: "40 t",
    source: "my-survey-2026",
    locator: "table 1",
    evidence_level: "primary",
  } as const;

  it("answers from a user's own rows, cited by their own source", async () => {
    const { tables } = await ledgerOfRows({ sources: [source], shares: [row] }, { check: false });
    expect(tables.shares.length).toBe(1);
    expect(tables.shares.wide().get({ series: "my-survey", area: "DEU" })?.quantity).toBe(40);
    expect(tables.shares.cite()[0]).toMatchObject({ publisher: "My Survey", locators: ["table 1"] });
    expect(tables.areas.get({ id: "DEU" })).toEqual(ledger.tables.areas.get({ id: "DEU" }));
    expect(tables.exports.length).toBe(0);
  });

  it("checks them by every rule", async () => {
    await expect(ledgerOfRows({ sources: [source], shares: [{ ...row, area: "DEX" }] })).rejects.toThrow(
      /shares\.csv:2: area is "DEX".*DEU/,
    );
  });

  it("names the nearest table and column", async () => {
    await expect(ledgerOfRows({ share: [] } as never)).rejects.toThrow(UnknownValue);
    await expect(ledgerOfRows({ shares: [{ ...row, quantitty: 1 } as never] })).rejects.toThrow(UnknownColumn);
  });
});
