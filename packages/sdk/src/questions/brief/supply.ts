import { formName, type Rows } from "@oreledger/data";
import { figureOf, formatFigure, formatPercent } from "../../answer/figures.ts";
import { unanswered } from "../../answer/held-in-words.ts";
import type { Fact } from "../../answer/page.ts";
import { basisInWords } from "../../answer/unit-text.ts";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import { andMore, firstOfEach } from "../../lists.ts";
import { selected } from "../../query/filter.ts";
import { type PartOfWhole, partOfRow, partsOf, wholesOf } from "../part-of-print.ts";
import { type CommodityBrief, opening } from "./context.ts";
import { type CountryTable, countriesIn, latestTables } from "./latest-prints.ts";

/** The stages in order, with their names for readers. */
export const stageWords: Readonly<Record<string, string>> = {
  mine: "Mined",
  intermediate: "Processed",
  smelting: "Smelted",
  separation: "Separated",
  refining: "Refined",
  metal: "Metal",
  compound: "Compounds",
  plant: "Made",
  magnet: "Magnets",
  all: "Made",
};
const places = Object.keys(stageWords);
const placeOf = (stage: string): number => (places.includes(stage) ? places.indexOf(stage) : places.length);

const MOST_COUNTRIES = 4;

/** The order of tables: the earliest stage, the newest year, the whole before its forms, the longest. */
const byPlace = (a: CountryTable, b: CountryTable): number =>
  placeOf(a.stage) - placeOf(b.stage) ||
  b.year - a.year ||
  Number(b.form === "all") - Number(a.form === "all") ||
  countriesIn(b.query).length - countriesIn(a.query).length;

/** The tables of the leading series or, if it prints none, of the series with the newest. */
export function tablesOf({ ledger, id, day }: CommodityBrief, measure: "production" | "reserves"): CountryTable[] {
  const leading = latestTables(ledger, { commodity: id, measure, day });
  if (leading.length > 0) return leading.sort(byPlace);
  const rows = ledger.tables.shares.where({ commodity: id, measure }).asOf(day);
  const others = [...new Set<string>(rows.cite().map(({ source }) => source))].flatMap((source) => {
    const [row] = selected(ledger.tables.sources, { id: source }).toArray();
    return row === undefined ? [] : [row.series as string];
  });
  return [...new Set(others)]
    .flatMap((series) => latestTables(ledger, { commodity: id, measure, day, series }))
    .sort((a, b) => placeOf(a.stage) - placeOf(b.stage) || b.year - a.year);
}

/** Producers: the first stage that has a table, its total and its largest parts. */
export function produced(brief: CommodityBrief): readonly Fact[] {
  const [table] = tablesOf(brief, "production");
  if (table === undefined)
    return [ofMembers(brief) ?? untold(brief, "Mined", "production", wholeHint(brief) + membersHint(brief))];
  return told(brief, table, stageWords[table.stage] ?? "Made", "production");
}

const MOST_MEMBERS = 5;

/** For a group without its own table: the largest producer of each member with one. */
function ofMembers(brief: CommodityBrief): Fact | undefined {
  const { areaName, cite, goods, id, ledger } = brief;
  const found = ledger.tables.commodities
    .where({ parent: id })
    .toArray()
    .flatMap(({ id: member }) => {
      const [table] = tablesOf({ ...brief, id: member as CommodityBrief["id"] }, "production");
      const partOf = table === undefined ? undefined : partsOf(table.query);
      const [first] = (table === undefined ? [] : countriesIn(table.query))
        .flatMap((row) => {
          const part = partOfRow(row, partOf ?? (() => undefined), areaName);
          return part === undefined ? [] : [{ row, part }];
        })
        .sort((a, b) => b.part.value - a.part.value);
      return table === undefined || first === undefined ? [] : [{ ...first, table }];
    })
    .sort((a, b) => b.part.value - a.part.value);
  if (found.length === 0) return undefined;
  const shown = found.slice(0, MOST_MEMBERS);
  const told = shown.map(
    ({ row, part, table }) =>
      `${goods(row.commodity)}, ${areaName(row.area)} ${formatPercent(part.value)}${part.whole === "world" ? "" : ` of ${part.of}`} in ${table.year}`,
  );
  return {
    label: shown.every(({ table }) => table.stage === "mine") ? "Mined" : "Made",
    text: `by member: ${told.join(" · ")}${andMore(found.length, shown.length, " · ")}`,
    opens: shown.map(({ row, part }) => opening(brief, "shares", row, formatPercent(part.value))),
    cite: cite(shown.flatMap(({ table }) => table.query.cite())),
    call: `shares -c ${shown.map(({ row }) => row.commodity).join(",")} --latest`,
    most: 3,
  };
}

/** Reserves by country, the total with its bound. */
export function reserves(brief: CommodityBrief): readonly Fact[] {
  const [table] = tablesOf(brief, "reserves");
  if (table === undefined) return [untold(brief, "Reserves", "reserves")];
  return told(brief, table, "Reserves", "reserves");
}

/** Later than any edition. */
const EVER = "9999";
const MOST_SINGLES = 3;

/** The note that no source prints a table by country, or none by that day, with what is printed for single countries. */
function untold(brief: CommodityBrief, label: string, measure: "production" | "reserves", hint = ""): Fact {
  const { areaName, cite, day, id, ledger } = brief;
  const { shares, sources } = ledger.tables;
  const [later] = tablesOf({ ...brief, day: EVER }, measure);
  const series = selected(sources, { id: later?.query.toColumns().source[0] }).toColumns().series;
  const none =
    later === undefined
      ? `No source in the ledger prints a table of its ${measure} by country.`
      : unanswered(
          selected(shares, { series, commodity: id, measure }),
          day,
          `No table of its ${measure} by country was published by this day.`,
        );
  const stage = measure === "production" ? ["mine", "all"] : undefined;
  const printed = selected(shares, { commodity: id, measure, stage }).asOf(day);
  const newest = printed
    .toArray()
    .filter(
      (row) => !row.area.startsWith("_") && row.status !== "forecast" && (hasFigure(row) || row.share_pct !== null),
    )
    .sort((a, b) => b.year - a.year);
  const singles = firstOfEach(newest, ({ area }) => area).slice(0, MOST_SINGLES);
  const told = singles.map((row) => {
    const about = row.unit === "pct" && row.share_pct !== null && row.comparator === "approx" ? "~" : "";
    const part = row.share_pct === null ? `${formatFigure(row)} %` : `${about}${formatPercent(row.share_pct)}`;
    const amount = [formatFigure(row), row.unit, basisInWords(row.basis, row.stage)].filter(Boolean).join(" ");
    return `${areaName(row.area)} ${row.unit === "pct" ? part : amount} in ${row.year}`;
  });
  if (told.length === 0) return { label, text: `${none}${hint}` };
  return {
    label,
    text: `${none} Single figures: ${told.join(" · ")}.${hint}`,
    figures: singles.map(figureOf),
    cite: cite(singles.flatMap(({ area, year, source }) => selected(printed, { area, year, source }).cite())),
    call: `shares -c ${id} --measure ${measure}`,
  };
}

/** The members of a group that have their own figures. */
function membersHint({ ledger, id, day }: CommodityBrief): string {
  const members = ledger.tables.commodities.where({ parent: id }).toColumns().id;
  const told = members.filter((commodity) => ledger.tables.shares.where({ commodity }).asOf(day).length > 0);
  return told.length === 0
    ? ""
    : ` Its members have pages: ${told.map((each) => `\`oreledger brief ${each}\``).join(", ")}.`;
}

function wholeHint({ ledger, id, goods }: CommodityBrief): string {
  const parent = ledger.tables.commodities.where({ id }).toArray()[0]?.parent;
  return parent ? ` It is part of ${goods(parent)}: \`oreledger brief ${parent}\`.` : "";
}

function told(brief: CommodityBrief, table: CountryTable, label: string, measure: string): readonly Fact[] {
  const { areaName, cite, id } = brief;
  const { stage, form, basis, year, query } = table;
  const rows = query.toArray();
  const world = rows.find(({ area }) => area === "_WLD" || area === "_XUS");
  const unit = [world?.unit ?? rows[0]?.unit, basisInWords(basis, stage)].filter(Boolean).join(" ");
  const partOf = partsOf(query);
  const ranked = countriesIn(query)
    .map((row) => ({ row, part: partOfRow(row, partOf, areaName), size: row.quantity ?? row.low ?? 0 }))
    .sort((a, b) => b.size - a.size);
  const shown = ranked.filter(({ size }) => size > 0).slice(0, MOST_COUNTRIES);
  const silent = countriesIn(query).filter((row) => !hasFigure(row));
  const whole = wholesOf(shown.map(({ part }) => part));
  const [source] = selected(brief.ledger.tables.sources, { id: rows[0]?.source }).toArray();
  const series = source?.series ?? LEADING_SERIES;
  const call = `shares -c ${id} --stage ${stage} --measure ${measure} --series ${series} --year ${year} --form ${form} --basis ${basis}`;
  const printed = world !== undefined && hasFigure(world) ? world : undefined;
  const total =
    printed === undefined
      ? "no world total printed"
      : `${formatFigure(printed)} ${unit}${printed.area === "_XUS" ? " without the United States" : ""}`;
  const parts =
    shown.length === 0
      ? `${silent.length} countries named, none with a figure: withheld or not available, not zero`
      : `${shown
          .map(
            ({ row, part }) =>
              `${areaName(row.area)} ${partText(row, part)}${part === undefined ? ` ${row.unit}` : ""}`,
          )
          .join(" · ")}${silent.length === 0 ? "" : ` · ${silent.length} withheld or not available`}`;
  return [
    {
      label,
      figures: [
        ...(printed === undefined ? [] : [figureOf(printed)]),
        ...shown.flatMap(({ row, part }) => (part === undefined ? [figureOf(row)] : [])),
      ],
      opens: [
        ...(printed === undefined ? [] : [opening(brief, "shares", printed, formatFigure(printed))]),
        ...shown.map(({ row, part }) => opening(brief, "shares", row, partText(row, part))),
      ],
      text: `${total}, ${year}${form === "all" ? "" : `, ${formName(form)}`}${whole === "" || whole === "the world" || world?.area === "_XUS" ? "" : `, of ${whole}`}: ${parts}`,
      cite: cite(query.cite()),
      call,
      most: 3,
    },
  ];
}

/** The part of a country, or its figure if that is not a part of the whole. */
const partText = (row: Rows["shares"], part: PartOfWhole | undefined): string =>
  part === undefined ? formatFigure(row) : formatPercent(part.value);

const hasFigure = ({ quantity, low, high }: Rows["shares"]): boolean =>
  quantity !== null || low !== null || high !== null;
