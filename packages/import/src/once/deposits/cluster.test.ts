import { describe, expect, it } from "vitest";
import { joinRecords, type Standing } from "./cluster.ts";
import type { Compilation, Located } from "./located.ts";
import { rowsOf } from "./rows.ts";

const record = (source: Compilation, locator: string, name: string, more: Partial<Located> = {}): Located => ({
  source,
  locator,
  name,
  otherNames: [],
  area: "USA",
  region: null,
  latitude: 40,
  longitude: -110,
  precision: "point",
  commodities: ["lithium"],
  depositType: null,
  status: null,
  evidence: "primary",
  note: null,
  partOf: null,
  ...more,
});

const shapes = (
  records: Located[],
  standing: Standing[] = [],
  decisions: Parameters<typeof joinRecords>[2] = [],
  pairs: Parameters<typeof joinRecords>[3] = [],
) => {
  const joined = joinRecords(records, standing, decisions, pairs);
  return {
    joined,
    groups: joined.clusters
      .map((cluster) =>
        [...(cluster.standing ? [cluster.standing.id] : []), ...cluster.records.map((r) => r.locator)].join("+"),
      )
      .sort(),
  };
};

const standing = (id: string, name: string, point: Standing["point"]): Standing => ({
  id,
  name,
  otherNames: [],
  area: "USA",
  commodities: ["lithium"],
  point,
});

describe("joinRecords", () => {
  it("joins one deposit of several sources, the most trusted record first", () => {
    const { groups, joined } = shapes([
      record("usgs-ofr2005-1294", "gid 1", "Butte"),
      record("usgs-pp1802-2017", "Butte, Lithium", "Butte mine", { latitude: 40.02 }),
    ]);
    expect(groups).toEqual(["Butte, Lithium+gid 1"]);
    expect(joined.merged["same name"]).toBe(1);
  });

  it("leaves two records of one source apart, and says that a third fits both", () => {
    const { groups, joined } = shapes([
      record("usgs-ofr2005-1294", "gid 1", "Carlsbad", { latitude: 40.05 }),
      record("usgs-ofr2005-1294", "gid 2", "Carlsbad", { latitude: 39.9 }),
      record("usgs-pp1802-2017", "Carlsbad", "Carlsbad"),
    ]);
    expect(groups).toEqual(["Carlsbad+gid 1", "gid 2"]);
    expect(joined.ambiguous).toHaveLength(2);
  });

  it("joins what a reader took for one, however far, and parts what a reader took for two", () => {
    const far = [
      record("usgs-ofr2002-189", "rec_id 211", "Kutessai-II", { latitude: 40.2 }),
      record("usgs-pp1802-2017", "Kutessay", "Kutessay II"),
    ];
    const pair = { record: "usgs-ofr2002-189 rec_id 211", other: "usgs-pp1802-2017 Kutessay", note: null } as const;
    expect(shapes(far).groups).toEqual(["Kutessay", "rec_id 211"]);
    const one = shapes(far, [], [], [{ ...pair, are: "one" }]);
    expect(one.groups).toEqual(["Kutessay+rec_id 211"]);
    expect(one.joined.merged["recognised by a reader"]).toBe(1);
    const near = [record("usgs-ofr2002-189", "rec_id 211", "Kutessai-II"), far[1] as Located];
    expect(shapes(near).groups).toEqual(["Kutessay+rec_id 211"]);
    expect(shapes(near, [], [], [{ ...pair, are: "two" }]).groups).toEqual(["Kutessay", "rec_id 211"]);
    const entered = standing("kutessay", "Kutessay", { latitude: 41, longitude: -110 });
    const joined = shapes(far.slice(0, 1), [entered], [], [{ ...pair, other: "standing kutessay", are: "one" }]);
    expect(joined.groups).toEqual(["kutessay+rec_id 211"]);
  });

  it("joins what one source lists twice at one place", () => {
    const { groups } = shapes([
      record("usgs-pp1802-2017", "Utö, Lithium", "Utö"),
      record("usgs-pp1802-2017", "Utö, Beryllium", "Utö", { commodities: ["beryllium"] }),
    ]);
    expect(groups).toEqual(["Utö, Beryllium+Utö, Lithium"]);
  });

  it("leaves apart a deposit and a district of one source, and gives the deposit what fits both", () => {
    const { groups } = shapes([
      record("usgs-usmin-sites", "Site_ID CO00029", "Climax"),
      record("usgs-usmin-sites", "Site_ID CO00036", "Climax District", { latitude: 40.005 }),
      record("usgs-critical-deposits-us", "record 153", "Climax mine", { latitude: 40.005 }),
    ]);
    expect(groups).toEqual(["Site_ID CO00029+record 153", "Site_ID CO00036"]);
  });

  it("joins what PP 1802 lists under two minerals, and never what it lists twice under one", () => {
    const groups = (commodity: string) =>
      shapes([
        record("usgs-pp1802-2017", "Nkomati, Cobalt", "Nkomati", { commodities: ["cobalt", "nickel"] }),
        record("usgs-pp1802-2017", "Nkomati, PGE", "Nkomati Mine", { commodities: [commodity], latitude: 40.1 }),
      ]).groups;
    expect(groups("platinum-group-metals")).toEqual(["Nkomati, Cobalt+Nkomati, PGE"]);
    expect(groups("nickel")).toHaveLength(2);
  });

  it("trusts the site number that two USMIN tables share, over any distance", () => {
    const { groups } = shapes([
      record("usgs-usmin-lithium-2019", "Site_ID UT00001", "Great Salt Lake"),
      record("usgs-usmin-sites", "Site_ID UT00001", "Salt Lake, Great", { latitude: 41 }),
    ]);
    expect(groups).toEqual(["Site_ID UT00001+Site_ID UT00001"]);
  });

  it("places a standing deposit without a point only where one place fits", () => {
    const here = record("usgs-pp1802-2017", "here", "Halleck Creek");
    const far = record("usgs-ofr2005-1294", "far", "Halleck Creek", { latitude: 45 });
    const deposit = standing("halleck-creek", "Halleck Creek", null);
    expect(shapes([here], [deposit]).groups).toEqual(["halleck-creek+here"]);
    const two = shapes([here, far], [deposit]);
    expect(two.groups).toEqual(["far", "halleck-creek", "here"]);
  });

  it("does not depend on the order of the records", () => {
    const records = [
      record("usgs-ofr2005-1294", "gid 1", "Carlsbad", { latitude: 40.05 }),
      record("usgs-ofr2005-1294", "gid 2", "Carlsbad", { latitude: 39.9 }),
      record("usgs-pp1802-2017", "Carlsbad", "Carlsbad"),
      record("usgs-usmin-sites", "Site_ID NM1", "Carlsbad District", { latitude: 39.95 }),
    ];
    expect(shapes([...records].reverse()).groups).toEqual(shapes(records).groups);
  });
});

describe("rowsOf", () => {
  const rows = (records: Located[]) => rowsOf(joinRecords(records, [], []).clusters, [], []);

  it("gives the best point to the deposit and keeps the others as locations", () => {
    const { deposits, locations } = rows([
      record("usgs-ofr2002-189", "rec_id 1", "Butte (Anaconda)", {
        latitude: 40.03,
        precision: "minutes",
        commodities: ["rare-earths"],
      }),
      record("usgs-pp1802-2017", "Butte", "Butte", { commodities: ["beryllium"] }),
    ]);
    expect(deposits).toMatchObject([
      {
        id: "butte",
        aliases: ["Butte (Anaconda)"],
        latitude: 40,
        source: "usgs-pp1802-2017",
        commodities: ["beryllium", "rare-earths"],
      },
    ]);
    expect(locations).toMatchObject([
      { deposit: "butte", source: "usgs-ofr2002-189", latitude: 40.03, location_precision: "minutes" },
    ]);
  });

  it("names namesakes by country, then by region, and by number only at last", () => {
    const ids = rows([
      record("usgs-pp1802-2017", "San Jose, Spain", "San Jose", { area: "ESP" }),
      record("usgs-pp1802-2017", "San Jose, Mexico", "San Jose", { area: "MEX" }),
      record("usgs-ofr2005-1294", "gid 7", "Bald Mountain", { region: "Nevada" }),
      record("usgs-ofr2005-1294", "gid 8", "Bald Mountain", { region: "Wyoming", latitude: 45 }),
      record("usgs-usmin-sites", "Site_ID AK00150", "Unnamed", { latitude: 60 }),
    ]).deposits.map((deposit) => deposit.id);
    expect(ids.sort()).toEqual([
      "bald-mountain",
      "bald-mountain-wyoming",
      "san-jose-esp",
      "san-jose-mex",
      "unnamed-usmin-ak00150",
    ]);
  });

  it("keeps a distrusted point out of the deposit", () => {
    const wrong = record("usgs-pp1802-2017", "Jijikrut, Chulboi, Antimony, Bolivia", "Jijikrut, Chulboi", {
      area: "BOL",
      commodities: ["antimony"],
    });
    const decision = {
      record: "usgs-pp1802-2017 Jijikrut, Chulboi, Antimony, Bolivia",
      deposit: null,
      area: "TJK",
      note: "In Bolivia.",
    };
    const { deposits, locations } = rowsOf(
      joinRecords([wrong], [], [decision]).clusters,
      [{ record: wrong, decision }],
      [],
    );
    expect(deposits).toMatchObject([{ id: "jijikrut-chulboi", area: "TJK", latitude: null, location_precision: null }]);
    expect(locations).toMatchObject([{ deposit: "jijikrut-chulboi", latitude: 40, note: "In Bolivia." }]);
  });
});
