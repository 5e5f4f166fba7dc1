import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { liesIn } from "../../../data/src/check/rules/places/outlines.ts";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { decisions } from "../once/deposits/decisions.ts";
import { compilations as sources } from "../once/deposits/located.ts";
import { importInto } from "../once/deposits/write.ts";
import { onShelf, readShelf, shelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const deposits = readTable(folder, tables.deposits);
const estimates = readTable(folder, tables.resource_estimates);
const locations = readTable(folder, tables.deposit_locations);
const exceptions = readTable(folder, tables.exceptions);
const byId = new Map(deposits.map((deposit) => [deposit.id, deposit]));

describe("deposits as they stand", () => {
  it("multiplies out wherever tonnage, grade and content are given, but for the named exceptions", () => {
    const rule = tables.resource_estimates.rules.find((r) => r.code === "contained-is-tonnage-times-grade");
    const failing = estimates
      .filter((row) => rule?.check(row))
      .map((row) => `resource_estimates/${row.id}/${row.analyte}`);
    const whole = estimates.filter(
      (row) =>
        row.tonnage_basis === "ore" && row.grade !== null && row.grade_unit !== "mg/L" && row.contained_t !== null,
    );
    expect(whole.length).toBeGreaterThan(80);
    expect(failing).toContain("resource_estimates/zhana-kazakhstan-press-merged/rare-earths");
    expect(failing).toEqual(exceptions.filter((e) => e.rule === rule?.code).map((e) => e.row));
  });

  it("holds parts in wholes of the same country, without a circle", () => {
    for (const deposit of deposits) {
      const chain = [deposit.id];
      for (let at = deposit; at.part_of !== null; ) {
        expect(chain, `${deposit.id} is part of itself`).not.toContain(at.part_of);
        chain.push(at.part_of);
        const whole = byId.get(at.part_of);
        expect(whole?.area, `${at.id} part of ${at.part_of}`).toBe(at.area);
        if (whole === undefined) break;
        at = whole;
      }
    }
    expect(byId.get("kuirektykol")?.part_of).toBe("zhana-kazakhstan");
    expect(byId.get("kuirektykol-irgiz")?.part_of).toBe("kuirektykol");
  });

  it("keeps every reading of Zhana Kazakhstan, none of them as a reserve", () => {
    const readings = estimates.filter((row) => row.deposit === "zhana-kazakhstan");
    expect(readings).toHaveLength(4);
    for (const row of readings) {
      expect(row.claim_status).toBe("disputed");
      expect(row.reading).not.toBeNull();
      expect(["announced", "prognostic"]).toContain(row.estimate_kind);
    }
    expect(new Set(readings.map((row) => row.tonnage_basis))).toEqual(
      new Set(["contained_element", "contained_oxide", "ore"]),
    );
  });

  it("has the points that are known to be wrong as locations, and as no deposit's own", () => {
    const wrong: [string, string, number, number][] = [
      ["jijikrut-chulboi", "usgs-pp1802-2017", -21.33089, -66.01611],
      ["qatpar", "usgs-pp1802-2017", 52.688326, 76.486885],
      ["dong-pao", "usgs-pp1802-2017", 22.52361, 103.27167],
      ["bayan-obo", "usgs-ofr2005-1294", 41.1667, 117.8833],
      ["ilimaussaq-complex", "usgs-ofr2002-189", 63, -51.2],
      ["cat-khanh", "usgs-ofr2002-189", 13.5, 105.2],
    ];
    for (const [deposit, source, latitude, longitude] of wrong) {
      const printed = locations.find(
        (row) => row.deposit === deposit && row.source === source && row.latitude === latitude,
      );
      expect(printed, deposit).toMatchObject({ longitude });
      expect(printed?.note, deposit).not.toBeNull();
      expect(byId.get(deposit)?.latitude, deposit).not.toBe(latitude);
    }
  });

  it("lets no two places cite one record, and no deposit stand at zero", () => {
    const records = [
      ...deposits
        .filter(
          (row) => row.latitude !== null && compiled.has(row.source) && !decided.has(`${row.source} ${row.locator}`),
        )
        .map((row) => `${row.source} ${row.locator}`),
      ...locations.map((row) => `${row.source} ${row.locator}`),
    ];
    expect(records.length).toBe(new Set(records).size);
    expect([...deposits, ...locations].filter((row) => row.latitude === 0 && row.longitude === 0)).toEqual([]);
  });

  it("knows that a point of Bolivia is not in Tajikistan", () => {
    expect(liesIn("762", [-66.01611, -21.33089])).toBe(false);
    expect(liesIn("762", [68.5, 39.1667])).toBe(true);
  });
});

const compiled = new Set<string>(sources);
const decided = new Set(decisions.map(({ record }) => record));

const symbols: Record<string, string> = {
  REE: "rare-earths",
  HREE: "heavy-rare-earths",
  LREE: "light-rare-earths",
  Nd: "neodymium",
  Pr: "praseodymium",
  Ce: "cerium",
  La: "lanthanum",
  Y: "yttrium",
  Dy: "dysprosium",
  Tb: "terbium",
  Eu: "europium",
  Sc: "scandium",
  W: "tungsten",
  Mo: "molybdenum",
  Bi: "bismuth",
  Cu: "copper",
  Be: "beryllium",
  Sn: "tin",
  U: "uranium",
  Li: "lithium",
  Ta: "tantalum",
  Nb: "niobium",
  Zr: "zirconium",
  Hf: "hafnium",
  Ti: "titanium",
  Fe: "iron",
  P: "phosphorus",
  F: "fluorine",
  Ba: "barium",
  Sr: "strontium",
  Th: "thorium",
  Pb: "lead",
  Zn: "zinc",
  Ag: "silver",
  Au: "gold",
  Hg: "mercury",
  Sb: "antimony",
  Ga: "gallium",
  Ge: "germanium",
  "C (graphite)": "graphite",
};

const statuses: Record<string, string> = {
  "": "unknown",
  mineral_deposit: "undeveloped",
  state_registered: "registered",
  permitted: "feasibility",
  permitting: "licensed",
  concession_applied: "licensed",
  lease_applied: "licensed",
  licensed_not_operating: "licensed",
  construction: "development",
  tailings_reprocessing: "unknown",
  past_producer_restart_planned: "restart_planned",
  research: "exploration",
};

const precisions: Record<string, string> = {
  point_published: "point",
  approx_minutes: "minutes",
  bbox_centroid: "centroid",
};

const notable = onShelf("deposits/notable_deposits.csv", 2);
const compilations = onShelf("deposits/usgs-pp1802-points/PP1802_CritMin_pts.csv", 2);

describe.skipIf(!notable)("deposits against the reference", () => {
  const reference = notable ? readShelf("deposits/notable_deposits.csv") : [];
  const number = (cell: string | undefined) => (cell ? Number(cell) : null);
  const accepted = new Set(exceptions.filter((e) => e.rule === "reference-cell").map((e) => `${e.row} ${e.field}`));
  const sources = new Map(readTable(folder, tables.sources).map((source) => [source.id, source]));

  it("has all 99 deposits, each cell as in the reference", () => {
    const first = new Map<string, Record<string, string>>();
    for (const row of reference) if (!first.has(row.deposit_id as string)) first.set(row.deposit_id as string, row);
    expect(first.size).toBe(99);
    expect([...first.keys()].filter((id) => !byId.has(id))).toEqual([]);
    const differing: string[] = [];
    for (const [id, row] of first) {
      const deposit = byId.get(id) as (typeof deposits)[number];
      const owner = reference.find((other) => other.deposit_id === id && other.owner)?.owner ?? null;
      const told = {
        area: row.country_iso3,
        admin_region: row.admin_region || null,
        latitude: number(row.lat),
        longitude: number(row.lon),
        location_precision: precisions[row.location_precision as string] ?? null,
        commodities: (row.commodities as string)
          .split(";")
          .map((symbol) => symbols[symbol])
          .join(";"),
        deposit_type: row.deposit_type || null,
        development_status: statuses[row.status as string] ?? row.status,
        owner,
      };
      for (const [field, value] of Object.entries(told)) {
        const cell = deposit[field as keyof typeof deposit];
        const committed = Array.isArray(cell) ? cell.join(";") : cell;
        // A coordinate that the reference has not comes from a compilation, which the row names.
        const added =
          value === null && /^(latitude|longitude|location_precision)$/.test(field) && deposit.location_source !== null;
        if (committed !== value && committed !== null && !added && !accepted.has(`deposits/${id} ${field}`))
          differing.push(`deposits/${id} ${field}: ${committed}, reference ${value}`);
      }
      const called = [deposit.name, ...deposit.aliases].map((name) => name.toLowerCase());
      for (const part of (row.name as string)
        .split(/[()]/)
        .map((text) => text.trim())
        .filter((text) => text !== "" && text !== "tungsten"))
        if (
          !called.some((name) => name.includes(part.toLowerCase()) || part.toLowerCase().includes(name)) &&
          !accepted.has(`deposits/${id} name`)
        )
          differing.push(`deposits/${id} name: ${part}`);
    }
    expect(differing).toEqual([]);
  });

  it("has all 163 estimates, each cell as in the reference", () => {
    const entered = estimates.filter((row) => row.source !== "usgs-usmin-lithium-2019");
    expect(reference).toHaveLength(163);
    expect(entered).toHaveLength(163);
    const unquote = (cell: string) => cell.replaceAll('"', "");
    const differing: string[] = [];
    const used = new Set<string>();
    for (const row of reference) {
      const ore = number(row.ore_tonnage_t);
      const contained = number(row.contained_t);
      const fits = entered.filter(
        (e) =>
          !used.has(e.id) &&
          e.deposit === row.deposit_id &&
          ([sources.get(e.source)?.url, sources.get(e.source)?.quoted_by_url].includes(row.source_url) ||
            accepted.has(`resource_estimates/${e.id}/${e.analyte} source`)) &&
          (e.tonnage_basis === "ore" || ore !== null ? e.tonnage_t === ore : ore === null) &&
          e.contained_t === contained &&
          e.grade === number(row.grade_value) &&
          (e.effective_date ?? "") === row.effective_date,
      );
      const [estimate] = fits;
      if (estimate === undefined) {
        differing.push(
          `${row.deposit_id}, ${row.source_url}: no row with ${row.ore_tonnage_t} ${row.grade_value} ${row.contained_t} ${row.effective_date}`,
        );
        continue;
      }
      used.add(estimate.id);
      const { title } = sources.get(estimate.source) as { title: string };
      if (
        title !== row.source_title &&
        !accepted.has(`sources/${estimate.source} title`) &&
        !accepted.has(`resource_estimates/${estimate.id}/${estimate.analyte} source`)
      )
        differing.push(`sources/${estimate.source} title: ${title}, reference ${row.source_title}`);
      const code = row.reporting_code as string;
      const told = {
        claim_status: row.claim_status,
        reporting_code: code === "historical" || code === "" ? null : code,
        code_basis: ["", "historical", "none"].includes(code)
          ? null
          : /implied|from the 2021 statement/.test(row.notes as string)
            ? "implied"
            : "stated",
        grade_unit: row.grade_unit === "pct_TREO" ? "pct" : row.grade_unit || null,
      };
      for (const [field, value] of Object.entries(told))
        if (
          estimate[field as keyof typeof told] !== value &&
          !accepted.has(`resource_estimates/${estimate.id}/${estimate.analyte} ${field}`)
        )
          differing.push(`${estimate.id} ${field}: ${estimate[field as keyof typeof told]}, reference ${value}`);
      if (row.grade_basis && estimate.grade_basis !== (row.grade_basis === "TREO" ? "oxide" : row.grade_basis))
        differing.push(`${estimate.id} grade_basis`);
      if (code === "historical" && estimate.estimate_kind !== "historical")
        differing.push(`${estimate.id} estimate_kind`);
      const category = unquote(row.resource_category as string) || null;
      if (
        estimate.category !== category &&
        !accepted.has(`resource_estimates/${estimate.id}/${estimate.analyte} category`)
      )
        differing.push(`${estimate.id} category: ${estimate.category}, reference ${category}`);
    }
    expect(differing).toEqual([]);
  });
});

describe.skipIf(!compilations)("deposits of the compilations", () => {
  const made = compilations ? importInto(join(shelf, "deposits"), folder) : undefined;

  it("are what the importer makes of the raw files, to the byte", () => {
    expect(toCSV(tables.deposits, made?.deposits ?? [])).toBe(
      toCSV(
        tables.deposits,
        deposits.filter((row) => made?.own.deposits(row)),
      ),
    );
    expect(toCSV(tables.deposit_locations, made?.locations ?? [])).toBe(
      toCSV(
        tables.deposit_locations,
        locations.filter((row) => compiled.has(row.source)),
      ),
    );
    expect(toCSV(tables.resource_estimates, made?.estimates ?? [])).toBe(
      toCSV(
        tables.resource_estimates,
        estimates.filter((row) => row.source === "usgs-usmin-lithium-2019"),
      ),
    );
  });

  it("lose no record: each stands as a deposit's own or as a location", () => {
    const taken = Object.values(made?.read ?? {}).reduce((sum, { taken }) => sum + taken, 0);
    expect(taken).toBe(6405);
    const cited = (made?.deposits ?? []).filter((row) => row.latitude !== null).length + (made?.locations.length ?? 0);
    expect(cited).toBe(taken);
    expect(
      Object.fromEntries(
        Object.entries(made?.read ?? {}).map(([source, { taken, without }]) => [source, taken + without]),
      ),
    ).toMatchObject({
      "usgs-pp1802-2017": 2121,
      "usgs-ofr2002-189": 799,
      "usgs-ofr2005-1294": 3168,
      "usgs-usmin-sites": 445,
      "usgs-critical-deposits-us": 684,
      "usgs-ofr2009-1139": 60,
      "ga-critical-minerals-2022": 354,
    });
  });
});
