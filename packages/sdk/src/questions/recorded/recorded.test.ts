import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../answer/answer.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { questionNamed } from "../ask.ts";
import { type AnyQuestion, inputsFor } from "../declare/question.ts";
import { inventedLedger } from "./invented-ledger.test-support.ts";

/**
 * The answers of an invented ledger, word for word, one file for each question.
 * `npx vitest run --project sdk questions/recorded -u` writes them anew: read the diff.
 */
type Inputs = Readonly<Record<string, unknown>>;
const days = ["2024-06-30", "2025-06-30", "2025-11-20", undefined];
const goods = ["gallium", "antimony", "germanium"];
const onEach = (name: string, values: readonly unknown[], more: Inputs = {}): Inputs[] =>
  values.map((value) => ({ ...more, [name]: value }));
const every = (...lists: readonly (readonly Inputs[])[]): Inputs[] =>
  lists.reduce<Inputs[]>((all, list) => all.flatMap((each) => list.map((more) => ({ ...each, ...more }))), [{}]);
const onDays = onEach("asOf", days);
const ofGoods = onEach("of", goods);
const onGoods = onEach("commodity", goods);
const product = "hs-811292";
const from = onEach("exporter", ["CHN", "JPN", "DEU"], { product });
const to = onEach("importer", ["JPN", "USA"], { product });

const asked: Readonly<Record<string, readonly Inputs[]>> = {
  shares: [
    ...every(ofGoods, onDays.slice(1, 2)),
    ...onEach("year", ["2024", "2023..", "..2022", "2024,2025", "2025..2024", "x", "..", "1,000"], { of: "gallium" }),
    ...onEach("area", ["CHN", "China,Japan", "g7", "Atlantis", "_WLD"], { of: "gallium", latest: true }),
    ...onEach("sort", ["quantity", "-quantity", "area", "colour"], { of: "gallium", year: "2025", limit: 3 }),
    ...onEach("quantity", ["", "700..", "..5", "~7", "1_000"], { of: "gallium" }),
    ...onEach("status", ["withheld", "~with", "~", "~zz", "nil,withheld"], { of: "gallium" }),
    { of: "CHN" },
    { of: "gallium", commodity: "antimony" },
    { of: "gallium", every: true, year: "2024" },
    { of: "nothing" },
    { of: "gallium", colour: "red" },
  ],
  reliance: [...every(onGoods, onDays), { commodity: "gallium", latest: true }, { commodity: "gallium", every: true }],
  prices: [...onGoods, { commodity: "gallium", latest: true }, { commodity: "CHN" }],
  imports: [...onGoods, { commodity: "gallium", partner: "Japan" }, { commodity: "gallium", partner: "KAZ" }],
  "us-balances": [
    { of: "gallium", latest: true },
    { of: "gallium", item: "imports", asOf: "2025-06-30" },
  ],
  exports: [
    { exporter: "CHN", period: "2024", total: true, flow_basis: "exporter_reported", product, series: "years" },
    { exporter: "CHN", period: "2024", total: true },
    { of: "CHN" },
    { exporter: "CHN", product, latest: true, series: "years" },
  ],
  partners: [
    ...every(
      [...from, ...to],
      [{}, { period: "2024" }, { period: "2025" }, { period: "2024-03" }, { period: "2023..2024" }],
    ),
    ...onEach("basis", ["exporter_reported", "importer_reported", "reconciled"], { exporter: "CHN", product }),
    ...onEach("series", ["years", "months", "theirs", "worlds"], { exporter: "CHN", product }),
    { exporter: "CHN", importer: "JPN", product },
    { product },
    { exporter: "CHN", product: "hs-850511", partner: "Japan" },
    { exporter: "CHN", product: "hs-811292", period: "2024", limit: 1, asOf: "2026-02-01" },
  ],
  trend: [
    ...every(onEach("importer", ["JPN", "USA", "_WLD", "DEU", "KAZ"], { exporter: "CHN", product }), [
      {},
      { series: "years" },
      { series: "months" },
      { period: "2023..2025" },
      { period: "2025-01..2025-06" },
      { basis: "importer_reported" },
    ]),
  ],
  mirror: [
    ...every(onEach("importer", ["JPN", "USA", "DEU"], { exporter: "CHN", product }), [
      {},
      { period: "2024" },
      { period: "2020..2023" },
    ]),
    { exporter: "CHN", importer: "CHN", product },
  ],
  controls: [
    ...every(
      onGoods,
      onEach("on", ["2023-07-15", "2024-12-03", "2025-05-01", "2025-12-01", "2026-11-27", "2026-11-28", "2027-06"]),
    ),
    { commodity: "gallium", on: "2025-12-01", actor: "USA" },
    { commodity: "CHN", on: "2025-12-01" },
  ],
  coverage: [
    ...every(onEach("of", ["USA", "AUS", "CHN"]), [
      {},
      { signed: "2025-10" },
      { signed: "2025-10..2025-12", measure: "reserves" },
    ]),
    ...every([{ controlsOn: "2025-06-01" }, { controlsOn: "2025-12-01" }], onEach("commodity", goods)),
  ],
  money: [
    ...onEach("agreement", ["usa-aus-2025", "usa-jpn-2025", "usa-bol-2026", "none"]),
    ...onEach("by", ["actor", "instrument", "colour"], { commodity: "gallium" }),
    { between: "USA,AUS", add: "part,most" },
    { add: "yen" },
    { add: "whole,letter" },
    { add: "part,yen" },
    {},
  ],
  near: [
    ...onEach("within", [1, 50, 150, 20_000], { place: "Canberra" }),
    { place: "my-hill", within: 200, commodity: "gallium" },
    { place: "-17,-65", within: 10 },
    { place: { latitude: -36, longitude: 150 }, within: 1 },
    { place: "Atlantis" },
  ],
  revisions: [
    ...onGoods,
    ...onEach("over", [0, 5, 10, 50], { commodity: "gallium" }),
    { commodity: "gallium", area: "KOR", year: "2024" },
    { commodity: "antimony", measure: "reserves" },
    { commodity: "gallium", year: "1850" },
  ],
  claims: [
    {},
    ...onEach("claim", ["c-1", "c-2", "c-3", "c-4", "c-9"]),
    { verdict: "contradicted" },
    { about: "deposits" },
  ],
  check: onEach("words", [
    "China 98 % gallium 2024",
    "China 90 % of gallium",
    "China produced 755 kg of gallium in 2024",
    "China produced 750 kg of gallium in 2024",
    "Japan 4 kg gallium 2025",
    "Japan 40 kg gallium 2025",
    "Japan refines more than 3 kg of gallium",
    "less than 10 % of gallium from Japan",
    "China mined about 60,000 t of antimony in 2024",
    "China mined 60,000 to 62,000 t of antimony in 2024",
    "Bolivia has reserves of 310,000 t of antimony",
    "Russia has reserves of 300,000 t of antimony",
    "World reserves of antimony are 1,900,000 t",
    "USA gallium 2023",
    "nothing at all",
    "gallium",
    "15,000 t antimony at my-hill",
  ]),
  brief: [
    ...every(onEach("about", [...goods, "tungsten", "heavy-rare-earths"]), onDays),
    ...every(onEach("about", ["CHN", "USA", "AUS", "BOL", "JPN", "KAZ"]), onDays.slice(1)),
  ],
  search: onEach("words", ["ban gallium", "plant", "antimny", "g", "zzz"]),
  "resource-estimates": [{ analyte: "antimony", sort: "-contained_t" }, { deposit: "far-hill" }, { of: "AUS" }],
  deposits: [{ of: "AUS" }, { of: "BOL" }, { of: "gallium" }],
  agreements: [{ of: "USA" }, { of: "AUS,JPN" }, { signed: "2025-10" }, { of: "gallium", type: "mou" }],
  commitments: [{ of: "gallium", sort: "-amount" }, { of: "AUS" }, { amount: "1_000_000_000.." }],
  "policy-events": [{ of: "CHN" }, { announced: "2025-01..2025-06" }, { commodities: "antimony", sort: "announced" }],
};

/** One line for each thing that an answer has; empty cells are left out. */
function linesOf(answer: Answer): string[] {
  const filled = (row: object) =>
    Object.entries(row).filter(([, cell]) => cell !== null && cell !== undefined && cell !== "" && String(cell) !== "");
  const cells = (row: object) =>
    filled(row).map(([name, cell]) => `${name}=${typeof cell === "object" ? JSON.stringify(cell) : cell}`);
  const { page, notes, nothing, inputs, view } = answer;
  const rows = answer.rows(view).map((row) => {
    const shown = view === undefined ? row : Object.fromEntries(view.map((name) => [name, row[name]]));
    return `  ${cells(shown).join(" · ")}`;
  });
  const blocks = (page?.sections ?? []).flatMap(({ heading, blocks }) => [
    `  ## ${heading}`,
    ...blocks.flatMap((block) =>
      Object.entries(block).flatMap(([part, of]) =>
        Array.isArray(of) ? of.map((each) => `    ${part}: ${JSON.stringify(each)}`) : [`  ${part}: ${of}`],
      ),
    ),
  ]);
  return [
    `  as ${cells(inputs).join(" · ")}`,
    ...(page === undefined ? rows : [`  # ${page.title} | ${page.subtitle}`, ...blocks]),
    ...notes.map(({ code, text }) => `  (${code}) ${text}`),
    ...(nothing === undefined ? [] : [`  nothing: (${nothing.code}) ${nothing.text}`]),
    `  from ${answer
      .cite()
      .map((each) => each.source)
      .join(", ")}`,
    ...answer
      .explain()
      .split("\n")
      .map((line) => `  > ${line}`),
  ];
}

/** Rows for metrics: each takes those whose inputs it has. */
const refined: Inputs = { commodity: "gallium", stage: "refining", form: "all" };
const rowsOfMetrics: readonly Inputs[] = [
  ...onEach("year", ["2024", "2025", undefined], refined),
  ...onEach("asOf", ["2024-06-30", "2025-02-01"], { ...refined, year: "2024" }),
  ...onEach("over", ["year", "series", "area"], refined),
  ...onEach("area", ["CHN", "JPN", "RUS", "KAZ"], { ...refined, year: "2023" }),
  ...every(onEach("year", ["2024", "2025"], { commodity: "antimony" }), [{}, { area: "AUS" }, { measure: "reserves" }]),
  { commodity: "germanium", stage: "refining", year: "2023" },
  { commodity: "gallium", series: "agency", stage: "refining", year: "2024" },
  { commodity: "gallium", form: "secondary", year: "2025" },
  ...onEach("deposit", ["my-hill", "my-vale", "far-hill", "nowhere"]),
  ...onEach("estimate", ["hill-reserve", "vale-resource", "far-claim", "far-range", "none"]),
  { product, importer: "JPN", period: "2024" },
  { product, importer: "JPN", exporter: "CHN" },
  { product, exporter: "CHN", importer: "JPN", period: "2021..2024", series: "years" },
  { product, exporter: "CHN", period: "2024", series: "years" },
  { product, area: "JPN", period: "2024" },
  { product, among: "CHN,JPN", exporter: "CHN", period: "2024" },
];

/** What some metrics need beside rows. */
const needed: readonly Inputs[] = [
  { merge: "JPN,KOR" },
  { merge: "CHN,JPN,AUS" },
  { on: "2025-06-01" },
  { on: "2025-12-01", actor: "USA" },
  { restricting: "CHN" },
  { partners: "JPN,KOR,AUS" },
  { of: "USA" },
  { wgi: "CHN=-0.3,JPN=1.5,KOR=0.9,RUS=-1,AUS=1.6,BOL=-0.5,TJK=-1" },
  { wgi: "CHN=-0.3" },
  { estimate: "far-claim" },
  { estimate: "hill-reserve" },
  { removed: "JPN" },
  { k: 2 },
];
const needy = [
  { ...refined, year: "2024" },
  { commodity: "antimony", year: "2025" },
  { commodity: "antimony", measure: "reserves" },
];

let ledger: Ledger;
beforeAll(async () => {
  ledger = await inventedLedger();
});

/** The answers to a question in a file of their own. */
async function hold(file: string, of: AnyQuestion, inputs: readonly Inputs[]): Promise<void> {
  const pages = inputs.map((given) => {
    const told = (() => {
      try {
        return linesOf(of.ask(ledger, given, { today: "2026-11-01" }) as Answer);
      } catch (error) {
        return [`  ${(error as Error).name}: ${(error as Error).message}`];
      }
    })();
    return [`${of.name} ${JSON.stringify(given)}`, ...told].join("\n");
  });
  await expect(`${pages.join("\n\n")}\n`).toMatchFileSnapshot(`answers/${file}.txt`);
}

it.each(Object.keys(asked))("%s", (name) => hold(name, questionNamed(name), asked[name] as readonly Inputs[]));

const { choices } = questionNamed("metric");

it.each(choices?.values() ?? [])("metric %s", (name) => {
  const metric = choices?.question(name) as AnyQuestion;
  const known = inputsFor(metric, ledger).map((input) => input.name);
  const inputs = [...rowsOfMetrics, ...every(needy, needed)].filter((given) =>
    Object.keys(given).every((input) => known.includes(input)),
  );
  return inputs.length === 0 ? undefined : hold(`metric-${name}`, metric, inputs);
});
