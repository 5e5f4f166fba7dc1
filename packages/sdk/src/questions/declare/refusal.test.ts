import { expect, it } from "vitest";
import { IncomparableRows } from "../../errors.ts";
import { choosing, InputRefused, shown, withList } from "./refusal.ts";

it("shows a value in quotes, a long one cut, and what cannot be seen by its code", () => {
  expect([shown("a"), shown(5), shown(null), shown({ a: 1n })]).toEqual(['"a"', "5", "null", '{"a":"1"}']);
  expect(shown("a".repeat(60))).toBe(`"${"a".repeat(60)}"`);
  expect(shown("a".repeat(61))).toBe(`"${"a".repeat(60)}…"`);
  expect(shown("a\u200bb")).toBe('"a<U+200B>b"');
});

it("names the call that lists what is valid, if there is one", () => {
  expect(withList({ table: undefined }, "No.")).toBe("No.");
  expect(withList({ table: "areas" }, "No.")).toBe("No. `oreledger list areas` shows all.");
  expect(withList({ table: "shares.stage" }, "No.")).toBe(
    "No. `oreledger list shares --columns stage` shows its values.",
  );
});

it("names the input that chooses among rows that differ, if one does", () => {
  const ask = () => {
    throw new IncomparableRows("stage", ["mine", "metal"], ["a", "b"], "Name one.");
  };
  expect(() => choosing(ask, ["year", "stage"])).toThrow(InputRefused);
  expect(() => choosing(ask, ["year"])).toThrow(IncomparableRows);
  const other = new Error("other");
  expect(() =>
    choosing(() => {
      throw other;
    }, ["stage"]),
  ).toThrow(other);
  expect(choosing(() => 1, [])).toBe(1);
});
