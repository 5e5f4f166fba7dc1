import { expect, it } from "vitest";
import { withoutRow } from "./source-cited.ts";

it("a source is named by a row", () => {
  const sources = [{ id: "a" }, { id: "b" }];
  expect(withoutRow(sources, (id) => id === "a").map(({ row }) => row.id)).toEqual(["b"]);
});
