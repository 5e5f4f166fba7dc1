import { expect, it } from "vitest";
import { divide, exactly, isExact, multiply, subtract, sum } from "./interval.ts";

const INF = Number.POSITIVE_INFINITY;
const ends = ({ low, high }: { low: number; high: number }) => [low + 0, high + 0];
const of = ([low, high]: readonly [number, number]) => ({ low, high });

it.each([
  [
    [6, 12],
    [2, 3],
    [2, 6],
  ],
  [
    [-6, 12],
    [2, 3],
    [-3, 6],
  ],
  [
    [-12, -6],
    [2, 3],
    [-6, -2],
  ],
  [
    [6, 12],
    [-3, -2],
    [-6, -2],
  ],
  [
    [6, 12],
    [0, 3],
    [2, INF],
  ],
  [
    [0, 12],
    [0, 3],
    [0, INF],
  ],
  [
    [-12, -6],
    [0, 3],
    [-INF, -2],
  ],
  [
    [6, 12],
    [-3, 0],
    [-INF, -2],
  ],
  [
    [6, 12],
    [-1, 1],
    [-INF, INF],
  ],
  [
    [6, 12],
    [0, 0],
    [-INF, INF],
  ],
  [
    [0, 0],
    [0, 0],
    [-INF, INF],
  ],
  [
    [6, INF],
    [2, 3],
    [2, INF],
  ],
  [
    [6, 12],
    [2, INF],
    [0, 6],
  ],
] as const)("%j divided by %j is %j", (a, b, quotient) => {
  expect(ends(divide(of(a), of(b)))).toEqual(quotient);
});

it.each([
  [
    [2, 3],
    [4, 5],
    [8, 15],
  ],
  [
    [-2, 3],
    [4, 5],
    [-10, 15],
  ],
  [
    [-2, 3],
    [-5, 4],
    [-15, 12],
  ],
  [
    [0, INF],
    [0, 5],
    [0, INF],
  ],
  [
    [0, 0],
    [0, INF],
    [0, 0],
  ],
] as const)("%j times %j is %j", (a, b, product) => {
  expect(ends(multiply(of(a), of(b)))).toEqual(product);
});

it("subtracts, adds and knows one value", () => {
  expect(ends(subtract(of([5, 7]), of([1, 2])))).toEqual([3, 6]);
  expect(ends(sum([of([0.5, 1]), of([0.25, 2])]))).toEqual([0.75, 3]);
  expect([isExact(exactly(3)), isExact(of([3, 4]))]).toEqual([true, false]);
});
