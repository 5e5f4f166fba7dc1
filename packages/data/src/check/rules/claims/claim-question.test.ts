import { describe, expect, it } from "vitest";
import { againstVerdict, answer, type Cells, holds, type Ledger, parseCheck, Unanswerable } from "./claim-question.ts";

const share = (area: string, quantity: string, source: string, year = "2025"): [string, Cells] => [
  `shares/${area}/${year}/${source}`,
  {
    commodity: "rare-earths",
    stage: "mine",
    measure: "reserves",
    form: "all",
    basis: "REO",
    share_of: "_WLD",
    year,
    area,
    quantity,
    source,
  },
];
const rows = new Map<string, Cells>([
  ["sources/mcs", { erratum_of: "" }],
  ["sources/mcs-erratum", { erratum_of: "mcs" }],
  share("CHN", "44000000", "mcs"),
  share("BRA", "21000000", "mcs"),
  share("IND", "6900000", "mcs"),
  share("_WLD", "85000000", "mcs"),
  share("RUS", "", "mcs"),
  share("AUS", "60000000", "mcs", "2024"),
  share("BRA", "11000000", "mcs-erratum"),
  share("CHN", "30", "small", "2020"),
  share("AUS", "10", "small", "2020"),
  share("_WLD", "20", "small", "2020"),
  ...[6, 8, 5].map((quantity, i) => share("USA", String(quantity), "history", String(2000 + i))),
  ...[10, 20, 10].map((quantity, i) => share("_WLD", String(quantity), "history", String(2000 + i))),
  ["shares/CHN/1990/review", { share_basis: "printed", share_pct: "27", quantity: "" }],
  ["estimates/find", { contained: "20000000" }],
  [
    "events/april",
    {
      announced: "2025-04-04",
      commodities: "samarium;dysprosium",
    },
  ],
  ["agreements/busan", { place: "Busan", signed: "2025-10-30", announced: "", title: "Framework for Securing" }],
]);
const ledger: Ledger = {
  row: (address) => rows.get(address),
  rows: (table, where) =>
    [...rows]
      .filter(([address]) => address.startsWith(`${table}/`))
      .map(([, row]) => row)
      .filter((row) => Object.entries(where).every(([column, cell]) => row[column] === cell)),
};
const tell = (check: string) => parseCheck(check).map((condition) => holds(condition, ledger));
const ask = (text: string) => answer(parseCheck(`${text} = x`)[0]!.question, ledger);

describe("a claim's question", () => {
  it("reads a cell, with the value to the end of the condition", () => {
    expect(tell("cell agreements/busan place = Seoul; cell agreements/busan title = Framework for Securing")).toEqual([
      false,
      true,
    ]);
  });

  it("counts members and rows, and looks for a row", () => {
    expect(tell("size events/april commodities = 7; size events/april commodities = 2")).toEqual([false, true]);
    expect(tell("cell events/april commodities has dysprosium; cell events/april commodities has prosium")).toEqual([
      true,
      false,
    ]);
    expect(tell("cell events/april commodities lacks dysprosium")).toEqual([false]);
    expect(ask("count shares area=BRA year=2025")).toBe("2");
    expect(tell("exists agreements/seoul = no; exists agreements/busan = yes")).toEqual([true, true]);
  });

  it("takes the part that some rows are of another", () => {
    expect(ask("part quantity shares/CHN/2025/mcs shares/BRA/2025/mcs of shares/_WLD/2025/mcs")).toBe(
      String((100 * 65_000_000) / 85_000_000),
    );
    expect(tell("part quantity shares/CHN/2025/mcs of shares/_WLD/2025/mcs > 51")).toEqual([true]);
    expect(() => ask("part quantity shares/RUS/2025/mcs of shares/_WLD/2025/mcs")).toThrow(Unanswerable);
    expect(() => parseCheck("part quantity of shares/_WLD/2025/mcs > 1")).toThrow(SyntaxError);
  });

  it("takes a share of the larger of the total and the sum, errata laid over", () => {
    // Before the erratum 44 + 21 + 6.9 = 71.9 Mt stand under a total of 85; after it 61.9.
    expect(ask("share shares/CHN/2025/mcs")).toBe(String((100 * 44) / 85));
    expect(ask("share shares/BRA/2025/mcs-erratum")).toBe(String((100 * 11) / 85));
    expect(ask("share shares/CHN/1990/review")).toBe("27");
    // 30 of 20, which is the total, and of 40, which the rows add up to.
    expect(ask("share shares/CHN/2020/small")).toBe("75");
    expect(() => ask("share shares/RUS/2025/mcs")).toThrow(Unanswerable);
    expect(() => ask("share shares/AUS/2024/mcs")).toThrow(/no total/);
  });

  it("takes the least and the most over years", () => {
    expect(ask("least 2000..2002 cell shares/USA/{year}/history quantity")).toBe("5");
    expect(ask("most 2000..2002 part quantity shares/USA/{year}/history of shares/_WLD/{year}/history")).toBe("60");
    expect(tell("least 2000..2001 cell shares/USA/{year}/history quantity > 5")).toEqual([true]);
    expect(() => ask("least 1999..2002 cell shares/USA/{year}/history quantity")).toThrow(/no row .*1999/);
    expect(() => parseCheck("least 2002..2000 cell a/b c > 1")).toThrow(SyntaxError);
    expect(() => parseCheck("least 2000 cell a/b c > 1")).toThrow(SyntaxError);
  });

  it("ranks within one print, without the world, empty cells and other years", () => {
    expect(ask("rank shares/BRA/2025/mcs quantity")).toBe("2");
    expect(ask("rank shares/IND/2025/mcs quantity")).toBe("3");
  });

  it("places a figure among the countries, before and after an erratum", () => {
    expect(ask("place estimates/find contained among shares/CHN/2025/mcs")).toBe("3");
    expect(ask("place estimates/find contained among shares/BRA/2025/mcs-erratum")).toBe("2");
  });

  it("compares dates and numbers, each in its own way", () => {
    expect(tell("cell agreements/busan signed >= 2025-10-01; cell agreements/busan signed < 2025-10-30")).toEqual([
      true,
      false,
    ]);
    expect(tell("cell estimates/find contained > 3000000")).toEqual([true]);
    expect(ask("years events/april announced agreements/busan signed")).toBe("0");
  });

  it("says what it cannot answer", () => {
    expect(() => tell("cell agreements/seoul place = Seoul")).toThrow(/no row agreements\/seoul/);
    expect(() => tell("cell agreements/busan city = Seoul")).toThrow(/no column city/);
    expect(() => tell("cell agreements/busan place > 3")).toThrow(Unanswerable);
    expect(() => tell("cell agreements/busan announced < 2025-11-06")).toThrow(/no date: ""/);
    expect(() => tell("rank shares/RUS/2025/mcs quantity = 1")).toThrow(/not a number/);
    expect(() => tell("rank agreements/busan signed = 1")).toThrow(Unanswerable);
  });

  it.each(["Busan", "cell agreements/busan = Busan", "cell a/b c =", "ask a/b c = d", "place a/b c near d/e = 1"])(
    "refuses %j",
    (check) => {
      expect(() => parseCheck(check)).toThrow(SyntaxError);
    },
  );

  it("holds a verdict against its conditions", () => {
    expect(againstVerdict("confirmed", [true, true])).toBeUndefined();
    expect(againstVerdict("confirmed", [true, false])).toMatch(/1 of 2/);
    expect(againstVerdict("quoted", [true])).toBeUndefined();
    expect(againstVerdict("quoted", [false])).toMatch(/quoted requires/);
    expect(againstVerdict("contradicted", [false])).toBeUndefined();
    expect(againstVerdict("contradicted", [true])).toMatch(/no condition holds/);
    expect(againstVerdict("disputed", [true, false])).toBeUndefined();
    expect(againstVerdict("disputed", [true, true])).toMatch(/some do not/);
    expect(againstVerdict("unverified", [true])).toMatch(/no check/);
  });
});

describe("an operator", () => {
  it.each([
    ["<", [true, false, false]],
    ["<=", [true, true, false]],
    [">", [false, false, true]],
    [">=", [false, true, true]],
    ["=", [false, true, false]],
    ["!=", [true, false, true]],
  ])("%s compares numbers below, at and above the value, and days", (operator, results) => {
    expect(
      tell(["5", "6", "7"].map((_, i) => `count shares area=BRA year=2025 ${operator} ${3 - i}`).join("; ")),
    ).toEqual(results);
    const days = ["2025-04-05", "2025-04-04", "2025-04-03"];
    expect(tell(days.map((day) => `cell events/april announced ${operator} ${day}`).join("; "))).toEqual(results);
  });

  it("needs a question before it, and a value after it", () => {
    for (const text of ["= 5", "cell events/april announced =", "cell events/april announced"])
      expect(() => parseCheck(text)).toThrow(SyntaxError);
  });
});

describe("whole years between two days", () => {
  it.each([
    ["2020-05-10", "2025-05-10", "5"],
    ["2020-05-10", "2025-05-09", "4"],
    ["2020-05-10", "2025-05-11", "5"],
    ["2020-05", "2025-01-01", "5"],
    ["2020-05-10", "2025", "5"],
    ["2020-05-10", "2025-01", "5"],
  ])("%s to %s: %s", (from, to, years) => {
    const own = new Map<string, Cells>([
      ["acts/a", { day: from }],
      ["acts/b", { day: to }],
    ]);
    const question = { kind: "years", row: "acts/a", column: "day", to: { row: "acts/b", column: "day" } } as const;
    expect(answer(question, { row: (address) => own.get(address), rows: () => [] })).toBe(years);
  });
});

it.each([
  ["confirmed", [true, true], false],
  ["confirmed", [true, false], true],
  ["quoted", [true], false],
  ["quoted", [false], true],
  ["contradicted", [false, false], false],
  ["contradicted", [true, false], true],
  ["disputed", [true, false], false],
  ["disputed", [true, true], true],
  ["disputed", [false, false], true],
  ["unverified", [true], true],
])("the verdict %s of %j is another: %s", (verdict, results, other) => {
  expect(againstVerdict(verdict, results) !== undefined).toBe(other);
});

it("ranks a figure behind the larger ones, and beside its equals", () => {
  const areas = ["CHN", "AUS", "USA", "BRA"].map(
    (area, i) => [`shares/${area}`, { area, quantity: String([9, 5, 5, 1][i]), source: "s" }] as const,
  );
  const own = new Map<string, Cells>(areas);
  const all: Ledger = { row: (address) => own.get(address), rows: () => own.values() };
  const rankOf = (area: string) => answer({ kind: "rank", row: `shares/${area}`, column: "quantity" }, all);
  expect(["CHN", "AUS", "USA", "BRA"].map(rankOf)).toEqual(["1", "2", "2", "4"]);
});
