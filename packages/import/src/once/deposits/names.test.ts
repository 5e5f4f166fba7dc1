import { describe, expect, it } from "vitest";
import { bareName, innerNames, nameAlmost, nameWithin, slugOf } from "./names.ts";

describe("names of deposits", () => {
  it("reduces spellings of one name to one", () => {
    expect(bareName("Norra Kärr")).toBe(bareName("Norra Karr deposit"));
    expect(bareName("Kyzyl-Ompol")).toBe(bareName("Kyzylompol"));
    expect(bareName("Elet'ozerskii")).toBe("eletozerskii");
    expect(bareName("The Mine")).toBe("themine");
  });

  it("finds the names within a name", () => {
    expect(innerNames("Bayan Obo (Baotou)")).toEqual(["Baotou"]);
    expect(innerNames("Kizilcaören (a.k.a. Beylikahir)")).toEqual(["Beylikahir"]);
    expect(innerNames("Maranboy/Yeuralba")).toEqual(["Maranboy", "Yeuralba"]);
    expect(innerNames("Akanani (P1)")).toEqual([]);
  });

  it("lets words be added, but none that set places apart", () => {
    expect(nameWithin("Foxtrot project", "Foxtrot Ridge")).toBe(true);
    expect(nameWithin("Kairakty", "Upper Kairakty")).toBe(false);
    expect(nameWithin("Kutessay", "Kutessay II")).toBe(false);
    expect(nameWithin("Ray", "Ray Creek")).toBe(false);
  });

  it("forgives a letter, never a digit or a direction", () => {
    expect(nameAlmost("Mrima Hill", "Mfima Hill")).toBe(true);
    expect(nameAlmost("Kutessay 1", "Kutessay 2")).toBe(false);
    expect(nameAlmost("North Katpar", "South Katpar")).toBe(false);
    expect(nameAlmost("Ray", "Roy")).toBe(false);
    expect(nameAlmost("Collahuasi", "Collahausi")).toBe(true);
  });

  it("hears one name in two ways of writing it", () => {
    expect(nameAlmost("Kadamdjai", "Kadamzhai")).toBe(true);
    expect(nameAlmost("Seligdar", "Seligdarskoe")).toBe(true);
    expect(nameAlmost("Sibaiskoye", "Sibay")).toBe(true);
    expect(nameAlmost("Orlovka", "Orlovskoe")).toBe(false);
    expect(bareName("Mt. Keith")).toBe(bareName("Mount Keith"));
    expect(slugOf("Mt. Keith")).toBe("mt-keith");
  });

  it("makes ids of names", () => {
    expect(slugOf("Zandkopsdrift (Sandkopsdrif)")).toBe("zandkopsdrift");
    expect(slugOf("Utö")).toBe("uto");
    expect(slugOf("Elet'ozerskii (Elet'ozero)")).toBe("eletozerskii");
  });
});
