import { describe, expect, it } from "vitest";
import { IncomparableRows, OreledgerError, UnknownValue } from "../errors.ts";
import { ledger } from "../installed/installed-ledger.ts";
import { flows, mirror, partners, tradeTotal, trend } from "../installed/trade.ts";
import { grubelLloyd, rca, unitValue } from "../metrics/index.ts";
import { ledgerOfRows } from "../node/index.ts";

const WORLD = "un-comtrade-world-totals";

describe("flows", () => {
  it("go from one to another, in a span of years without their months", () => {
    const years = flows({ from: "CHN", to: "JPN", product: "hs-284690", period: { from: "2022", to: "2024" } });
    expect(years.toArray().map(({ period }) => period)).toEqual(["2022", "2023", "2024"]);
    const months = flows({ from: "CHN", to: "DEU", product: "hs-811292", period: { from: "2023-11", to: "2024-02" } });
    expect(months.toArray().map(({ period }) => period)).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
  });

  it("name the nearest value, and refuse a span of two lengths", () => {
    expect(() => flows({ from: "CHM" as never }).length).toThrow(UnknownValue);
    expect(() => flows({ period: { from: "2023", to: "2024-02" } })).toThrow("from a year to a year");
  });

  it("can leave out what a carrier's terms do not let one pass on", () => {
    const china = flows({ from: "CHN", product: "hs-284690", period: "2023" });
    expect(china.where({ licence: "us-public-domain" }).length).toBe(0);
    expect(china.where({ series: WORLD }).length).toBe(1);
  });
});

describe("tradeTotal", () => {
  it("is the printed row for the world, or the sum of the partners", () => {
    const world = tradeTotal(flows({ from: "CHN", product: "hs-284690", period: "2023", series: WORLD }));
    expect(world.value).toBe(512_019_283);
    expect(world.text).toBe("512,019,283 USD");
    expect(world.details).toEqual({ flows: 1, printed: true });
    const magnets = flows({ from: "CHN", to: "USA", product: "hs-8505", period: "2024", basis: "importer_reported" });
    expect(magnets.length).toBe(2);
    expect(tradeTotal(magnets)).toMatchObject({ value: 486_914_658, details: { printed: false } });
  });

  it("takes, in each country's books of a period, the row for the world where there is one, and the partners elsewhere", async () => {
    const flow = (importer: string, period: string, value_usd: number, exporter = "CHN") =>
      ({
        exporter,
        importer,
        product: "hs-284690",
        period,
        flow_basis: "exporter_reported",
        quantity_unit: "none",
        value_usd,
        valuation: "FOB",
        comparator: "eq",
        status: "reported",
        source: "my-books",
        evidence_level: "primary",
      }) as const;
    const { tables } = await ledgerOfRows(
      {
        sources: [
          {
            id: "my-books",
            series: "my-books",
            edition: "my-books",
            publisher: "My Books",
            title: "Exports",
            url: "https://example.org",
            published: "2026-03-01",
            licence: "cc-by-4-0",
          },
        ],
        exports: [
          flow("_WLD", "2023", 100),
          flow("JPN", "2023", 60),
          flow("USA", "2023", 30),
          flow("JPN", "2024", 7),
          flow("JPN", "2023", 5, "MYS"),
        ],
      },
      { check: false },
    );
    const total = (filter: Parameters<typeof tables.exports.where>[0]) => tradeTotal(tables.exports.where(filter));
    expect(total({})).toMatchObject({ value: 112, details: { flows: 3, printed: false } });
    expect(total({}).formula).toContain("in each book, the flow with the world");
    expect(total({ period: "2023", exporter: "CHN" })).toMatchObject({
      value: 100,
      details: { flows: 1, printed: true },
    });
    expect(total({ period: "2024" })).toMatchObject({ value: 7, details: { printed: false } });
  });

  it.each([
    ["books", { from: "PHL", to: "CHN", product: "hs-260400", period: "2022" }, "flow_basis"],
    [
      "products",
      {
        from: "CHN",
        to: "USA",
        product: ["hs-284690", "hs-280530"],
        period: "2023",
        series: "un-comtrade-us-imports-rare-earths",
      },
      "product",
    ],
    ["lengths of period", { from: "CHN", product: "gacc-rare-earth-magnets" }, "edition"],
  ] as const)("never mixes %s", (_, question, column) => {
    try {
      tradeTotal(flows(question as never));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(IncomparableRows);
      if (column !== "edition") expect((error as IncomparableRows).column).toBe(column);
    }
  });
});

describe("mirror", () => {
  it("puts both sides of US–China 284690 side by side: 0.89 to 1.09 in 2018 to 2024", () => {
    const sides = mirror({ from: "CHN", to: "USA", product: "hs-284690", period: { from: "2018", to: "2024" } });
    expect(sides.map(({ ratio }) => ratio?.toFixed(2))).toEqual([
      "0.97",
      "1.09",
      "0.89",
      "1.05",
      "1.06",
      "1.04",
      "1.08",
    ]);
    expect(sides[5]).toMatchObject({
      exporterReported: { value_usd: 104_537_550, valuation: "FOB", quantity_unit: "kg" },
      importerReported: { value_usd: 108_374_428, valuation: "CIF" },
    });
    expect(sides[5]?.cite()).toHaveLength(2);
  });

  it("leaves a side that wrote nothing down empty", () => {
    const [early] = mirror({ from: "CHN", to: "USA", product: "hs-284690", period: "2015" });
    expect(early?.importerReported).toBeUndefined();
    expect(early?.ratio).toBeUndefined();
    expect(early?.exporterReported?.value_usd).toBe(77_012_580);
  });
});

describe("partners", () => {
  it("ranks China's destinations of 2024: Japan, the United States, Vietnam", () => {
    const found = partners({ from: "CHN", product: "hs-284690", period: "2024" });
    expect(found.partners.slice(0, 3).map(({ area }) => area)).toEqual(["JPN", "USA", "VNM"]);
    expect(found.denominator).toMatchObject({ kind: "row_sum", value: 377_003_250 });
    expect(found.concentration.value).toBeCloseTo(2192.9, 1);
    expect(found.partners[1]?.unit_value).toBeCloseTo(8.35, 2);
  });

  it("finds who feeds China's plants, without the goods that come back", () => {
    const found = partners({ to: "CHN", product: "hs-2846", period: "2023" });
    const value = (area: string) => found.partners.find((partner) => partner.area === area)?.value_usd;
    expect([value("MMR"), value("KAZ"), value("CHN")]).toEqual([1_441_901_598, 9_029_723, undefined]);
    expect(found.warnings.join()).toContain("CHN is listed among its own partners");
  });

  it("computes no share of selected partners whose total is not printed, only its bound", () => {
    const question = { to: "USA", product: "hs-8505", period: "2024" } as const;
    const found = partners(question);
    expect(found.denominator.kind).toBe("none");
    expect(found.warnings.join()).toContain(
      "the 17 partners in usitc-dataweb-imports-2026-07 are not known to be all: their sum is no total",
    );
    expect(found.partners.every(({ share }) => share === undefined)).toBe(true);
    // All that is known: it has no more of the world than of the listed ones.
    const listed = found.partners.reduce((sum, { value_usd = 0 }) => sum + value_usd, 0);
    const most = found.shareOf("CHN");
    expect([most.value, most.low]).toEqual([undefined, 0]);
    expect(most.high).toBeCloseTo((100 * (found.partners[0]?.value_usd as number)) / listed, 9);
    expect(found.concentration.value).toBeUndefined();
  });

  it("gives a share to who is among the partners, none to nobody, and none that is not known", () => {
    const chosen = partners({ to: "USA", product: "hs-8505", period: "2024" });
    for (const area of ["KEN", "_WLD", "USA"] as never[])
      expect(() => chosen.shareOf(["CHN" as never, area])).toThrow(`${area}: not among the 17 partners`);
    expect(() => chosen.shareOf([])).toThrow("No area is named");
    const all = partners({ from: "CHL", product: "hs17-283691", period: "2024", basis: "reconciled" });
    expect(all.universe).toBe("all_partners");
    const nobody = ["KEN", "TCD", "FJI"].find((area) => all.partners.every((partner) => partner.area !== area));
    expect(all.shareOf(nobody as never).value).toBe(0);
    expect(() => all.shareOf("CHL")).toThrow("not among");
  });

  it("wants one country, and a source that names partners", () => {
    expect(() => partners({ product: "hs-8505", period: "2024" })).toThrow("Name one country");
    expect(() => partners({ from: "JPN", product: "hs-284690", period: "2023" })).toThrow(
      "only of the world as a whole",
    );
    expect(() => partners({ from: "MMR", product: "hs-2846", period: "2023" })).toThrow(
      "They are in the books importer_reported: name the basis.",
    );
  });
});

describe("trend", () => {
  it("adds the units of one source, year by year", () => {
    const { steps } = trend({ from: "CHN", to: "USA", product: "hs-8505", basis: "importer_reported" });
    expect(steps[0]?.period).toBe("1993");
    expect(steps.find(({ period }) => period === "2024")).toMatchObject({
      value_usd: 486_914_658,
      valuation: "customs",
      quantity: undefined,
    });
    expect(steps.find(({ period }) => period === "2024")?.growth).toBeCloseTo(-0.1393, 4);
  });

  it("tells no growth from a year that is not there, and refuses two books", () => {
    const { steps } = trend({ from: "AUS", to: "USA", product: "hs-2805", basis: "importer_reported" });
    expect(steps.find(({ period }) => period === "2022")?.growth).toBeUndefined();
    expect(() => trend({ from: "CHN", to: "USA", product: "hs-284690" })).toThrow(IncomparableRows);
  });
});

describe("when", () => {
  const years = (period: unknown) =>
    trend({ from: "CHN", to: "USA", product: "hs-8505", basis: "importer_reported", period } as never).steps.map(
      (step) => step.period,
    );

  it("is a period, several, or a span", () => {
    expect(years("2024")).toEqual(["2024"]);
    expect(years(["2021", "2024"])).toEqual(["2021", "2024"]);
    expect(years({ from: "2022", to: "2024" })).toEqual(["2022", "2023", "2024"]);
  });

  it("is nothing else", () => {
    expect(() => years({ from: "2022", to: "2024-05" })).toThrow("from a year to a year or from a month to a month");
    for (const period of [null, 2024, {}, { to: "2023" }, { from: "2024", to: "2022" }])
      expect(() => years(period)).toThrow(OreledgerError);
  });
});

describe("a trend across two valuations", () => {
  it("tells each year at its own border, and no growth from one border to the other", () => {
    const { steps, warnings } = trend({ from: "USA", to: "AUS", product: "hs-260400", basis: "importer_reported" });
    const valued = steps.map(({ valuation }) => valuation);
    const changes = steps.filter((_, i) => i > 0 && valued[i] !== valued[i - 1]);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.map(({ growth }) => growth).filter((growth) => growth !== undefined)).toEqual([]);
    expect(warnings.filter((text) => text.includes("no growth between them"))).toHaveLength(changes.length);
  });
});

describe("the metrics of trade", () => {
  it("compare a country with the world, where a source prints world totals of both sides", () => {
    const exported = flows({
      product: ["hs-284690", "hs-284610", "hs-280530"],
      basis: "exporter_reported",
      series: WORLD,
    });
    const measure = rca(exported, { exporter: "CHN", product: "hs-284690" });
    expect(measure.value).toBeGreaterThan(0.5);
    expect(measure.value).toBeLessThan(1.5);
    const both = flows({ product: "hs-284690", period: "2023", series: WORLD }).where({});
    expect(grubelLloyd(both, { area: "CHN" }).value).toBeCloseTo(0.47, 1);
  });

  it("take an exporter's row for the world as its total, and no one exporter for the world", async () => {
    const flow = (exporter: string, importer: string, product: string, value_usd: number) => ({
      ...{
        exporter,
        importer,
        product,
        value_usd,
        period: "2023",
        flow_basis: "exporter_reported",
        quantity_unit: "none",
      },
      ...{ valuation: "FOB", comparator: "eq", status: "reported", source: "my-books", evidence_level: "primary" },
    });
    const rows = [
      flow("CHN", "_WLD", "hs-284690", 60),
      flow("CHN", "USA", "hs-284690", 10),
      flow("CHN", "_WLD", "hs-280530", 40),
      flow("USA", "_WLD", "hs-284690", 20),
      flow("USA", "_WLD", "hs-280530", 80),
    ];
    const { tables } = await ledgerOfRows(
      {
        sources: [
          {
            ...{ id: "my-books", series: "my-books", edition: "my-books", publisher: "My Books", title: "Exports" },
            ...{ url: "https://example.org", published: "2026-03-01", licence: "cc-by-4-0" },
          },
        ],
        exports: rows,
      } as never,
      { check: false },
    );
    const balassa = (filter: object) =>
      rca(tables.exports.where(filter as never), { exporter: "CHN", product: "hs-284690" });
    const measure = balassa({});
    expect(measure.value).toBeCloseTo(60 / 100 / (80 / 200), 12);
    expect(measure.warnings).toEqual(["The world is the sum of the 2 exporters in these flows."]);
    expect(() => balassa({ exporter: "CHN" })).toThrow(/All these flows are exports of CHN/);
  });

  it("leaves a flow without a quantity out of both sums", () => {
    // Brazil took less than half a tonne, for 19,000 dollars.
    const sold = { exporter: "USA", product: "us-schedule-b-2822000000", period: "2021" } as const;
    const measure = unitValue(
      ledger.tables.exports.where({ ...sold, flow_basis: "exporter_reported", importer: ["BEL", "BRA"] }),
    );
    expect(measure.value).toBeCloseTo(135_000 / 19, 9);
    expect(measure.details.leftOut).toBe(1);
  });

  it("divide values by weights of the same flows only", () => {
    const measure = unitValue(flows({ from: "CHN", to: "JPN", product: "hs-284690", period: "2024" }));
    expect(measure.value).toBeCloseTo(134_190_360 / 7_933_100, 6);
  });
});

describe("a product by a word of its title", () => {
  it("is refused with the codes of that title, or else with the nearest code", () => {
    const asked = (product: string) => () => ledger.tables.exports.where({ product } as never);
    expect(asked("magnets")).toThrow("Did you mean hs-8505 or hs-850511 or hs-850519?");
    expect(asked("lithium carbonates")).toThrow("hs17-283691");
    expect(asked("hs-284691")).toThrow("hs-284690");
  });
});
