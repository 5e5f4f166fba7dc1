import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { onShelf, shelf } from "./audit/shelf.ts";
import type { ImportOptions } from "./importer.ts";
import { Scratch } from "./scratch.ts";

// What every importer promises: a file in any parts and in any order, in one call or in several, makes the rows that it makes whole;
// what is imported twice stands as it did; the ledger is as before where a file is refused.
const scratch = new Scratch();
afterAll(() => rmSync(scratch.folder, { recursive: true }));

/** What an importer reads, as lines that can be dealt out to files of its form. */
interface Divisible<Line> {
  readonly publisher: string;
  readonly lines: readonly Line[];
  readonly options?: Partial<ImportOptions>;
  /** Writes lines as one file of the publisher's. */
  readonly write: (lines: readonly Line[], folder: string) => Promise<string> | string;
  /** Whether several files can be given to one call; where two of one name are the same file of a release, they cannot. */
  readonly together?: boolean;
  readonly runs?: number;
  /** Takes out of the ledger what the lines put into it. */
  readonly prepare?: () => void;
}

let count = 0;
const newFolder = (): string => {
  const folder = join(scratch.folder, `input-${++count}`);
  mkdirSync(folder);
  return folder;
};

async function promise<Line>({
  publisher,
  lines,
  options = {},
  write,
  together = true,
  runs = 12,
  prepare,
}: Divisible<Line>) {
  const reset = () => {
    scratch.reset();
    prepare?.();
  };
  reset();
  const before = scratch.state();
  const file = await write(lines, newFolder());
  const { rows } = await scratch.run(publisher, [file], options);
  expect(Object.values(rows).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
  const whole = scratch.state();
  expect(whole).not.toEqual(before);

  await scratch.run(publisher, [file], options);
  expect(scratch.state(), "imported twice").toEqual(whole);
  await scratch.run(publisher, [file], { ...options, dryRun: true });
  expect(scratch.state(), "a dry run").toEqual(whole);

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(2), { minLength: lines.length, maxLength: lines.length }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.boolean(),
      async (dealt, order, inOneCall) => {
        reset();
        const parts = order.map((part) => lines.filter((_, i) => dealt[i] === part)).filter((part) => part.length > 0);
        const files = await Promise.all(parts.map((part) => write(part, newFolder())));
        // A part in which nothing can be used is refused, and leaves everything as it is.
        const refused = (error: Error) => expect(error.message).toMatch(/could be used/);
        if (inOneCall && together) await scratch.run(publisher, files, options).catch(refused);
        else
          for (const each of [...files, files[0] as string])
            await scratch.run(publisher, [each], options).catch(refused);
        expect(scratch.state()).toEqual(whole);
      },
    ),
    { numRuns: runs },
  );
}

const figure = (i: number) => 1000 + i * 37.5;

describe("any split, any order, twice", () => {
  const partners = [156, 842, 392, 890, 987, 36];
  const records = partners.flatMap((partnerCode) =>
    ["2021", "2022"].flatMap((period, j) =>
      ["280530", "811292", "9999AA", "010101"].map((cmdCode, k) => ({
        typeCode: "C",
        freqCode: "A",
        period,
        reporterCode: 398,
        flowCode: j === 0 ? "X" : "M",
        partnerCode,
        cmdCode,
        qtyUnitAbbr: k === 0 ? "kg" : "u",
        qty: figure(partnerCode),
        isQtyEstimated: k === 1,
        netWgt: k === 0 ? 10 : 0,
        isNetWgtEstimated: false,
        primaryValue: figure(partnerCode + k),
      })),
    ),
  );
  const edition = "un-comtrade-test-v1";

  it("comtrade, responses of the interface", () =>
    promise({
      publisher: "comtrade",
      options: { edition },
      lines: records,
      write: (lines, folder) => {
        const path = join(folder, "response.json");
        writeFileSync(path, JSON.stringify({ count: lines.length, data: lines, error: "" }));
        return path;
      },
    }));

  it("comtrade, downloads with semicolons in UTF-16", () =>
    promise({
      publisher: "comtrade",
      options: { edition },
      lines: records,
      write: (lines, folder) => {
        const path = join(folder, "download.csv");
        const names = Object.keys(records[0] as object);
        const rows = lines.map((line) => names.map((name) => line[name as keyof typeof line]).join(";"));
        writeFileSync(path, Buffer.from(`\uFEFF${[names.join(";"), ...rows].join("\r\n")}\r\n`, "utf16le"));
        return path;
      },
    }));

  it("comtrade, WITS by product", () =>
    promise({
      publisher: "comtrade",
      options: { edition },
      lines: ["Japan", "United States", "World", "Atlantis", "Korea, Rep."].flatMap((partner, i) =>
        [2019, 2020].map((year) => `China,Export,284690,X,${year},"${partner}",${figure(i)},${i},Kg`),
      ),
      write: (lines, folder) => {
        const path = join(folder, "WITS-By-HS6Product.csv");
        const header =
          "Reporter,TradeFlow,ProductCode,Product Description,Year,Partner,Trade Value 1000USD,Quantity,Quantity Unit";
        writeFileSync(path, `${[header, ...lines].join("\n")}\n`);
        return path;
      },
    }));

  it("baci", () =>
    promise({
      publisher: "baci",
      lines: [156, 842, 36, 987].flatMap((i) =>
        ["280530", "284690", "9999AA", "010101"].map(
          (k, n) => `2020,${i},392,${k},${figure(i + n)},${n === 0 ? "NA" : n}`,
        ),
      ),
      write: (lines, folder) => {
        const path = join(folder, "BACI_HS17_Y2020_V202601.csv");
        writeFileSync(path, `${["t,i,j,k,v,q", ...lines].join("\n")}\n`);
        return path;
      },
    }));

  it("usitc-dataweb, split by rows of countries, headings and units", () => {
    const series = ["China", "Japan", "Atlantis", "Chile"].flatMap((country, c) =>
      [
        ["2846", "kilograms"],
        ["8505", "kilograms"],
        ["8505", "number"],
      ].map(([heading, unit], h) => ({
        country,
        heading,
        unit,
        figures: [figure(c * 3 + h), h === 1 ? 0 : figure(c)],
      })),
    );
    const dims = ["Data Type", "Country", "HTS Number", "Description", "Quantity Description", "2022", "2023"];
    return promise({
      publisher: "usitc-dataweb",
      lines: series,
      runs: 8,
      write: async (lines, folder) => {
        const path = join(folder, "dataweb.xlsx");
        const sheet = (measure: string, prefix: string) => [
          [`Imports For Consumption|Annual Data`],
          ["Data Row Count", lines.length],
          dims,
          ...lines.map(({ country, heading, unit, figures }) => [
            measure,
            country,
            heading,
            "X",
            `${prefix}${unit}`,
            ...figures,
          ]),
        ];
        const parameters = [
          ["Download Date", "2025-03-31T15:41:54.802Z"],
          ["Trade Flow", "Imports For Consumption"],
          ["Data Format", "1000"],
          ["Years", "2022, 2023"],
          ["Select Type", "Use All Countries"],
        ];
        const cells = (rows: readonly (readonly (string | number | undefined)[])[]) =>
          rows.map((row) => row.map((value) => (value === undefined ? null : { value })));
        await writeWorkbook([
          { data: cells(parameters), sheet: "Query Parameters" },
          { data: cells(sheet("Customs Value", "Value for: ")), sheet: "Customs Value" },
          { data: cells(sheet("First Unit of Quantity", "")), sheet: "First Unit of Quantity" },
        ] as never).toFile(path);
        return path;
      },
    });
  });

  it("usitc-dataweb, split by years, of chosen countries", () => {
    const dims = ["Data Type", "Country", "HTS Number", "Description", "Quantity Description"];
    const countries = ["China", "Japan", "Chile"];
    return promise({
      publisher: "usitc-dataweb",
      lines: [2019, 2021, 2022, 2023],
      runs: 8,
      write: async (years, folder) => {
        const path = join(folder, "dataweb.xlsx");
        const sheet = (measure: string, prefix: string, by: number) => [
          [...dims, ...years.map(String)],
          ...countries.map((country, c) => [
            measure,
            country,
            "2846",
            "X",
            `${prefix}kilograms`,
            ...years.map((year) => by * (year + c)),
          ]),
        ];
        const parameters = [
          ["Download Date", "2025-03-31T15:41:54.802Z"],
          ["Trade Flow", "Domestic Exports"],
          ["Data Format", "1"],
          ["Years", [...years].sort().join(", ")],
          ["Select Type", "Select Individual Countries"],
          ["Country List", countries.join(", ")],
        ];
        const cells = (rows: readonly (readonly (string | number)[])[]) =>
          rows.map((row) => row.map((value) => ({ value })));
        await writeWorkbook([
          { data: cells(parameters), sheet: "Query Parameters" },
          { data: cells(sheet("FAS Value", "Value for: ", 10)), sheet: "FAS Value" },
          { data: cells(sheet("First Unit of Quantity", "", 1)), sheet: "First Unit of Quantity" },
        ] as never).toFile(path);
        return path;
      },
    });
  });

  const mcsHeader =
    "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes";
  const mcsLines = ["China", "Japan", "Ukraine", "World total"].flatMap((country, c) =>
    [2025, 2026].map(
      (year) =>
        `GALLIUM,World Low-Purity Production and Capacity,Gallium,${country},Production,Primary production,kilograms,${year}${year === 2026 ? "_estimated" : ""},"${country === "World total" ? 900000 + year : 1000 * (c + 1) + year}",,Yes,`,
    ),
  );
  const csv = (name: string, header: string) => (lines: readonly string[], folder: string) => {
    const path = join(folder, name);
    writeFileSync(path, `${[header, ...lines].join("\n")}\n`);
    return path;
  };

  it("usgs-mcs", () =>
    promise({
      publisher: "usgs-mcs",
      options: { edition: "2027" },
      // A slice of the shares is enough to stand beside them.
      prepare: () =>
        scratch.reset({
          shares: `${scratch
            .lines("shares")
            .filter((row, i) => i === 0 || row.startsWith("gallium,"))
            .join("\n")}\n`,
        }),
      lines: mcsLines,
      together: false,
      write: csv("MCS2027_Commodities_Data.csv", mcsHeader),
    }));

  it("usgs-salient, split by chapters", () =>
    promise({
      publisher: "usgs-salient",
      options: { edition: "2027" },
      lines: [
        ["COBALT", "Cobalt", "Imports for consumption", "metric tons"],
        ["GALLIUM", "Gallium", "Imports for consumption: Metal", "kilograms"],
        ["TIN", "Tin", "Imports for consumption: Refined", "metric tons"],
      ].map(([chapter, commodity, detail, unit], i) =>
        [2022, 2023, 2024, 2025, 2026]
          .map(
            (year) =>
              `${chapter},Salient Statistics—United States,${commodity},United States,Import,${detail},${unit},${year}${year === 2026 ? "_estimated" : ""},"${100 * (i + 1) + year}",,Yes,`,
          )
          .join("\n"),
      ),
      together: false,
      write: csv("MCS2027_Commodities_Data.csv", mcsHeader),
    }));

  it("usgs-critical-list", () => {
    const of = (row: string) => row.startsWith("us-critical-2025,");
    const names = ["Gallium", "Germanium", "Graphite", "Tungsten", "Zinc", "Nickel"];
    return promise({
      publisher: "usgs-critical-list",
      options: { edition: "2026" },
      prepare: () =>
        scratch.reset({
          group_members: `${scratch
            .lines("group_members")
            .filter((row) => !of(row))
            .join("\n")}\n`,
        }),
      lines: names.map((name) => `MCS2026,${name}`),
      together: false,
      write: csv("MCS2026_T6_Critical_Minerals_End_Use.csv", "Source,Critical_Mineral"),
    });
  });
});

/** A file of what stands changes nothing. */
async function unchanged(publisher: string, options: Partial<ImportOptions>, write: (folder: string) => string) {
  scratch.reset();
  const before = scratch.state();
  await scratch.run(publisher, [write(newFolder())], options);
  expect(scratch.state()).toEqual(before);
}

describe("what stands, imported again from the publisher's file, changes nothing", () => {
  const files: readonly (readonly [publisher: string, file: string, edition?: string])[] = [
    ["usgs-mcs", "usgs/mcs2026", "2026"],
    ["usgs-mcs", "usgs/mcs2024", "2024"],
    ["usgs-salient", "usgs/mcs2025", "2025"],
    ["usgs-ds140", "usgs/historical/usgs_ds140_rare_earths_2020.xlsx"],
    ["usgs-myb", "usgs/historical/usgs_myb2022_rare_earths_tables.xlsx"],
    ["usgs-critical-list", "usgs/mcs2026", "2026"],
    ["hs-codes", "trade/hs_codes.csv"],
    ["printed-shares", "shares/printed_shares.csv"],
  ];
  for (const [publisher, file, edition] of files)
    it.skipIf(!onShelf(file, 1))(`${publisher} ${edition ?? ""}`, () =>
      unchanged(publisher, edition === undefined ? {} : { edition }, () => join(shelf, file)),
    );
});
