import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvFolder } from "../../../data/src/repository.ts";
import { hhi, share } from "../../../sdk/src/metrics/index.ts";
import { restrictionsOn } from "../../../sdk/src/questions/acts/restrictions.ts";
import { estimateSum } from "../../../sdk/src/questions/ground/estimate-sum.ts";
import { commitmentTotals } from "../../../sdk/src/questions/money/commitment-totals.ts";
import { partners, tradeTotal } from "../../../sdk/src/trade/index.ts";
import { convert } from "../convert.ts";
import { openLedger } from "../ledger.ts";

const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");

// Ten tasks of an analyst who knows SQL and nothing of the SDK, over the tables of today, held against the SDK's answers.
const into = mkdtempSync(join(tmpdir(), "oreledger-tasks-"));
const { ledger } = openLedger(csvFolder);
const { tables } = ledger;
let ask: <Row>(sql: string) => Promise<Row[]>;
let close = () => {};
beforeAll(async () => {
  await convert(csvFolder, into, ["duckdb"], "1.2.3");
  const instance = await DuckDBInstance.create(join(into, "oreledger.duckdb"), { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  ask = async <Row>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[];
  close = () => {
    connection.closeSync();
    instance.closeSync();
  };
});
afterAll(() => {
  close();
  rmSync(into, { recursive: true });
});

const mined = { series: "usgs-mcs", stage: "mine", measure: "production", form: "all" } as const;
const isMined = "series = 'usgs-mcs' AND stage = 'mine' AND measure = 'production' AND form = 'all'";

describe("ten tasks in SQL", () => {
  it("HHI by commodity", async () => {
    const rows = await ask<{ commodity: string; hhi: number }>(`
      SELECT commodity, sum(share_pct * share_pct) AS hhi FROM latest_shares
      WHERE ${isMined} AND year = 2024 AND area_role = 'supplier'
      GROUP BY commodity, basis ORDER BY commodity`);
    const found = new Map(rows.map((row) => [row.commodity, row.hhi]));
    for (const commodity of ["cobalt", "lithium", "rare-earths", "tungsten"] as const) {
      const right = hhi(tables.shares.where({ ...mined, commodity, year: 2024 }));
      expect(found.get(commodity), commodity).toBeCloseTo(right.value as number, 0);
    }
  });

  it("China's share of mined rare earths, year by year", async () => {
    const rows = await ask<{ year: bigint; share_pct: number }>(`
      SELECT year, share_pct FROM latest_shares
      WHERE ${isMined} AND commodity = 'rare-earths' AND area = 'CHN' AND year BETWEEN 2015 AND 2025 ORDER BY year`);
    expect(rows.length).toBeGreaterThan(3);
    for (const { year, share_pct } of rows) {
      const print = tables.shares.where({ ...mined, commodity: "rare-earths", year: Number(year) });
      expect(share_pct, String(year)).toBeCloseTo(share(print, "CHN").value as number, 2);
    }
  });

  it("net import reliance by edition", async () => {
    const rows = await ask<{ source: string; quantity: number | null }>(`
      SELECT source, quantity FROM us_balances
      WHERE commodity = 'rare-earths' AND item = 'net_import_reliance' AND form = 'compounds-and-metals' AND year = 2021 ORDER BY source`);
    const right = tables.us_balances
      .where({ commodity: "rare-earths", item: "net_import_reliance", form: "compounds-and-metals", year: 2021 })
      .revisions()
      .flatMap(({ figures }) => figures.flatMap(({ row }) => (row === undefined ? [] : [[row.source, row.quantity]])));
    expect(rows.map(({ source, quantity }) => [source, quantity])).toEqual(right.sort());
    expect(rows.length).toBeGreaterThan(1);
  });

  it("buyers of Chinese magnets", async () => {
    const rows = await ask<{ importer: string; value_usd: number }>(`
      SELECT importer, value_usd FROM latest_exports
      WHERE exporter = 'CHN' AND product = 'hs-850511' AND period = '2024' AND flow_basis = 'exporter_reported'
        AND importer_role = 'supplier' ORDER BY value_usd DESC, importer`);
    const right = partners(ledger, { from: "CHN", product: "hs-850511", period: "2024", basis: "exporter_reported" });
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map((row) => [row.importer, row.value_usd])).toEqual(
      right.partners.map(({ area, value_usd }) => [area, value_usd]),
    );
  });

  it("agreements by year and partner", async () => {
    const rows = await ask<{ year: string; party: string; n: bigint }>(`
      SELECT year(signed_first_day)::VARCHAR AS year, party, count(*) AS n
      FROM latest_agreements JOIN agreement_parties ON agreement = latest_agreements.id
      WHERE signed IS NOT NULL GROUP BY ALL ORDER BY ALL`);
    const signed = new Map(tables.agreements.toArray().map(({ id, signed }) => [id as string, signed]));
    const right = new Map<string, number>();
    for (const { agreement, party } of tables.agreement_parties) {
      const year = signed.get(agreement)?.slice(0, 4);
      if (year !== undefined) right.set(`${year} ${party}`, (right.get(`${year} ${party}`) ?? 0) + 1);
    }
    expect(new Map(rows.map(({ year, party, n }) => [`${year} ${party}`, Number(n)]))).toEqual(
      new Map([...right].sort()),
    );
  });

  it("what controls hold on a day", async () => {
    const rows = await ask<{ event: string; reach: string }>(`
      SELECT event, reach FROM act_states JOIN act_commodities USING (event) JOIN policy_events ON policy_events.id = event
      WHERE commodity = 'dysprosium' AND restricts <> 'nothing' AND state = 'in_force'
        AND from_day <= '2026-03-01' AND (to_day IS NULL OR to_day >= '2026-03-01') ORDER BY event`);
    const right = restrictionsOn(ledger, { commodity: "dysprosium", date: "2026-03-01" }).inForce;
    expect(rows.map(({ event, reach }) => `${event} ${reach}`)).toEqual(
      right.map(({ event, reach }) => `${event.id} ${reach}`).sort(),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it("what deposits of Kazakhstan hold, by analyte, kind and basis", async () => {
    const rows = await ask<{ ids: string[]; analyte: string; sum: number }>(`
      SELECT list(e.id) AS ids, analyte, sum(contained_t) AS sum
      FROM latest_resource_estimates e JOIN latest_deposits d ON d.id = e.deposit
      WHERE d.area = 'KAZ' AND contained_t IS NOT NULL AND d.part_of IS NULL
      GROUP BY analyte, estimate_kind, contained_basis HAVING count(DISTINCT deposit) = count(*)`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { ids, analyte, sum } of rows) {
      const list = (ids as unknown as { items: string[] }).items ?? ids;
      const estimates = tables.resource_estimates.where({ id: [...list], analyte } as never);
      expect(sum, `${list}`).toBeCloseTo(estimateSum(ledger, { estimates }).value, 6);
    }
  });

  it("contradicted claims", async () => {
    const rows = await ask<{ id: string }>("SELECT id FROM latest_claims WHERE verdict = 'contradicted' ORDER BY id");
    expect(rows.map(({ id }) => id)).toEqual(tables.claims.where({ verdict: "contradicted" }).toColumns().id);
    expect(rows.length).toBeGreaterThan(0);
  });

  it("the sum of commitments by currency", async () => {
    const rows = await ask<{ currency: string; low: number }>(`
      SELECT currency, sum(low) AS low FROM latest_commitments WHERE additive = 'yes' GROUP BY currency ORDER BY currency`);
    const { totals } = commitmentTotals(ledger, { commitments: tables.commitments });
    expect(rows).toEqual(totals.map(({ currency, low }) => ({ currency, low })));
  });

  it("world trade in nickel ore", async () => {
    const [row] = await ask<{ value: number }>(`
      SELECT sum(value_usd) AS value FROM latest_exports
      WHERE product = 'hs-260400' AND period = '2023' AND importer = '_WLD' AND flow_basis = 'exporter_reported'`);
    const right = tradeTotal(tables.exports.where({ product: "hs-260400", period: "2023", importer: "_WLD" }));
    expect(row?.value).toBeCloseTo(right.value as number, 1);
  });
});
