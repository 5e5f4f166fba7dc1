import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { share } from "../../metrics/concentration/share.ts";
import { ask } from "../ask.ts";

const metric = (name: string, inputs: Readonly<Record<string, unknown>>) => ask(ledger, "metric", { name, ...inputs });

/** Every country and product whose own books name partners in a complete year. */
const lists = () => {
  const { exporter, importer, product, flow_basis } = ledger.tables.exports.toColumns();
  const all = exporter.flatMap((from, i) => {
    const basis = flow_basis[i];
    if (basis === "exporter_reported") return [JSON.stringify({ exporter: from, product: product[i] })];
    return basis === "importer_reported" ? [JSON.stringify({ importer: importer[i], product: product[i] })] : [];
  });
  return [...new Set(all)].filter((_, i) => i % 9 === 0).map((text) => JSON.parse(text));
};

describe("a metric of flows", () => {
  it("is of the year, the books and the extract that the question `partners` takes, with the same notes", () => {
    let compared = 0;
    for (const inputs of lists()) {
      const asked = () => ask(ledger, "partners", { ...inputs, of: "value_usd" });
      let partners: ReturnType<typeof asked>;
      try {
        partners = asked();
      } catch {
        continue;
      }
      // A country is no partner of its own.
      if (!("importer" in inputs) || inputs.importer === "CHN") continue;
      const exposed = metric("exposure", { ...inputs, actor: "CHN", controls: "in_force" });
      expect(exposed.inputs.period, JSON.stringify(inputs)).toBe(partners.inputs.period);
      const together = ask(ledger, "partners", { ...inputs, partner: "CHN" }).notes.map(({ text }) => text);
      expect(together.join(" ")).toContain(` together: ${exposed.measure?.text}.`);
      const said = [...(exposed.measure?.warnings ?? []), ...exposed.notes.map(({ text }) => text)];
      for (const { code, text } of partners.notes) if (code === "trade") expect(said).toContain(text);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it("says what a product holds beside its commodities", () => {
    const { notes } = metric("exposure", { product: "hs-811292", importer: "USA", actor: "CHN", controls: "in_force" });
    expect(notes.map(({ text }) => text).join(" ")).toContain("also holds");
  });
});

it("leaves out the metrics' own words: an option is an input, and a wrong one is refused with the nearest", () => {
  expect(metric("concentration-ratio", { figures: ["A=50", "B=30", "C=20"], k: 2 }).measure?.value).toBe(80);
  expect(() => metric("concentration-ratio", { figures: "50 30 20", kk: 2 })).toThrow(/no input "kk"/);
  expect(() => metric("giny", {})).toThrow(/Did you mean gini/);
  expect(metric("hhi", { year: 2024, over: "edition" }).results).toHaveLength(3);
});

describe("a metric of a part of a whole", () => {
  it("takes the area as that part, and not as a filter of the rows that make the whole", () => {
    const mined = { commodity: "rare-earths", stage: "mine", measure: "production" } as const;
    const print = ledger.tables.shares.where({ ...mined, series: "usgs-mcs", year: 2024 }).latest("year");
    const { measure } = metric("share", { ...mined, area: "CHN", year: 2024 });
    expect(measure?.value).toBeGreaterThan(0);
    expect(measure?.value).toBe(share(print, "CHN").value);
    for (const { result } of metric("share", { ...mined, area: "CHN", over: "year" }).results ?? [])
      expect(result?.value).toBeGreaterThan(0);
  });

  it("leaves the rivals of a claim where the area of the claim is named", () => {
    const asked = { commodity: "rare-earths", figures: ["claim=20000000"], area: "KAZ" };
    const details = metric("insertion-rank", asked).measure?.details as { comparison?: readonly unknown[] } | undefined;
    expect(details?.comparison?.length).toBeGreaterThan(5);
  });
});

it("tells where the other estimates of a deposit would rank, so that no reading stands alone", () => {
  const asked = {
    commodity: "rare-earths",
    year: "2025",
    estimate: "zhana-kazakhstan-ministry-metal",
    asOf: "2026-11-01",
  };
  const [note] = metric("insertion-rank", asked).notes.filter(({ code }) => code === "other_estimates");
  expect(note?.text).toContain("zhana-kazakhstan-press-ore: rank 12");
  expect(note?.text).toContain("zhana-kazakhstan-critic-oxide: rank 12");
  expect(note?.text).not.toContain("ministry-metal");
});

it("counts the agreements of a month where one is named, and all of a country where none is", () => {
  const asked = { commodity: "rare-earths", year: "2024", of: "USA", asOf: "2026-11-01" };
  const told = (inputs: object) =>
    metric("agreement-coverage", { ...asked, ...inputs }).measure?.details as { agreements: string[] };
  const { agreements } = ledger.tables;
  const signed = agreements.where({ signed: { from: "2025-10", to: "2025-10-31" } }).toColumns().id;
  const [inMonth, all] = [told({ signed: "2025-10" }).agreements, told({}).agreements];
  expect(inMonth.length).toBeGreaterThan(0);
  expect(inMonth.filter((id) => !signed.includes(id as never))).toEqual([]);
  expect(all.length).toBeGreaterThan(inMonth.length);
});

describe("a refusal of a metric", () => {
  const { shares } = ledger.tables;
  const refusal = (name: string, inputs: Readonly<Record<string, unknown>>): string => {
    try {
      metric(name, inputs);
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error(`${name} answers`);
  };

  it("names a call that answers, or what contains a commodity that has no row", () => {
    const { id, parent } = ledger.tables.commodities
      .toArray()
      .find(
        (each) =>
          each.parent !== null &&
          shares.where({ commodity: each.id }).length === 0 &&
          shares.where({ commodity: each.parent }).length > 0,
      ) as { id: string; parent: string };
    expect(refusal("hhi", { commodity: id })).toContain(`has no row of it in shares, but of ${parent}, which`);
    expect(refusal("hhi", { commodity: "gallium", stage: "refining", year: "1900" })).toContain(
      "`oreledger shares --commodity gallium`",
    );
    expect(refusal("reserves-to-production", { commodity: "rare-earths", stage: "refining" })).toContain(
      "reserves or production",
    );
  });

  it("is in words, not in code, for every commodity", () => {
    const said = new Set<string>();
    for (const { id } of ledger.tables.commodities)
      for (const name of [
        "hhi",
        "share",
        "reserves-to-production",
        "net-import-reliance",
        "apparent-consumption",
        "import-dependence",
      ])
        try {
          for (const { text } of metric(name, { commodity: id, ...(name === "share" ? { area: "USA" } : {}) }).notes)
            said.add(text);
        } catch (error) {
          said.add((error as Error).message);
        }
    expect(said.size).toBeGreaterThan(100);
    expect([...said].filter((text) => /\{ ?\w+|\w\(\[|where\(|[a-z][A-Z]\w+\(/.test(text))).toEqual([]);
  });
});

describe("what a metric's figures are of", () => {
  const noted = (name: string, inputs: Readonly<Record<string, unknown>>, code: string) =>
    metric(name, inputs).notes.flatMap((note) => (note.code === code ? [note.text] : []));

  it("is told, with what the question left open and the requested years that have no figure", () => {
    const gallium = { commodity: "gallium", asOf: "2026-11-01" };
    expect(noted("hhi", gallium, "figures_of")).toEqual([
      "The figures are of gallium, refining, production, element, 2025.",
    ]);
    const grown = { commodity: "rare-earths", area: "CHN", year: "2010..2024", asOf: "2026-11-01" };
    expect(noted("growth", grown, "figures_of")).toEqual([
      "The figures are of rare-earths, mine, production, REO, CHN, 2020 to 2024; there is none for 2010 to 2019.",
    ]);
    expect(
      noted("unit-value", { exporter: "CHN", importer: "_WLD", product: "hs-284690", period: "2022" }, "figures_of"),
    ).toEqual(["The figures are of hs-284690, CHN, _WLD, exporter reported, 2022."]);
    expect(noted("hhi", { figures: ["50", "50"] }, "figures_of")).toEqual([]);
  });

  it("distinguishes groups whose stage or year differs", () => {
    const asked: Readonly<Record<string, unknown>> = { over: "commodity", asOf: "2026-11-01", series: "usgs-mcs" };
    const rows = new Map(
      metric("hhi", asked)
        .rows()
        .map((row) => [row.commodity, row]),
    );
    expect(rows.get("gallium")).toMatchObject({ stage: "refining", year: 2025 });
    expect(rows.get("rare-earths")).toMatchObject({ stage: "mine", year: 2025 });
    expect(Object.keys(rows.get("gallium") as object)).not.toContain("measure");
  });

  it("includes what the source says of the total, and which figures are estimates", () => {
    expect(noted("hhi", { commodity: "iodine", year: 2022, asOf: "2023-06-01" }, "scope")).toEqual([]);
    expect(noted("hhi", { commodity: "iodine", year: 2022, edition: "usgs-mcs-2024" }, "scope")).toEqual([
      "Excludes China",
    ]);
    const [row] = metric("hhi", { commodity: "gallium", year: 2025, edition: "usgs-mcs-2026" }).rows();
    expect(row?.estimated).toBe("CHN, JPN, RUS");
  });
});

it("counts no agreement and no act that was published after the day of the question", () => {
  const agreementsOf = (asOf: string) => {
    const { measure } = metric("agreement-coverage", { of: "USA", year: 2024, asOf });
    return (measure as unknown as { details: { agreements: readonly string[] } }).details.agreements;
  };
  const known = new Set<string>(ledger.tables.agreements.asOf("2025-12-31").toColumns().id);
  const early = agreementsOf("2025-12-31");
  expect(early.length).toBeGreaterThan(0);
  expect(early.filter((id) => !known.has(id))).toEqual([]);
  expect(agreementsOf("2026-11-01").length).toBeGreaterThan(early.length);
});
