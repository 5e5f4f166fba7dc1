import type { Rows } from "@oreledger/data";
import { formName, grouped } from "@oreledger/data";
import { figureOf, formatFigure, formatNumber } from "../../answer/figures.ts";
import { unanswered } from "../../answer/held-in-words.ts";
import type { Fact } from "../../answer/page.ts";
import { basisInWords } from "../../answer/unit-text.ts";
import { verdictsInWords } from "../../answer/verdict-in-words.ts";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import { insertionRank } from "../../metrics/geology/insertion-rank.ts";
import { selected } from "../../query/filter.ts";
import { question as claims } from "../claims.ts";
import { claimsAbout } from "../claims-about.ts";
import { byStanding } from "../ground/by-standing.ts";
import { question as revisions } from "../revisions.ts";
import { type Brief, type CommodityBrief, opening } from "./context.ts";
import { latestTables } from "./latest-prints.ts";

const OVER = 10;

/** What is disputed: the figure that moved most between editions, a claim that is wrong, a find that was only announced. */
export function disputed(brief: CommodityBrief): readonly Fact[] {
  const found = [...moved(brief), ...claimedOf(brief, [brief.id]), ...announced(brief)];
  return found.length === 0
    ? [
        {
          label: "Disputed",
          text: unanswered(
            brief.ledger.tables.shares.where({ series: LEADING_SERIES, commodity: brief.id }),
            brief.day,
            "Nothing: the ledger holds no figure that moved by a tenth between editions, no claim that is contradicted or disputed, and no find that was only announced.",
          ),
        },
      ]
    : found.map((fact, i) => ({ ...fact, label: i === 0 ? "Disputed" : "" }));
}

type Moved = Rows["shares"] & {
  readonly series: string;
  readonly published: string | null;
  readonly address: string | null;
};

/** The figure that moved most between the editions of a series, in the newest year with such a figure. */
function moved(brief: CommodityBrief): Fact[] {
  const { areaName, cite, day, id, ledger } = brief;
  const rows = (
    revisions.ask(ledger, { commodity: id, series: LEADING_SERIES, over: OVER }).rows() as unknown as Moved[]
  ).filter(({ published }) => published === null || published <= day);
  const things = grouped(rows, ({ area, stage, measure, form, basis, year }) =>
    [area, stage, measure, form, basis, year].join(" "),
  );
  const sizeOf = (row: Moved | undefined) => row?.quantity ?? row?.low ?? 0;
  const [first] = [...things.values()]
    .filter(([row, ...more]) => row !== undefined && more.length > 0 && !row.area.startsWith("_"))
    .filter((figures) => formatFigure(figures[0] as Moved) !== formatFigure(figures.at(-1) as Moved))
    .sort(
      (a, b) =>
        (b[0] as Moved).year - (a[0] as Moved).year ||
        Math.abs(sizeOf(b.at(-1)) - sizeOf(b[0])) - Math.abs(sizeOf(a.at(-1)) - sizeOf(a[0])),
    );
  if (first === undefined) return [];
  const [from, to] = [first[0] as Moved, first.at(-1) as Moved];
  const supply = from.measure === "reserves" ? "reserves" : outputOf(from.stage);
  const basis = basisInWords(from.basis, from.stage);
  const what = from.form === "all" ? supply : `${supply} (${formName(from.form)})`;
  const citeOf = (row: Moved) =>
    cite(selected(ledger.tables.shares.everyEdition(), { source: row.source, commodity: id }).cite()) ||
    cite(ledger.tables.sources.where({ id: row.source }).cite());
  return [
    {
      label: "",
      figures: [figureOf(from), figureOf(to)],
      opens: [from, to].flatMap((row) =>
        row.address == null ? [] : [{ text: formatFigure(row), address: row.address }],
      ),
      text: `${areaName(from.area)}, ${what} in ${from.year}: first printed as ${formatFigure(from)} ${from.unit}, then as ${formatFigure(to)}${(to.status as string) === "left_out" ? "" : ` ${to.unit ?? from.unit}${basis === "" ? "" : ` ${basis}`}`}`,
      cite: [citeOf(from), citeOf(to)].filter(Boolean).join("; "),
      call: `revisions ${id} --area ${from.area} --year ${from.year}`,
    },
  ];
}

const outputs: Readonly<Record<string, string>> = {
  all: "output",
  mine: "mine output",
  plant: "plant output",
  refining: "refinery output",
  smelting: "smelter output",
};

/** The output of a stage, in a sentence. */
const outputOf = (stage: string): string => outputs[stage] ?? `${stage.replaceAll("_", " ")} output`;

/** `2nd`; a span of places as it is. */
const ordinal = (place: string): string =>
  /^\d+$/.test(place)
    ? `${place}${/1\d$/.test(place) ? "th" : (["th", "st", "nd", "rd"][Number(place.at(-1))] ?? "th")}`
    : place;

/** A claim that the ledger contradicts or disputes, with evidence about these ids; preferably one about a figure. */
export function claimedOf(brief: Brief, ids: readonly string[]): Fact[] {
  const { cite, day, ledger } = brief;
  const about = claimsAbout(ledger, ids);
  const known = new Set<string>(ledger.tables.claims.asOf(day).toColumns().id);
  const found = (["contradicted", "disputed"] as const).flatMap((verdict) =>
    (claims.ask(ledger, { verdict }).rows() as unknown as Rows["claims"][]).filter(
      ({ id }) => about.has(id) && known.has(id),
    ),
  );
  const claim = found.find(({ value }) => value !== null) ?? found[0];
  if (claim === undefined) return [];
  const { id, statement, subject, verdict } = claim;
  return [
    {
      label: "",
      opens: [opening(brief, "claims", claim, statement)],
      text: `${subject}: “${statement}” ${verdictsInWords[verdict].outcome} (${id})`,
      cite: cite(ledger.tables.claims.where({ id }).cite()),
      call: `claims ${id}`,
    },
  ];
}

/** The largest find that was only announced, and where it would rank among reserves by each reading. */
function announced(brief: CommodityBrief): Fact[] {
  const { areaName, cite, day, id, ledger } = brief;
  const { deposits, resource_estimates: estimates } = ledger.tables;
  const [find] = byStanding(
    estimates
      .where({ analyte: id, estimate_kind: ["announced"] })
      .asOf(day)
      .toArray()
      .filter(({ tonnage_t, contained_t }) => tonnage_t !== null || contained_t !== null),
  ).sort((a, b) => (b.contained_t ?? b.tonnage_t ?? 0) - (a.contained_t ?? a.tonnage_t ?? 0));
  if (find === undefined) return [];
  const query = selected(estimates, { id: find.id, analyte: find.analyte });
  const [deposit] = deposits.where({ id: find.deposit }).toArray();
  const [reserves] = latestTables(ledger, { commodity: id, measure: "reserves", day });
  // Tonnes of an unknown basis cannot be ranked among reserves.
  const comparable = find.tonnage_basis !== "ambiguous" || find.contained_t !== null;
  // A reading's own rank uses the figures as printed; if a reading spans several ranks, the span is given.
  const ranks =
    reserves === undefined || !comparable
      ? []
      : insertionRank(query, reserves.query).details.readings.map(({ rank, best, worst }) =>
          rank === undefined ? `${best} to ${worst}` : String(rank),
        );
  const told = [...new Set(ranks)].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const rank =
    told.length === 0
      ? ""
      : `, and as one would rank ${told.map(ordinal).join(" or ")} among those of countries${told.length === 1 ? "" : ", by how it is read"}`;
  return [
    {
      label: "",
      opens: [opening(brief, "deposits", { id: find.deposit }, deposit?.name ?? find.deposit)],
      text: `${deposit?.name ?? find.deposit}${deposit === undefined ? "" : `, ${areaName(deposit.area)}`}: ${formatNumber(find.tonnage_t ?? find.contained_t ?? 0)} t announced${comparable ? "" : ", whether of ore or of oxide was not said"}; it is no reserve${rank}`,
      cite: cite(query.cite()),
      call: `resource-estimates --deposit ${find.deposit}`,
    },
  ];
}
