import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { otherwiseNamed } from "./licence-name.ts";

it("a licence has one name, address and version", () => {
  const licence = {
    id: "cc-by-4-0",
    title: "Attribution 4.0",
    spdx: "CC-BY-4.0" as string | null,
    url: "https://x.org/by/4.0/",
  };
  const found = (change: object, ...others: object[]) =>
    columns(otherwiseNamed([...others, { ...licence, ...change }] as never));
  expect(found({})).toEqual([]);
  expect([...found({ spdx: null }), ...found({ spdx: "CC0-1.0" })]).toEqual(["spdx", "spdx"]);
  expect(found({ title: "Attribution" })).toEqual(["title"]);
  expect(found({ url: "https://x.org/by/3.0/" })).toEqual(["url"]);
  expect(found({ id: "own", url: "https://y.org/" }, licence)).toEqual(["url"]);
  expect(found({ id: "own", spdx: "MIT" }, licence)).toEqual(["spdx"]);
});
