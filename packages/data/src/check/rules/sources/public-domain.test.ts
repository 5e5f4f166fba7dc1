import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOthers } from "./public-domain.ts";

it.each([
  ["U.S. Geological Survey", "https://example.org/copy", 0],
  ["US Department of State", null, 0],
  ["Ames National Laboratory", "https://www.energy.gov/a", 0],
  ["Mining.com", "https://www.mining.com/a", 1],
  ["USA Rare Earth", "https://investors.usare.com/a", 1],
  ["Usable News", null, 1],
])("%s at %s: %d finding in the public domain", (publisher, url, findings) => {
  expect(columns(ofOthers([{ publisher, url, licence: "us-public-domain" } as never]))).toHaveLength(findings);
  expect(ofOthers([{ publisher, url, licence: "facts-only" } as never])).toEqual([]);
});
