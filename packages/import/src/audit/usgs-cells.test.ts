import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { onShelf, shelf } from "./shelf.ts";
import { audit, type Row } from "./usgs-audit.ts";
import { type Cell, cellsOf, type Names } from "./usgs-cells.ts";
import { kindOf } from "./usgs-kinds.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const shares = readTable(folder, tables.shares);
const names: Names = {
  commodities: readTable(folder, tables.commodities).map(({ id }) => id),
  areas: readTable(folder, tables.areas),
};

/** Cells that are not blank, by edition, and the source whose rows must carry them. */
const editions = {
  2022: { cells: 380, source: "usgs-mcs-2022" },
  2023: { cells: 3512, source: "usgs-mcs-2023" },
  2024: { cells: 3477, source: "usgs-mcs-2024-v2-0" },
  2025: { cells: 2844, source: "usgs-mcs-2025" },
  2026: { cells: 3303, source: "usgs-mcs-2026-v1-0" },
} as const;
const list = Object.entries(editions);
const here = onShelf("usgs/mcs2026", 15);
const read = (edition: string): Cell[] => cellsOf(join(shelf, `usgs/mcs${edition}`), edition, names);
const rowsOf = (source: string): Row[] => shares.filter((row) => row.source === source);

describe.skipIf(!here)("every raw cell of production, capacity and reserves", () => {
  it.each(list)(
    "of %s has a row that carries it at its stage, in its form, basis and unit, and every row stands in a cell",
    (edition, { cells: count, source }) => {
      const cells = read(edition);
      const { counts, missing, unfounded } = audit(cells, rowsOf(source));
      console.info(
        `MCS ${edition}: ${count} cells; ${Object.entries(counts)
          .map(([rule, n]) => `${rule}: ${n}`)
          .join("; ")}`,
      );
      expect(cells.filter(({ text }) => text !== "")).toHaveLength(count);
      expect(missing).toEqual([]);
      expect(unfounded).toEqual([]);
    },
  );

  it("of the errata is a figure of the report, not of the data file: the rows stand beside the file's own", () => {
    const errata = shares.filter(({ source }) => /^usgs-mcs-2026-v1-[1-9]/.test(source));
    expect(errata.length).toBeGreaterThan(0);
    const file = new Set(
      rowsOf("usgs-mcs-2026-v1-0").map((row) => `${row.commodity} ${row.measure} ${row.area} ${row.year}`),
    );
    for (const row of errata) expect(file).toContain(`${row.commodity} ${row.measure} ${row.area} ${row.year}`);
  });
});

describe.skipIf(!here)("the audit of the releases", () => {
  const cells = here ? read("2026") : [];
  const rows = rowsOf("usgs-mcs-2026-v1-0");
  const at = rows.findIndex((row) => row.commodity === "rare-earths" && row.area === "AUS" && row.year === 2024);
  const changed = (change: Partial<Row>): Row[] => rows.map((row, i) => (i === at ? { ...row, ...change } : row));

  it("finds a dropped row", () => {
    const { missing, unfounded } = audit(
      cells,
      rows.filter((_, i) => i !== at),
    );
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(/"29,000" \(rare-earths AUS production 2024/);
    expect(unfounded).toEqual([]);
  });

  it.each([
    ["value", { quantity: 29_001 }],
    ["order of magnitude", { quantity: 29 }],
    ["status", { quantity: null, status: "withheld" }],
    ["area", { area: "AUT" }],
    ["year", { year: 2023 }],
    ["measure", { measure: "reserves" }],
    ["stage", { stage: "refining" }],
    ["form", { form: "magnet-elements" }],
    ["basis", { basis: "element" }],
    ["unit", { unit: "kg" }],
    ["mark of an estimate", { status: "reported" }],
  ])("finds a changed %s, from both sides", (_, change) => {
    const { missing, unfounded } = audit(cells, changed(change));
    expect(missing).toHaveLength(1);
    expect(unfounded).toHaveLength(1);
  });

  it("finds a withheld figure that was made a zero, and a zero that was made unknown", () => {
    const withheld = rows.findIndex((row) => row.status === "withheld");
    const nil = rows.findIndex((row) => row.status === "nil");
    const planted = rows.map((row, i) =>
      i === withheld
        ? { ...row, quantity: 0, status: "nil" }
        : i === nil
          ? { ...row, quantity: null, status: "not_available" }
          : row,
    );
    expect(audit(cells, planted).missing).toHaveLength(2);
  });

  it("finds a row that no cell carries", () =>
    expect(audit(cells, [...rows, { ...(rows[at] as Row), quantity: 5 }]).unfounded).toHaveLength(1));
});

describe("the audit's own reader", () => {
  const release = (edition: string, file: string, content: string | Uint8Array): string => {
    const path = join(mkdtempSync(join(tmpdir(), "cells-")), edition === "2026" ? "" : "world");
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, file), content);
    return edition === "2026" ? path : join(path, "..");
  };
  const row: Row = {
    commodity: "antimony",
    area: "AUS",
    measure: "production",
    stage: "mine",
    form: "all",
    basis: "element",
    unit: "t",
    year: 2022,
    quantity: 4000,
    low: null,
    high: null,
    comparator: "eq",
    status: "estimated",
    correction: null,
    printed: "e4,000 t",
    locator: null,
  };

  it("reads the wide layout: units and years of the headers, marks glued to names and figures", () => {
    const path = release(
      "2023",
      "mcs2023-antim_world.csv",
      "\ufeffSource,Country,Type,Prod_kt_2021,Prod_kt_est_2022,Prod_notes,Reserves_t,Reserves_notes\nMCS2023,Australiae,Mine,W,e4,,NA,Large\nMCS2023,Other countries4,Mine,0,,,>5,\n,,,,,,,\n",
    );
    const cells = cellsOf(path, "2023", names);
    expect(
      cells
        .filter(({ text }) => text !== "")
        .map(({ area, measure, year, text, factor }) => [area, measure, year, text, factor]),
    ).toEqual([
      ["AUS", "production", 2021, "W", 1000],
      ["AUS", "production", 2022, "e4", 1000],
      ["AUS", "reserves", 2022, "NA", 1],
      ["_OTH", "production", 2021, "0", 1000],
      ["_OTH", "reserves", 2022, ">5", 1],
    ]);
    const other: Row = { ...row, area: "_OTH" };
    const { counts, missing, unfounded } = audit(cells, [
      row,
      { ...row, year: 2021, quantity: null, status: "withheld", printed: "W" },
      { ...row, measure: "reserves", quantity: null, status: "qualitative", printed: "NA; note: Large" },
      { ...other, year: 2021, quantity: 0, status: "nil", printed: "0 kt" },
      { ...other, measure: "reserves", quantity: null, low: 5, comparator: "gt", status: "reported", printed: ">5 t" },
    ]);
    expect([missing, unfounded]).toEqual([[], []]);
    expect(counts).toEqual({
      figure: 1,
      withheld: 1,
      "not available, and its note gives a word, a bound or a place": 1,
      nil: 1,
      "bound or range": 1,
    });
    expect(audit(cells, [row]).missing).toHaveLength(4);
  });

  it("reads the long layout of Windows-1252, where a dash is a zero", () => {
    const line = "ANTIMONY,World Mine Production,Antimony,Australia,Production,x,metric tons,2024,\x97,,Yes,";
    const path = release(
      "2026",
      "MCS2026_Commodities_Data.csv",
      Buffer.from(
        `MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes\r\n${line}\r\n`,
        "latin1",
      ),
    );
    expect(cellsOf(path, "2026", names)).toMatchObject([{ area: "AUS", year: 2024, text: "—", factor: 1 }]);
  });

  it("reads stage, form and basis off the words around a cell, and the chapter where they say nothing", () => {
    const kind = (name: string, type: string, measure = "production", at = {}) =>
      Object.values(kindOf({ name, type, header: "", country: "Chile", notes: "", measure, ...at })).join(" ");
    expect(kind("coppe", "Refinery production, copper")).toBe("refining all element");
    expect(kind("Copper", "Reserves", "reserves")).toBe("mine all element");
    expect(kind("bauxi", "Refinery production, alumina - calcined equivalent weights")).toBe("refining all Al2O3");
    expect(kind("Boron", "boron all types", "production", { notes: "Ulexite" })).toBe("mine ulexite gross");
    expect(
      kind("titan", "Sponge metal production and sponge and pigment capacity", "capacity", {
        header: "Cap_Pigment_t_2022",
      }),
    ).toBe("compound pigment gross");
    expect(
      kind("potas", "Mine production, potassium oxide (K2O) equivalent", "reserves", { header: "Reserves_ore_kt" }),
    ).toBe("mine all ore");
    expect(kind("Soda Ash", "Mine production: synthetic")).toBe("plant synthetic gross");
  });

  it("stops at a country or a commodity that it does not know", () => {
    const file = (country: string) => `Source,Country,Type,Prod_t_2021,Prod_notes\nMCS2023,${country},Mine,1,\n`;
    expect(() => cellsOf(release("2023", "mcs2023-antim_world.csv", file("Utopia")), "2023", names)).toThrow(
      /no area for "Utopia"/,
    );
    expect(() => cellsOf(release("2023", "mcs2023-qqqqq_world.csv", file("Australia")), "2023", names)).toThrow(
      /no commodity for "qqqqq"/,
    );
  });
});
