import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { IncomparableRows } from "../errors.ts";
import { requireAddable } from "./addable.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const number = (name: string) => ({ name, kind: "number" as const });
const spec = {
  name: "exports",
  key: ["exporter", "importer", "product", "period", "flow_basis", "source"],
  columns: [
    ...["exporter", "importer", "product", "period", "flow_basis", "source", "valuation", "quantity_unit"].map(text),
    number("value_usd"),
    number("quantity"),
  ],
};
const flow = (more: object = {}) => ({
  exporter: "CHN",
  importer: "JPN",
  product: "hs-850511",
  period: "2024",
  flow_basis: "exporter_reported",
  source: "book",
  valuation: "FOB",
  quantity_unit: "kg",
  value_usd: 1,
  quantity: 1,
  ...more,
});

/** The column for which the sum of some flows is refused; undefined if they may be added. */
function refused(flows: readonly object[], { of = "value_usd", groups = flows.map(() => 0), worldApart = false } = {}) {
  const table = columnarFromRows(spec, flows as never);
  const rows = Uint32Array.from(flows, (_, row) => row);
  try {
    requireAddable(table, rows, Uint32Array.from(groups), of, worldApart);
    return undefined;
  } catch (error) {
    if (!(error instanceof IncomparableRows)) throw error;
    return error.column;
  }
}

describe("flows that may be added", () => {
  it("are none, one, and those with several partners, products or years", () => {
    expect(refused([])).toBeUndefined();
    expect(refused([flow()])).toBeUndefined();
    expect(refused([flow(), flow({ importer: "USA" })])).toBeUndefined();
    expect(refused([flow(), flow({ product: "hs-850519" }), flow({ product: "hs-284690" })])).toBeUndefined();
    expect(refused([flow(), flow({ period: "2023" })])).toBeUndefined();
    expect(refused([flow({ period: "2024-01" }), flow({ period: "2024-02" })])).toBeUndefined();
  });

  it("are of two groups whatever they differ in", () => {
    const groups = [0, 1];
    expect(refused([flow(), flow({ flow_basis: "importer_reported", source: "other" })], { groups })).toBeUndefined();
    expect(refused([flow(), flow({ product: "hs-8505" })], { groups })).toBeUndefined();
    expect(refused([flow(), flow({ importer: "_WLD" })], { groups })).toBeUndefined();
  });

  it("have no row that counts twice among those without a figure", () => {
    const empty = { value_usd: null };
    expect(refused([flow(), flow({ product: "hs-8505", ...empty })])).toBeUndefined();
    expect(refused([flow(), flow({ importer: "_WLD", ...empty })])).toBeUndefined();
    expect(refused([flow(), flow({ source: "other", ...empty })])).toBeUndefined();
    expect(refused([flow(empty), flow({ flow_basis: "importer_reported" })])).toBeUndefined();
    const twoBooks = [flow(), flow({ source: "other", exporter: "MYS" })];
    expect(refused([...twoBooks, flow({ product: "hs-8505", ...empty })])).toBeUndefined();
  });
});

describe("flows are refused", () => {
  it("of both sides' books, of two borders, and for an amount of two units", () => {
    expect(refused([flow(), flow({ flow_basis: "importer_reported" })])).toBe("flow_basis");
    expect(refused([flow(), flow({ valuation: "CIF", importer: "USA" })])).toBe("valuation");
    expect(refused([flow(), flow({ quantity_unit: "t", importer: "USA" })])).toBeUndefined();
    expect(refused([flow(), flow({ quantity_unit: "t", importer: "USA" })], { of: "quantity" })).toBe("quantity_unit");
    expect(refused([flow(), flow({ valuation: "CIF", importer: "USA" })], { of: "quantity" })).toBeUndefined();
  });

  it("of periods of two lengths, and of two intervals", () => {
    expect(refused([flow(), flow({ period: "2024-01" })])).toBe("period");
    expect(refused([flow({ period: "2024-01/2024-03" }), flow({ period: "2024-01/2024-06" })])).toBe("period");
    expect(
      refused([flow({ period: "2024-01/2024-03" }), flow({ period: "2024-01/2024-03", importer: "USA" })]),
    ).toBeUndefined();
  });

  it("of one book in two sources; books of two countries, periods or products may have each their own", () => {
    expect(refused([flow(), flow({ source: "other" })])).toBe("source");
    expect(refused([flow(), flow({ source: "other", importer: "USA" })])).toBe("source");
    expect(refused([flow(), flow({ source: "other", exporter: "MYS" })])).toBeUndefined();
    expect(refused([flow(), flow({ source: "other", period: "2023" })])).toBeUndefined();
    expect(refused([flow(), flow({ source: "other", product: "hs-284690" })])).toBeUndefined();
  });

  it("of reconciled figures only if one pair of countries is in two sources", () => {
    const both = { flow_basis: "reconciled" };
    expect(refused([flow(both), flow({ ...both, source: "other" })])).toBe("source");
    expect(refused([flow(both), flow({ ...both, source: "other", importer: "USA" })])).toBeUndefined();
  });

  it("of the world with its partners, in whatever order, unless the caller keeps them apart", () => {
    const imports = { flow_basis: "importer_reported" };
    for (const [flows, column] of [
      [[flow({ importer: "_WLD" }), flow()], "importer"],
      [[flow(), flow({ importer: "_WLD" })], "importer"],
      [[flow({ ...imports, exporter: "_WLD" }), flow(imports)], "exporter"],
      [[flow({ importer: "USA" }), flow(), flow({ importer: "_WLD" })], "importer"],
    ] as const) {
      expect(refused(flows)).toBe(column === "importer" ? "importer" : "exporter");
      expect(refused(flows, { worldApart: true })).toBeUndefined();
    }
  });

  it("naming the first partner and the world", () => {
    const flows = [flow(), flow({ importer: "USA" }), flow({ importer: "_WLD" })];
    const table = columnarFromRows(spec, flows as never);
    const sum = () => requireAddable(table, Uint32Array.of(0, 1, 2), new Uint32Array(3), "value_usd");
    expect(sum).toThrow(/CHN\/JPN/);
    expect(sum).not.toThrow(/CHN\/USA/);
  });

  it("not for the world of one book beside the partners of another", () => {
    expect(refused([flow({ importer: "_WLD" }), flow({ exporter: "MYS" })])).toBeUndefined();
    expect(refused([flow({ importer: "_WLD" }), flow({ period: "2023" })])).toBeUndefined();
    expect(refused([flow({ importer: "_WLD" }), flow({ importer: "_WLD", period: "2023" })])).toBeUndefined();
  });

  it("of a code with its part, in other books too, but not of two parts", () => {
    expect(refused([flow({ product: "hs-8505" }), flow()])).toBe("product");
    expect(refused([flow(), flow({ product: "hs-8505", exporter: "MYS" })])).toBe("product");
    expect(refused([flow(), flow({ product: "hs-850519" }), flow({ product: "hs-8505" })])).toBe("product");
    expect(refused([flow(), flow({ product: "magnets" })])).toBe("product");
  });

  it("if one of several groups has something twice, naming its rows", () => {
    const groups = [0, 1, 1];
    expect(refused([flow(), flow(), flow({ product: "hs-8505" })], { groups })).toBe("product");
    expect(refused([flow(), flow({ exporter: "MYS" }), flow({ importer: "_WLD" })], { groups })).toBeUndefined();
  });
});
