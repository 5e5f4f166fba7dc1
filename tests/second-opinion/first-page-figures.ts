import { today } from "./ask.ts";
import type { Flow, Hold, Trade } from "./brief-trade.ts";
import type { Supply } from "./briefs.ts";
import { type Fact, type FirstPage, factsBy, flagOf } from "./first-page.ts";
import type { Ledger } from "./ledger.ts";
import { shown, shows } from "./pages.ts";

/** A balance as it stands today, with what the first edition printed. */
interface Balance {
  readonly commodity: string;
  readonly item: string;
  readonly form: string;
  readonly year: number;
  readonly quantity: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly unit: string;
  readonly first: number | null;
}

/** An act that is not over, and what it holds back of a commodity. */
interface Act {
  readonly about: string;
  readonly role: "bears" | "actor" | "target";
  readonly id: string;
  readonly state: string;
  readonly kind: string | undefined;
}

interface Counts {
  readonly id: string;
  readonly agreements: number;
  readonly deposits: number;
  readonly estimates: number;
}

const stateWords = [
  ["in force", "in_force"],
  ["announced", "not_yet"],
  ["suspended", "suspended"],
  ["unknown", "unknown"],
] as const;

const kindWords = [
  ["on technology", "technology"],
  ["aimed at", "aimed"],
  ["on imports", "imports"],
  ["on mining", "output"],
] as const;

/** By what an act holds back: what is aimed at single countries and what reaches technology alone stand apart. */
const actsToday = `
  WITH standing_acts AS (
    SELECT e.*, s.state FROM policy_events e JOIN states s ON s.id = e.id AND s.day = DATE '${today}'
    WHERE e.restricts <> 'nothing' AND s.state <> 'ended'
  )
  SELECT b.commodity AS about, 'bears' AS role, e.id, e.state, CASE
    WHEN restricts <> 'exports' THEN restricts WHEN targets IS NOT NULL THEN 'aimed'
    WHEN b.technology THEN 'technology' ELSE 'goods' END AS kind
  FROM standing_acts e JOIN (SELECT act, commodity, bool_and(NOT goods) AS technology FROM bearing GROUP BY ALL) b ON b.act = e.id
  UNION ALL SELECT DISTINCT member, role, id, state, NULL
  FROM standing_acts e JOIN acted ON event = e.id JOIN stands_for p ON p.body = who AND p.day = DATE '${today}'`;

/** What a country's own customs print as their whole trade in a code. */
interface World {
  readonly reporter: string;
  readonly flow_basis: string;
  readonly code: string;
  readonly period: string;
  readonly value: number;
}

/** What the lines of the first pages are held against. */
export interface Opinions {
  readonly supply: readonly Supply[];
  readonly balances: readonly Balance[];
  readonly trade: Trade;
  /** The totals that countries' own customs print, by year. */
  readonly worlds: readonly World[];
  /** What restricts trade in a commodity today, and what an area did or what is aimed at it. */
  readonly acts: ReadonlyMap<string, readonly Act[]>;
  readonly counts: ReadonlyMap<string, Counts>;
  /** Each commodity with all that it contains. */
  readonly family: ReadonlyMap<string, readonly string[]>;
  /** Whether an area, by its id or its name in the CSVs, may be called so: a page says what readers say. */
  readonly isCalled: (area: string, said: string | undefined) => boolean;
}

/** @param beside What the long pages are held against already. Needs `layBalances`, `layActs` and `layFlows`. */
export async function firstPageOpinions(ledger: Ledger, beside: Pick<Opinions, "supply" | "trade">): Promise<Opinions> {
  const balances = await ledger.rows<Balance>(`
    SELECT c.commodity, c.item, c.form, c.year, c.quantity, c.low, c.high, c.status, c.unit,
      arg_min(coalesce(b.quantity, b.low, b.high), b.day) AS first
    FROM current_balances c JOIN balances b USING (series, commodity, item, form, partner, year)
    WHERE c.item IN ('net_import_reliance', 'price') GROUP BY ALL`);
  const acts = new Map<string, Act[]>();
  for (const act of await ledger.rows<Act>(actsToday)) {
    const key = `${act.role} ${act.about}`;
    acts.set(key, [...(acts.get(key) ?? []), { ...act, kind: act.kind ?? undefined }]);
  }
  const counts = await ledger.rows<Counts>(`
    SELECT a.id,
      (SELECT count(DISTINCT agreement)::INT FROM agreement_parties JOIN agreements g ON g.id = agreement
        WHERE party = a.id AND role IN ('party', 'founder', 'accession')) AS agreements,
      (SELECT count(*)::INT FROM deposits WHERE area = a.id) AS deposits,
      (SELECT count(*)::INT FROM resource_estimates e JOIN deposits d ON d.id = e.deposit WHERE d.area = a.id) AS estimates
    FROM areas a`);
  const worlds = await ledger.rows<World>(`
    SELECT a.name AS reporter, flow_basis, regexp_extract(product, '^hs[0-9]*-([0-9]+)$', 1) AS code, period, world AS value
    FROM books JOIN areas a ON a.id = reporter WHERE world > 0 AND length(period) = 4`);
  const kin = await ledger.rows<{ above: string; id: string }>(`
    WITH RECURSIVE up AS (
      SELECT id, id AS above FROM commodities
      UNION SELECT up.id, c.parent FROM up JOIN commodities c ON c.id = up.above WHERE c.parent IS NOT NULL
    ) SELECT above, id FROM up`);
  const family = new Map<string, string[]>();
  for (const { above, id } of kin) family.set(above, [...(family.get(above) ?? []), id]);
  const called = new Map<string, Set<string>>();
  for (const { id, name, all } of await ledger.rows<{ id: string; name: string; all: string }>(
    "SELECT id, name, concat_ws(';', name, aliases, other_names) AS all FROM areas",
  ))
    for (const key of [id, name]) called.set(key, new Set(all.split(";")));
  const isCalled = (area: string, said = "") => called.get(area)?.has(said.replace(/^the /, "")) ?? false;
  return { ...beside, balances, worlds, acts, counts: new Map(counts.map((row) => [row.id, row])), family, isCalled };
}

/** Each figure of a first page against the CSVs. */
export function holdFirstPage({ id, name, parts }: FirstPage, opinions: Opinions, hold: Hold): void {
  const groups = factsBy(parts);
  const commodity = groups.some(({ label }) => label === "Reliance");
  const first = groups[0]?.facts[0];
  for (const { label, facts } of groups) {
    const [fact] = facts as [Fact];
    if (commodity) {
      if (fact === first || label === "Reserves") holdTable(label, fact, id, opinions, hold);
      if (label === "Refined" || label === "By others") holdRange(facts, first, id, opinions, hold);
      if (label === "Reliance") holdReliance(facts, id, opinions, hold);
      if (label === "Prices") holdPrices(fact, id, opinions, hold);
      if (label === "Trade") holdTrade(facts, opinions, hold);
      if (label === "Disputed") holdMoved(facts, hold, id, opinions);
      if (label === "Controls") holdActs(label, fact, opinions.acts.get(`bears ${id}`) ?? [], hold);
    } else {
      if (["Mines", "Works", "Holds"].includes(label)) holdLargest(label, fact, id, opinions, hold);
      if (label === "Sells" || label === "Buys") holdFlows(label, facts, name, opinions, hold);
      if (label === "Controls") holdActs(label, fact, opinions.acts.get(`actor ${id}`) ?? [], hold);
      if (label === "Aimed at") holdActs(label, fact, opinions.acts.get(`target ${id}`) ?? [], hold);
      if (label === "Agreed") holdCount(label, fact.text, opinions.counts.get(id)?.agreements, hold);
      if (label === "Ground") holdGround(fact, opinions.counts.get(id), hold);
    }
  }
}

const isFigure = (text: string, f: Pick<Supply, "quantity" | "low" | "high">): boolean => {
  const { value, sign, within } = shown(text);
  const most = /–([\d,.]+)/.exec(text)?.[1];
  if (most !== undefined) return f.low === value && f.high === shown(most).value;
  const of = sign === ">" ? f.low : sign === "<" ? f.high : (f.quantity ?? (sign === "~" ? f.low : null));
  return value !== null && of !== null && Math.abs(of - value) <= Math.min(within, 0.5) * 1.000001;
};

/** `390,000e t REO, 2025, of all countries listed: China 69.2 % · … · 5 withheld or not available`. */
function holdTable(label: string, { text, call }: Fact, id: string, { supply, isCalled }: Opinions, hold: Hold): void {
  const found = /^(.*?), (\d{4})(?:, [^:]+)?: (.*)$/.exec(text);
  if (!found) return;
  const [, total = "", year, list = ""] = found;
  const rows = supply.filter(
    (f) =>
      f.commodity === id &&
      f.stage === flagOf(call, "stage") &&
      f.measure === flagOf(call, "measure") &&
      f.series === flagOf(call, "series") &&
      f.year === Number(year) &&
      f.form === flagOf(call, "form") &&
      f.basis === flagOf(call, "basis"),
  );
  const whole = rows.filter((f) => f.area === "_WLD" || f.area === "_XUS");
  if (!total.startsWith("no world total"))
    hold(
      `${label}: total`,
      total,
      whole.some((f) => isFigure(total, f)),
      whole,
    );
  else
    hold(
      `${label}: no total`,
      "0",
      whole.every((f) => f.quantity === null && f.low === null),
      whole,
    );
  let largest = Number.POSITIVE_INFINITY;
  for (const part of list.split(" · ")) {
    const silent = /^(\d+) (?:withheld|countries named)/.exec(part)?.[1];
    if (silent !== undefined) {
      const unknown = rows.filter(
        (f) => !["_WLD", "_XUS", "_OTH"].includes(f.area) && f.quantity === null && f.low === null && f.high === null,
      );
      hold(`${label}: withheld`, silent, unknown.length === Number(silent), unknown.length);
      continue;
    }
    const [, area, figure = ""] = /^(.+?) ([<>~]?[\d.,]+e? \S+)/.exec(part) ?? [];
    const mine = rows.filter((f) => isCalled(f.area, area));
    const right = figure.endsWith("%")
      ? mine.some((f) => shows(figure, f.percent))
      : mine.some((f) => isFigure(figure, f));
    hold(`${label}: ${area}`, figure, right, mine);
    const size = Math.max(...mine.map((f) => f.quantity ?? f.low ?? 0));
    hold(`${label}: ${area} stands by size`, figure, size <= largest, largest);
    largest = size;
  }
}

/** What a printer says a country has of a stage: as it is printed, or a bound of it, or as the quantities make it. */
const partOf = (f: Supply, most = false): number | null =>
  f.percent ?? (f.unit !== "pct" ? null : most ? (f.high ?? f.low) : (f.low ?? f.high));

/** `China 85 to 92 %: the prints differ in …`, and a line for single prints. */
function holdRange(
  facts: readonly Fact[],
  first: Fact | undefined,
  id: string,
  { supply, isCalled }: Opinions,
  hold: Hold,
): void {
  const [head, ...lines] = facts as [Fact, ...Fact[]];
  const [, area, least = "", most = least] = /^(.+?) [<>~]?([\d.]+)(?: to ([\d.]+))?/.exec(head.text) ?? [];
  if (!head.text.includes("%")) return;
  const table = { stage: flagOf(first?.call, "stage"), series: flagOf(first?.call, "series") };
  const prints = supply.filter(
    (f) =>
      f.commodity === id &&
      ["production", "capacity"].includes(f.measure) &&
      f.stage !== "mine" &&
      !(f.stage === table.stage && f.series === "usgs-mcs") &&
      f.status !== "forecast" &&
      f.year <= 2026,
  );
  const nameOf = (f: Supply) => [f.series, f.stage, f.measure, f.form, f.basis].join(" ");
  const ofCountries = prints.filter((f) => !f.area.startsWith("_"));
  const newest = new Map<string, number>();
  for (const f of ofCountries) newest.set(nameOf(f), Math.max(f.year, newest.get(nameOf(f)) ?? 0));
  const last = Math.max(...newest.values());
  const of = ofCountries.filter(
    (f) => isCalled(f.area, area) && f.year === newest.get(nameOf(f)) && f.year >= last - 4 && partOf(f) !== null,
  );
  const parts = of.flatMap((f) => [partOf(f) as number, partOf(f, true) as number]);
  hold("refined: least", least, shows(least, Math.min(...parts)), parts);
  hold("refined: most", most, shows(most, Math.max(...parts)), parts);
  for (const { text } of lines) {
    const [, figure = "", stage, year] = /^(\S+ %) of ([a-z ]+?)(?: capacity)?(?:,.*)?, (\d{4})$/.exec(text) ?? [];
    const mine = of.filter(
      (f) => (stage === "all stages" ? "all" : stage) === f.stage.replaceAll("_", " ") && f.year === Number(year),
    );
    hold(
      `refined: ${text}`,
      figure || text,
      mine.some((f) => shows(figure.replace(/^[<>~]/, ""), partOf(f))),
      mine,
    );
  }
}

/** `net imports met 67 % (estimated) of US use in 2025`, and the years before with what was first printed. */
function holdReliance(facts: readonly Fact[], id: string, { balances }: Opinions, hold: Hold): void {
  const mine = balances.filter((b) => b.item === "net_import_reliance" && b.commodity === id);
  const [, now, nowIn] = /imports met (\S+) %.* in (\d{4})/.exec(facts[0]?.text ?? "") ?? [];
  const said = [...(now === undefined ? [] : [[now, nowIn]])];
  for (const before of (facts[1]?.text ?? "").split(" · ")) {
    const [, figure, year, first] = /^(\S+) %.*? in (\d{4})(?:, first printed as (\S+) %)?/.exec(before) ?? [];
    if (figure === undefined) continue;
    said.push([figure, year]);
    const ofYear = mine.filter((b) => b.year === Number(year) && isFigure(figure, b));
    if (first !== undefined)
      hold(
        `reliance: first of ${year}`,
        first,
        ofYear.some((b) => shown(first).value === b.first),
        ofYear,
      );
  }
  for (const [figure = "", year] of said) {
    const ofYear = mine.filter((b) => b.year === Number(year));
    hold(
      `reliance: ${year}`,
      figure,
      ofYear.some((b) => isFigure(figure, b)),
      ofYear,
    );
  }
}

/** `2025: NdPr oxide, 99 % minimum: 69e USD/kg · … · 3 more`, then a later year that has no figure: `2026: n.a.` */
function holdPrices({ text }: Fact, id: string, { balances, family }: Opinions, hold: Hold): void {
  const [, year, list, later = "0"] = /^(\d{4}): (.*?)(?: · (\d{4}): [^·]*)?$/.exec(text) ?? [];
  if (list === undefined) return;
  const prices = balances.filter((b) => b.item === "price" && family.get(id)?.includes(b.commodity));
  const figures = prices.filter((b) => b.quantity !== null || b.low !== null || b.high !== null);
  const told = figures.length > 0 ? figures : prices;
  const lastOf = (some: readonly Balance[]) => Math.max(0, ...some.map((b) => b.year));
  hold("prices: the last year with a figure", year as string, Number(year) === lastOf(told), lastOf(told));
  const after = lastOf(prices.filter((b) => b.year > lastOf(told)));
  hold("prices: a later year without one", later, Number(later) === after, after);
  const of = told.filter((b) => b.year === Number(year));
  const items = list.split(" · ");
  const more = Number(/^(\d+) more$/.exec(items.at(-1) ?? "")?.[1] ?? 0);
  hold("prices: how many", String(items.length), items.length + (more > 0 ? more - 1 : 0) === of.length, of.length);
  for (const item of more > 0 ? items.slice(0, -1) : items) {
    const [, figure = ""] = /([<>~]?[\d.,]+(?:–[\d.,]+)?)[ecd]* (?:USD|index)\D*$/.exec(item) ?? [];
    const right = figures.length > 0 ? of.some((b) => isFigure(figure, b)) : /(?:n\.a\.|\(in words\)|W)$/.test(item);
    hold(`prices: ${item}`, figure || item, right, of);
  }
}

const scale = { bn: 1e9, million: 1e6 } as const;
const isMoney = (text: string, value: number): boolean => {
  const [, figure = "", words] = /([\d.,]+) (bn |million )?USD/.exec(text) ?? [];
  const times = words === undefined ? 1 : scale[words.trim() as keyof typeof scale];
  return shows(figure, value / times);
};

/** `China sold … for 377.0 million USD in 2024: Japan 35.6 %, …`, no partner twice. */
function holdTrade([fact, note, further]: readonly Fact[], { trade, isCalled, worlds }: Opinions, hold: Hold): void {
  const found = /^(.*?) (sold|bought) .* for (.*? USD) in (\S+): (.*)$/.exec(fact?.text ?? "");
  if (!found || fact === undefined) return;
  const [, reporter, side, money = "", period, list = ""] = found;
  const sells = side === "sold";
  const reconciled = note?.text.includes("reconciled") ?? false;
  const basis = reconciled ? "reconciled" : sells ? "exporter_reported" : "importer_reported";
  const of = (trade.get(flagOf(fact.call, "product")) ?? []).filter(
    (f) =>
      f.ranks && isCalled(sells ? f.exporter : f.importer, reporter) && f.period === period && f.flow_basis === basis,
  );
  const what = `trade: ${reporter} ${side} ${flagOf(fact.call, "product")} ${period}`;
  const least = of.reduce((sum, { value }) => sum + value, 0);
  const whole = Math.max(least, ...of.map((f) => f.whole ?? 0));
  hold(`${what}: whole`, money, isMoney(money, whole), whole);
  if (reconciled) {
    const { newest, values } = ownTotals(
      worlds,
      (name) => isCalled(name, reporter),
      { product: flagOf(fact.call, "product"), period: period ?? "" },
      sells,
    );
    const far = values.filter((value) => value >= 2 * whole || value <= whole / 2);
    const [, said, year] = /^\(but (.*? USD) in (\d{4}) by its own customs/.exec(further?.text ?? "") ?? [];
    const right = said === undefined ? far.length === 0 : year === newest && far.some((value) => isMoney(said, value));
    hold(`${what}: by its own customs`, further?.text ?? "", right, { newest, values });
  }
  const partners = list.split(/(?<=%), /).map((part) => /^(.*?)(?: ([<\d.]+ %))?$/.exec(part) ?? []);
  hold(`${what}: twice`, "0", new Set(partners.map(([, area]) => area)).size === partners.length, list);
  for (const [, area, share] of partners) {
    const mine = of.filter((f) => isCalled(sells ? f.importer : f.exporter, area));
    const value = mine.reduce((sum, f) => sum + f.value, 0);
    if (share !== undefined)
      hold(`${what}: ${area}`, share, shows(share, (100 * value) / whole), (100 * value) / whole);
  }
}

/** `Brazil, reserves in 2025: first printed as 21,000,000 t, then as 11,000,000 t`: the second is what stands today. */
function holdMoved(facts: readonly Fact[], hold: Hold, id: string, { supply, isCalled }: Opinions): void {
  for (const { text } of facts) {
    const [, area, year, then = ""] =
      /^(.*), [a-z ]+ in (\d{4}): first printed as .*, then as ([<>~]?[\d,.]+e?) /.exec(text) ?? [];
    if (area === undefined) continue;
    const mine = supply.filter((f) => f.commodity === id && isCalled(f.area, area) && f.year === Number(year));
    hold(
      `moved: ${text}`,
      then,
      mine.some((f) => isFigure(then, f)),
      mine,
    );
  }
}

/** `4 in force, 3 unknown`, and of a commodity `; beside them 4 on technology and equipment`. */
function holdActs(label: string, { text }: Fact, acts: readonly Act[], hold: Hold): void {
  const [main = "", beside = ""] = text.split(/; beside (?:them|it) /);
  for (const [words, state] of stateWords) {
    const said = new RegExp(`(\\d+) ${words}`).exec(main)?.[1] ?? "0";
    const of = acts.filter((act) => act.state === state && (act.kind === undefined || act.kind === "goods"));
    hold(
      `${label}: ${words}`,
      said,
      of.length === Number(said),
      of.map((act) => act.id),
    );
  }
  for (const [words, kind] of kindWords) {
    const said = new RegExp(`(\\d+) ${words}`).exec(beside)?.[1] ?? "0";
    const of = acts.filter((act) => act.kind === kind);
    hold(
      `${label}: ${words}`,
      said,
      of.length === Number(said),
      of.map((act) => act.id),
    );
  }
}

/** Its largest shares: `in 2025: gallium (refining) 99 %* · graphite (anode) 95.7 % in 2024 · … · 30 more (* of …)`. */
const wholes: Readonly<Record<string, string>> = {
  "*": "all countries listed",
  "†": "the world without the United States",
};

function holdLargest(label: string, { text }: Fact, id: string, { supply }: Opinions, hold: Hold): void {
  if (!text.includes("%")) return;
  let largest = Number.POSITIVE_INFINITY;
  const [, usual, list = text] = /^in (\d{4}): (.*)$/.exec(text) ?? [];
  for (const item of list.split(" · ")) {
    const [, goods = "", words = "mine", figure = "", mark = "", year = usual] =
      /^(.+?)(?: \(([a-z ]+)\))? ([<>~]?[\d.]+(?:–[\d.]+)? %)([*†‡]?)(?: in (\d{4}))?/.exec(item) ?? [];
    const stage = { "all stages": "all", "plant output": "plant" }[words] ?? words;
    if (figure === "") continue;
    const mine = supply.filter(
      (f) =>
        f.area === id &&
        f.commodity_name.toLowerCase() === goods.toLowerCase() &&
        (label === "Holds" ? f.measure === "reserves" : f.measure === "production") &&
        (label === "Holds" || f.stage.replaceAll("_", " ") === stage) &&
        f.year === Number(year),
    );
    const right = mine.filter(
      (f) =>
        (f.percent === null || mark === "‡" || f.of === wholes[mark] || (mark === "" && f.of === "the world")) &&
        (shows(figure, f.percent) || (f.percent === null && f.unit === "pct" && isFigure(figure, f))),
    );
    hold(
      `${label}: ${item}`,
      figure,
      right.length > 0,
      mine.map((f) => f.percent),
    );
    const { value } = shown(figure);
    hold(`${label}: ${item} stands by size`, figure, (value as number) <= largest, largest);
    largest = value as number;
  }
}

/** `lithium carbonates to China, 409.0 million USD in 2024 (all partners listed)`. */
function holdFlows(label: string, facts: readonly Fact[], country: string, opinions: Opinions, hold: Hold): void {
  const { trade, isCalled } = opinions;
  const seen = new Set<string>();
  for (const [i, { text }] of facts.entries()) {
    const found = /^(.*) (?:to|from) (.*?), ([\d.,]+ (?:bn |million )?USD) in (\d{4})/.exec(text);
    if (!found) continue;
    const [, title = "", partner, money = "", year] = found;
    const sells = label === "Sells";
    const of = (trade.get(title) ?? trade.get(title.charAt(0).toUpperCase() + title.slice(1)) ?? []).filter(
      (f) =>
        (sells ? f.exporter : f.importer) === country &&
        isCalled(sells ? f.importer : f.exporter, partner) &&
        f.period === year,
    );
    hold(
      `${label}: ${text}`,
      money,
      of.some((f) => isMoney(money, f.value)),
      of.map((f) => f.value),
    );
    const [told] = of.filter((f) => isMoney(money, f.value));
    if (told?.flow_basis === "reconciled" && !seen.has(told.product)) {
      seen.add(told.product);
      holdBothTotals(`${label}: ${title}`, told, facts[i + 1]?.text ?? "", sells, opinions, hold);
    }
  }
}

/** `(all partners: 171.6 million USD by both sides’ reports, but 79.8 million USD in 2023 by its own customs)`, where the two are far apart. */
function holdBothTotals(
  what: string,
  flow: Flow,
  text: string,
  sells: boolean,
  { trade, worlds }: Opinions,
  hold: Hold,
): void {
  const country = sells ? flow.exporter : flow.importer;
  const whole = (trade.get(flow.product) ?? [])
    .filter((f) => (sells ? f.exporter : f.importer) === country && f.period === flow.period)
    .reduce((sum, f) => sum + (f.flow_basis === "reconciled" ? f.value : 0), 0);
  const own = ownTotals(worlds, (name) => name === country, flow, sells);
  const far = own.values.filter((value) => value >= 2 * whole || value <= whole / 2);
  const [, all, said, year] =
    /^\(all partners: (.*? USD) by both sides’ reports, but (.*? USD) in (\d{4}) by its own customs/.exec(text) ?? [];
  const right =
    all === undefined || said === undefined
      ? far.length === 0
      : isMoney(all, whole) && year === own.newest && far.some((value) => isMoney(said, value));
  hold(`${what}: both totals`, text, right, { whole, ...own });
}

/** What a country's own customs print as their total in the same code, in the newest year from two years before on. */
function ownTotals(
  worlds: readonly World[],
  isReporter: (name: string) => boolean,
  { product, period }: { readonly product: string; readonly period: string },
  sells: boolean,
) {
  const own = worlds.filter(
    (world) =>
      isReporter(world.reporter) &&
      world.flow_basis === (sells ? "exporter_reported" : "importer_reported") &&
      world.code === product.replace(/^hs\d*-/, "") &&
      world.value > 0 &&
      Number(world.period) >= Number(period) - 2,
  );
  const newest = own
    .map((world) => world.period)
    .sort()
    .at(-1);
  return { newest, values: own.filter((world) => world.period === newest).map(({ value }) => value) };
}

function holdCount(label: string, text: string, count: number | undefined, hold: Hold): void {
  const said = (/^([\d,]+) /.exec(text)?.[1] ?? "0").replaceAll(",", "");
  hold(label, said, Number(said) === count, count);
}

/** `41 deposits; estimates: 2 resource, 57 under no code`. */
function holdGround({ text }: Fact, counts: Counts | undefined, hold: Hold): void {
  holdCount("deposits", text, counts?.deposits, hold);
  const said = [...text.matchAll(/(?:: |, )(\d+) /g)].reduce((sum, [, n]) => sum + Number(n), 0);
  hold("estimates", String(said), said === (counts?.estimates ?? 0), counts?.estimates);
}
