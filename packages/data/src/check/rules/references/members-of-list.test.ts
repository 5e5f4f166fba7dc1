import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { fromOtherRow, saidCount, tooFew, undatedMembers } from "./members-of-list.ts";

it("a list has the members that it says, each from its own row, dated as the others", () => {
  expect(["eu27", "g7", "quad"].map((id) => saidCount({ id, title: "", scheme: null } as never))).toEqual([
    27,
    7,
    undefined,
  ]);
  expect(saidCount({ id: "l", title: "", scheme: "Annex II: 34 entries" } as never)).toBe(34);
  const member = (name: string, valid_from: string | null = "2020", locator: string | null = null) => ({
    group: "g3",
    member: name,
    locator,
    valid_from,
    valid_to: null,
  });
  const all = ["a", "b", "c"].map((name) => member(name));
  const lists = [{ id: "g3", title: "", scheme: null }];
  expect(tooFew(lists as never, all as never)).toEqual([]);
  expect(columns(tooFew(lists as never, all.slice(1) as never))).toEqual(["id"]);
  expect(columns(undatedMembers([...all, member("d", null)] as never))).toEqual(["valid_from"]);
  expect(
    columns(
      fromOtherRow([member("a", "2020", "File, row A"), member("b", "2020", "File, row A")] as never, (name) => [name]),
    ),
  ).toEqual(["locator"]);
});
