import { expect, it } from "vitest";
import { notFromIssuer } from "./primary-from-issuer.ts";

const source = (
  publisher: string,
  url: string | null,
  carrier: string | null = null,
  quoted_by_url: string | null = null,
) => ({ id: "a-source", publisher, url, carrier, quoted_by_url });
const found = (...given: Parameters<typeof source>) =>
  notFromIssuer(new Map([["a-source", source(...given)]]), [{ source: "a-source", evidence_level: "primary" }]).map(
    (b) => b.expected,
  );

it("catches a law read at a database, and a treaty read at a news agency", () => {
  expect(found("LexisNexis China", "https://www.lexiscn.com/law/1")[0]).toMatch(
    /lexiscn.com is not a host of LexisNexis China/,
  );
  expect(found("dpa-AFX", null, "finanznachrichten.de")[0]).toMatch(/not a known issuer/);
  expect(found("US Department of State", null)[0]).toMatch(/neither/);
});

it.each([
  ["Ministry of Commerce of China", "https://aqygzj.mofcom.gov.cn/a"],
  ["Korean Ministry of Foreign Affairs", "https://mofa.go.kr/a"],
  ["Peruvian Ministry of Foreign Affairs", "https://www.gob.pe/a"],
  ["MP Materials", "https://www.sec.gov/Archives/a"],
  ["Ucore Rare Metals", "https://ucore.com/a"],
  ["Government of Greenland", "https://naalakkersuisut.gl/a"],
  ["European Commission", "https://single-market-economy.ec.europa.eu/a"],
])("accepts %s at %s", (publisher, url) => {
  expect(found(publisher, url)).toEqual([]);
});

it("catches a blog's copy of a release, also beside the issuer's address, which was not opened", () => {
  const blog = "https://example.blogspot.com/a";
  expect(found("US Department of State", null, "a blog", blog)[0]).toMatch(/example.blogspot.com is not an archive/);
  expect(found("US Department of State", "https://www.state.gov/a", null, blog)[0]).toMatch(/not an archive/);
});

it("accepts an archive's copy of a known issuer's text, and asks nothing of other levels", () => {
  expect(found("Natural Resources Canada", null, "CNW", "https://www.newswire.ca/a")).toEqual([]);
  expect(found("A private firm", null, "CNW", "https://www.newswire.ca/a")[0]).toMatch(/not a known issuer/);
  const press = new Map([["a-source", source("Zawya", "https://mirror.example.org/a")]]);
  expect(notFromIssuer(press, [{ source: "a-source", evidence_level: "secondary" }])).toEqual([]);
});
