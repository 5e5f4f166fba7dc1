import { describe, expect, it } from "vitest";
import { tables } from "../tables/index.ts";
import { headerInWords, matchColumns, placesOf } from "./header.ts";

const matched = (
  header: readonly string[],
  table: Parameters<typeof matchColumns>[1],
  given?: ReadonlyMap<string, string>,
) => {
  const { taken, unknown, missing } = matchColumns(header, table, given);
  return {
    taken: Object.fromEntries([...taken].map(([at, { column, by }]) => [header[at], `${column} by ${by}`])),
    unknown: Object.fromEntries(unknown.map((each) => [each.header, each.near])),
    missing,
  };
};

describe("matchColumns", () => {
  it("finds a colleague's columns by name, synonym and likeness, and says what may be meant by the others", () => {
    expect(
      matched(["Country", "Deposit_Name", "Resource_Type", "Latitude", "Longitute", "Status"], tables.deposits),
    ).toEqual({
      taken: {
        Country: "area by synonym",
        Deposit_Name: "name by synonym",
        Latitude: "latitude by name",
        Longitute: "longitude by likeness",
        Status: "development_status by synonym",
      },
      unknown: { Resource_Type: ["deposit_type"] },
      missing: ["id", "stage", "source", "evidence_level"],
    });
  });

  it.each([
    ["camel case", "developmentStatus", "development_status"],
    ["a unit in brackets", "Latitude (decimal degrees)", "latitude"],
    ["a title", "Development status", "development_status"],
    ["accents", "Régión", "admin_region"],
    ["a short form", "lat", "latitude"],
    ["capitals", "OWNER", "owner"],
  ])("knows %s", (_, header, column) => {
    expect([...matchColumns([header], tables.deposits).taken.values()].map((each) => each.column)).toEqual([column]);
  });

  it("gives a column to the surer of two headers, and leaves a short or doubtful one alone", () => {
    expect(matched(["Country", "area", "xx", "st"], tables.deposits)).toMatchObject({
      taken: { area: "area by name" },
      unknown: { Country: expect.any(Array), xx: [], st: [] },
    });
    expect(matched(["Status", "Value"], tables.exports).taken).toMatchObject({
      Status: "status by name",
      Value: "value_usd by name",
    });
  });

  it("takes the user's word first", () => {
    const { taken } = matched(
      ["Kind", "Status"],
      tables.deposits,
      new Map([
        ["Kind", "deposit_type"],
        ["Status", "note"],
      ]),
    );
    expect(taken).toEqual({ Kind: "deposit_type by name", Status: "note by name" });
  });
});

describe("placesOf", () => {
  const names = Object.keys(tables.areas.row.shape);
  it("reads a header of an earlier version, whose cells of later columns are empty", () => {
    expect(placesOf(names, tables.areas)).toEqual(names.map((_, i) => i));
    const earlier = names.filter((name) => name !== "other_names");
    const places = placesOf(earlier, tables.areas) ?? [];
    expect(places[names.indexOf("other_names")]).toBe(-1);
    expect(places.filter((at) => at >= 0)).toEqual(earlier.map((_, i) => i));
  });
  it("refuses a header that lacks what may not be empty, has more, or another order, and says what", () => {
    for (const header of [names.slice(1), [...names, "x"], [...names].reverse(), []])
      expect(placesOf(header, tables.areas)).toBeUndefined();
    expect(headerInWords([...names.slice(1), "Nmae"], tables.areas)).toBe('it lacks id; it has "Nmae" (name?)');
    expect(headerInWords([...names].reverse(), tables.areas)).toMatch(/another order/);
  });
});
