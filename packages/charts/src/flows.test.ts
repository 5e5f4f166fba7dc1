import { describe, expect, it } from "vitest";
import { REST } from "./colours.ts";
import { fan } from "./fan.ts";
import { flows } from "./flows.ts";
import { network } from "./network.ts";
import { WIDTH } from "./svg.ts";

const china = { id: "CHN", label: "China" };
const to = (label: string, value: number) => ({ from: china, to: { id: label, label }, value, text: `${value} %` });

/** Where the marks of a drawing begin and end, across. */
const across = (body: string): number[] =>
  [...body.matchAll(/(?: x| x1| x2| cx)="([-\d.]+)"|[ML]([-\d.]+) /g)].map(([, own, path]) => Number(own ?? path));

describe("flows", () => {
  const all = [to("Germany", 50), to("Japan", 25), { ...to("8 others", 25), to: { id: REST, label: "8 others" } }];
  const { body, width, height } = flows(all, "share of the value");

  it("draws bands as wide as the flows are large, and the rest last and grey", () => {
    const heights = [
      ...body.matchAll(/<path class="([^"]+) ribbon" d="M[\d.]+ ([\d.]+)C.*?V([\d.]+)C[\d. ]+ ([\d.]+)Z"/g),
    ];
    const sizes = heights.map(([, , top, , foot]) => Number(foot) - Number(top));
    expect(sizes[0]).toBeCloseTo(2 * (sizes[1] as number), 0);
    expect(heights.map(([, colour]) => colour)).toEqual(["c-0", "c-0", "c-other"]);
  });

  it("names each end once, with the figure at the side that has one flow each", () => {
    expect([...body.matchAll(/>([^<>]+)<\/text>/g)].map(([, words]) => words)).toEqual([
      "share of the value",
      "China",
      "Germany 50 %",
      "Japan 25 %",
      "8 others 25 %",
    ]);
  });

  it("has no mark beyond its edge, with many flows too", () => {
    const many = Array.from({ length: 40 }, (_, i) => to(`A land with quite a long name ${i}`, 40 - i));
    for (const drawing of [{ body, width, height }, flows(many, "value")]) {
      for (const x of across(drawing.body)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(WIDTH);
      }
      for (const [, y] of drawing.body.matchAll(/ y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(drawing.height);
    }
  });
});

describe("a network", () => {
  it("joins those who have something in common, the wider the more", () => {
    const members = ["A", "B", "C"].map((id) => ({ id, label: id, count: 2 }));
    const { body } = network(members, [
      { between: ["A", "B"], count: 4, text: "four" },
      { between: ["B", "C"], count: 1, text: "one" },
    ]);
    const widths = [...body.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([1.6, 4.5]);
    expect(body.match(/<circle/g)).toHaveLength(3);
  });
});

describe("a fan of editions", () => {
  it("draws no line through an edition without a number, and an arrow for a bound", () => {
    const { body } = fan([
      { edition: "MCS 2024", value: 10, text: "10", kind: "plain" },
      { edition: "MCS 2025", value: undefined, text: "W", kind: "plain" },
      { edition: "MCS 2026", value: 30, text: ">30", kind: "more" },
    ]);
    expect(body).not.toContain('class="c-2 line"');
    expect(body).toContain("MCS 2024");
    expect(body).toContain("MCS 2026");
    expect(body.match(/<path class="c-2"/g)).toHaveLength(1);
  });
});
