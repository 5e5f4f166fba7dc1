import { describe, expect, it } from "vitest";
import { estimateSum } from "../../installed/bound-questions.ts";
import { ledgerOfRows, type OwnRows } from "../../node/own-rows.ts";
import { resourceEstimates } from "../../tables/resource_estimates.ts";
import { estimateSum as estimateSumIn } from "./estimate-sum.ts";

const of = (...id: string[]) => resourceEstimates.where({ id, analyte: "rare-earths" } as never);

describe("the content of several deposits", () => {
  it("adds estimates of one kind and basis", () => {
    const rows = resourceEstimates
      .where({ analyte: "rare-earths", estimate_kind: "resource", contained_basis: "contained_oxide" })
      .toArray()
      .filter((row) => row.contained_t !== null);
    const [a, b] = [rows[0], rows.find((row) => row.deposit !== rows[0]?.deposit)];
    const sum = estimateSum(of(a?.id as string, b?.id as string));
    expect(sum.value).toBe((a?.contained_t as number) + (b?.contained_t as number));
    expect(sum).toMatchObject({ kind: "resource", basis: "contained_oxide" });
    expect(sum.citations.length).toBeGreaterThan(0);
  });

  it("refuses a place with the place that contains it: Kuirektykol lies in Zhana Kazakhstan", () => {
    const kinds = resourceEstimates.where({ deposit: ["kuirektykol", "zhana-kazakhstan"] } as never).toArray();
    expect(new Set(kinds.map((row) => row.deposit)).size).toBe(2);
    const comparable = kinds.filter((row) => row.contained_t !== null);
    const inner = comparable.find((row) => row.deposit === "kuirektykol");
    const outer = comparable.find(
      (row) =>
        row.deposit === "zhana-kazakhstan" &&
        row.estimate_kind === inner?.estimate_kind &&
        row.contained_basis === inner.contained_basis,
    );
    if (inner === undefined) throw new Error("no estimate of Kuirektykol with a content");
    // Where no estimate of the two is of one kind and basis, the sum is refused all the same.
    const other = outer ?? comparable.find((row) => row.deposit === "zhana-kazakhstan");
    expect(() => estimateSum(of(inner.id, other?.id as string))).toThrow(
      outer === undefined ? /cannot be combined/ : /kuirektykol lies in zhana-kazakhstan/,
    );
  });

  it("refuses two kinds, two bases, two estimates of one deposit, and an estimate without a content", () => {
    const all = resourceEstimates.where({ analyte: "rare-earths" }).toArray();
    const withContent = all.filter((row) => row.contained_t !== null && row.contained_basis === "contained_oxide");
    const kind = (name: string) => withContent.find((row) => row.estimate_kind === name)?.id as string;
    expect(() => estimateSum(of(kind("reserve"), kind("resource")))).toThrow(/estimate_kind/);
    const twice = withContent.find((row) =>
      withContent.some(
        (other) => other !== row && other.deposit === row.deposit && other.estimate_kind === row.estimate_kind,
      ),
    );
    const again = withContent.find(
      (other) => other !== twice && other.deposit === twice?.deposit && other.estimate_kind === twice.estimate_kind,
    );
    expect(() => estimateSum(of(twice?.id as string, again?.id as string))).toThrow(/estimates of the same deposit/);
    const empty = all.find((row) => row.contained_t === null);
    expect(() => estimateSum(of(empty?.id as string))).toThrow(/prints no content/);
    expect(() => estimateSum(of())).toThrow(/nothing to add/);
  });
});

it("refuses a place beside any place that contains it, however far out, and adds those that lie apart", async () => {
  const source = {
    id: "book",
    series: "book",
    edition: "book",
    publisher: "Books",
    title: "A book",
    licence: "cc-by-4-0",
  };
  const deposit = (id: string, part_of: string | null = null) => ({
    id,
    name: id,
    part_of,
    area: "AUS",
    source: "book",
  });
  const estimate = (id: string) => ({
    ...{
      id,
      deposit: id,
      analyte: "tin",
      estimate_kind: "resource",
      contained_t: 10,
      contained_basis: "contained_element",
    },
    source: "book",
  });
  const { tables } = await ledgerOfRows(
    {
      sources: [{ ...source, published: "2026-03-01" }],
      deposits: [deposit("field"), deposit("hill", "field"), deposit("vein", "hill"), deposit("lone-hill")],
      resource_estimates: ["field", "vein", "lone-hill"].map(estimate),
    } as unknown as OwnRows,
    { check: false },
  );
  const sum = (...id: string[]) =>
    estimateSumIn({ tables } as never, { estimates: tables.resource_estimates.where({ id } as never) });
  expect(() => sum("field", "vein")).toThrow("vein is part of field");
  expect(sum("lone-hill", "vein").value).toBe(20);
});
