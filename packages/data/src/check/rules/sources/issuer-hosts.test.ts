import { describe, expect, it } from "vitest";
import { isArchive, isIssuersHost } from "./issuer-hosts.ts";

describe("the host of an issuer", () => {
  it("is one of a government, or of a keeper of anybody's documents", () => {
    for (const host of ["doi.org", "www.sec.gov", "mofcom.gov.cn", "www.example.gob.mx", "state.gov", "x.europa.eu"])
      expect(isIssuersHost("Nobody", host), host).toBe(true);
    for (const host of ["notdoi.org", "doi.org.example.com", "gov.example.com", "mygov.com"])
      expect(isIssuersHost("Nobody", host), host).toBe(false);
  });

  it("has a word of the publisher's name, of three letters or more, that not many publishers share", () => {
    expect(isIssuersHost("Acme Minerals", "www.acme-corp.com")).toBe(true);
    expect(isIssuersHost("ACME", "Acme.com")).toBe(true);
    expect(isIssuersHost("Acme Minerals", "minerals.com")).toBe(false);
    expect(isIssuersHost("Io Acme", "io.com")).toBe(false);
    expect(isIssuersHost("Abc Io", "abc.com")).toBe(true);
    expect(isIssuersHost("Acme", "other.com")).toBe(false);
    expect(isIssuersHost("…", "other.com")).toBe(false);
  });

  it("is a listed one of this publisher, with or without www, or a part of it", () => {
    for (const host of ["arultd.com", "www.arultd.com", "news.arultd.com"]) {
      expect(isIssuersHost("Arafura Rare Earths", host), host).toBe(true);
      expect(isIssuersHost("Acme", host), host).toBe(false);
    }
    expect(isIssuersHost("Arafura Rare Earths", "notarultd.com")).toBe(false);
  });
});

describe("an archive", () => {
  it("is a listed host or a part of one", () => {
    expect(["newswire.ca", "www.newswire.ca", "WWW.PRNewswire.com"].map(isArchive)).toEqual([true, true, true]);
    expect(["notnewswire.ca", "newswire.ca.example.com", "example.com"].map(isArchive)).toEqual([false, false, false]);
  });
});
