import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { breadthOf, type Held, recentAndDistinct } from "./held.ts";

const held = (product: string, more: Partial<Omit<Held, "telling">> & { readonly year?: string } = {}): Held => {
  const { year = "2024", ...rest } = more;
  return {
    area: "KAZ",
    sells: true,
    product,
    title: product,
    alsoHolds: undefined,
    breadth: 0,
    telling: { year, isList: true } as Held["telling"],
    universe: undefined,
    own: true,
    basis: "exporter_reported",
    value: 1,
    ...rest,
  };
};
const kept = (...all: Held[]) => recentAndDistinct(all).map((each) => all.indexOf(each));

describe("recent books", () => {
  it("are those of the newest year of their product and direction, in whatever order", () => {
    expect(kept(held("hs-1", { year: "2023" }), held("hs-1"))).toEqual([1]);
    expect(kept(held("hs-1"), held("hs-1", { year: "2023", area: "UZB" }))).toEqual([0]);
    expect(kept(held("hs-1", { area: "UZB" }), held("hs-1"))).toEqual([0, 1]);
    expect(kept(held("hs-1", { year: "2023" }), held("hs-1", { sells: false }))).toEqual([0, 1]);
  });

  it("ended at most two years before the newest of all", () => {
    expect(kept(held("hs-1"), held("hs-2", { year: "2022" }))).toEqual([0, 1]);
    expect(kept(held("hs-1"), held("hs-2", { year: "2021" }))).toEqual([0]);
    expect(kept()).toEqual([]);
  });
});

describe("of two products with the same goods, one is kept", () => {
  it("with all partners first, then the country's own books, then fewer other goods, then the longer code", () => {
    const all = { universe: "all_partners" } as const;
    expect(kept(held("hs-8505", { ...all, own: false, breadth: 2 }), held("hs-850511"))).toEqual([0]);
    expect(kept(held("hs-8505", { breadth: 2 }), held("hs-850511", { own: false }))).toEqual([0]);
    expect(kept(held("hs-8505"), held("hs-850511", { breadth: 1 }))).toEqual([0]);
    expect(kept(held("hs-8505"), held("hs-850511"))).toEqual([1]);
    expect(kept(held("hs-850511"), held("hs-8505"))).toEqual([0]);
    expect(kept(held("hs-8505", { ...all, breadth: 1 }), held("hs-850511", all))).toEqual([1]);
  });

  it("but both if they are of two countries or directions, neither contains the other, or they are equally good", () => {
    expect(kept(held("hs-8505", { area: "UZB" }), held("hs-850511"))).toEqual([0, 1]);
    expect(kept(held("hs-8505", { sells: false }), held("hs-850511"))).toEqual([0, 1]);
    expect(kept(held("hs-850519"), held("hs-850511"))).toEqual([0, 1]);
    expect(kept(held("magnets"), held("hs-850511"))).toEqual([0, 1]);
    expect(kept(held("hs-8505"), held("hs-8505"))).toEqual([0, 1]);
  });
});

describe("the breadth of a product", () => {
  const breadth = (commodities: readonly string[], alsoHolds?: string, family?: readonly string[]) =>
    breadthOf(ledger, { product: "p", title: "p", commodities, alsoHolds }, family);

  it("is 0 for one commodity alone, 1 with other goods, 2 for several commodities", () => {
    expect(breadth(["gallium"])).toBe(0);
    expect(breadth([])).toBe(0);
    expect(breadth(["gallium"], "indium")).toBe(1);
    expect(breadth(["gallium", "indium"])).toBe(2);
    expect(breadth(["gallium", "indium"], "thallium")).toBe(2);
  });

  it("of a request counts only commodities outside it", () => {
    expect(breadth(["gallium", "indium"], undefined, ["gallium", "indium"])).toBe(0);
    expect(breadth(["gallium", "indium"], undefined, ["indium"])).toBe(2);
    expect(breadth(["gallium", "indium"], "thallium", ["gallium", "indium"])).toBe(1);
  });

  it("does not count what a manufacture is made of", () => {
    const [made] = ledger.tables.commodities.where({ kind: "manufacture" }).toColumns().id;
    expect(breadth(["gallium", made as string])).toBe(0);
    expect(breadth(["gallium", made as string], "other goods")).toBe(1);
  });
});
