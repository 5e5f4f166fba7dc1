import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { unlikeTheirKin } from "./source-of-host.ts";

it("a source has the publisher of its host and the licence of its publisher", () => {
  const source = (publisher: string, licence: string, host = "x.org") => ({
    id: "s",
    publisher,
    licence,
    url: `https://www.${host}/a`,
  });
  const kin = [source("A", "facts-only"), source("A", "facts-only")];
  expect(columns(unlikeTheirKin([...kin, source("B", "facts-only")] as never))).toEqual(["publisher"]);
  expect(columns(unlikeTheirKin([...kin, source("A", "cc-by-4-0")] as never))).toEqual(["licence"]);
  expect(columns(unlikeTheirKin([...kin, source("B", "cc-by-4-0", "y.org")] as never))).toEqual([]);
});
