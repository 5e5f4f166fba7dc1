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

it("says whether the others of a list have a date", () => {
  const of = (...days: (string | null)[]) =>
    undatedMembers(
      days.map((valid_from, i) => ({
        group: "g",
        member: String(i),
        locator: null,
        valid_from,
        valid_to: null,
      })) as never,
    ).map(({ expected }) => expected);
  expect(of("2020", "2020", "2020", null)).toEqual(["a date, since the other 3 members have one"]);
  expect(of(null, null, null, "2020")).toEqual(["empty, like the other 3 members"]);
  expect(of(null, null, "2020")).toEqual([]);
});

it("takes more members than a list says for right", () => {
  const lists = [{ id: "g3", title: "", scheme: null }] as never;
  const members = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ group: "g3", member: String(i) })) as never;
  expect([2, 3, 4].map((count) => tooFew(lists, members(count)).length)).toEqual([1, 0, 0]);
});
