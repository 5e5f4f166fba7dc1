import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofNoPrint } from "./linked-prints.ts";

it("a link joins two prints that the series has", () => {
  const share = (form: string) => ({
    commodity: "helium",
    stage: "plant",
    measure: "production",
    form,
    basis: "gross",
  });
  const link = (from_form: string, to_form: string) => ({
    ...share(""),
    series: "mcs",
    from_form,
    from_basis: "gross",
    to_form,
    to_basis: "gross",
  });
  const shares = [
    { ...share("a"), source: "mcs-1" },
    { ...share("b"), source: "mcs-2" },
    { ...share("c"), source: "other" },
  ];
  const series = new Map([
    ["mcs-1", "mcs"],
    ["mcs-2", "mcs"],
    ["other", "iea"],
  ]);
  const found = (from: string, to: string) => columns(ofNoPrint([link(from, to)] as never, shares as never, series));
  expect(found("a", "b")).toEqual([]);
  expect(found("a", "c")).toEqual(["to_basis"]);
  expect(found("d", "b")).toEqual(["from_basis"]);
});
