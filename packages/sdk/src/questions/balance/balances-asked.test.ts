import { describe, expect, it } from "vitest";
import { ledgerOfRows } from "../../node/own-rows.ts";
import { balancesAsked, firstPrinted, withoutRows } from "./balances-asked.ts";

const source = (id: string, published: string) => ({
  id,
  series: "book",
  edition: id,
  publisher: "Survey",
  title: id,
  published,
  licence: "facts-only",
});
const sources = [source("book-2025", "2025-01-31"), source("book-2026", "2026-01-31")];
const row = (of: string, quantity: number | null, more: object = {}) => ({
  commodity: "gallium",
  item: "imports",
  form: "all",
  partner: "_WLD",
  year: 2024,
  quantity,
  unit: "t",
  comparator: "eq",
  status: "reported",
  source: of,
  ...more,
});
const ledgerOf = (...rows: readonly object[]) =>
  ledgerOfRows({ sources, us_balances: rows } as never, { check: false });

describe("what was first printed", () => {
  const first = async (before: object, after: object) => {
    const ledger = await ledgerOf(row("book-2025", 80, before), row("book-2026", 80, after));
    const { query, rows } = balancesAsked(ledger, "imports", { commodity: "gallium" });
    return rows.map(firstPrinted(query, rows));
  };
  const same = [{ first_printed: null, first_source: null }];

  it("is told if a later edition prints another figure, with its source", async () => {
    expect(await first({ quantity: 70 }, {})).toEqual([{ first_printed: "70", first_source: "book-2025" }]);
    expect(await first({}, {})).toEqual(same);
  });

  it("is not another figure because of its mark alone, unless there is no figure", async () => {
    expect(await first({ status: "estimated" }, {})).toEqual(same);
    const none = { quantity: null };
    expect(await first({ ...none, status: "withheld" }, { ...none, status: "withheld" })).toEqual(same);
    const [withheld] = await first({ ...none, status: "withheld" }, { ...none, status: "not_available" });
    expect(withheld?.first_source).toBe("book-2025");
    const bound = { quantity: null, low: 50, comparator: "gt" };
    expect(await first({ ...bound, status: "estimated" }, bound)).toEqual(same);
    const most = { quantity: null, high: 50, comparator: "lt" };
    expect(await first({ ...most, status: "estimated" }, most)).toEqual(same);
    expect((await first(bound, { ...bound, low: 60 }))[0]?.first_source).toBe("book-2025");
  });

  it("is nothing for a figure of one edition", async () => {
    const ledger = await ledgerOf(row("book-2026", 80));
    const { query, rows } = balancesAsked(ledger, "imports", {});
    expect(rows.map(firstPrinted(query, rows))).toEqual(same);
  });
});

describe("the rows asked for", () => {
  it("are in the order in which their commodities were named, and those without a row are told", async () => {
    const ledger = await ledgerOf(row("book-2026", 1), row("book-2026", 2, { commodity: "indium" }));
    const asked = balancesAsked(ledger, "imports", { commodity: ["indium", "tellurium", "gallium"] });
    expect(asked.rows.map(({ commodity }) => commodity)).toEqual(["indium", "gallium"]);
    expect([asked.without, asked.byParts]).toEqual([["tellurium"], []]);
    expect(balancesAsked(ledger, "imports", {}).rows).toHaveLength(2);
    expect(() => balancesAsked(ledger, "imports", { commodity: null })).toThrow(/No commodity is called/);
  });

  it("are of what a commodity contains if it has no row itself, and so are not missing", async () => {
    const ledger = await ledgerOf(row("book-2026", 1, { commodity: "yttrium" }));
    const asked = balancesAsked(ledger, "imports", { commodity: "rare-earths" });
    expect(asked.rows.map(({ commodity }) => commodity)).toEqual(["yttrium"]);
    expect([asked.without, asked.byParts]).toEqual([[], ["rare-earths"]]);
  });

  it("are of one day, of every edition, or of the last year if so asked", async () => {
    const ledger = await ledgerOf(row("book-2025", 70), row("book-2026", 80), row("book-2026", 60, { year: 2023 }));
    const quantities = (more: object) => balancesAsked(ledger, "imports", more).rows.map(({ quantity }) => quantity);
    expect(quantities({ asOf: "2025-06-30" })).toEqual([70]);
    expect(quantities({})).toEqual([60, 80]);
    expect(quantities({ latest: true })).toEqual([80]);
    expect(quantities({ every: true, year: 2024 })).toEqual([70, 80]);
  });
});

describe("the note on commodities without a row", () => {
  it("is there only if there are any, and counts them among all", () => {
    expect(withoutRows([], 3, "price")).toEqual([]);
    expect(withoutRows(["gallium"], 3, "price")[0]?.text).toBe(
      "1 of 4 commodities have no price in the ledger: gallium.",
    );
  });
});
