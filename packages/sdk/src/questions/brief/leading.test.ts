import { expect, it } from "vitest";
import { leading } from "./leading.ts";

const print = (series: string, area: string, low: number) =>
  ({ series, low, row: { area, stage: "refining", measure: "production", form: "all", basis: "element" } }) as never;

it("is the country that is first in most prints", () => {
  expect(leading([print("a", "CHN", 60), print("b", "CHN", 55), print("c", "CHL", 90)])).toBe("CHN");
  expect(leading([print("a", "CHN", 60), print("a", "CHL", 70)])).toBe("CHL");
});

it("is, of several that are first equally often, the one with the largest part, then the first by its code", () => {
  expect(leading([print("a", "AUS", 60), print("b", "CHL", 90), print("c", "CHN", 70)])).toBe("CHL");
  expect(leading([print("a", "CHN", 60), print("b", "CHL", 60)])).toBe("CHL");
  expect(leading([print("a", "CHN", 60), print("a", "CHL", 60)])).toBe("CHN");
  expect(leading([])).toBeUndefined();
});
