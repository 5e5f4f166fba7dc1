import { restrictionsOn } from "../../../sdk/src/acts/restrictions.ts";
import type { Ledger } from "../../../sdk/src/ledger/ledger.ts";
import { hhi, share } from "../../../sdk/src/metrics/index.ts";
import { estimateSum } from "../../../sdk/src/questions/ground/estimate-sum.ts";
import { commitmentTotals } from "../../../sdk/src/questions/money/commitment-totals.ts";
import { partners, tradeTotal } from "../../../sdk/src/trade/index.ts";

/** The cells of a column in a workbook: `latest_shares!$B$2:$B$999`. */
export type ColumnRange = (table: string, column: string) => string;

/** What an analyst asks who knows their tool and nothing of the SDK: an answer is a figure for each key. */
export interface Task {
  readonly what: string;
  readonly tables: readonly string[];
  readonly right: (ledger: Ledger) => ReadonlyMap<string, number>;
  /** A SELECT of key and figure. */
  readonly sql: string;
  /** With `read` of the recipe, sets `answer`: a dict or a Series. */
  readonly python: string;
  /** With `read` of the recipe, sets `answer`: a named vector. */
  readonly r: string;
  /** The formula of one key. */
  readonly sheet: (key: string, column: ColumnRange) => string;
  /** How far a figure may be off: shares are printed with a few decimals. */
  readonly within?: number;
}

const mined = { series: "usgs-mcs", stage: "mine", measure: "production", form: "all" } as const;
const isMined = "series = 'usgs-mcs' AND stage = 'mine' AND measure = 'production' AND form = 'all'";
const minedIn = `series == 'usgs-mcs' and stage == 'mine' and measure == 'production' and form == 'all'`;
const minedOf = `series == "usgs-mcs" & stage == "mine" & measure == "production" & form == "all"`;

/** A formula that adds up, or counts, the rows of a table whose cells say what they must; the words are criteria of SUMIFS. */
const conditions = (column: ColumnRange, table: string, cells: Readonly<Record<string, string>>): string =>
  Object.entries(cells)
    .map(([name, criterion]) => `${column(table, name)},"${criterion}"`)
    .join(",");
const sumIfs = (column: ColumnRange, table: string, figure: string, cells: Readonly<Record<string, string>>) =>
  `SUMIFS(${column(table, figure)},${conditions(column, table, cells)})`;

const reliance = {
  commodity: "cobalt",
  item: "net_import_reliance",
  form: "all",
  year: 2021,
} as const;
const magnets = { exporter: "CHN", product: "hs-850511", period: "2024", flow_basis: "exporter_reported" } as const;
const DAY = "2026-03-01";

export const tasks: readonly Task[] = [
  {
    what: "HHI by commodity",
    tables: ["latest_shares"],
    right: ({ tables }) =>
      new Map(
        (["cobalt", "lithium", "rare-earths", "tungsten"] as const).map((commodity) => [
          commodity,
          hhi(tables.shares.where({ ...mined, commodity, year: 2024 })).value as number,
        ]),
      ),
    sql: `SELECT commodity, sum(share_pct * share_pct) FROM latest_shares
      WHERE ${isMined} AND year = 2024 AND area_role = 'supplier' GROUP BY commodity, basis`,
    python: `_s = read("latest_shares", "downloads/csv").query("${minedIn} and year == 2024 and area_role == 'supplier'")
answer = (_s.share_pct ** 2).groupby(_s.commodity).sum()`,
    r: `.s <- subset(read("latest_shares", "downloads/csv"), ${minedOf} & year == 2024 & area_role == "supplier" & !is.na(share_pct))
answer <- tapply(.s$share_pct^2, .s$commodity, sum)`,
    sheet: (commodity, column) => {
      const cells = { ...mined, commodity, year: "2024", area_role: "supplier" };
      const tests = Object.entries(cells).map(([name, cell]) =>
        name === "year" ? `(${column("latest_shares", name)}=${cell})` : `(${column("latest_shares", name)}="${cell}")`,
      );
      return `SUMPRODUCT(${tests.join("*")}*${column("latest_shares", "share_pct")}^2)`;
    },
    within: 0.5,
  },
  {
    what: "China's share of mined rare earths, 2015–2025",
    tables: ["latest_shares"],
    right: ({ tables }) => {
      const shares = new Map<string, number>();
      for (let year = 2015; year <= 2025; year++) {
        const print = tables.shares.where({ ...mined, commodity: "rare-earths", year });
        if (print.toArray().length > 0) shares.set(String(year), share(print, "CHN").value as number);
      }
      return shares;
    },
    sql: `SELECT year, share_pct FROM latest_shares
      WHERE ${isMined} AND commodity = 'rare-earths' AND area = 'CHN' AND year BETWEEN 2015 AND 2025`,
    python: `_s = read("latest_shares", "downloads/csv").query("${minedIn} and commodity == 'rare-earths' and area == 'CHN' and 2015 <= year <= 2025")
answer = dict(zip(_s.year.astype(int), _s.share_pct))`,
    r: `.s <- subset(read("latest_shares", "downloads/csv"), ${minedOf} & commodity == "rare-earths" & area == "CHN" & year >= 2015 & year <= 2025)
answer <- setNames(.s$share_pct, .s$year)`,
    sheet: (year, column) =>
      sumIfs(column, "latest_shares", "share_pct", { ...mined, commodity: "rare-earths", area: "CHN", year }),
    within: 0.005,
  },
  {
    what: "Import reliance, edition by edition",
    tables: ["us_balances"],
    right: ({ tables }) =>
      new Map(
        tables.us_balances
          .where(reliance)
          .revisions()
          .flatMap(({ figures }) =>
            figures.flatMap(({ row }) => (row?.quantity == null ? [] : [[row.source as string, row.quantity]])),
          ),
      ),
    sql: `SELECT source, quantity FROM us_balances WHERE commodity = 'cobalt' AND item = 'net_import_reliance'
      AND form = 'all' AND year = 2021 AND quantity IS NOT NULL`,
    python: `_b = read("us_balances").query("commodity == 'cobalt' and item == 'net_import_reliance' and form == 'all' and year == 2021").dropna(subset="quantity")
answer = dict(zip(_b.source, _b.quantity))`,
    r: `.b <- subset(read("us_balances"), commodity == "cobalt" & item == "net_import_reliance" & form == "all" & year == 2021 & !is.na(quantity))
answer <- setNames(.b$quantity, .b$source)`,
    sheet: (source, column) => sumIfs(column, "us_balances", "quantity", { ...reliance, year: "2021", source }),
  },
  {
    what: "Buyers of Chinese magnets",
    tables: ["latest_exports"],
    right: (ledger) => {
      const { exporter: from, flow_basis: basis, ...of } = magnets;
      return new Map(
        partners(ledger, { from, basis, ...of }).partners.map(({ area, value_usd }) => [area, value_usd as number]),
      );
    },
    sql: `SELECT importer, value_usd FROM latest_exports WHERE exporter = 'CHN' AND product = 'hs-850511' AND period = '2024'
      AND flow_basis = 'exporter_reported' AND importer_role = 'supplier'`,
    python: `_e = read("latest_exports", "downloads/csv").query("exporter == 'CHN' and product == 'hs-850511' and period == '2024' and flow_basis == 'exporter_reported' and importer_role == 'supplier'")
answer = dict(zip(_e.importer, _e.value_usd))`,
    r: `.e <- subset(read("latest_exports", "downloads/csv"), exporter == "CHN" & product == "hs-850511" & period == "2024" & flow_basis == "exporter_reported" & importer_role == "supplier")
answer <- setNames(.e$value_usd, .e$importer)`,
    sheet: (importer, column) => sumIfs(column, "latest_exports", "value_usd", { ...magnets, importer }),
  },
  {
    what: "Agreements by year and partner",
    tables: ["latest_agreements", "agreement_parties"],
    right: ({ tables }) => {
      const signed = new Map(tables.agreements.toArray().map(({ id, signed }) => [id as string, signed]));
      const counts = new Map<string, number>();
      for (const { agreement, party } of tables.agreement_parties) {
        const year = signed.get(agreement)?.slice(0, 4);
        if (year !== undefined) counts.set(`${year} ${party}`, (counts.get(`${year} ${party}`) ?? 0) + 1);
      }
      return counts;
    },
    sql: `SELECT year(signed_first_day) || ' ' || party, count(*) FROM latest_agreements
      JOIN agreement_parties ON agreement = latest_agreements.id WHERE signed IS NOT NULL GROUP BY ALL`,
    python: `_a = read("latest_agreements", "downloads/csv").dropna(subset="signed").merge(read("agreement_parties"), left_on="id", right_on="agreement")
answer = (_a.signed.str[:4] + " " + _a.party).value_counts()`,
    r: `.a <- merge(subset(read("latest_agreements", "downloads/csv"), !is.na(signed)), read("agreement_parties"), by.x = "id", by.y = "agreement")
answer <- unclass(table(paste(substr(.a$signed, 1, 4), .a$party)))`,
    sheet: (key, column) => {
      const [year = "", party = ""] = key.split(" ");
      const [agreements, parties] = ["latest_agreements", "agreement_parties"];
      return `SUMPRODUCT((LEFT(${column(agreements, "signed")},4)="${year}")*COUNTIFS(${column(parties, "agreement")},${column(agreements, "id")},${column(parties, "party")},"${party}"))`;
    },
  },
  {
    what: "Controls on a day",
    tables: ["act_states", "act_commodities", "policy_events"],
    right: (ledger) =>
      new Map(
        restrictionsOn(ledger, { commodity: "dysprosium", date: DAY }).inForce.map(({ event }) => [
          event.id as string,
          1,
        ]),
      ),
    sql: `SELECT DISTINCT event, 1 FROM act_states JOIN act_commodities USING (event) JOIN policy_events ON policy_events.id = event
      WHERE commodity = 'dysprosium' AND restricts <> 'nothing' AND state = 'in_force'
        AND from_day <= '${DAY}' AND (to_day IS NULL OR to_day >= '${DAY}')`,
    python: `_c = read("act_states", "downloads/csv").merge(read("act_commodities", "downloads/csv"), on="event").merge(read("policy_events"), left_on="event", right_on="id")
_c = _c[(_c.commodity == "dysprosium") & (_c.restricts != "nothing") & (_c.state == "in_force") & (_c.from_day <= "${DAY}") & ~(_c.to_day < "${DAY}")]
answer = {event: 1 for event in _c.event}`,
    r: `.c <- merge(merge(read("act_states", "downloads/csv"), read("act_commodities", "downloads/csv"), by = "event"), read("policy_events"), by.x = "event", by.y = "id")
.c <- subset(.c, commodity == "dysprosium" & restricts != "nothing" & state == "in_force" & from_day <= "${DAY}" & (is.na(to_day) | to_day >= "${DAY}"))
answer <- sapply(split(.c$event, .c$event), function(one) 1)`,
    sheet: (event, column) => {
      const of = (name: string) => column("act_states", name);
      const day = "DATE(2026,3,1)";
      const controls = `COUNTIFS(${conditions(column, "act_commodities", { event, commodity: "dysprosium" })})`;
      const restricts = `COUNTIFS(${conditions(column, "policy_events", { id: event, restricts: "<>nothing" })})`;
      return `MIN(1,${controls}*${restricts}*SUMPRODUCT((${of("event")}="${event}")*(${of("state")}="in_force")*(${of("from_day")}<=${day})*((${of("to_day")}="")+(${of("to_day")}>=${day})>0)))`;
    },
  },
  {
    what: "What deposits of Kazakhstan hold, in tonnes",
    tables: ["latest_resource_estimates", "latest_deposits"],
    right: (ledger) => {
      // By hand the same as the SDK where no part lies within a whole and no deposit is counted twice.
      const { deposits, resource_estimates } = ledger.tables;
      const ids = deposits
        .where({ area: "KAZ" })
        .toArray()
        .filter(({ part_of }) => part_of === null)
        .map(({ id }) => id);
      const rows = resource_estimates.toArray().filter((row) => ids.includes(row.deposit) && row.contained_t !== null);
      const groups = new Map<string, typeof rows>();
      for (const row of rows) {
        const name = `${row.analyte} ${row.estimate_kind} ${row.contained_basis}`;
        groups.set(name, [...(groups.get(name) ?? []), row]);
      }
      return new Map(
        [...groups]
          .filter(([, own]) => new Set(own.map(({ deposit }) => deposit)).size === own.length)
          .map(([name, own]) => [
            name,
            estimateSum(ledger, {
              estimates: resource_estimates.where({ id: own.map(({ id }) => id), analyte: own[0]?.analyte } as never),
            }).value,
          ]),
      );
    },
    sql: `SELECT analyte || ' ' || estimate_kind || ' ' || contained_basis, sum(contained_t)
      FROM latest_resource_estimates e JOIN latest_deposits d ON d.id = e.deposit
      WHERE d.area = 'KAZ' AND contained_t IS NOT NULL AND d.part_of IS NULL
      GROUP BY ALL HAVING count(DISTINCT deposit) = count(*)`,
    python: `_d = read("latest_deposits", "downloads/csv")
_e = read("latest_resource_estimates", "downloads/csv").dropna(subset="contained_t")
_e = _e[_e.deposit.isin(_d[(_d.area == "KAZ") & _d.part_of.isna()].id)]
_g = _e.groupby(_e.analyte + " " + _e.estimate_kind + " " + _e.contained_basis)
answer = _g.contained_t.sum()[_g.deposit.nunique() == _g.size()]`,
    r: `.d <- subset(read("latest_deposits", "downloads/csv"), area == "KAZ" & is.na(part_of))
.e <- subset(read("latest_resource_estimates", "downloads/csv"), !is.na(contained_t) & deposit %in% .d$id)
.k <- paste(.e$analyte, .e$estimate_kind, .e$contained_basis)
.one <- tapply(.e$deposit, .k, function(deposits) !anyDuplicated(deposits))
answer <- tapply(.e$contained_t, .k, sum)[.one]`,
    sheet: (key, column) => {
      const [analyte, estimate_kind, contained_basis] = key.split(" ") as [string, string, string];
      const [estimates, deposits] = ["latest_resource_estimates", "latest_deposits"];
      const tests = Object.entries({ analyte, estimate_kind, contained_basis }).map(
        ([name, cell]) => `(${column(estimates, name)}="${cell}")`,
      );
      return `SUMPRODUCT(${tests.join("*")}*COUNTIFS(${column(deposits, "id")},${column(estimates, "deposit")},${column(deposits, "area")},"KAZ",${column(deposits, "part_of")},"")*${column(estimates, "contained_t")})`;
    },
  },
  {
    what: "Contradicted claims",
    tables: ["latest_claims"],
    right: ({ tables }) =>
      new Map(
        tables.claims
          .where({ verdict: "contradicted" })
          .toArray()
          .map(({ id }) => [id as string, 1]),
      ),
    sql: "SELECT id, 1 FROM latest_claims WHERE verdict = 'contradicted'",
    python: `answer = {id: 1 for id in read("latest_claims", "downloads/csv").query("verdict == 'contradicted'").id}`,
    r: `.c <- subset(read("latest_claims", "downloads/csv"), verdict == "contradicted")
answer <- setNames(rep(1, nrow(.c)), .c$id)`,
    sheet: (id, column) => `COUNTIFS(${conditions(column, "latest_claims", { id, verdict: "contradicted" })})`,
  },
  {
    what: "Sum of commitments by currency, at least",
    tables: ["latest_commitments"],
    right: (ledger) =>
      new Map(
        commitmentTotals(ledger, { commitments: ledger.tables.commitments }).totals.map(({ currency, low }) => [
          currency,
          low,
        ]),
      ),
    sql: "SELECT currency, sum(low) FROM latest_commitments WHERE additive = 'yes' GROUP BY currency",
    python: `answer = read("latest_commitments", "downloads/csv").query("additive == 'yes'").groupby("currency").low.sum()`,
    r: `.c <- subset(read("latest_commitments", "downloads/csv"), additive == "yes")
answer <- tapply(.c$low, .c$currency, sum)`,
    sheet: (currency, column) => sumIfs(column, "latest_commitments", "low", { additive: "yes", currency }),
  },
  {
    what: "World trade in nickel ore",
    tables: ["latest_exports"],
    right: ({ tables }) =>
      new Map([
        [
          "2023",
          tradeTotal(tables.exports.where({ product: "hs-260400", period: "2023", importer: "_WLD" })).value as number,
        ],
      ]),
    sql: `SELECT period, sum(value_usd) FROM latest_exports WHERE product = 'hs-260400' AND period = '2023' AND importer = '_WLD'
      AND flow_basis = 'exporter_reported' GROUP BY period`,
    python: `_e = read("latest_exports", "downloads/csv").query("product == 'hs-260400' and period == '2023' and importer == '_WLD' and flow_basis == 'exporter_reported'")
answer = {"2023": _e.value_usd.sum()}`,
    r: `.e <- subset(read("latest_exports", "downloads/csv"), product == "hs-260400" & period == "2023" & importer == "_WLD" & flow_basis == "exporter_reported")
answer <- c("2023" = sum(.e$value_usd))`,
    sheet: (period, column) =>
      sumIfs(column, "latest_exports", "value_usd", {
        product: "hs-260400",
        period,
        importer: "_WLD",
        flow_basis: "exporter_reported",
      }),
  },
];
