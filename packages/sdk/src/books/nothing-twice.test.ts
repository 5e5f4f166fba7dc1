import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { nothingTwice } from "./nothing-twice.ts";

const columns = ["exporter", "importer", "product", "period", "flow_basis", "source", "valuation", "quantity_unit"];
const spec = { name: "exports", key: columns, columns: columns.map((name) => ({ name, kind: "text" as const })) };
const flow = (more: object = {}) => ({
  exporter: "CHN",
  importer: "JPN",
  product: "hs-850511",
  period: "2024",
  flow_basis: "exporter_reported",
  source: "book",
  valuation: "FOB",
  quantity_unit: "kg",
  ...more,
});
const apart = (...flows: object[]) => {
  const table = columnarFromRows(spec, flows as never);
  const rows = Uint32Array.from(flows, (_, row) => row);
  return { value: nothingTwice(table, rows, "valuation"), quantity: nothingTwice(table, rows, "quantity_unit") };
};
const yes = { value: true, quantity: true };
const no = { value: false, quantity: false };

describe("flows that add up however they are grouped", () => {
  it("are of one source, basis and length of period, with any partners and with products that hold nothing of each other", () => {
    expect(apart(flow())).toEqual(yes);
    expect(
      apart(flow(), flow({ importer: "USA", period: "2023" }), flow({ exporter: "VNM", product: "hs-280530" })),
    ).toEqual(yes);
  });

  it.each([
    ["another source", { source: "other" }],
    ["the other side's books", { flow_basis: "importer_reported" }],
    ["the world as importer", { importer: "_WLD" }],
    ["the world as exporter", { exporter: "_WLD" }],
    ["a month beside a year", { period: "2024-01" }],
    ["a code that holds another", { product: "hs-8505" }],
  ])("are not those with %s", (_, more) => {
    expect(apart(flow(), flow(more))).toEqual(no);
    expect(apart(flow(more), flow())).toEqual(no);
  });

  it("are not intervals, which may overlap", () => {
    expect(apart(flow({ period: "2020/2022" }), flow({ period: "2021/2023" }))).toEqual(no);
  });

  it("are told apart by what is summed: values by valuation, quantities by unit", () => {
    expect(apart(flow(), flow({ valuation: "CIF" }))).toEqual({ value: false, quantity: true });
    expect(apart(flow(), flow({ quantity_unit: "t" }))).toEqual({ value: true, quantity: false });
  });
});
