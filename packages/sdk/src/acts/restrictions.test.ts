import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { agreementPartners, exposure, restrictionCoverage } from "../installed/metrics.ts";
import { restrictionsOn, standingsOn } from "../questions/index.ts";

/** A small reader of the test's own, so that the rows are not those that the SDK read. */
function csv(table: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../../data/csv/${table}.csv`, import.meta.url), "utf8");
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  const [header = [], ...lines] = rows.filter((row) => row.length > 1);
  return lines.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

const events = csv("policy_events");
const relations = csv("event_relations");
const commodities = csv("commodities");
const parentOf = new Map(commodities.map(({ id, parent }) => [id, parent]));

/** Whether `id` lies in `above`, by walking up. */
const within = (id: string | undefined, above: string): boolean =>
  id !== undefined && id !== "" && (id === above || within(parentOf.get(id), above));

const lastOf = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

/** Whether an act holds for certain, by the words of the issue alone: full dates only, no relation but an end or a suspension. */
function suspendedOn(id: string, day: string): "yes" | "no" | "lapsed" {
  const rows = relations.filter((r) => r.related === id && r.relation === "suspends" && r.valid_from! <= day);
  if (rows.some(({ valid_to }) => valid_to === "" || day <= valid_to!)) return "yes";
  return rows.length > 0 ? "lapsed" : "no";
}
const endedOn = (id: string, day: string) =>
  relations.some(
    (r) =>
      r.related === id &&
      ["ends", "supersedes"].includes(r.relation!) &&
      r.certainty === "established" &&
      r.valid_from! <= day,
  );

const days = [
  ...["2006-06-30", "2009-12-31", "2012-06-30", "2015-06-01", "2020-06-01", "2023-12-01"],
  ...["2025-05-01", "2025-06-01", "2025-11-01", "2026-03-01", "2026-11-20", "2026-11-28"],
];

describe("acts on a day, over the whole ledger", () => {
  it.each(days)("%s: each commodity's acts in force are what the rows allow", (day) => {
    for (const { id: commodity } of commodities) {
      const found = restrictionsOn(ledger, { commodity: commodity as never, date: day });
      for (const { event } of found.inForce) {
        const row = events.find(({ id }) => id === event.id)!;
        const why = `${commodity} ${day} ${event.id}`;
        expect(["exports", "imports", "output"], why).toContain(row.restricts);
        expect(["repeal", "milestone", "statement", "closure"], why).not.toContain(row.type);
        expect(["announced", "unverified", "happened"], why).not.toContain(row.status);
        if (row.effective_from !== "") expect(lastOf(row.effective_from!) <= day, why).toBe(true);
        if (row.effective_to !== "") expect(lastOf(row.effective_to!) >= day, why).toBe(true);
        expect(endedOn(row.id!, day), why).toBe(false);
        expect(suspendedOn(row.id!, day), why).toBe("no");
        const named = row.commodities!.split(";");
        const technology = named.some(
          (id) =>
            commodities.some((c) => c.id === id && c.kind === "technology") &&
            within(commodity, parentOf.get(id) ?? ""),
        );
        expect(technology || named.some((id) => within(id, commodity!) || within(commodity, id)), why).toBe(true);
      }
      for (const { event } of found.suspended) expect(suspendedOn(event.id, day)).toBe("yes");
    }
  });

  it.each(days)("%s: no act that plainly holds is missed", (day) => {
    for (const row of events) {
      const [commodity] = row.commodities!.split(";");
      const plain =
        row.restricts !== "nothing" &&
        row.status === "in_force" &&
        row.effective_from !== "" &&
        commodity !== "" &&
        // Spoken of within ten years before the day, by a source with a full date.
        row.effective_from! >= `${Number(day.slice(0, 4)) - 9}-01-01`;
      if (!plain || lastOf(row.effective_from!) > day || lastOf(row.announced || "2000") > day) continue;
      if (row.effective_to !== "" && row.effective_to! < day) continue;
      if (endedOn(row.id!, day) || suspendedOn(row.id!, day) !== "no") continue;
      const { inForce } = restrictionsOn(ledger, { commodity: commodity as never, date: day });
      expect(
        inForce.map(({ event }) => event.id as string),
        `${row.id} ${day}`,
      ).toContain(row.id);
    }
  });

  it("holds the ban of Announcement 46 for what its rows say, day by day", () => {
    const of = (date: string) =>
      standingsOn(ledger, { date, area: "CHN" }).find(({ event }) => event.id === "chn-2024-us-ban-materials");
    expect(of("2025-11-01")?.state).toBe("in_force");
    expect(of("2026-11-20")?.state).toBe("suspended");
    expect(of("2026-11-27")?.state).toBe("suspended");
    expect(of("2026-11-28")).toMatchObject({
      state: "unknown",
      doubt: "suspension_ran_out",
      ranOut: "2026-11-27",
      event: { status_as_of: "2026-11-23" },
    });
    expect(restrictionsOn(ledger, { commodity: "gallium", date: "2026-11-28" }).readUpTo).toBe("2026-11-23");
  });

  it("reaches heavy rare earths by acts on elements that every scheme calls heavy", () => {
    const { inForce } = restrictionsOn(ledger, { commodity: "heavy-rare-earths", date: "2026-11-28", actor: "CHN" });
    expect(inForce.find(({ event }) => event.id === "chn-2025-seven-ree")).toMatchObject({ reach: "part" });
  });

  it("lists neither repeals nor approvals, and says when an old act was last spoken of", () => {
    const all = restrictionsOn(ledger, { commodity: "rare-earths", date: "2026-11-28" });
    const listed = [...all.inForce, ...all.suspended, ...all.unknown, ...all.notYet].map(
      ({ event }) => event.id as string,
    );
    for (const id of [
      "chn-2015-quota-removal",
      "grl-2026-tanbreez-plan",
      "chn-1992-deng-quote",
      "chn-2012-white-paper",
    ])
      expect(listed).not.toContain(id);
    const silent = all.unknown.filter(({ doubt }) => doubt === "silent");
    // Three acts that the White Paper of 2012-06-20 alone tells of.
    expect(silent.map(({ event, lastSpokenOf }) => [event.id, lastSpokenOf])).toEqual([
      ["chn-1991-protective-exploitation", "2012-06-20"],
      ["chn-2007-mandatory-planning", "2012-06-20"],
      ["chn-2009-central-approval", "2012-06-20"],
    ]);
    const gallium = standingsOn(ledger, { date: "2026-11-28", area: "JPN" });
    expect(gallium.find(({ event }) => event.id === "aus-2026-gallium-construction")?.state).toBe("event");
  });
});

describe("what is not known is refused", () => {
  const ask = (inputs: object) => () =>
    restrictionsOn(ledger, { commodity: "dysprosium", date: "2026-03-01", ...inputs } as never);
  it.each([
    ["an actor by its name", { actor: "CHINA" }, /CHN/],
    ["an actor that is none", { actor: "Atlantis" }, /Atlantis/],
    ["a commodity", { commodity: "dysprosum" }, /dysprosium/],
    ["a date", { date: "soon" }, /ISO 8601/],
    ["a day of no calendar", { date: "2026-02-30" }, /calendar/],
    ["a kind of restriction", { restricts: ["export"] }, /exports/],
    ["a type", { types: ["export_bann"] }, /export_ban/],
  ])("%s", (_, inputs, said) => {
    expect(ask(inputs)).toThrow(said);
  });

  it("but an actor without acts is an empty answer", () => {
    expect(restrictionsOn(ledger, { commodity: "dysprosium", date: "2026-03-01", actor: "FRA" }).inForce).toEqual([]);
  });

  it("also where a metric asks", () => {
    const mined = ledger.tables.shares.where({
      series: "usgs-mcs",
      commodity: "gallium",
      measure: "production",
      year: 2024,
    });
    expect(() => restrictionCoverage(mined, { on: "2026-03-01", importer: "AMERICA" as never })).toThrow(
      /America|USA|AMERICA/,
    );
    expect(() => agreementPartners({ agreements: ledger.tables.agreements, of: "KAS" as never })).toThrow(/KAZ/);
    expect(() => restrictionCoverage({ CHN: 1, USA: 1 }, { on: "2026-03-01" })).toThrow(/commodity/);
    const flows = ledger.tables.exports.where({
      product: "hs-2825",
      importer: "USA",
      period: "2023",
      quantity_unit: "kg",
    });
    expect(() => exposure(flows as never, { actor: "CHN", controls: { on: "2026-03-01" } })).toThrow(
      /several commodities/,
    );
  });
});

describe("restriction coverage is of the commodity of the rows", () => {
  const shares = csv("shares");
  const edition = new Map(csv("sources").map(({ id, series, edition }) => [id, { series, edition }]));
  /** The newest print of mine output of a year, read from the CSV: the areas, and the printed total. */
  function print(commodity: string, year: string) {
    const rows = shares.filter(
      (r) =>
        r.commodity === commodity &&
        r.stage === "mine" &&
        r.measure === "production" &&
        r.year === year &&
        edition.get(r.source)?.edition === "usgs-mcs-2026",
    );
    const amounts = new Map(rows.map((r) => [r.area!, Number(r.quantity)]));
    // Antimony's total is of the countries without the United States.
    const total = (amounts.get("_WLD") ?? amounts.get("_XUS"))!;
    for (const whole of ["_WLD", "_XUS"]) amounts.delete(whole);
    return { amounts, total };
  }
  const mined = (commodity: string) =>
    ledger.tables.shares.wide().where({
      series: "usgs-mcs",
      edition: "usgs-mcs-2026",
      commodity,
      stage: "mine",
      measure: "production",
      year: 2025,
    }) as never;

  it.each([
    ["antimony", ["CHN"], 36.36],
    ["graphite", ["CHN", "NAM"], 77.78],
    ["cobalt", ["COD", "NAM"], 74.19],
  ])("%s: %j", (commodity, actors, ofTotal) => {
    const { amounts, total } = print(commodity, "2025");
    const part = actors.reduce((sum, area) => sum + (amounts.get(area) ?? 0), 0);
    expect((100 * part) / total).toBeCloseTo(ofTotal, 2);
    const whole = Math.max(
      total,
      [...amounts.values()].reduce((a, b) => a + b, 0),
    );
    expect(restrictionCoverage(mined(commodity), { on: "2026-11-23" }).value).toBeCloseTo((100 * part) / whole, 10);
    expect(
      restrictionCoverage(mined(commodity), { on: "2026-11-23" }, { denominator: "printed_total" }).value,
    ).toBeCloseTo((100 * part) / total, 10);
  });

  it("counts export quotas, licences and duties, and no production quota, import duty or relief", () => {
    const judged = new Map(events.map(({ id, restricts }) => [id, restricts]));
    const of = (...ids: string[]) => ids.map((id) => judged.get(id));
    expect(of("cod-2025-cobalt-quota", "mar-2025-copper-licence", "rus-2009-nickel-duty", "vnm-2025-ree-law")).toEqual(
      Array(4).fill("exports"),
    );
    expect(of("chn-2006-total-control", "chn-2009-central-approval", "chn-2011-resource-tax")).toEqual(
      Array(3).fill("output"),
    );
    expect(of("usa-2025-s301-tungsten", "usa-2024-russia-metals")).toEqual(["imports", "imports"]);
    expect(of("chn-2025-general-licences", "cod-2025-cobalt-carryover", "chn-2015-quota-removal")).toEqual(
      Array(3).fill("nothing"),
    );
    expect([...judged.values()].every((value) => value !== undefined && value !== "")).toBe(true);
  });
});

describe("which acts make a partner", () => {
  it("is one rule: signed frameworks and memoranda, each partner with its acts", () => {
    const parties = csv("agreement_parties").filter(({ role }) => ["party", "founder", "accession"].includes(role!));
    const of = (id: string) => parties.filter(({ agreement }) => agreement === id).map(({ party }) => party!);
    const expected: Record<string, string[]> = {};
    for (const { id, type, status, signed } of csv("agreements"))
      if (
        ["framework", "mou"].includes(type!) &&
        ["signed", "in_force"].includes(status!) &&
        signed!.startsWith("2025-10")
      )
        if (of(id!).includes("USA"))
          for (const party of of(id!)) if (party !== "USA") expected[party] = [...(expected[party] ?? []), id!];
    const october = ledger.tables.agreements.where({ signed: { from: "2025-10", to: "2025-10-31" } });
    const found = agreementPartners({ agreements: october, of: "USA" });
    expect(found.acts).toEqual(expected);
    expect(found.areas).toEqual(["AUS", "JPN", "MYS", "THA"]);
    expect(found.notCounted).toContain("usa-khm-art-2025");
  });

  it("names what there is where nothing makes a partner", () => {
    const talks = ledger.tables.agreements.where({ id: "usa-chn-busan-2025" });
    expect(() => agreementPartners({ agreements: talks, of: "USA" })).toThrow(
      /usa-chn-busan-2025 \(other, announced\)/,
    );
  });
});
