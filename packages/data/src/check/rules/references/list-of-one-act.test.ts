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
