import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { type ReadClaim, readingsOf } from "./claim.ts";

const exact = (value: number) => ({ value, low: value, high: value });
const nothing = { value: undefined, low: 0, high: Number.POSITIVE_INFINITY };
const claim = (tonnage: object, basis: string | undefined, more: object = {}) =>
  ({ tonnage, basis, ore: undefined, contained: undefined, element: "yttrium", ...more }) as unknown as ReadClaim;
const read = (of: ReadClaim, reserves?: string) => readingsOf(() => ledger as never, of, reserves);
const names = (of: ReadClaim, reserves?: string) => read(of, reserves).map(({ reading }) => reading);
const ore = { grade: 10, unit: "pct", basis: "element" };

describe("the ways to read a claim", () => {
  it("are one for a tonnage without a basis, and none for no tonnage", () => {
    expect(names(claim(exact(5), undefined))).toEqual(["as claimed"]);
    expect(names(claim(nothing, undefined))).toEqual([]);
    expect(names(claim({ value: undefined, low: 5, high: Number.POSITIVE_INFINITY }, undefined))).toEqual([
      "as claimed",
    ]);
    expect(names(claim({ value: undefined, low: 0, high: 5 }, undefined))).toEqual(["as claimed"]);
  });

  it("are as ore with a grade, as element and as oxide, for an ambiguous claim all of them", () => {
    expect(names(claim(exact(5), "ore", { ore }))).toEqual(["as ore at 10 pct"]);
    expect(names(claim(exact(5), "ore"))).toEqual([]);
    expect(names(claim(exact(5), "contained_element", { ore }))).toEqual(["as contained element"]);
    expect(names(claim(exact(5), "contained_oxide", { ore }))).toEqual(["as contained oxide"]);
    expect(names(claim(exact(5), "ambiguous", { ore }))).toEqual([
      "as ore at 10 pct",
      "as contained element",
      "as contained oxide",
    ]);
  });

  it("count the content of ore by its grade", () => {
    expect(read(claim(exact(50), "ore", { ore }))[0]?.amount).toEqual(exact(5));
    expect(
      read(claim({ value: undefined, low: 50, high: Number.POSITIVE_INFINITY }, "ore", { ore }))[0]?.amount,
    ).toEqual({
      value: undefined,
      low: 5,
      high: Number.POSITIVE_INFINITY,
    });
  });

  it("include a printed content if it says something else than the tonnage", () => {
    const contained = (low: number, basis: string) => ({ contained: { figure: exact(low), basis } });
    const of = (low: number, basis: string) => names(claim(exact(5), "contained_element", contained(low, basis)));
    expect(of(5, "contained_element")).toEqual(["as contained element"]);
    expect(of(6, "contained_element")).toEqual(["as contained element", "content as printed"]);
    expect(of(5, "contained_oxide")).toEqual(["as contained element", "content as printed"]);
  });

  it("are converted to the basis of the reserves if that is another, and otherwise stand alone", () => {
    const element = claim(exact(5), "contained_element");
    const oxide = claim(exact(5), "contained_oxide");
    for (const basis of [undefined, "element", "LCE"]) expect(names(element, basis)).toEqual(["as contained element"]);
    for (const basis of [undefined, "REO", "Y2O3"]) expect(names(oxide, basis)).toEqual(["as contained oxide"]);
    const [kept, more] = read(element, "REO");
    expect([kept?.reading, more?.reading]).toEqual([
      "as contained element, not converted",
      "as contained element, converted to oxide",
    ]);
    expect(kept?.amount).toEqual(exact(5));
    expect(more?.amount.low).toBeGreaterThan(5);
    const [, less] = read(oxide, "element");
    expect(less?.reading).toBe("as contained oxide, converted to element");
    expect(less?.amount.high).toBeLessThan(5);
    const bound = read(
      claim({ value: undefined, low: 5, high: Number.POSITIVE_INFINITY }, "contained_oxide"),
      "element",
    );
    expect(bound[1]?.amount).toMatchObject({ value: undefined, high: Number.POSITIVE_INFINITY });
  });

  it("are not converted if the oxide of the element is not known", () => {
    expect(names(claim(exact(5), "contained_element", { element: "helium" }), "REO")).toEqual(["as contained element"]);
  });
});
