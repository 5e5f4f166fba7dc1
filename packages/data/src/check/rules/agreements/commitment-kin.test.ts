import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { unrelated } from "./commitment-kin.ts";

it("a promise is part of one under its agreement, and replaced by one to its receiver", () => {
  const row = (
    id: string,
    agreement: string | null,
    contained_in: string | null,
    superseded_by: string | null = null,
  ) => ({ id, agreement, contained_in, superseded_by });
  const found = (...rows: object[]) => columns(unrelated(rows as never));
  expect(found(row("whole", "a", null), row("part", "a", "whole"))).toEqual([]);
  expect(found(row("whole", "b", null), row("part", "a", "whole"))).toEqual(["contained_in"]);
  expect(found(row("lynas-1", null, null, "lynas-2"), row("lynas-2", null, null))).toEqual([]);
  expect(found(row("lynas-1", null, null, "other-2"))).toEqual(["superseded_by"]);
});
