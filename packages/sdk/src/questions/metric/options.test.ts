import { describe, expect, it } from "vitest";
import type { Metric } from "../../metrics/declare/metric.ts";
import { InputRefused } from "../declare/refusal.ts";
import { mustHave, requireOptions } from "./options.ts";

const option = (name: string, more: object = {}) => ({ name, kind: "text", about: `the ${name}`, ...more });
const metric = (...options: readonly object[]) => ({ name: "m", names: {}, options }) as unknown as Metric;
const names = (ofRows: boolean, ...options: readonly object[]) =>
  mustHave(metric(...options), ofRows).map(({ name }) => name);

describe("an option that a call must have", () => {
  it("is one with an example", () => {
    expect(names(true, option("area", { needed: "CHN" }), option("scale"))).toEqual(["area"]);
    expect(names(false, option("area", { needed: "CHN" }), option("scale"))).toEqual(["area"]);
  });

  it("of plain numbers is one that they may name, or that others may replace", () => {
    const ofRowsAlone = option("area", { needed: "CHN", byName: false });
    const replaced = option("product", { needed: "hs-1", byName: false, unless: ["area"] });
    expect(names(true, ofRowsAlone, replaced)).toEqual(["area", "product"]);
    expect(names(false, ofRowsAlone, replaced)).toEqual(["product"]);
  });

  it("is refused if neither it nor one that replaces it is given", () => {
    const area = option("area");
    const product = option("product", { needed: "hs-1", unless: ["area"] });
    const call = (inputs: object) => () => requireOptions(metric(area, product), inputs as never, true);
    expect(call({})).toThrow(InputRefused);
    expect(call({ product: "hs-2" })).not.toThrow();
    expect(call({ area: "CHN" })).not.toThrow();
    expect(call({ scale: 1 })).toThrow(InputRefused);
  });
});
