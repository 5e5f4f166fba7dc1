import { expect, it } from "vitest";
import { NamedInputs } from "../declare/named-inputs.ts";
import { readTwoWay } from "./read-two-way.ts";

const read = (exports: unknown, imports: unknown) => readTwoWay(new NamedInputs("grubel-lloyd", { exports, imports }));

it("reads one good, several in one order, and several by name", () => {
  expect(read(5, 3)).toEqual({ exports: 5, imports: 3 });
  expect(read([5, 1], [3, 2])).toEqual({ exports: [5, 1], imports: [3, 2] });
  expect(read({ ore: 5, metal: 1 }, { metal: 2, ore: 3 })).toEqual({ exports: [5, 1], imports: [3, 2] });
});

it("refuses one good beside several, and a good that one side lacks", () => {
  expect(() => read(5, { ore: 3 })).toThrow("exports and imports must have one form");
  expect(() => read({ ore: 5 }, 3)).toThrow("must have one form");
  expect(() => read({ ore: 5, metal: 1 }, { ore: 3 })).toThrow("metal has no imports: give 0 if nothing is traded.");
});
