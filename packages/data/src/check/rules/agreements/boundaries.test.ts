import { describe, expect, it } from "vitest";
import { maybeSuperseded } from "./commitment-not-superseded.ts";
import { impossibleParts } from "./commitment-part-of-whole.ts";

describe("a promise that may be replaced", () => {
  type Promise = Parameters<typeof maybeSuperseded>[0][number];
  const loan = (id: string, stated: string, more: Partial<Promise> = {}): Promise => ({
    id,
    actor: "AUS",
    instrument: "loan",
    project: "Mine",
    deposit: null,
    commodities: ["gallium"],
    stated,
    superseded_by: null,
    ...more,
  });
  const found = (...rows: Promise[]) => maybeSuperseded(rows).map((breach) => `${breach.row.id} ${breach.suggestion}`);

  it("is the earlier one; of two on one day, the first by id", () => {
    expect(found(loan("z", "2025-01-01"), loan("a", "2025-01-02"))).toEqual(["z a"]);
    expect(found(loan("b", "2025-01-01"), loan("a", "2025-01-01"))).toEqual(["a b"]);
    expect(found(loan("a", "2025-01-01"), loan("a", "2025-01-01"))).toEqual([]);
  });

  it("is not one whose replacement it is itself", () => {
    expect(found(loan("old", "2025-01-01"), loan("new", "2025-01-02", { superseded_by: "old" }))).toEqual([]);
  });

  it("is for the same project or deposit, which is known", () => {
    const place = (project: string | null, deposit: string | null) => ({ project, deposit }) as Partial<Promise>;
    const pair = (a: Partial<Promise>, b: Partial<Promise>) =>
      found(loan("a", "2025-01-01", a), loan("b", "2025-02-01", b));
    expect(pair(place(null, "hill"), place("Mine", "hill"))).toEqual(["a b"]);
    expect(pair(place(null, null), place(null, null))).toEqual([]);
    expect(pair(place("Mine", "hill"), place("Mill", "dale"))).toEqual([]);
  });
});

describe("a part of a promise", () => {
  type Part = Parameters<typeof impossibleParts>[0][number];
  const promise = (id: string, amount: number | null, contained_in: string | null = null, more: Partial<Part> = {}) =>
    ({ id, contained_in, superseded_by: null, amount, currency: "USD", amount_basis: "announced", ...more }) as Part;
  const found = (...rows: Part[]) => impossibleParts(rows).map(({ row }) => row.id);

  it("may be as large as its whole, and larger than one that is a minimum", () => {
    expect(found(promise("whole", 5), promise("part", 5, "whole"))).toEqual([]);
    expect(found(promise("whole", 5), promise("part", 6, "whole"))).toEqual(["part"]);
    expect(found(promise("whole", 5, null, { amount_basis: "minimum" }), promise("part", 6, "whole"))).toEqual([]);
  });

  it("is not compared if one of the two has no amount, or the whole is not there", () => {
    expect(found(promise("whole", null), promise("part", 6, "whole", { currency: "AUD" }))).toEqual([]);
    expect(found(promise("whole", 5), promise("part", null, "whole", { currency: "AUD" }))).toEqual([]);
    expect(found(promise("part", 6, "gone"))).toEqual([]);
  });
});
