import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { Query } from "../query/query.ts";
import { bySource, oneExtract, oneExtractOfEachSide } from "./extract.ts";
import { ownBooks } from "./own-books.ts";
import { chosenPartners, universeOf } from "./universe.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const sourceNames = [
  "id",
  "series",
  "edition",
  "erratum_of",
  "published",
  "retrieved",
  "universe",
  "carrier",
  "carrier_licence",
];
const source = (id: string, more: object = {}) => ({ id, series: id, edition: id, published: "2026-01-01", ...more });
const sources = columnarFromRows({ name: "sources", key: ["id"], columns: sourceNames.map(text) }, [
  source("all", { universe: "all_partners" }),
  source("chosen", { universe: "chosen_partners" }),
  source("totals", { universe: "world_only" }),
  source("copy", { carrier: "Carrier" }),
  source("terms", { carrier: "Carrier", carrier_licence: "own" }),
  source("newer", { published: "2026-02-01" }),
  source("plain"),
  source("twin"),
]);

const flow = (of: string, importer: string, value_usd: number | null = 1, more: object = {}) => ({
  exporter: "CHN",
  importer,
  product: "hs-850511",
  period: "2024",
  flow_basis: "exporter_reported",
  source: of,
  value_usd,
  ...more,
});
const spec = {
  name: "exports",
  key: ["exporter", "importer", "product", "period", "flow_basis", "source"],
  columns: [
    ...["exporter", "importer", "product", "period", "flow_basis", "source"].map(text),
    { name: "value_usd", kind: "number" as const },
  ],
};
const queryOf = (...flows: readonly object[]): Query<"exports"> =>
  new Query({ ledger: "installed", table: columnarFromRows(spec, flows as never), sources });
const told = (query: Query<"exports">) => [...new Set(query.toArray().map((row) => row.source as string))];
const chosen = (flows: readonly object[], purpose?: "whole" | "partners") =>
  told(oneExtract(queryOf(...flows), purpose)).join(" ");

describe("one extract of several with the same books", () => {
  it("is not chosen from one source, from two books, or from both sides of a flow", () => {
    expect(chosen([])).toBe("");
    expect(chosen([flow("plain", "JPN"), flow("plain", "USA")])).toBe("plain");
    expect(chosen([flow("plain", "JPN"), flow("twin", "JPN", 1, { exporter: "MYS" })])).toBe("plain twin");
    const importers = { flow_basis: "importer_reported" };
    expect(chosen([flow("plain", "JPN"), flow("twin", "JPN"), flow("twin", "JPN", 1, importers)])).toBe("plain twin");
  });

  it("answers the most: the most partners, or the world where one has it", () => {
    expect(chosen([flow("plain", "JPN"), flow("twin", "JPN"), flow("twin", "USA")])).toBe("twin");
    expect(chosen([flow("plain", "JPN"), flow("plain", "USA"), flow("twin", "_WLD")])).toBe("twin");
    expect(chosen([flow("twin", "_WLD"), flow("all", "JPN")])).toBe("all");
    expect(chosen([flow("twin", "_WLD"), flow("all", "JPN")], "partners")).toBe("all");
  });

  it("of a ranking names all partners, even fewer of them; a source of all partners that names none cannot rank", () => {
    const more = [flow("chosen", "JPN"), flow("chosen", "USA"), flow("chosen", "DEU")];
    expect(chosen([...more, flow("all", "JPN"), flow("all", "USA")], "partners")).toBe("all");
    expect(chosen([...more, flow("all", "JPN"), flow("all", "USA")])).toBe("chosen");
    expect(chosen([...more, flow("all", "_WLD")], "partners")).toBe("chosen");
    expect(chosen([flow("plain", "JPN"), flow("twin", "JPN"), flow("twin", "USA")], "partners")).toBe("twin");
  });
});

it("needs no column that an older release lacks", () => {
  const columns = sourceNames.filter((name) => !/universe|carrier/.test(name)).map(text);
  const older = columnarFromRows({ name: "sources", key: ["id"], columns }, [source("plain"), source("twin")]);
  const flows = columnarFromRows(spec, [flow("twin", "JPN"), flow("plain", "JPN")] as never);
  expect(told(oneExtract(new Query({ ledger: "installed", table: flows, sources: older })))).toEqual(["plain"]);
});

describe("of two extracts that answer as much", () => {
  const of = (more: Partial<Parameters<typeof bySource>[0]>) => ({
    distance: 0,
    universe: null,
    day: "2026-01-01",
    source: "m",
    ...more,
  });
  const first = (a: Parameters<typeof of>[0], b: Parameters<typeof of>[0]) => {
    expect(bySource(of(a), of(b))).toBeLessThan(0);
    expect(bySource(of(b), of(a))).toBeGreaterThan(0);
  };

  it("the nearer to the publisher comes first, then one with partners, then the newer, then by name", () => {
    first({ distance: 0, universe: "world_only", day: "2020-01-01" }, { distance: 1 });
    first({ universe: "all_partners", day: "2020-01-01" }, { universe: "world_only" });
    first({ universe: null, day: "2020-01-01" }, { universe: "world_only" });
    first({ day: "2026-01-02", source: "z" }, { day: "2026-01-01" });
    first({ source: "a" }, { source: "b" });
    expect(bySource(of({ universe: "all_partners" }), of({ universe: "chosen_partners" }))).toBe(0);
    expect(bySource(of({}), of({}))).toBe(0);
  });

  it("that is the publisher's own before a copy, and a copy before one with its own terms", () => {
    const same = (...ids: string[]) => chosen(ids.map((id) => flow(id, "JPN")));
    expect(same("copy", "plain")).toBe("plain");
    expect(same("terms", "copy")).toBe("copy");
    expect(same("newer", "plain")).toBe("newer");
    expect(same("twin", "plain")).toBe("plain");
    expect(same("totals", "chosen")).toBe("chosen");
  });
});

describe("the note on the extract that is left out", () => {
  const note = (...flows: readonly object[]) => oneExtract(queryOf(...flows)).notes[0];

  it("compares the same books: as much, or how much instead", () => {
    expect(note(flow("plain", "JPN", 5), flow("twin", "JPN", 5))).toContain("these books, with the same 5 USD.");
    expect(note(flow("plain", "JPN", 5), flow("twin", "JPN", 7))).toContain("these books: 7 USD, not 5.");
  });

  it("compares only partners that both name, and no whole with a part", () => {
    const more = [flow("plain", "JPN", 5), flow("plain", "USA", 6), flow("twin", "JPN", 7)];
    expect(note(...more)).toContain("these books: 7 USD, not 5.");
    expect(note(flow("plain", "_WLD", 20), flow("plain", "JPN", 5), flow("twin", "JPN", 7))).toContain("7 USD, not 5.");
    expect(note(flow("plain", "_WLD", 20), flow("twin", "JPN", 7))).toContain("also covers flows of these books.");
    expect(note(flow("plain", "USA", 20), flow("twin", "JPN", 7))).toContain("also covers flows of these books.");
  });

  it("compares the world with the sum of a source of all partners", () => {
    const parts = [flow("all", "JPN", 5), flow("all", "USA", 6)];
    expect(note(flow("plain", "_WLD", 20), ...parts)).toContain("these books: 20 USD, not 11.");
    expect(note(flow("all", "_WLD", 20), flow("twin", "_WLD", 21), flow("twin", "JPN", 5))).toContain(
      "21 USD, not 20.",
    );
    const newer = [flow("newer", "_WLD", 20), flow("newer", "JPN", 5)];
    expect(note(...newer, flow("all", "JPN", 5), flow("all", "USA", 6))).toContain("newer answers");
    expect(note(...newer, flow("all", "JPN", 5), flow("all", "USA", 6))).toContain("these books: 11 USD, not 20.");
    expect(note(flow("totals", "_WLD", 20), flow("plain", "_WLD", 21))).toContain("20 USD, not 21.");
    expect(note(flow("plain", "_WLD", 20), flow("all", "JPN", null))).toContain("also covers flows of these books.");
  });

  it("says how many books both have, and counts those of the other alone", () => {
    const before = { period: "2023" };
    const both = [flow("plain", "JPN", 5), flow("twin", "JPN", 7)];
    expect(note(...both, flow("plain", "JPN", 1, before))).toContain("covers 1 of these 2 books: 7 USD, not 5.");
    const further = note(...both, flow("plain", "USA"), flow("plain", "DEU"), flow("twin", "JPN", 1, before));
    expect(further).toContain("these books: 7 USD, not 5, and 1 more.");
    expect(note(...both)).not.toContain("more");
  });
});

describe("the books of both sides", () => {
  const importers = { flow_basis: "importer_reported" };

  it("give one extract each", () => {
    const query = queryOf(
      flow("plain", "JPN"),
      flow("twin", "JPN"),
      flow("twin", "USA"),
      flow("plain", "JPN", 1, importers),
    );
    const each = oneExtractOfEachSide(query);
    expect(each.toArray().map(({ source, flow_basis }) => `${source} ${flow_basis}`)).toEqual([
      "twin exporter_reported",
      "twin exporter_reported",
      "plain importer_reported",
    ]);
    expect(each.notes).toHaveLength(1);
    const alone = queryOf(flow("plain", "JPN"), flow("twin", "JPN", 1, importers));
    expect(oneExtractOfEachSide(alone)).toBe(alone);
  });

  it("are told apart: the country's own books answer if there are both, and nothing else", () => {
    const [own, theirs] = [flow("plain", "JPN"), flow("twin", "JPN", 1, importers)];
    const answer = ownBooks(queryOf(own, theirs), "importer");
    expect(told(answer)).toEqual(["plain"]);
    expect(answer.notes[0]).toContain("1 row of its partners’ books are left out");
    expect(told(ownBooks(queryOf(own, theirs), "exporter"))).toEqual(["twin"]);
    for (const flows of [[own], [theirs], [own, theirs, flow("all", "JPN", 1, { flow_basis: "reconciled" })]]) {
      const query = queryOf(...flows);
      expect(ownBooks(query, "importer")).toBe(query);
    }
  });
});

describe("the universe of a source", () => {
  const context = { sources };

  it("is what it states; not known if it states none, is not there, or the column is not", () => {
    expect(["all", "plain", "gone"].map((id) => universeOf(context, id))).toEqual([
      "all_partners",
      undefined,
      undefined,
    ]);
    const older = columnarFromRows({ name: "sources", key: ["id"], columns: [text("id")] }, [{ id: "all" }]);
    expect(universeOf({ sources: older }, "all")).toBeUndefined();
  });

  it("is warned of if it has selected partners only, once for each such source", () => {
    const warned = chosenPartners(queryOf(flow("chosen", "JPN"), flow("chosen", "USA"), flow("all", "JPN")));
    expect(warned).toEqual(["chosen covers selected partners only: their sum is not a total for the world."]);
    expect(chosenPartners(queryOf(flow("all", "JPN"), flow("plain", "JPN")))).toEqual([]);
  });
});
