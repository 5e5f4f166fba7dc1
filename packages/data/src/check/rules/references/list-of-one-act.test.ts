import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { otherwiseListed, withoutScheme } from "./list-of-one-act.ts";

it("the members of a list join and leave it together, and the list names its act", () => {
  const member = (valid_from: string, source = "s") => ({
    group: "l",
    member_kind: "commodity",
    member: "m",
    valid_from,
    valid_to: null,
    source,
  });
  const list = ["2022-02-24", "2022-02-24", "2022-02-24"].map((day) => member(day));
  expect(columns(otherwiseListed([...list, member("2022")] as never))).toEqual(["valid_from"]);
  expect(columns(otherwiseListed([...list, member("2022-02-24", "t")] as never))).toEqual(["source"]);
  expect(otherwiseListed(list as never)).toEqual([]);
  expect(columns(withoutScheme([{ id: "l", scheme: null }] as never, new Set(["l"])))).toEqual(["scheme"]);
});

it("says what the other members have", () => {
  const of = (...days: (string | null)[]) =>
    otherwiseListed(
      days.map((valid_to) => ({
        group: "l",
        member_kind: "area",
        member: "m",
        valid_from: null,
        valid_to,
        source: "s",
      })) as never,
    ).map(({ column, expected, suggestion }) => [column, expected.slice(0, expected.indexOf(",")), suggestion]);
  expect(of(null, null, null, "2025")).toEqual([["valid_to", "empty", ""]]);
  expect(of("2025", "2025", "2025", null)).toEqual([["valid_to", "2025", "2025"]]);
  expect(of("2025", "2025", null)).toEqual([]);
});

it("asks only lists of commodities for their act", () => {
  const of = (id: string, scheme: string | null) => withoutScheme([{ id, scheme }] as never, new Set(["l"])).length;
  expect([of("l", null), of("l", "Act 1"), of("other", null), of("other", "Act 1")]).toEqual([1, 0, 0, 0]);
});
