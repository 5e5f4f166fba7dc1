import { expect, it } from "vitest";
import { unfitAddress, unfitAddresses } from "./source-address-kind.ts";

it.each([
  ["http://203.0.113.7/story/1", /bare network/],
  ["http://[2001:db8::1]/story", /bare network/],
  ["https://fishing.einnews.com/search/Gabon", /search result/],
  ["https://news.example.org/?q=gallium", /search result/],
  ["not an address", /an address/],
])("refuses %s", (address, why) => {
  expect(unfitAddress(address)).toMatch(why);
});

it.each([
  "https://mining.com/?p=1100162",
  "https://english.motie.go.kr/bbsView.do?bbs_seq_n=1263&search_key_n=&search_val_v=",
  "https://www.usgs.gov/research/page",
])("accepts %s", (address) => {
  expect(unfitAddress(address)).toBeUndefined();
});

it("lets a mirror quote, and not stand for the publisher", () => {
  const mirror = "https://wikisum.wiki/wiki/Mountain_Pass";
  expect(unfitAddresses([{ url: mirror, quoted_by_url: null }]).map((b) => b.column)).toEqual(["url"]);
  expect(unfitAddresses([{ url: null, quoted_by_url: mirror }])).toEqual([]);
  expect(unfitAddresses([{ url: "https://mirror2.example.org/a", quoted_by_url: null }])).toHaveLength(1);
  expect(unfitAddresses([{ url: "https://mirror.co.uk/news/a", quoted_by_url: null }])).toEqual([]);
  expect(unfitAddresses([{ url: null, quoted_by_url: "http://10.0.0.1/a" }]).map((b) => b.column)).toEqual([
    "quoted_by_url",
  ]);
});
