import { expect, it } from "vitest";
import { notFromIssuer } from "./primary-from-issuer.ts";

const source = (publisher: string, url: string | null, carrier: string | null = null) => ({
  id: "a-source",
  publisher,
  url,
  carrier,
});
const found = (...given: Parameters<typeof source>) =>
  notFromIssuer(new Map([["a-source", source(...given)]]), [{ source: "a-source", evidence_level: "primary" }]).map(
    (b) => b.expected,
  );

it("catches a law read at a database, and a treaty read at a news agency", () => {
  expect(found("LexisNexis China", "https://www.lexiscn.com/law/1")[0]).toMatch(
    /lexiscn.com is no host of LexisNexis China/,
  );
  expect(found("dpa-AFX", null, "finanznachrichten.de")[0]).toMatch(/no known issuer/);
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

it("accepts a named carrier's copy of a known issuer's text, and asks nothing of other levels", () => {
  expect(found("European Commission", null, "Mirage News")).toEqual([]);
  const press = new Map([["a-source", source("Zawya", "https://mirror.example.org/a")]]);
  expect(notFromIssuer(press, [{ source: "a-source", evidence_level: "secondary" }])).toEqual([]);
});
