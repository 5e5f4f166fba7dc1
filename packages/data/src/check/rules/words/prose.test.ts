import { expect, it } from "vitest";
import { note } from "../../../tables/common.ts";
import { tables } from "../../../tables/index.ts";
import { proseOf } from "./prose.ts";

it("the form of a text is the one declared; a text without one has words, and a code or a publisher's cell has none", () => {
  expect(proseOf(tables.agreements.row.shape.summary)).toBe("sentence");
  expect(proseOf(note({ example: "A note." }))).toBe("sentence");
  expect(proseOf(tables.agreements.row.shape.locator)).toBe("words");
  expect(proseOf(tables.deposits.row.shape.owner)).toBe("printed");
  for (const column of [tables.shares.row.shape.printed, tables.deposits.row.shape.locator, tables.areas.row.shape.id])
    expect(proseOf(column)).toBeUndefined();
});
