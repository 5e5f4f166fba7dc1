import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { OreledgerError, UnknownValue } from "../errors.ts";
import { membersOf } from "./group-members.ts";
import { isInGroup, memberIds } from "./in-group.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const refers = (name: string, table: string) => ({ ...text(name), reference: { table, ids: undefined } });
const member = (group: string, id: string, more: object = {}) => ({
  group,
  member: id,
  member_kind: "area",
  valid_from: null,
  valid_to: null,
  ...more,
});
const memberships = columnarFromRows(
  {
    name: "group_members",
    key: ["group", "member"],
    columns: ["group", "member", "member_kind", "valid_from", "valid_to"].map(text),
  },
  [
    member("union", "FRA"),
    member("union", "GBR", { valid_from: "1973", valid_to: "2020-01-31" }),
    member("union", "HRV", { valid_from: "2013-07-01" }),
    member("world", "union", { member_kind: "group" }),
    member("world", "AUS"),
    member("past", "SUN", { valid_to: "1991" }),
  ],
);

describe("the members of a group", () => {
  it("without a day are those that have not left, whenever they joined", () => {
    expect(memberIds(memberships, "union")).toEqual(["FRA", "HRV"]);
    expect(memberIds(memberships, "past")).toEqual([]);
  });

  it("on a day are those that had joined and not left: first and last day count, partial dates widely", () => {
    const on = (day: string) => memberIds(memberships, "union", day);
    expect(on("1972-12-31")).toEqual(["FRA"]);
    expect(on("1973-01-01")).toEqual(["FRA", "GBR"]);
    expect(on("2013-06-30")).toEqual(["FRA", "GBR"]);
    expect(on("2013-07-01")).toEqual(["FRA", "GBR", "HRV"]);
    expect(on("2020-01-31")).toEqual(["FRA", "GBR", "HRV"]);
    expect(on("2020-02-01")).toEqual(["FRA", "HRV"]);
    expect(memberIds(memberships, "past", "1991-12-31")).toEqual(["SUN"]);
    expect(memberIds(memberships, "past", "1992-01-01")).toEqual([]);
  });

  it("include those of the groups within it; a group that is not known has no list", () => {
    expect(memberIds(memberships, "world")).toEqual(["AUS", "FRA", "HRV"]);
    expect(memberIds(memberships, "nowhere")).toBeUndefined();
  });
});

describe("a group as a condition", () => {
  const table = columnarFromRows(
    {
      name: "facts",
      key: ["area"],
      columns: [refers("area", "areas"), refers("commodity", "commodities"), refers("source", "sources"), text("note")],
    },
    [],
  );
  const context = { table, sources: table, ledger: "installed" } as const;
  const of = (column: string, group = "union", groupMembers: object = { groupMembers: memberships }) =>
    membersOf({ ...context, ...groupMembers }, column, { group: group as never });

  it("is an object with a group", () => {
    expect([{ group: "union" }, { from: 1 }, null, "group"].map(isInGroup)).toEqual([true, false, false, false]);
  });

  it("is for columns of areas or commodities, and for no other", () => {
    expect(of("area")).toEqual(["FRA", "HRV"]);
    expect(of("commodity")).toEqual(["FRA", "HRV"]);
    for (const other of ["source", "note", "publisher"])
      expect(() => of(other)).toThrow(/has neither areas nor commodities/);
  });

  it("needs the memberships, and a group that they have", () => {
    expect(() => of("area", "union", {})).toThrow(OreledgerError);
    expect(() => of("area", "union", {})).toThrow(/facts does not include group membership/);
    expect(() => of("area", "unon")).toThrow(UnknownValue);
    expect(() => of("area", "unon")).toThrow(/union/);
    expect(() => of("area", "past")).toThrow("facts.area: past has no member.");
  });
});
