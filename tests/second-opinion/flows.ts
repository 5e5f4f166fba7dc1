import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

/**
 * Flows by whose books they stand in: the reporter keeps them, the partner is the other side. After it stand:
 * `flows`    each row of `exports` with its reporter and partner;
 * `books`    each extract of a reporter's books of one product and period, and whether it answers;
 * `partners` each partner once, over all units, in the extract that answers.
 */
export async function layFlows(ledger: Ledger): Promise<void> {
  await ledger.run(`
    CREATE OR REPLACE TABLE flows AS
    SELECT e.* EXCLUDE (value_usd, quantity), CAST(value_usd AS DOUBLE) AS value, CAST(quantity AS DOUBLE) AS quantity, s.series, s.universe, v.day, false AS of_months,
      -- Out of the publisher's own hand, a copy that somebody carried on, a carrier with terms of its own.
      CASE WHEN carrier_licence IS NOT NULL THEN 2 WHEN carrier IS NOT NULL THEN 1 ELSE 0 END AS distance,
      CASE WHEN s.publisher = 'United Nations Statistics Division' THEN 'un-comtrade' ELSE s.series END AS books,
      CASE WHEN flow_basis = 'importer_reported' THEN importer ELSE exporter END AS reporter,
      CASE WHEN flow_basis = 'importer_reported' THEN exporter ELSE importer END AS partner
    FROM exports e JOIN sources s ON s.id = e.source JOIN versions v ON v.id = e.source
    JOIN editions d ON (d.series, d.edition) = (s.series, s.edition)
    WHERE flow_basis IN ('importer_reported', 'exporter_reported')
    -- The newest edition that prints a product, year and side answers, whole: an older one fills no gap.
    QUALIFY d.age = max(d.age) OVER (PARTITION BY s.series, product, period, flow_basis)`);

  // The twelve months of one extract are its year, where they are all there and it tells of no year itself.
  await ledger.run(`
    INSERT INTO flows BY NAME
    SELECT any_value(columns(* EXCLUDE (period, value, series, flow_basis, reporter, partner, product, of_months))), true AS of_months,
      substr(period, 1, 4) AS period, sum(value) AS value, series, flow_basis, reporter, partner, product
    FROM flows f
    WHERE length(period) = 7 AND (series, flow_basis, reporter, product, substr(period, 1, 4)) IN (
      SELECT (series, flow_basis, reporter, product, substr(period, 1, 4)) FROM flows WHERE length(period) = 7
      GROUP BY ALL HAVING count(DISTINCT period) = 12)
    GROUP BY substr(period, 1, 4), series, flow_basis, reporter, partner, product`);

  // "Two extracts of the same books (the same reporter, product and period drawn twice from UN Comtrade) answer one at
  // a time …: a direct extract before a carrier's, the one that holds the partners before totals alone, then the later
  // by a stated date." Whoever ranks partners wants all of them: an extract of all partners comes before one of some,
  // and one of a single partner ranks nobody.
  await ledger.run(`
    CREATE OR REPLACE TABLE books AS
    WITH extracts AS (
      SELECT books, reporter, product, period, flow_basis, series,
        any_value(universe) AS universe, count(*) FILTER (a.kind = 'remainder') AS others, count(*) FILTER (partner = '_WLD') AS worlds, max(distance) AS distance, count(*) FILTER (partner <> '_WLD') AS lines, max(day) AS day,
        sum(value) FILTER (partner = '_WLD') AS world,
        sum(value) FILTER (partner NOT IN ('_WLD', reporter)) AS row_sum,
        sum(value) FILTER (partner <> '_WLD') AS everything,
        sum(quantity) FILTER (partner = '_WLD') AS world_quantity,
        sum(quantity) FILTER (partner NOT IN ('_WLD', reporter)) AS row_quantity
      FROM flows f JOIN areas a ON a.id = partner GROUP BY ALL
    )
    -- The sum of partners is a total if they are all, or if the others are a sum of their own; otherwise only what is printed is.
    SELECT *, worlds > 0 OR coalesce(universe = 'all_partners' OR (universe = 'largest_partners' AND others > 0), false) AS of_all, greatest(world, row_sum) AS whole, greatest(world_quantity, row_quantity) AS whole_quantity, count(*) OVER same AS extracts,
      row_number() OVER (PARTITION BY books, reporter, product, period, flow_basis
        ORDER BY universe IS NOT DISTINCT FROM 'all_partners' DESC, lines > 1 DESC, distance, lines > 0 DESC, day DESC, series) = 1 AS answers
    FROM extracts WINDOW same AS (PARTITION BY books, reporter, product, period, flow_basis)`);

  // A partner counted in two units is one partner. Goods that come back to their own country are no partner's, and what
  // customs give no country for (_NES, _SPC), or for several together (_BLX), is in the whole, but no one country's. A printed zero is no trade.
  await ledger.run(`
    CREATE OR REPLACE TABLE partners AS
    SELECT books, f.series, reporter, product, period, flow_basis, partner, sum(value) AS value,
      sum(quantity) AS quantity
    FROM flows f JOIN areas a ON a.id = partner
    WHERE a.kind NOT IN ('world', 'remainder', 'group') AND partner <> reporter AND status <> 'nil' GROUP BY ALL`);
}

interface Books {
  readonly books: string;
  readonly reporter: string;
  readonly product: string;
  readonly period: string;
  readonly flow_basis: string;
  readonly series: string;
  readonly world: number | null;
  readonly whole: number;
  readonly whole_quantity: number | null;
  readonly alone: boolean;
  readonly of_all: boolean;
}

/** The books that answer, and whether they are the only ones: where two publishers keep books, one is to be named. */
const asked = `
  SELECT *, count(DISTINCT books) OVER (PARTITION BY reporter, product, period, flow_basis) = 1 AS alone
  FROM books WHERE lines > 0 AND answers AND period NOT LIKE '%/%' ORDER BY ALL`;

/** Whom a country trades a product with, by its own books. */
export async function holdFlows(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layFlows(ledger);
  const named = (b: Books) => [b.series, b.reporter, b.product, b.period, b.flow_basis].join("|");
  const values = await ledger.rows<Books & { partner: string; value: number | null; quantity: number | null }>(
    "SELECT * FROM partners",
  );
  const [byBooks, quantities] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  const put = (into: typeof byBooks, book: Books, partner: string, size: number | null) => {
    if (size !== null) into.set(named(book), (into.get(named(book)) ?? new Map()).set(partner, size));
  };
  for (const row of values) {
    put(byBooks, row, row.partner, row.value);
    put(quantities, row, row.partner, row.quantity);
  }
  for (const book of await ledger.rows<Books>(asked)) {
    const side = book.flow_basis === "importer_reported" ? "--importer" : "--exporter";
    const flags = [side, book.reporter, "--product", book.product, "--period", book.period];
    const { call, json, refusal } = await ask(["partners", ...flags, ...(book.alone ? [] : ["--series", book.series])]);
    const expected = byBooks.get(named(book)) ?? new Map<string, number>();
    if (json === undefined) {
      held.hold("partners", call, "answer", refusal, expected.size === 0 ? refusal : `${expected.size} partners`);
      continue;
    }
    const rows = json as { area: string; value_usd: number | null; share_pct: number | null }[];
    held.hold("partners", call, "partners named twice", rows.length - new Set(rows.map(({ area }) => area)).size, 0);
    held.holdAll(
      "partners",
      call,
      new Map(rows.filter((r) => r.value_usd !== null).map((r) => [r.area, r.value_usd])),
      expected,
    );
    // Books without values are shared by quantity.
    const [counted, whole] =
      expected.size > 0 ? [expected, book.whole] : [quantities.get(named(book)), book.whole_quantity ?? 0];
    held.hold(
      "partner shares",
      call,
      "shares of all",
      rows.some(({ share_pct }) => share_pct !== null),
      book.of_all && whole > 0,
    );
    for (const { area, share_pct } of rows)
      if (share_pct !== null)
        held.hold("partner shares", call, area, share_pct, ((counted?.get(area) ?? 0) / whole) * 100, 0.005);
  }
}

/** Whom a country trades a product with, by what a publisher reconciled from both sides' books: a list of its own for each side. */
export async function holdReconciled(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  for (const [flag, keeper, partner] of [
    ["--exporter", "exporter", "importer"],
    ["--importer", "importer", "exporter"],
  ] as const) {
    const lists = await ledger.rows<{
      who: string;
      product: string;
      period: string;
      areas: string[];
      dollars: number[];
    }>(`
      SELECT ${keeper} AS who, product, period, list(${partner} ORDER BY ${partner}) AS areas, list(CAST(value_usd AS DOUBLE) ORDER BY ${partner}) AS dollars
      FROM exports e JOIN areas a ON a.id = ${partner}
      WHERE flow_basis = 'reconciled' AND exporter <> importer AND a.kind NOT IN ('world', 'remainder', 'group')
      GROUP BY ALL HAVING count(*) > 12 ORDER BY ALL`);
    for (const { who, product, period, areas, dollars } of lists) {
      const flags = [flag, who, "--product", product, "--period", period, "--basis", "reconciled"];
      const { call, json, refusal } = await ask(["partners", ...flags]);
      const rows = json as { area: string; value_usd: number | null }[] | undefined;
      if (rows === undefined) held.hold("reconciled partners", call, "answer", refusal, `${areas.length} partners`);
      else
        held.holdAll(
          "reconciled partners",
          call,
          new Map(rows.filter((r) => r.value_usd !== null).map((r) => [r.area, r.value_usd])),
          new Map(areas.map((area, i) => [area, dollars[i] as number])),
        );
    }
  }
}
