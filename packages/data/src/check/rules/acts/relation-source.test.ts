import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { fromElsewhere } from "./relation-source.ts";

it("what one act does to another stands in the source of that act", () => {
  const acts = [{ id: "pause", source: "a" }];
  expect(fromElsewhere(acts as never, [{ event: "pause", source: "a" }] as never)).toEqual([]);
  expect(columns(fromElsewhere(acts as never, [{ event: "pause", source: "b" }] as never))).toEqual(["source"]);
});
