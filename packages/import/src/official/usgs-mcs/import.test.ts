import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Share } from "../../../../data/src/tables/shares.ts";
import { type Imported, importRelease, type Ledger } from "./import.ts";

/** Small releases in the publisher's three layouts, written for these tests. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mcs-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
/** As the publisher saves it: UTF-8 with its mark, CRLF. */
const saved = (lines: readonly string[]) => `\uFEFF${lines.join("\r\n")}\r\n`;
/** As the edition of 2026 is saved: Windows-1252. */
const windows = (lines: readonly string[]) =>
  Buffer.from(
    lines
      .join("\r\n")
      .replaceAll("—", "\u0097")
      .replaceAll("’", "\u0092")
      .replaceAll("½", "\u00bd")
      .replaceAll("ô", "\u00f4"),
    "latin1",
  );

const area = (id: string, name: string, ...aliases: string[]) => ({ id, name, aliases });
const source = (edition: number, version: string | null = null, base: string | null = null) => ({
  id: `usgs-mcs-${edition}${version === null ? "" : `-v${version.replace(".", "-")}`}`,
  edition: `usgs-mcs-${edition}`,
  version,
  erratum_of: base,
});
const ledger: Ledger = {
  areas: [
    area("ARG", "Argentina"),
    area("AUS", "Australia"),
    area("BRA", "Brazil"),
    area("CHN", "China"),
    area("CIV", "Côte d’Ivoire"),
    area("FRA", "France"),
    area("GRC", "Greece"),
    area("IND", "India"),
    area("JPN", "Japan"),
    area("USA", "United States"),
    area("_OTH", "Other countries"),
    area("_WLD", "World"),
  ],
  commodities: [
    { id: "rare-earths", usgs_names: ["Rare Earths", "raree"] },
    { id: "talc", usgs_names: ["talc"] },
    { id: "titanium", usgs_names: ["Titanium Mineral Concentrates", "timin"] },
    { id: "helium", usgs_names: ["Helium", "heliu"] },
    { id: "graphite", usgs_names: ["Graphite"] },
    { id: "magnesium", usgs_names: ["Magnesium metal"] },
    { id: "molybdenum", usgs_names: ["Molybdenum"] },
    { id: "iron", usgs_names: ["Iron Ore"] },
    { id: "yttrium", usgs_names: ["Yttrium"] },
    { id: "boron", usgs_names: ["Boron"] },
    { id: "vermiculite", usgs_names: ["Vermiculite"] },
  ],
  corrections: [],
  sources: [source(2023), source(2024), source(2025), source(2026, "1.0"), source(2026, "1.3", "usgs-mcs-2026-v1-0")],
};

const row = (imported: Imported, where: Partial<Share>): Share => {
  const found = imported.rows.filter((one) =>
    Object.entries(where).every(([column, value]) => one[column as keyof Share] === value),
  );
  expect([JSON.stringify(where), found.length]).toEqual([JSON.stringify(where), 1]);
  return found[0] as Share;
};

describe("one wide file for each commodity", () => {
  it("reads units in headers, notes, glued marks, and leaves out what holds no figure", () => {
    put(
      "2024/world/mcs2024-raree_world.csv",
      saved([
        "Source,Country,Type,Prod_t_2022,Prod_t_est_2023,Prod_notes,Reserves_t,Reserves_notes,",
        'MCS2024,United States1,"Rare earths, mine production, rare-earth-oxide equivalent, metric tons","42,000",43000,,1800000,,',
        'MCS2024,Japane,"Rare earths, mine production, rare-earth-oxide equivalent, metric tons",10,20,,7,,',
        'MCS2024,Greece,"Rare earths, mine production, rare-earth-oxide equivalent, metric tons",5,6,Also estimated in 2022,NA,"Categorized as ""Large""",',
        'MCS2024,"France ","Rare earths, mine production, rare-earth-oxide equivalent, metric tons",0,"e5,000",,     NA,,stray',
        'MCS2024,World total (rounded)10,"Rare earths, mine production, rare-earth-oxide equivalent, metric tons",42000,48000,,NA,"> 9",',
        ",,,,,,,,",
      ]).replace('"> 9"', '">90,000. Another sentence of the note."'),
    );
    put(
      "2024/world/mcs2024-talc_world.csv",
      saved([
        "Source,Country,Type,Prod_kt_est_2022,Prod_kt_est_2023,Prod_notes,Reserves_kt,Reserves_notes",
        'MCS2024,United States (crude),"Mine production, crude talc",577,580,,140000,',
        'MCS2024,India,"Mine production, talc",Less than ½ unit.,1.5,Reported in 2022,Large,',
        'MCS2024,World total (rounded),"Mine production, talc and pyrophyllite (rounded)",580,590,Excludes U.S. production.,Large,',
      ]),
    );
    put("2024/salient/mcs2024-talc_salient.csv", "DataSource,Commodity\n");
    const imported = importRelease([join(folder, "2024")], 2024, ledger);

    expect(imported.files).toEqual({
      read: ["mcs2024-raree_world.csv", "mcs2024-talc_world.csv"],
      other: ["mcs2024-talc_salient.csv"],
    });
    const mined = { commodity: "rare-earths", measure: "production" } as const;
    expect(row(imported, { ...mined, area: "USA", year: 2022 })).toMatchObject({
      stage: "mine",
      form: "all",
      basis: "REO",
      quantity: 42_000,
      unit: "t",
      status: "reported",
      printed: "42,000 t",
      locator: "mcs2024-raree_world.csv, row United States1, column Prod_t_2022",
    });
    expect(row(imported, { ...mined, area: "USA", year: 2023 }).status).toBe("estimated");
    expect(row(imported, { ...mined, area: "JPN", year: 2022 }).status).toBe("estimated");
    expect(row(imported, { ...mined, area: "GRC", year: 2022 }).status).toBe("estimated");
    // The mark of an estimate at a country's name is of its production.
    expect(row(imported, { commodity: "rare-earths", measure: "reserves", area: "JPN" })).toMatchObject({
      quantity: 7,
      status: "reported",
    });
    expect(row(imported, { ...mined, area: "FRA", year: 2022 })).toMatchObject({ quantity: 0, status: "nil" });
    expect(row(imported, { ...mined, area: "FRA", year: 2023 })).toMatchObject({ quantity: 5000, status: "estimated" });
    const reserves = { commodity: "rare-earths", measure: "reserves", year: 2023 } as const;
    expect(row(imported, { ...reserves, area: "FRA" })).toMatchObject({ status: "not_available", printed: "NA" });
    expect(row(imported, { ...reserves, area: "GRC" })).toMatchObject({ quantity: null, status: "qualitative" });
    expect(row(imported, { ...reserves, area: "_WLD" })).toMatchObject({
      comparator: "gt",
      low: 90_000,
      quantity: null,
      scope: "Another sentence of the note",
    });

    expect(row(imported, { commodity: "talc", area: "USA", year: 2022, measure: "production" })).toMatchObject({
      quantity: 577_000,
      form: "all",
      scope: "Crude",
    });
    expect(row(imported, { commodity: "talc", area: "IND", year: 2022, measure: "production" })).toMatchObject({
      comparator: "lt",
      high: 500,
      quantity: null,
      status: "reported",
    });
    expect(row(imported, { commodity: "talc", area: "IND", year: 2023, measure: "production" })).toMatchObject({
      quantity: 1500,
      status: "estimated",
    });
    // The total that leaves the United States out is not the world's; its reserves are.
    row(imported, { commodity: "talc", area: "_XUS", year: 2022, measure: "production" });
    row(imported, { commodity: "talc", area: "_WLD", year: 2023, measure: "reserves" });

    expect(Object.fromEntries(imported.leftOut)).toEqual({
      "line without text": 1,
      "text in a column without a name": 1,
      "not a world table": 1,
    });
    expect(imported.damage).toEqual(['mcs2024-raree_world.csv:5: text in a column without a name: "stray"']);
  });

  it("reads forms in the Type column and in the country's cell, and a form that two rows of one country need", () => {
    const timin = put(
      "mcs2023-timin_world.csv",
      saved([
        "Source,Country,Type,Prod_kt_2021,Prod_kt_est_2022,Prod_notes,Reserves_kt,Reserves_notes",
        "MCS2023,United States,Mine production: Ilmenite and rutile,100,200,,2000,",
        "MCS2023,Australia,Mine production: Ilmenite,600,660,,160000,",
        'MCS2023,"World total (ilmenite, rounded)",Mine production: Ilmenite (rounded),700,860,,650000,',
        "MCS2023,United States,Mine production: rutile,Included with ilmenite,Included with ilmenite,,Included with ilmenite,",
        'MCS2023,"World total (ilmenite and rutile, rounded)",World total mine production: ilmentite and rutile (rounded),9500,9500,,700000,',
      ]),
    );
    const heliu = put(
      "mcs2023-heliu_world.csv",
      saved([
        "Source,Country,Type,Prod_mcm_2021,Prod_mcm_est_2022",
        'MCS2023,United States (extracted from natural gas),"Mine production, helium",69,60',
        'MCS2023,United States (from Cliffside Field),"Mine production, helium",7,15',
      ]),
    );
    const imported = importRelease([timin, heliu], 2023, ledger);
    const one = { commodity: "titanium", measure: "production", year: 2021 } as const;
    expect(row(imported, { ...one, area: "USA", form: "ilmenite" })).toMatchObject({
      quantity: 100_000,
      basis: "TiO2",
      scope: "Includes rutile",
    });
    expect(row(imported, { ...one, area: "USA", form: "rutile" })).toMatchObject({
      status: "included_elsewhere",
      quantity: null,
    });
    expect(row(imported, { ...one, area: "_WLD", form: "all" }).quantity).toBe(9_500_000);
    expect(row(imported, { commodity: "helium", form: "from-cliffside-field", year: 2021 })).toMatchObject({
      quantity: 7_000_000,
      unit: "m3",
    });
  });
});

describe("one wide file for all commodities", () => {
  it("takes an empty cell for what its note says, and for nothing where there is none", () => {
    const file = put(
      "MCS2025_World_Data.csv",
      saved([
        "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES",
        "MCS2025,Graphite,United States,Mine production,metric tons,,,W for 23-24,,,,,Included in World total",
        "MCS2025,Graphite,Brazil,Mine production,metric tons,66300,68000,estimated 2023,,,,74000000,",
        "MCS2025,Graphite,India,Mine production,,,11,na for 2023,,,,,Moderate to Large",
        "MCS2025,Graphite,China,Mine production,metric tons,,,,,,,,NA  ",
        "MCS2025,Magnesium metal,United States,Magnesium smelter production,thousand metric tons,,,,,64,reported,64,Moved to capacity column not a reserve",
        "MCS2025,Magnesium metal,Brazil,Magnesium smelter production,thousand metric tons,20,20,,,22,,22,",
        'MCS2025,Molybdenum ,Australia,"Mine production, molybdenum content",metric tons,660,1000,,,,,690,',
        'MCS2025,Molybdenum ,World total (rounded),"Mine production, molybdenum content",metric tons,248000,260000,,,,,15000, (Reserve data is thousand metric tons).',
        "MCS2025,Boron ,Argentina,Boron all types,thousand metric tons,130,130,Crude ore,,,,,NA",
        'MCS2025,Iron Ore  ,Brazil,"Mine production, usable ore",thousand metric tons,445000,440000,,,,,34000,"Crude Ore, million metric tons"',
      ]),
    );
    const imported = importRelease([file], 2025, ledger);
    const graphite = { commodity: "graphite", year: 2024 } as const;
    expect(row(imported, { ...graphite, area: "USA", measure: "production" })).toMatchObject({
      status: "withheld",
      quantity: null,
      printed: "W for 23-24",
    });
    expect(row(imported, { ...graphite, area: "USA", measure: "reserves" })).toMatchObject({
      status: "included_elsewhere",
      scope: "Included in the world total",
    });
    expect(row(imported, { ...graphite, area: "BRA", year: 2023 })).toMatchObject({ status: "estimated" });
    expect(row(imported, { ...graphite, area: "IND", year: 2023 })).toMatchObject({ status: "not_available" });
    expect(row(imported, { ...graphite, area: "IND", measure: "production" })).toMatchObject({ quantity: 11 });
    expect(row(imported, { ...graphite, area: "IND", measure: "reserves" })).toMatchObject({ status: "qualitative" });
    expect(imported.rows.filter((one) => one.area === "CHN")).toHaveLength(1);
    expect(imported.damage).toEqual([
      "MCS2025_World_Data.csv:4: the unit is missing; metric tons is on every other line of the table",
    ]);
    // The figures of magnesium's reserves column are capacities, as its first note says.
    expect(imported.rows.filter((one) => one.commodity === "magnesium" && one.measure === "reserves")).toEqual([]);
    expect(row(imported, { commodity: "magnesium", area: "USA", measure: "capacity" })).toMatchObject({
      quantity: 64_000,
      status: "reported",
    });
    // A note on production names the form of the whole line.
    expect(row(imported, { commodity: "boron", measure: "reserves" })).toMatchObject({
      form: "crude-ore",
      status: "not_available",
    });
    // One note gives the unit of the whole column.
    expect(row(imported, { commodity: "molybdenum", area: "AUS", measure: "reserves" })).toMatchObject({
      quantity: 690_000,
      printed: "690 metric tons; note: thousand metric tons",
    });
    expect(row(imported, { commodity: "iron", measure: "reserves" })).toMatchObject({
      basis: "ore",
      quantity: 34_000_000_000,
    });
    expect(Object.fromEntries(imported.leftOut)).toEqual({
      "empty cell without a note": 2 + 2,
      "column that the table does not use": 4 * 2 + 2 + 2 * 2 + 2 + 2,
      "figure that the release moved to another column": 2,
    });
  });
});

const long = [
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes",
  'RARE EARTHS,Salient Statistics—United States,Rare Earths,United States,Production,Mine,metric tons,2024,"45,500",,Yes,',
  'RARE EARTHS,World Mine Production and Reserves,Rare Earths,Brazil,Reserves,Reserves,metric tons,2025,"21,000,000",See Appendix C for resource and reserve definitions and information concerning data sources.,Yes,',
  'RARE EARTHS,World Mine Production and Reserves:,Rare Earths,World total,Reserves,Reserves: rounded,metric tons,2025,">85,000,000",,Yes,',
  "RARE EARTHS,World Mine Production and Reserves,Rare Earths,Côte d’Ivoire,Production,Mine production,metric tons,2025,—,,Yes,",
  "VERMICULITE,World Mine Production and Reserves,Vermiculite,India,Production,Mine production,thousand metric tons,2025,s,Estimated. -- Less than ½unit.,No,",
  'YTTRIUM,World Mine Production and Reserves,Yttrium,World total,Production,mine production of Y2O3 equivalent contained in rare-earth mineral concentrates,metric tons,2025,"10,000 - 15,000",Yes,Yttrium,',
];

describe("one long file", () => {
  it("reads Windows-1252, one figure a line, joined footnotes and the shifted line", () => {
    const imported = importRelease([put("MCS2026_Commodities_Data.csv", windows(long))], 2026, ledger);
    expect(row(imported, { area: "CIV" })).toMatchObject({
      quantity: 0,
      status: "nil",
      printed: "— metric tons",
      locator: "MCS2026_Commodities_Data.csv, Rare Earths, Production 2025, row Côte d’Ivoire",
    });
    expect(row(imported, { commodity: "vermiculite" })).toMatchObject({
      comparator: "lt",
      high: 500,
      status: "estimated",
      printed: "s",
    });
    expect(row(imported, { commodity: "yttrium" })).toMatchObject({
      comparator: "range",
      low: 10_000,
      high: 15_000,
      basis: "Y2O3",
      scope: null,
    });
    expect(imported.damage).toHaveLength(1);
    expect(Object.fromEntries(imported.leftOut)).toEqual({ "line of a US section": 1 });
  });

  it("puts the revisions of the report under their versions, and stops at one that nobody has read", () => {
    const history = (paragraph: string) =>
      `Revision History\n\nFirst posted online February 6, 2026\n\n---\nRevised and reposted May 27, 2026, as version 1.3\n\nRevisions are described below:\n\n${paragraph}\n`;
    const data = put("history/MCS2026_Commodities_Data.csv", windows(long));
    const known = 'On p. 153, the value of reserves for Brazil was changed from "21,000,000" to "11,000,000".';
    const text = put("history/usgs_mcs2026_version_history.txt", history(known));
    const imported = importRelease([dirname(data)], 2026, ledger);
    expect(imported.rows.filter(({ source }) => source === "usgs-mcs-2026-v1-3")).toMatchObject([
      { area: "BRA", quantity: 11_000_000, printed: "11,000,000" },
      { area: "_WLD", comparator: "gt", low: 75_000_000 },
    ]);
    expect(row(imported, { area: "BRA", source: "usgs-mcs-2026-v1-0" }).quantity).toBe(21_000_000);
    writeFileSync(text, history("On p. 12, the value of something else was changed."));
    expect(() => importRelease([dirname(data)], 2026, ledger)).toThrow(
      /On p\. 12.*not a known revision of version 1\.3/,
    );
  });
});

describe("what is not understood", () => {
  it("stops the import with all of it at once: file, line, column, text and the nearest known", () => {
    const file = put(
      "mcs2024-talc_world.csv",
      saved([
        "Source,Country,Type,Prod_kt_2022,Prod_kt_est_2023,Prod_notes,Reserves_kt,Reserves_notes",
        'MCS2024,Frence,"Mine production, talc",1,2,,3,',
        'MCS2024,India,"Mine production, tallc",1,2,,NAA,',
        'MCS2024,Brazil,"Mine production, talc",12x,2,,s,',
      ]),
    );
    const soap = put(
      "mcs2024-soaps_world.csv",
      saved(["Source,Country,Type,Prod_lb_2022", "MCS2024,India,Mine production,1"]),
    );
    let message = "";
    try {
      importRelease([file, soap], 2024, ledger);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^7 things were not understood:/);
    expect(message).toContain(
      'mcs2024-talc_world.csv:2:Prod_kt_2022: "Frence" is not a known country (and 2 more like it)',
    );
    expect(message).toContain('Nearest known: "France"');
    expect(message).toContain('mcs2024-talc_world.csv:3:Prod_kt_2022: "tallc" is not a known word of the talc chapter');
    expect(message).toContain('mcs2024-talc_world.csv:3:Reserves_kt: "NAA" is not a known token. Nearest known: "NA"');
    expect(message).toContain('mcs2024-talc_world.csv:4:Prod_kt_2022: "12x" is not a known token');
    expect(message).toContain('"soaps" is not a known commodity');
    expect(message).toMatch(/mcs2024-soaps_world\.csv:2:Prod_lb_2022: "" is not a known unit/);
  });

  it("refuses the files of another edition, a release without a source, and a folder without a world table", () => {
    const file = put(
      "mcs2023-talc_world.csv",
      saved(["Source,Country,Type,Prod_kt_2022", "MCS2023,India,Mine production,1"]),
    );
    expect(() => importRelease([file], 2024, ledger)).toThrow("The files are from MCS 2023, not from 2024");
    const next = put(
      "mcs2027-talc_world.csv",
      saved(["Source,Country,Type,Prod_kt_2026", "MCS2027,India,Mine production,1"]),
    );
    expect(() => importRelease([next], 2027, ledger)).toThrow("add the release to sources.csv");
    expect(() => importRelease([put("notes.csv", "a,b\n1,2\n")], 2024, ledger)).toThrow("No world table in");
  });

  it("takes a new edition in a known layout without a change", () => {
    const file = put(
      "mcs2027/mcs2027-talc_world.csv",
      saved(["Source,Country,Type,Prod_kt_est_2026", "MCS2027,India,Mine production,1"]),
    );
    const imported = importRelease([file], 2027, { ...ledger, sources: [source(2027)] });
    expect(imported.rows).toMatchObject([
      { commodity: "talc", area: "IND", year: 2026, quantity: 1000, source: "usgs-mcs-2027" },
    ]);
  });

  it("stops at a column that it does not know, a year of another edition, and a word that is nearly a mark", () => {
    const refused = (name: string, lines: readonly string[], edition = 2024) => {
      const file = put(`refused/${name}/mcs${edition}-talc_world.csv`, saved(lines));
      return expect(() => importRelease([file], edition, ledger));
    };
    const talc = 'MCS2024,India,"Mine production, talc",1,2,Reported in 2022,3';
    const header = "Source,Country,Type,Prod_kt_2022,Prod_kt_est_2023,Prod_notes,Reserves_kt";
    refused("renamed", [header.replace("Reserves_kt", "Rsv_kt"), talc]).toThrow(
      'mcs2024-talc_world.csv:1: "Rsv_kt" is not a known column of a world table. It contains text, first on line 2.',
    );
    refused("notes", [header.replace("Prod_notes", "Production_notes"), talc]).toThrow(
      '"Production_notes" is not a known column',
    );
    refused("year", [header.replace("2023", "2021"), talc]).toThrow(
      'mcs2024-talc_world.csv:2:Prod_kt_est_2021: "2021" is not a year of production in MCS 2024. It prints 2022 and 2023',
    );
    refused("slip", [header, talc.replace("Reported in 2022", "Estmated.")]).toThrow(
      '"Estmated" is not a known note (and 2 more like it). Nearest known: "Estimated"',
    );
  });

  it("stops at a long table that lacks a column, and at a section of neither the world nor the United States", () => {
    const of = (name: string, lines: readonly string[]) =>
      expect(() => importRelease([put(`long-${name}/MCS2026_Commodities_Data.csv`, windows(lines))], 2026, ledger));
    of(
      "renamed",
      long.map((line) => line.replace(",Notes,", ",Footnotes,")),
    ).toThrow(
      'MCS2026_Commodities_Data.csv:1: "Notes" is a column that the header lacks. Its columns are MCS chapter, Section,',
    );
    of(
      "section",
      long.map((line) => line.replace("World Mine", "Word Mine")),
    ).toThrow(
      'MCS2026_Commodities_Data.csv:3:Section: "Word Mine Production and Reserves" is not a known section (and 3 more like it)',
    );
  });

  it("shows a remark below the table, and takes a file that stands twice for a mistake", () => {
    const lines = [...long, '"Data are as of January 2026, and may be revised"'];
    const file = put("remark/MCS2026_Commodities_Data.csv", windows(lines));
    const imported = importRelease([file], 2026, ledger);
    expect(imported.damage).toContain(
      'MCS2026_Commodities_Data.csv:8: there is a remark below the table: "Data are as of January 2026, and may be revised"',
    );
    expect(imported.leftOut.get("remark below the table")).toBe(1);
    const twin = put("remark/copy/MCS2026_Commodities_Data.csv", windows(lines));
    expect(() => importRelease([file, twin], 2026, ledger)).toThrow(/are the same file of the release/);
  });

  it("never lets two figures stand for one row", () => {
    const file = put(
      "twice/mcs2024-talc_world.csv",
      saved([
        "Source,Country,Type,Prod_kt_2022",
        "MCS2024,India,Mine production,1",
        'MCS2024,India,"Mine production, talc",2',
      ]),
    );
    expect(() => importRelease([file], 2024, ledger)).toThrow(
      /would be the same row as line 2 of mcs2024-talc_world\.csv, talc mine production/,
    );
  });
});
