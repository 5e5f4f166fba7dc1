import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { baci } from "./importer.ts";

const csv = join(import.meta.dirname, "../../../../data/csv");
const folder = mkdtempSync(join(tmpdir(), "oreledger-baci-"));
afterAll(() => rmSync(folder, { recursive: true }));
const standing = `${Object.keys(tables.exports.row.shape).join(",")}\nAUS,CHN,hs-284690,2020,exporter_reported,kg,5,FOB,1,eq,reported,,,elsewhere,,primary\n`;

beforeEach(() => {
  for (const table of ["areas", "products", "sources"]) cpSync(join(csv, `${table}.csv`), join(folder, `${table}.csv`));
  writeFileSync(join(folder, "exports.csv"), standing);
});

const told: string[] = [];
const imported = async (content: string, name = "BACI_HS17_Y2020_V202301.csv") => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return baci.run({ input: [file], folder, report: (line) => told.push(line) });
};
const rows = () => readFileSync(join(folder, "exports.csv"), "utf8").trimEnd().split("\n").slice(1);
const year = (...lines: string[]) => `t,i,j,k,v,q\n${lines.join("\n")}\n`;

describe("BACI", () => {
  it("becomes dollars and tons between areas, in the order of the table, beside what stands", async () => {
    const { rows: counts, leftOut } = await imported(
      year(
        "2020,842,490,284690,1.916,       11.663",
        "2020,4,699,10121,5.000,1.000",
        '2020,4,36,"250410",   0.235,NA',
        "2020,710,757,284690,3070000.123,0.003",
      ),
    );
    expect(rows()).toEqual([
      "AFG,AUS,hs17-250410,2020,reconciled,none,235,FOB,,eq,reported,,,cepii-baci-hs17-v202301,4/36,primary",
      "AUS,CHN,hs-284690,2020,exporter_reported,kg,5,FOB,1,eq,reported,,,elsewhere,,primary",
      "USA,TWN,hs17-284690,2020,reconciled,t,1916,FOB,11.663,eq,reported,,,cepii-baci-hs17-v202301,842/490,primary",
      "ZAF,CHE,hs17-284690,2020,reconciled,t,3070000123,FOB,0.003,eq,reported,,,cepii-baci-hs17-v202301,710/757,primary",
    ]);
    expect(counts).toEqual({ exports: 3 });
    expect(Object.values(leftOut)).toEqual([1]);
    const source = readTable(folder, tables.sources).find(({ id }) => id === "cepii-baci-hs17-v202301");
    expect(source).toMatchObject({ series: "cepii-baci-hs17", published: "2023-01", licence: "etalab-2-0" });
    const products = readTable(folder, tables.products).filter(({ edition }) => edition === "hs17");
    expect(products.map(({ id }) => id)).toContain("hs17-284690");
    expect(products.map(({ id }) => id)).not.toContain("hs17-810610");
  });

  it("replaces its own year of its own version, and nothing else", async () => {
    await imported(year("2020,842,490,284690,1.000,1.000"));
    await imported(year("2021,842,490,284690,2.000,1.000"), "BACI_HS17_Y2021_V202301.csv");
    await imported(year("2020,842,490,284690,3.000,1.000"), "BACI_HS17_Y2020_V202401.csv");
    await imported(year("2020,842,490,284690,4.000,1.000"));
    expect(
      rows().map((row) =>
        row
          .split(",")
          .filter((_, i) => [3, 6, 13].includes(i))
          .join(" "),
      ),
    ).toEqual([
      "2020 5 elsewhere",
      "2020 4000 cepii-baci-hs17-v202301",
      "2020 3000 cepii-baci-hs17-v202401",
      "2021 2000 cepii-baci-hs17-v202301",
    ]);
  });

  it.each([
    ["a,b,c\n", "1: the header must be t,i,j,k,v,q"],
    ["t;i;j;k;v;q\n2020;4;36;284690;1,0;1,0\n", '1: the header must be t,i,j,k,v,q, not "t;i;j;k;v;q"'],
    ["t,k,i,j,v,q\n2020,284690,4,36,1.0,1.0\n", '1: the header must be t,i,j,k,v,q, not "t,k,i,j,v,q"'],
    [year('2020,4,36,284690,"1,5",1.0'), "2: a line has six cells, not 7"],
    ["t,i,j,k,v,q\n2020,4,36,284690,1.5,1.0\n2020,4,36,284610,1.5,1", "3: the file ends without a line end"],
    [`t,i,j,k,v,q\n${" ".repeat(300_000)}`, "2: a line has less than 262144 bytes"],
    [
      year("2020,4,36,284690,1.0,1.0", "2020,4,36,810610,1.0,1.0"),
      "3: k 810610 is a code of hs22, not of hs17: does the file name give the right nomenclature?",
    ],
    ["", "1: the header must be t,i,j,k,v,q, but the file is empty"],
    [year("2020,4,36,284690,1.0"), "2: a line has six cells, not 5"],
    [year("2020,4,36,28469x,1.0,1.0"), '2: k "28469x" is not an HS code'],
    [year("2020,4,36,284690,,1.0"), '2: v "" is not a figure'],
    [year("2020,4,36,284690,1.0,-1"), '2: q "-1" is neither a figure nor NA'],
    [year("2020,4,36,284690,1.0,"), "2: q is empty, but BACI writes NA"],
    [year("2020,4,987,284690,1.0,1.0"), "2: the partner code 987 is unknown"],
    [year("2020,4,36,9999AA,1.0,1.0"), "lines of products that are not in the ledger: 1"],
    ["t,i,j,k,v,q\n", "it has no line of figures"],
    [year("2019,4,36,284690,1.0,1.0"), "2: the year is 2019 in a file of 2020"],
    [year("2020,4,36,284690,1.0,1.0", "2020,4,36,284690,2.0,1.0"), "Two flows have one key: AFG AUS hs17-284690"],
  ])("refuses %#, with line and reason, and writes nothing", async (content, reason) => {
    const before = readFileSync(join(folder, "exports.csv"), "utf8");
    await expect(imported(content)).rejects.toThrow(reason);
    expect(readFileSync(join(folder, "exports.csv"), "utf8")).toBe(before);
    expect(readFileSync(join(folder, "sources.csv"), "utf8")).not.toContain("cepii-baci-hs17-v202301");
  });

  it("leaves a line out that cannot be used, with the reason, and reads the rest", async () => {
    const {
      rows: counts,
      leftOut,
      refused,
    } = await imported(
      year(
        "2020,4,987,284690,1.0,1.0",
        "2020,4,36,284690,1.5,2.0",
        "2020,4,36,284610,1.5,",
        "2020,4,36,9999AA,4,1",
        "2020,4,36,999999,4,1",
        "2019,4,36,250410,4,1",
        "2020,4,988,284690,1.0,1.0",
        "2020,4,987,250410,1.0,1.0",
        "2020,4,36,28469x,1.0,1.0",
      ),
    );
    expect(counts).toEqual({ exports: 1 });
    expect(rows().filter((row) => row.includes("cepii"))).toEqual([
      "AFG,AUS,hs17-284690,2020,reconciled,t,1500,FOB,2,eq,reported,,,cepii-baci-hs17-v202301,4/36,primary",
    ]);
    expect(Object.values(leftOut)).toEqual([2]);
    expect(refused?.map(({ at, reason, count }) => [at, reason.slice(0, 27), count])).toEqual([
      [2, "the partner code 987 is unk", 2],
      [4, "q is empty, but BACI writes", 1],
      [7, "the year is 2019 in a file ", 1],
      [8, "the partner code 988 is unk", 1],
      [10, 'k "28469x" is not an HS cod', 1],
    ]);
  });

  it("reads CEPII's zip of all years, its lists aside, as it reads the years one by one", async () => {
    const years = [2020, 2021].map((each) => ({
      name: `BACI_HS17_Y${each}_V202301.csv`,
      content: year(
        ...Array.from({ length: 3000 }, (_, i) => `${each},${i % 2 === 0 ? 4 : 8},36,${200_000 + i},1.000,1.000`),
        `${each},842,490,284690,1.916,11.663`,
      ),
    }));
    const zip = join(folder, "BACI_HS17_V202301.zip");
    writeFileSync(
      zip,
      zipSync(
        Object.fromEntries([
          ["country_codes_V202301.csv", strToU8("country_code,country_name\n4,Afghanistan\n")],
          ...years.map(({ name, content }) => [name, strToU8(content)] as const),
        ]),
      ),
    );
    const whole = await baci.run({ input: [zip], folder, report: () => {} });
    const ofZip = readFileSync(join(folder, "exports.csv"), "utf8");
    writeFileSync(join(folder, "exports.csv"), standing);
    for (const { name, content } of years) await imported(content, name);
    expect(readFileSync(join(folder, "exports.csv"), "utf8")).toBe(ofZip);
    expect(whole.rows.exports).toBe(rows().length - 1);
    expect(rows().filter((row) => row.startsWith("USA,TWN,hs17-284690"))).toHaveLength(2);
    writeFileSync(zip, readFileSync(zip).subarray(0, 9000));
    await expect(baci.run({ input: [zip], folder, report: () => {} })).rejects.toThrow("fetch it again");
    writeFileSync(zip, zipSync({ "readme.txt": strToU8("nothing") }));
    await expect(baci.run({ input: [zip], folder, report: () => {} })).rejects.toThrow("no file BACI_HS");
  });

  it("takes all that stands of a version out where that is asked for, and says how much goes", async () => {
    await imported(year("2020,842,490,284690,1.000,1.000", "2020,842,36,284690,1.000,1.000"));
    await imported(year("2021,842,490,284690,2.000,1.000"), "BACI_HS17_Y2021_V202301.csv");
    const report: string[] = [];
    const file = join(folder, "BACI_HS17_Y2021_V202301.csv");
    await baci.run({ input: [file], folder, report: (line) => report.push(line), replace: true });
    expect(report).toContain("3 existing flows of cepii-baci-hs17-v202301 are removed, because of --replace");
    expect(rows().map((row) => row.split(",")[3])).toEqual(["2020", "2021"]);
  });

  it("reads an extract with letters for countries and values in dollars, in a series of its own", async () => {
    const extract = "baci_hs17_v202601_2024.csv";
    const { rows: counts, refused } = await imported(
      "i,j,cmd,value\nUSA,S19,284690,65034.00000000001\nAFG,AUS,250410,1018.9999999999999\nAFG,AUS,999999,5.0\nAFG,XYZ,250410,5.0\nAFG,AUT,250410,5.5\n",
      extract,
    );
    expect(counts).toEqual({ exports: 2 });
    expect(refused?.map(({ at, reason }) => [at, reason.slice(0, 28)])).toEqual([
      [5, 'the partner "XYZ" is unknown'],
      [6, 'value "5.5" is not a figure '],
    ]);
    expect(rows().filter((row) => row.includes("cepii"))).toEqual([
      "AFG,AUS,hs17-250410,2024,reconciled,none,1019,FOB,,eq,provisional,,,cepii-baci-hs17-extract-v202601,AFG/AUS,primary",
      "USA,TWN,hs17-284690,2024,reconciled,none,65034,FOB,,eq,provisional,,,cepii-baci-hs17-extract-v202601,USA/S19,primary",
    ]);
    await expect(imported("t,i,j,k,v,q\n2024,4,36,250410,1,1\n", extract)).rejects.toThrow(
      "of an extract is i,j,cmd,value",
    );
  });

  it("calls the last year of a version provisional, and no other", async () => {
    await imported(year("2021,842,490,284690,1.000,1.000"), "BACI_HS17_Y2021_V202301.csv");
    await imported(year("2020,842,490,284690,1.000,1.000"));
    expect(
      rows()
        .filter((row) => row.includes("cepii"))
        .map((row) => [row.split(",")[3], row.split(",")[10]]),
    ).toEqual([
      ["2020", "reported"],
      ["2021", "provisional"],
    ]);
  });

  it("knows what 811292 held until HS 2022, and lists the codes alone that are traded", async () => {
    await imported(year("2020,842,490,811292,1.000,1.000"));
    const listed = readTable(folder, tables.products).filter(({ edition }) => edition === "hs17");
    expect(listed.find(({ code }) => code === "811292")?.commodities).toEqual(
      expect.arrayContaining(["hafnium", "rhenium"]),
    );
    await imported(year("2021,842,490,811292,1.000,1.000"), "BACI_HS22_Y2021_V202301.csv");
    const in2022 = readTable(folder, tables.products).filter(({ edition }) => edition === "hs22");
    expect(in2022.map(({ id, commodities }) => [id, commodities])).toEqual([
      ["hs22-811292", ["gallium", "germanium", "indium", "niobium", "vanadium"]],
    ]);
  });

  it("reads CR LF, a byte order mark, quoted and padded cells", async () => {
    await imported(
      '\uFEFF"t","i","j","k","v","q"\r\n2020,4,36,250410,0.235,  NA  \r\n"2020","842"," 490","284690","1.916"," 11.663"\r\n\r\n',
    );
    expect(rows()).toEqual([
      "AFG,AUS,hs17-250410,2020,reconciled,none,235,FOB,,eq,reported,,,cepii-baci-hs17-v202301,4/36,primary",
      standing.trimEnd().split("\n")[1],
      "USA,TWN,hs17-284690,2020,reconciled,t,1916,FOB,11.663,eq,reported,,,cepii-baci-hs17-v202301,842/490,primary",
    ]);
  });

  it("does not touch a table that is not in its form", async () => {
    const [header, row] = standing.trimEnd().split("\n") as [string, string];
    for (const [content, line] of [
      [standing.replace("period,", ""), 1],
      [`${header}\n${row}\n${row.replace("AUS", "AFG")}\n`, 3],
      [`${header}\n${row},\n`, 2],
    ] as const) {
      writeFileSync(join(folder, "exports.csv"), content);
      await expect(imported(year("2020,842,490,284690,1.000,1.000"))).rejects.toThrow(
        `exports.csv:${line}: the file is not in the table's form. Run \`pnpm data fix\``,
      );
      expect(readFileSync(join(folder, "exports.csv"), "utf8")).toBe(content);
      expect(readFileSync(join(folder, "sources.csv"), "utf8")).not.toContain("cepii-baci-hs17-v202301");
    }
  });

  it("reads lines that lie across the chunks of a large file", async () => {
    const lines = Array.from(
      { length: 30_000 },
      (_, i) => `2020,${i % 2 === 0 ? 4 : 8},36,${100_000 + i},1.000,    1.000`,
    );
    lines.push("2020,8,36,284690,9.999,1.000");
    const { rows: counts, leftOut } = await imported(year(...lines));
    expect(
      Object.values(leftOut)
        .concat(Object.values(counts))
        .reduce((a, b) => a + b),
    ).toBe(30_001);
    expect(rows()).toContain(
      "ALB,AUS,hs17-284690,2020,reconciled,t,9999,FOB,1,eq,reported,,,cepii-baci-hs17-v202301,8/36,primary",
    );
  });

  it("wants the name that says nomenclature, year and version", async () => {
    await expect(imported(year(), "baci.csv")).rejects.toThrow("BACI_HS17_Y2020_V202301.csv");
    await expect(imported(year(), "BACI_HS18_Y2020_V202301.csv")).rejects.toThrow("nomenclatures are hs92");
  });
});
