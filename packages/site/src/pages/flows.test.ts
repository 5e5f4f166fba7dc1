import { expect, it } from "vitest";
import { whoIsLeft } from "./flows.ts";

it("what the bands leave is of the partners that are not shown, of those that nobody names, or of both", () => {
  const [half, third, sixth, little] = [50, 34, 16, 0.3].map((value) => ({ value })) as [Band, Band, Band, Band];
  expect(whoIsLeft([half, third, sixth], [half])).toBe("2 others");
  expect(whoIsLeft([half, third], [half, third])).toBe("not named");
  expect(whoIsLeft([half, third], [half])).toBe("1 other, and not named");
  expect(whoIsLeft([half, third, { value: 15.7 }, little], [half, third])).toBe("2 others");
});

interface Band {
  readonly value: number;
}
