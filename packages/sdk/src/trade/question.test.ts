import { describe, expect, it } from "vitest";
import { OreledgerError } from "../errors.ts";
import { ledger } from "../installed/installed-ledger.ts";
import { type FlowQuestion, flows } from "./question.ts";

/** The periods that a question selects, as its explanation lists them. */
const asked = (period: FlowQuestion["period"]) =>
  /period is ([^.]*)\./.exec(flows(ledger, { period } as FlowQuestion).explain())?.[1]?.split(" or ");

describe("a range of periods", () => {
  it("of years has both ends and the years between", () => {
    expect(asked({ from: "2019", to: "2021" })).toEqual(["2019", "2020", "2021"]);
    expect(asked({ from: "2020", to: "2020" })).toEqual(["2020"]);
  });

  it("of months goes over the end of a year", () => {
    expect(asked({ from: "2023-11", to: "2024-02" })).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
    expect(asked({ from: "2024-12", to: "2024-12" })).toEqual(["2024-12"]);
  });

  it("is refused with one end, with two lengths, or backwards", () => {
    for (const period of [
      { from: "2019" },
      { to: "2019" },
      {},
      null,
      { from: "2019", to: "2020-01" },
      { from: "2019-01", to: "2020" },
      { from: "2019-13", to: "2020-01" },
    ])
      expect(() => flows(ledger, { period } as never)).toThrow(/from a year to a year or from a month to a month/);
    for (const period of [
      { from: "2021", to: "2020" },
      { from: "2020-12", to: "2020-11" },
    ])
      expect(() => flows(ledger, { period })).toThrow(/runs backwards/);
    expect(() => flows(ledger, { period: { from: "2021", to: "2020" } })).toThrow(OreledgerError);
  });

  it("is not needed: a period, a list of them, or none", () => {
    expect(flows(ledger, { period: "2024" }).explain()).toContain("period = 2024");
    expect(asked(["2023", "2024-05"])).toEqual(["2023", "2024-05"]);
    expect(flows(ledger, {}).length).toBe(ledger.tables.exports.length);
  });
});
