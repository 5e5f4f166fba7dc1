import { describe, expect, it } from "vitest";
import { readTable } from "../../../csv/read.ts";
import { csvFolder } from "../../../repository.ts";
import { tables } from "../../../tables/index.ts";
import { rule as recordCap } from "./record-cap.ts";

const licence = (id: string, redistribution: string, record_cap: number | null, cap_scope: string | null) => ({
  id,
  redistribution,
  record_cap,
  cap_scope,
});
const licences = [
  licence("open", "allowed", null, null),
  licence("capped", "capped", 100, "licence"),
  licence("internal", "facts_only", 0, "licence"),
  licence("facts", "facts_only", 10, "publisher"),
];
const source = (id: string, of: object) => ({
  id,
  publisher: id,
  licence: "open",
  carrier: null,
  carrier_licence: null,
  ...of,
});

function check(sources: readonly object[], citing: Readonly<Record<string, number>>) {
  const notes: Record<string, number> = {};
  const ledger = {
    rows: (table: string) => (table === "licences" ? licences : sources),
    citing: (id: string) => citing[id] ?? 0,
    note: (what: string, count: number) => {
      notes[what] = (notes[what] ?? 0) + count;
    },
  };
  const found = Array.from(recordCap.check(ledger as never), ({ row, column, expected }) =>
    [(row as { id: string }).id, column, expected].join(" "),
  );
  return { found, notes };
}

describe("record-cap", () => {
  it("counts what was read in a publisher's page as that page's, whoever issued it", () => {
    const sources = [
      source("reuters", { licence: "facts" }),
      source("customs", { licence: "facts", carrier: "reuters, tass" }),
    ];
    expect(check(sources, { reuters: 6, customs: 5 }).found).toEqual([
      "customs carrier at most 10 rows under facts, reuters; this source brings the total to 11",
    ]);
    expect(check(sources, { reuters: 5, customs: 5 }).found).toEqual([]);
  });

  it("counts a carrier's terms beside the source's, and what can be passed on under neither alone", () => {
    const carried = [source("flows", { licence: "capped", carrier: "bank", carrier_licence: "internal" })];
    const { found, notes } = check(carried, { flows: 3 });
    expect(found).toEqual(["flows carrier_licence at most 0 rows under internal; this source brings the total to 3"]);
    expect(notes).toEqual({
      "rows under capped": 3,
      "rows under internal": 3,
      "rows whose redistribution is unclear": 3,
    });
    expect(check([source("flows", { licence: "open", carrier_licence: "open" })], { flows: 3 })).toEqual({
      found: [],
      notes: {},
    });
  });

  it("counts every column that names a source, once for each row: no publisher of single facts is above fifty", () => {
    const rows = new Map<string, number>();
    const publishers = new Map(readTable(csvFolder, tables.sources).map((row) => [row.id, row]));
    for (const table of Object.values(tables)) {
      if (table.name === "sources") continue;
      const columns = Object.entries(table.row.shape).flatMap(([name, schema]) =>
        (schema as { meta(): { reference?: string } | undefined }).meta()?.reference === "sources" ? [name] : [],
      );
      for (const row of readTable(csvFolder, table as never) as readonly Record<string, unknown>[])
        for (const id of new Set(columns.map((name) => row[name]))) {
          const named = publishers.get(id as string);
          if (named?.licence === "facts-only") rows.set(named.publisher, (rows.get(named.publisher) ?? 0) + 1);
        }
    }
    expect(rows.get("The Economy")).toBe(50);
    expect(Math.max(...rows.values())).toBeLessThanOrEqual(50);
  });
});

describe("every table", () => {
  it("names the source of each row, or says whose the rows are", () => {
    const silent = Object.values(tables).filter((table) => !("source" in table.row.shape) && table.owner === undefined);
    const twice = Object.values(tables).filter((table) => "source" in table.row.shape && table.owner !== undefined);
    expect([...silent, ...twice].map(({ name }) => name)).toEqual([]);
  });
});

it("counts no figure twice of a publisher that carries its own, nor of a page that is no publisher or under no cap", () => {
  const sources = [
    source("reuters", { licence: "facts", carrier: "reuters" }),
    source("x", { licence: "facts", carrier: "nobody" }),
  ];
  expect(check(sources, { reuters: 10, x: 10 }).found).toEqual([]);
  const carried = [source("reuters", { licence: "facts" }), source("open", { carrier: "reuters" })];
  expect(check(carried, { reuters: 10, open: 500 }).found).toEqual([]);
});

it("notes the rows under a licence, none under one that has none, and not those of each publisher", () => {
  const sources = [
    source("a", { licence: "capped" }),
    source("b", { licence: "facts" }),
    source("c", { licence: "internal" }),
  ];
  expect(check(sources, { a: 3, b: 4, c: 0 }).notes).not.toHaveProperty("rows under internal");
  expect(Object.keys(check(sources, { a: 3, b: 4, c: 0 }).notes).filter((note) => note.includes("facts,"))).toEqual([]);
  expect(check(sources, { a: 3, b: 4, c: 0 }).notes).toMatchObject({ "rows under capped": 3 });
});

it("tells only the source with which a cap is passed", () => {
  const sources = ["a", "b", "c"].map((id) => source(id, { licence: "capped" }));
  expect(check(sources, { a: 100, b: 1, c: 1 }).found).toEqual([
    "b licence at most 100 rows under capped; this source brings the total to 101",
  ]);
});
