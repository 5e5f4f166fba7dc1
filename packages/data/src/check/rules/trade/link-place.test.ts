import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherPlace } from "./link-place.ts";

it("the place of a link of codes is the table of their editions", () => {
  const link = { newer_edition: "hs22", newer_code: "810690", older_edition: "hs96", older_code: "810600" };
  const found = (locator: string) => columns(ofOtherPlace([{ ...link, locator }] as never));
  expect(found("HS2022toHS1996Tables.xlsx, 810690 and 810600")).toEqual([]);
  for (const wrong of [
    "HS2022toHS2002Tables.xlsx, 810690 and 810600",
    "HS2022toHS1996Tables.xlsx, 810690 and 81060",
    "",
  ])
    expect(found(wrong)).toEqual(["locator"]);
});
