import type { Flow, Hold } from "../brief-trade.ts";
import { shows } from "../pages.ts";
import { isMoney } from "./figures.ts";
import type { Opinions, World } from "./opinions.ts";
import { type Fact, flagOf } from "./page.ts";

/** `… for 377.0 million USD in 2024: Japan 35.6 %`, or, of some partners only, `… in 2025, from partners that are listed: Canada 1.17 bn USD`. */
const readTrade = (text: string) =>
  / partners that are listed: /.test(text)
    ? /^(.*?) (sold|bought) .*?() in (\d{4}), (?:to|from) partners that are listed: (.*)$/.exec(text)
    : /^(.*?) (sold|bought) .* for (.*? USD) in (\S+): (.*)$/.exec(text);

/** The trade of one country, no partner twice; a total and shares only of all partners. */
export function holdTrade(
  [fact, note, further]: readonly Fact[],
  { trade, isCalled, worlds }: Opinions,
  hold: Hold,
): void {
  const found = readTrade(fact?.text ?? "");
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
  hold(
    `${what}: of all partners`,
    String(money !== ""),
    of.length > 0 && of.every((f) => f.of_all === (money !== "")),
    of,
  );
  if (money !== "") hold(`${what}: whole`, money, isMoney(money, whole), whole);
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
  const partners = list
    .split(/(?<=%|USD), /)
    .map((part) => /^(.*?)(?: ([<\d.]+ %)| ([\d.,]+ (?:bn |million )?USD))?$/.exec(part) ?? []);
  hold(`${what}: twice`, "0", new Set(partners.map(([, area]) => area)).size === partners.length, list);
  for (const [, area, share, worth] of partners) {
    const mine = of.filter((f) => isCalled(sells ? f.importer : f.exporter, area));
    const value = mine.reduce((sum, f) => sum + f.value, 0);
    if (worth !== undefined) hold(`${what}: ${area}`, worth, money === "" && isMoney(worth, value), value);
    if (share !== undefined)
      hold(`${what}: ${area}`, share, shows(share, (100 * value) / whole), (100 * value) / whole);
  }
}

/** `lithium carbonates to China, 409.0 million USD in 2024 (all partners listed)`. */
export function holdFlows(
  label: string,
  facts: readonly Fact[],
  country: string,
  opinions: Opinions,
  hold: Hold,
): void {
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
