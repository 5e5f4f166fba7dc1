import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "./exact-sum.ts";

describe("exactSum", () => {
  it("loses nothing that a running sum loses", () => {
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(exactSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(exactSum([])).toBe(0);
  });

  it("does not depend on the order, and is exact for whole numbers", () => {
    const doubles = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }));
    fc.assert(
      fc.property(
        doubles.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(exactSum(shuffled)).toBe(exactSum(list));
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (list) => {
        expect(exactSum(list)).toBe(Number(list.reduce((all, each) => all + BigInt(each), 0n)));
      }),
    );
  });

  it("is infinite where one of the numbers is", () => {
    expect(exactSum([1, Number.POSITIVE_INFINITY, 2])).toBe(Number.POSITIVE_INFINITY);
  });
});
