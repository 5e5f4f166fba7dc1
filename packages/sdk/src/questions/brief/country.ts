import type { Measure, Rows } from "@oreledger/data";
import { formName, grouped } from "@oreledger/data";
import { agreementsWith, datedOf } from "../../acts/agreements-with.ts";
import { type ActStanding, knownBy, standingsOn } from "../../acts/standings.ts";
import { figureOf, formatFigure, formatNumber, formatPercent } from "../../answer/figures.ts";
import { unanswered } from "../../answer/held-in-words.ts";
import type { Fact } from "../../answer/page.ts";
import { bodiesOver } from "../../ledger/bodies.ts";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import { andMore, byLetters, firstOfEach } from "../../lists.ts";
import { selected } from "../../query/filter.ts";
import { byStanding, standingOf } from "../ground/by-standing.ts";
import { depositsOf } from "../ground/deposits-of.ts";
import { knownAs, sizeOf } from "../ground/estimate-in-words.ts";
import { commitmentTotals, totalInWords } from "../money/commitment-totals.ts";
import { type CountryBrief, opening, sumInWords } from "./context.ts";
import { citeActs, counted, stateSince } from "./controls.ts";
import { type CountryFigure, supplyOfCountry } from "./country-supply.ts";

const MOST_SHARES = 5;
/** How many years older than the newest print a figure of the first page may be. */
const YEARS = 4;

/** The largest shares of the world by stage: what it mines, what it works, what it holds. */
export function supplied(brief: CountryBrief): readonly Fact[] {
  const { area, day, ledger } = brief;
  const production = supplyOfCountry(ledger, { area, measure: "production", day });
  const mined = production.filter(({ row }) => row.stage === "mine");
  const worked = production.filter(({ row }) => row.stage !== "mine");
  return [
    ...largest(brief, "Mines", "production", mined),
    ...largest(brief, "Works", "production", worked),
    ...largest(brief, "Holds", "reserves", supplyOfCountry(ledger, { area, measure: "reserves", day })),
  ];
}

function largest(
  brief: CountryBrief,
  label: string,
  measure: Measure,
  figures: readonly CountryFigure[],
): readonly Fact[] {
  const { area, cite, goods, ledger } = brief;
  const series = new Map<string, string>(ledger.tables.sources.toArray().map((row) => [row.id, row.series]));
  const last = Math.max(0, ...figures.filter(({ size }) => size > 0).map(({ row }) => row.year));
  const known = figures.filter(({ row, size }) => size > 0 && row.year >= last - YEARS);
  const whole = new Map<string, number>();
  for (const { row } of known) {
    const thing = `${row.commodity} ${row.stage}`;
    if (row.form === "all") whole.set(thing, Math.max(row.year, whole.get(thing) ?? 0));
  }
  // One figure of each thing, of a form only if no figure of its year or later is of all forms: series with tables of the world
  // come before those that print single shares, the content before the ore.
  const ordered = known
    .filter(({ row }) => row.form === "all" || row.year > (whole.get(`${row.commodity} ${row.stage}`) ?? 0))
    .sort(
      (a, b) =>
        Number(series.get(b.row.source) === LEADING_SERIES) - Number(series.get(a.row.source) === LEADING_SERIES) ||
        b.row.year - a.row.year ||
        Number(isOre(a.row)) - Number(isOre(b.row)) ||
        b.size - a.size,
    );
  const chosen = firstOfEach(ordered, ({ row }) => `${row.commodity} ${row.stage} ${row.form}`).sort(
    (a, b) => b.size - a.size || byLetters(a.row.commodity, b.row.commodity),
  );
  const shown = chosen.slice(0, MOST_SHARES);
  const call = `shares -a ${area} --measure ${measure} --latest`;
  if (shown.length === 0) return [withoutShare(brief, label, measure, figures)];
  const years = shown.map(({ row }) => row.year);
  const usual = years.find((year) => years.filter((other) => other === year).length > years.length / 2);
  const partText = ({ row, part }: CountryFigure) =>
    part === undefined ? `${formatFigure({ ...row, quantity: null })} %` : formatPercent(part.value);
  const text = shown
    .map((figure) => {
      const { row } = figure;
      return `${goods(row.commodity)}${supplyIn(row)} ${partText(figure)}${markOf(figure)?.[0] ?? ""}${row.year === usual ? "" : ` in ${row.year}`}`;
    })
    .join(" · ");
  const explained = [...new Set(shown.map(markOf))].flatMap((mark) => (mark === undefined ? [] : [mark.join(" ")]));
  const cited = shown.flatMap(({ row }) =>
    ledger.tables.shares
      .where({
        ...{ area, measure, commodity: row.commodity, stage: row.stage, form: row.form },
        ...{ year: row.year, source: row.source },
      })
      .cite(),
  );
  return [
    {
      label,
      figures: shown.flatMap(({ row, part }) => (part === undefined ? [figureOf({ ...row, quantity: null })] : [])),
      opens: shown.map((figure) => opening(brief, "shares", figure.row, partText(figure))),
      text: `${usual === undefined ? "" : `in ${usual}: `}${text}${andMore(chosen.length, shown.length, " · ")}${explained.length === 0 ? "" : ` (${explained.join(", ")})`}`,
      cite: cite(cited),
      call,
      most: 4,
    },
  ];
}

/** For a country without a share: its printed amounts, or that nothing is printed. */
function withoutShare(
  { area, cite, day, goods, ledger }: CountryBrief,
  label: string,
  measure: string,
  figures: readonly CountryFigure[],
): Fact {
  const ever = selected(ledger.tables.shares, { area, measure });
  const stage = [...new Set(ever.toColumns().stage)].filter((each) => (each === "mine") === (label !== "Works"));
  const held = ever.where({ stage });
  const amounts = figures.filter(({ row }) => row.quantity !== 0);
  const told = (amounts.length > 0 ? amounts : figures).slice(0, MOST_SHARES).map(({ row }) => row);
  if (told.length === 0)
    return {
      label,
      text: unanswered(held, day, `No source in the ledger prints a share of ${noShare[label]} for it.`),
    };
  return {
    label,
    text: `no share of ${noShare[label]} is printed of ${told.map((row) => `${goods(row.commodity)}${supplyIn(row)}, ${formatFigure(row)} ${row.unit} in ${row.year}`).join(" · ")}`,
    figures: told.map(figureOf),
    cite: cite(
      told.flatMap(({ commodity, source, year }) => selected(held.asOf(day), { commodity, source, year }).cite()),
    ),
    call: `shares -a ${area} --measure ${measure} --latest`,
  };
}

/** The marks of parts of another whole than the printed world, and of printed parts with a scope of their own, with their meanings. */
const partMarks = {
  rows: ["*", "of all countries listed"],
  without_usa: ["†", "of the world without the United States"],
  other: ["‡", "of another whole"],
  counted: ["§", "as its source counts it"],
} as const;

function markOf({ part, counts }: CountryFigure) {
  if (part !== undefined && part.whole !== "world") return partMarks[part.whole];
  return counts === undefined ? undefined : partMarks.counted;
}

/** The stage after the mine and the form, in brackets. */
function supplyIn({ form, stage }: Rows["shares"]): string {
  const words = [...(stage === "mine" ? [] : [stageIn(stage)]), ...(form === "all" ? [] : [formName(form)])];
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

const stageIn = (stage: string): string =>
  stage === "all" ? "all stages" : stage === "plant" ? "plant output" : stage.replaceAll("_", " ");

const isOre = ({ basis }: Rows["shares"]): boolean => basis === "gross" || basis === "ore";

const noShare: Readonly<Record<string, string>> = {
  Mines: "the world’s mining",
  Works: "a later stage",
  Holds: "the world’s reserves",
};

const MOST_ACTS = 2;

/** Its own acts and those aimed at it, by state. */
export function actedOn(brief: CountryBrief): readonly Fact[] {
  const { area, areaName, day, ledger } = brief;
  const standings = standingsOn(ledger, { date: day, area })
    .filter(
      (standing) => knownBy(standing, day) && standing.event.restricts !== "nothing" && standing.state !== "ended",
    )
    .sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
  // Acts of a body of which it is a member bind it, and acts aimed at such a body are aimed at it.
  const bodies = bodiesOver(ledger, area, day);
  const own = standings.filter(({ event }) => event.actors.some((id) => bodies.includes(id)));
  const aimed = standings.filter(({ event }) => event.targets.some((id) => bodies.includes(id)));
  const byBodies = [...new Set(own.flatMap(({ event }) => event.actors))].filter(
    (id) => id !== area && bodies.includes(id),
  );
  const list = (acts: readonly ActStanding[], label: string, none: string, what: string): Fact[] =>
    acts.length === 0
      ? [{ label, text: none }]
      : [
          {
            label,
            text: `${what}: ${counted(acts)}`,
            cite: citeActs(brief, acts),
            call: `policy-events -a ${area}`,
          },
          ...acts.slice(0, MOST_ACTS).map((act) => ({
            label: "",
            spare: true as const,
            opens: [opening(brief, "policy_events", act.event, act.event.title)],
            text: `${stateSince(act)} · ${act.event.actors.some((id) => id === area) ? "" : `${act.event.actors.map(areaName).join(", ")}: `}${act.event.title}`,
            cite: citeActs(brief, [act]),
          })),
        ];
  return [
    ...list(
      own,
      "Controls",
      "The ledger holds no act of its own that restricts trade on this day.",
      ["its own acts", ...byBodies.map((id) => `those of the ${areaName(id)}`)].join(" and "),
    ),
    ...list(aimed, "Aimed at", "The ledger holds no act aimed at it on this day.", "acts aimed at it"),
  ];
}

const startOf = ({ event }: ActStanding): string => event.effective_from ?? event.announced ?? "";

/** Its agreements and the money: what can be added, and what cannot. */
export function agreed(brief: CountryBrief): readonly Fact[] {
  const { area, cite, day, ledger } = brief;
  const query = agreementsWith(ledger, { party: area });
  const all = query
    .toArray()
    .filter((row) => datedOf(row) <= day)
    .sort((a, b) => (datedOf(a) < datedOf(b) ? 1 : -1));
  const [latest] = all;
  const ids = new Set<string | null>(all.map(({ id }) => id));
  const promisedUnder = (ids: ReadonlySet<string | null>) =>
    ledger.tables.commitments
      .toArray()
      .filter((row) => ids.has(row.agreement) || row.actor_areas.some((id) => id === area));
  const promised = promisedUnder(ids).filter(({ stated }) => stated === null || stated <= day);
  const promises = ledger.tables.commitments.where({ id: promised.map(({ id }) => id) });
  const { totals, refused } =
    promised.length === 0 ? { totals: [], refused: [] } : commitmentTotals(ledger, { commitments: promises });
  const sums = totals.map((total) => totalInWords(total, sumInWords));
  return [
    latest === undefined
      ? {
          label: "Agreed",
          text:
            query.length === 0
              ? "No agreement in the ledger has it as a party."
              : "No agreement of it in the ledger was signed or announced by this day.",
        }
      : {
          label: "Agreed",
          opens: [opening(brief, "agreements", latest, latest.title)],
          text: `${all.length === 1 ? "1 agreement" : `${all.length} agreements, the latest`}${datedOf(latest) === "" ? ", undated" : ` of ${datedOf(latest)}`}: ${latest.title} (${latest.status.replaceAll("_", " ")})`,
          cite: cite(query.where({ id: latest.id }).cite()),
          call: `agreements --id ${latest.id}`,
          most: 3,
        },
    promised.length === 0
      ? {
          label: "Money",
          text:
            promisedUnder(new Set(query.toColumns().id)).length === 0
              ? "The ledger holds no promise of money by it or under these agreements."
              : "No promise of money by it or under its agreements that the ledger holds was stated by this day.",
        }
      : {
          label: "Money",
          text: `promised by it or under these agreements: ${sums.length === 0 ? (promised.length === 1 ? "one promise, of no single sum" : "nothing that can be added up") : sums.join(", ")}${refused.length === 0 || promised.length === 1 ? "" : `; ${refused.length} of ${promised.length} promises cannot be added`}`,
          cite: cite(promises.cite()),
        },
  ];
}

const MOST_FINDS = 3;

/** A count of estimates of one standing. */
const countOf = (word: string, count: number): string =>
  `${count} ${count > 1 && (word === "reserve" || word === "resource") ? `${word}s` : word}`;

/** Deposits: the number of estimates of each standing, and the best known one. */
export function inGround(brief: CountryBrief): readonly Fact[] {
  const { area, cite, day, goods, ledger } = brief;
  const deposits = depositsOf(ledger, { area }).asOf(day).toArray();
  if (deposits.length === 0) {
    const text = unanswered(depositsOf(ledger, { area }), day, "The ledger holds no deposit of it.");
    return [{ label: "Ground", text }];
  }
  const query = ledger.tables.resource_estimates.where({ deposit: deposits.map(({ id }) => id) }).asOf(day);
  const rows = byStanding(query.toArray() as readonly Rows["resource_estimates"][]);
  const byWord = grouped(rows, (row) => knownAs[standingOf(row)]);
  const names = new Map<string, string>(deposits.map(({ id, name }) => [id, name]));
  const shown = firstOfEach(rows, ({ deposit }) => deposit).slice(0, MOST_FINDS);
  return [
    {
      label: "Ground",
      text: `${formatNumber(deposits.length)} ${deposits.length === 1 ? "deposit" : "deposits"}; estimates: ${rows.length === 0 ? "none" : [...byWord].map(([word, { length }]) => countOf(word, length)).join(", ")}`,
      cite: cite([...depositsOf(ledger, { area: area }).cite(), ...query.cite()]),
      call: `deposits -a ${area}`,
    },
    ...shown.map((row) => ({
      label: "",
      spare: true as const,
      opens: [opening(brief, "deposits", { id: row.deposit }, names.get(row.deposit) ?? row.deposit)],
      text: `${names.get(row.deposit) ?? row.deposit}, ${goods(row.analyte)}: ${sizeOf(row)}, ${knownAs[standingOf(row)]}${row.effective_date === null ? "" : `, ${row.effective_date}`}`,
      cite: cite(ledger.tables.resource_estimates.where({ id: row.id, analyte: row.analyte }).cite()),
      call: `resource-estimates --deposit ${row.deposit}`,
    })),
  ];
}
