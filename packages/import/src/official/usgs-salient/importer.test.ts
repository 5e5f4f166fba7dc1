import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { decode } from "../../../../data/src/csv/decode.ts";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { readEdition, readSalient } from "./importer.ts";

const csv = join(import.meta.dirname, "../../../../data/csv");
const ledger = { source: "usgs-mcs-2025", areas: readTable(csv, tables.areas) };

/** A release of files written for the test, in the layout of the official ones. */
function release(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "salient-"));
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

const wide = `\ufeffDataSource,Commodity,Year,USprod_Mine_t,Imports_Ore_t,Consump_t,NIR_pct,
MCS2025,Antimony,2023,W,"1,200",900,>75,
MCS2025,Antimony,2024,0,Less than ½ unit., ,E,
,,,,,,,
`;
const metadata = `<metadata><attr><attrlabl>DataSource</attrlabl><attrdef>Publication.</attrdef></attr>
<attr><attrlabl>Commodity</attrlabl><attrdomv><edom><edomv>Antimony</edomv><edomvd>Data in metric tons of contained antimony unless otherwise noted</edomvd></edom></attrdomv></attr>
<attr><attrlabl>Year</attrlabl></attr>
<attr><attrlabl>USprod_Mine_t</attrlabl><attrdef>U.S. production: Mine.</attrdef><attrunit>metric tons</attrunit></attr>
<attr><attrlabl>Imports_Ore_t</attrlabl><attrdef>Imports: Ore. Includes scrap &amp; residues. Data are estimated for all years.</attrdef><attrunit>metric tons</attrunit></attr>
<attr><attrlabl>Consump_t</attrlabl><attrdef>Consumption: Apparent. Defined as production + imports. Data are estimated for the most recent year.</attrdef><attrunit>metric tons</attrunit></attr>
<attr><attrlabl>NIR_pct</attrlabl><attrdef>Net import reliance. Net import reliance is defined as imports.</attrdef><attrunit>metric tons</attrunit></attr>
<attr><attrlabl>Source</attrlabl></attr></metadata>`;

const longHeader =
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes";
/** A line of the long table; the dash of zero and the tick are what Windows-1252 makes of 0x97 and 0x92. */
const long = (...lines: string[]): Uint8Array =>
  Buffer.from(
    [longHeader, ...lines, ""].join("\r\n").replaceAll("—", "\x97").replaceAll("’", "\x92").replaceAll("–", "\x96"),
    "latin1",
  );

describe("a wide table with its metadata", () => {
  it("becomes rows in base units, with definition, scope and marks; a blank is left out and counted", async () => {
    const { rows, leftOut } = await readSalient(
      release({ "mcs2025-antim_salient.csv": wide, "mcs2025-antim_meta.xml": metadata }),
      "2025",
      ledger,
    );
    const by = Object.fromEntries(rows.map((row) => [`${row.item} ${row.year}`, row]));
    expect(rows).toHaveLength(7);
    expect(leftOut).toEqual({ "blank cell": 1 });
    expect(by["mine_production 2023"]).toMatchObject({ status: "withheld", quantity: null, printed: "W metric tons" });
    expect(by["mine_production 2024"]).toMatchObject({ status: "nil", quantity: 0, basis: "element" });
    expect(by["imports 2023"]).toMatchObject({
      quantity: 1200,
      status: "estimated",
      scope: "Includes scrap & residues.",
      locator: "mcs2025-antim_salient.csv, Imports_Ore_t, 2023",
    });
    expect(by["imports 2024"]).toMatchObject({ comparator: "lt", high: 0.5 });
    expect(by["apparent_consumption 2023"]).toMatchObject({
      quantity: 900,
      status: "reported",
      definition: "Defined as production + imports.",
    });
    expect(by["net_import_reliance 2023"]).toMatchObject({ unit: "pct", comparator: "gt", low: 75 });
    expect(by["net_import_reliance 2024"]).toMatchObject({ status: "net_exporter", quantity: null });
  });

  it("without metadata marks the last year as estimated and reads units off the headers", async () => {
    const { rows } = await readSalient(
      release({
        "x_mcs2022-antim_salient.csv": wide
          .replaceAll("MCS2025", "MCS2022")
          .replaceAll("2024", "2021")
          .replaceAll("2023", "2020")
          .replace("Imports_Ore_t", "Imports_Oxide_t"),
      }),
      "2022",
      ledger,
    );
    expect(rows.find((row) => row.item === "imports" && row.year === 2021)).toMatchObject({
      status: "estimated",
      definition: null,
      unit: "t",
      locator: "mcs2022-antim_salient.csv, Imports_Oxide_t, 2021",
    });
  });

  it("stops with everything that it does not understand, and where", async () => {
    const files = release({
      "mcs2025-antim_salient.csv": wide.replace("Consump_t", "Consump_Guessed_t").replace("1,200", "many"),
    });
    await expect(readSalient(files, "2025", ledger)).rejects.toThrow(
      /2 things[\s\S]*Imports_Ore_t, 2023: the cell "many" is not understood[\s\S]*Consump_Guessed_t, 2023: no line of the vocabulary/,
    );
  });
});

describe("a release that is not what it is called", () => {
  const salient = { "mcs2025-antim_salient.csv": wide };

  it("stops where its years are another edition's", () =>
    expect(readSalient(release(salient), "2024", ledger)).rejects.toThrow(
      /MCS 2024 prints 2019 to 2023, but 3 figures are for 2024: check the edition/,
    ));

  it("stops where a file stands twice, and where none holds salient statistics", async () => {
    await expect(readSalient([...release(salient), ...release(salient)], "2025", ledger)).rejects.toThrow(
      /are the same file of the release/,
    );
    await expect(readSalient(release({ "notes.csv": "a,b\n1,2\n" }), "2025", ledger)).rejects.toThrow(
      /No salient statistics in/,
    );
  });

  it("stops at a long table with a column renamed, and at a section of neither the US nor the world", async () => {
    const line =
      "TIN,Salient Statistics—United States,Tin,United States,Production,Production: Mine,metric tons,2024,1,,Yes,";
    const of = (content: Uint8Array) => readSalient(release({ "MCS2026.csv": content }), "2026", ledger);
    const renamed = Buffer.from(long(line)).toString("latin1").replace(",Notes,", ",Footnotes,");
    await expect(of(Buffer.from(renamed, "latin1"))).rejects.toThrow(/header lacks Notes; its columns are MCS chapter/);
    await expect(of(long(line.replace("Salient", "Salent")))).rejects.toThrow(
      /record 2: the section "Salent Statistics—United States" is not understood/,
    );
  });
});

describe("the long table", () => {
  it("is read as Windows-1252: its dashes are zeros, its marks are kept", async () => {
    const { rows, leftOut } = await readSalient(
      release({
        "MCS2026_Commodities_Data.csv": long(
          'TANTALUM,Salient Statistics—United States,Tantalum,United States,Production,Production: Mine,metric tons,2024,—,,Yes,"(Data in metric tons, tantalum content, unless otherwise specified)"',
          "TANTALUM,Salient Statistics—United States,Tantalum,United States,Shipment,Shipments from Government stockpile,metric tons,2021,?10,Defined as change in total inventory. -- Estimated.,Yes,",
          "GOLD,Salient Statistics—United States,Gold,United States,Net import reliance,Net import reliance as a percentage of reported consumption,percent,2025,s,Estimated. -- Defined as imports – exports. -- Large unreported investor stock purchases preclude calculation of a figure.,No,",
          'GYPSUM,Salient Statistics—United States,Gypsum,United States,Sold,"Wallboard products sold, million square feet",thousand metric tons,2024,"27,200",,No,',
          "TIN,Import Sources,Tin,Côte d’Ivoire,Import sources 2021-2024,Refined tin,percent,2021–24,<1,Includes Hong Kong.,Yes,",
          "TIN,World Mine Production and Reserves,Tin,Peru,Production,x,metric tons,2024,1,,Yes,",
        ),
      }),
      "2026",
      ledger,
    );
    expect(leftOut).toEqual({ "world production, reserves or capacity (see usgs-mcs)": 1 });
    expect(
      rows.map(({ commodity, quantity, unit, high, status, partner, year }) => [
        commodity,
        quantity,
        unit,
        high,
        status,
        partner,
        year,
      ]),
    ).toEqual([
      ["tantalum", 0, "t", null, "nil", "_WLD", 2024],
      ["tantalum", -10, "t", null, "estimated", "_WLD", 2021],
      ["gold", null, "pct", null, "not_available", "_WLD", 2025],
      ["gypsum", 27_200_000, "t", null, "reported", "_WLD", 2024],
      ["tin", null, "pct", 1, "reported", "CIV", 2024],
    ]);
    expect(rows[1]?.definition).toBe("Defined as change in total inventory.");
    expect(rows[4]).toMatchObject({ first_year: 2021, scope: "Includes Hong Kong." });
    expect(rows[3]?.first_year).toBeNull();
  });

  it("has dashes where the bytes are Windows-1252 and where they are UTF-8", () => {
    expect(decode(Uint8Array.of(0x97))).toBe("—");
    expect(decode(Buffer.from("½—"))).toBe("½—");
  });
});

it("asks for an edition that sources.csv knows", async () => {
  const folder = csv;
  await expect(readEdition({ input: [], folder })).rejects.toThrow(/--edition 2026/);
  await expect(readEdition({ input: [], edition: "2031", folder })).rejects.toThrow(/sources\.csv/);
});

describe("the vocabulary", () => {
  const lines: Record<string, string>[] = parse(readFileSync(join(import.meta.dirname, "vocabulary.csv")), {
    columns: true,
  });
  const commodities = new Set<string>(readTable(csv, tables.commodities).map(({ id }) => id));

  it("gives a name of a chapter one meaning, in the ledger's terms", () => {
    const names = lines.flatMap(({ chapter, names }) =>
      (names as string).split(" | ").map((name) => `${chapter}: ${name}`),
    );
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(lines.filter(({ commodity }) => !commodities.has(commodity as string))).toEqual([]);
    for (const column of ["item", "form", "basis"] as const)
      expect(lines.filter((line) => !tables.us_balances.row.shape[column].safeParse(line[column]).success)).toEqual([]);
  });
});
