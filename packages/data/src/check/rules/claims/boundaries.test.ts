import { describe, expect, it } from "vitest";
import type { Ledger } from "../../engine/ledger.ts";
import { rule } from "./claim-check.ts";
import { type Ledger as Asked, answer, holds, parseCheck, Unanswerable } from "./claim-question.ts";

const estimates = [
  { id: "a", kind: "reserve", found: "2019-05-10", mined: "2024-05-10", size: "10" },
  { id: "b", kind: "resource", found: "2019", mined: "", size: "x" },
];
const asked: Asked = {
  row: (address) => estimates.find(({ id }) => address === `estimates/${id}`),
  rows: (_, where) =>
    estimates.filter((row) =>
      Object.entries(where).every(([name, cell]) => (row as Record<string, string>)[name] === cell),
    ),
};
const tell = (check: string) => parseCheck(check).map((condition) => holds(condition, asked))[0];
const ask = (question: string) => answer(parseCheck(`${question} = 1`)[0]!.question, asked);

describe("a condition that can be read", () => {
  it("has a question, an operator and a value, in this order", () => {
    for (const check of ["= 1", "exists estimates/a", "exists estimates/a =", "exists = yes", "cell estimates/a = 1"])
      expect(() => parseCheck(check), check).toThrow(SyntaxError);
    expect(parseCheck("exists estimates/a = yes")).toHaveLength(1);
  });

  it("of a count names a table and columns", () => {
    expect(ask("count estimates")).toBe("2");
    expect(ask("count estimates kind=reserve")).toBe("1");
    expect(ask("count estimates mined=")).toBe("1");
    for (const check of ["count = 1", "count estimates =reserve = 1"])
      expect(() => parseCheck(check), check).toThrow(SyntaxError);
  });

  it("over years goes from a year to a later one, or to the same", () => {
    const over = (years: string) => parseCheck(`least ${years} cell estimates/a size = 10`);
    expect(over("2000..2001")).toHaveLength(1);
    expect(over("2000..2000")).toHaveLength(1);
    for (const years of ["2001..2000", "2000", "2000..", "00..01"])
      expect(() => over(years), years).toThrow(SyntaxError);
    expect(() => parseCheck("least 2000..2001 cell estimates/a = 10")).toThrow(SyntaxError);
  });

  it("of parts names one row at least, and one whole", () => {
    for (const check of ["part size of estimates/a = 1", "part size estimates/a = 1", "part size estimates/a of = 1"])
      expect(() => parseCheck(check), check).toThrow(SyntaxError);
    expect(ask("part size estimates/a of estimates/a")).toBe("100");
    expect(ask("part size estimates/a estimates/a of estimates/a")).toBe("200");
  });
});

describe("an answer", () => {
  it("in years is whole: a year begins on its day", () => {
    const years = (from: string, to: string) => {
      const ledger: Asked = { ...asked, row: () => ({ from, to }) };
      return answer(parseCheck("years x/a from x/a to = 1")[0]!.question, ledger);
    };
    expect(years("2019-05-10", "2024-05-10")).toBe("5");
    expect(years("2019-05-10", "2024-05-09")).toBe("4");
    expect(years("2019-05-10", "2024-05-11")).toBe("5");
    expect(years("2019", "2024-01-01")).toBe("5");
    expect(years("2019-05-10", "2024")).toBe("5");
  });

  it("is compared as a number, or as a day if the value is one", () => {
    expect(["<", "<=", ">", ">="].map((sign) => tell(`cell estimates/a size ${sign} 10`))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(["<", ">"].map((sign) => tell(`cell estimates/a size ${sign} 9`))).toEqual([false, true]);
    expect(tell("cell estimates/a found < 2019-05-11")).toBe(true);
    expect(tell("cell estimates/a found > 2019-05-10")).toBe(false);
    expect(() => tell("cell estimates/b mined > 2019-05-10")).toThrow(Unanswerable);
    expect(() => tell("cell estimates/b size > 1")).toThrow(Unanswerable);
    expect(() => tell("cell estimates/b mined > 1")).toThrow(Unanswerable);
  });
});

describe("the rule on claims", () => {
  const check = (claim: object, { faulty = [] as readonly string[] } = {}) => {
    const ledger = {
      rows: (table: string) => (table === "claims" ? [{ id: "one", verdict: "confirmed", ...claim }] : []),
      rowAt: () => ({ id: "a" }),
      faulty: (table: string) => (faulty.includes(table) ? [1] : []),
      note: () => undefined,
    };
    return [...rule.check(ledger as unknown as Ledger)].map(({ column, expected }) => `${column}: ${expected}`);
  };

  it("says nothing of a claim without a check, or one that leans on rows with faults", () => {
    expect(check({ check: null })).toEqual([]);
    expect(check({ check: "cell areas/a id = b" })).toHaveLength(1);
    expect(check({ check: "cell areas/a id = b" }, { faulty: ["areas"] })).toEqual([]);
    expect(check({ check: "cell areas/a id = b" }, { faulty: ["groups"] })).toHaveLength(1);
  });

  it("says what cannot be answered: no question, no table, no column", () => {
    expect(check({ check: "what is it" })[0]).toMatch(/^check: a question that can be answered/);
    expect(check({ check: "count nothing = 1" })[0]).toMatch(/there is no table nothing/);
    expect(check({ check: "count areas size=1 = 1" })[0]).toMatch(/areas has no column size/);
    expect(check({ check: "count areas = 0" })).toEqual([]);
  });

  it("compares a text of the ledger only as a whole", () => {
    expect(check({ check: "cell areas/a id = a" })).toEqual([]);
    expect(check({ check: "size areas/a id = 1" })).toEqual([]);
    expect(check({ check: "cell areas/a id has a" })[0]).toMatch(/we wrote the text in id ourselves/);
  });
});
