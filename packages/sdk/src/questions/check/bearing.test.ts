import { describe, expect, it } from "vitest";
import { against, type Checked } from "./bearing.ts";
import type { Printed } from "./figures-like.ts";
import type { Bound } from "./said/figures-said.ts";
import { verdictInWords, verdictOf } from "./verdict.ts";

const said = (of: Partial<Checked>, bound: Bound = "about") =>
  ({ commodity: "gallium", areas: ["CHN"], bound, ...of }) as Checked;
const holds = (figure: number, of: Partial<Checked>, bound?: Bound) =>
  against(figure, figure, said(of, bound)).bearing === "agrees";
/** The whole percentages that a bound holds for. */
const held = (percent: string, bound: Bound) => {
  const figures = [...Array(101).keys()].filter((figure) => holds(figure, { percent }, bound));
  return [figures[0], figures.at(-1)];
};

describe("a share that is roughly said", () => {
  it.each([
    ["90", "about", 85, 95],
    ["50", "about", 45, 55],
    ["33.3", "about", 30, 36],
    ["75", "about", 70, 80],
    ["97", "about", 96, 98],
    ["99", "about", 99, 99],
    ["10", "about", 9, 11],
    ["50", "nearly", 45, 50],
    ["90", "nearly", 85, 90],
    ["100", "nearly", 95, 100],
    ["50", "just-over", 50, 55],
    ["25", "just-over", 25, 27],
  ] as const)("%s, %s, is from %s to %s", (percent, bound, low, high) => {
    expect(held(percent, bound)).toEqual([low, high]);
  });

  it("is a twentieth of tonnes", () => {
    expect([255_000, 257_000, 283_000, 284_000].map((figure) => holds(figure, { tonnes: 270_000 }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([257_000, 270_000, 271_000].map((figure) => holds(figure, { tonnes: 270_000 }, "nearly"))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("reaches as far where a source prints it so", () => {
    const printed = (percent: string) => against(90, 90, said({ percent }, "exact"), { about: true }).bearing;
    expect(["84", "86", "94", "96"].map(printed)).toEqual(["contradicts", "allows", "allows", "contradicts"]);
  });
});

describe("a verdict", () => {
  const figure = (percent: number, { year = 2024, current = true } = {}) =>
    ({
      row: { year },
      current,
      stands: true,
      ...against(percent, percent, said({ percent: "90" }, "exact")),
    }) as unknown as Printed;

  it("disputes nothing where the figures that differ are about as much", () => {
    expect(verdictOf([figure(90), figure(92)], undefined)).toBe("holds_roughly");
    expect(verdictOf([figure(90), figure(80)], undefined)).toBe("disputed");
    expect(verdictOf([figure(91), figure(87)], undefined)).toBe("near");
    expect(verdictOf([figure(91), figure(70)], undefined)).toBe("contradicted");
    expect(verdictOf([figure(91), figure(90, { year: 2020, current: false })], undefined)).toBe("of_another_year");
  });

  it("names the year that is asked for, not the newest", () => {
    expect(verdictInWords("of_another_year", 2010)).toBe("figures for another year agree, the figures for 2010 do not");
    expect(verdictInWords("holds", undefined)).toBe("the newest figures agree");
  });
});
