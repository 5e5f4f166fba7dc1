import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { overlaps } from "./membership.ts";

it("a member is in a group once at a time", () => {
  const member = (valid_from: string | null, valid_to: string | null, name = "GBR") => ({
    group: "eu",
    member_kind: "area",
    member: name,
    valid_from,
    valid_to,
  });
  const found = (...members: object[]) => columns(overlaps(members as never));
  expect(found(member("1973", "2020-01"), member("2020-02-01", null))).toEqual([]);
  expect(found(member("1973", null), member("1973", null, "FRA"))).toEqual([]);
  expect(found(member("1973", "2020"), member("2020-06", null))).toEqual(["valid_from"]);
  expect(found(member("1973", null), member("2020", null))).toEqual(["valid_from"]);
});
