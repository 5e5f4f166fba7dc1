import { formName, type Rows } from "@oreledger/data";
import { type Figure, figureOf, formatFigure } from "../../answer/figures.ts";
import { unanswered } from "../../answer/held-in-words.ts";
import type { Fact } from "../../answer/page.ts";
import { andMore, byLetters } from "../../lists.ts";
import { selected } from "../../query/filter.ts";
import { question as prices } from "../balance/prices.ts";
import { question as reliance } from "../balance/reliance.ts";
import { type Brief, type CommodityBrief, opening } from "./context.ts";

type Balance = Rows["us_balances"] & { readonly first_printed?: string | null; readonly first_source?: string | null };

const sourcesOf = ({ ledger, cite }: Brief, rows: readonly Balance[]): string =>
  cite(
    selected(ledger.tables.us_balances.everyEdition(), {
      source: [...new Set(rows.map(({ source }) => source))],
      commodity: [...new Set(rows.map(({ commodity }) => commodity))],
    }).cite(),
  );

const wholeFirst = (a: Balance, b: Balance): number =>
  Number(b.form === "all") - Number(a.form === "all") ||
  Number(a.status === "net_exporter") - Number(b.status === "net_exporter") ||
  byLetters(a.form, b.form);

const MOST_YEARS = 3;

/** US net import reliance: the last year, then earlier years with what was first printed. */
export function relied(brief: CommodityBrief): readonly Fact[] {
  const { day, goods, id, ledger } = brief;
  const label = "Reliance";
  const answered = reliance.ask(ledger, { commodity: id, asOf: day }).rows() as unknown as Balance[];
  const rows = answered.filter(({ commodity }) => commodity === id);
  const call = `reliance ${id}`;
  if (rows.length === 0) {
    const parent = ledger.tables.commodities.where({ id }).toArray()[0]?.parent;
    const has = parent && reliance.ask(ledger, { commodity: parent, asOf: day }).rows().length > 0;
    const kin =
      answered.length > 0
        ? `; that of what it contains: \`oreledger ${call}\``
        : has
          ? `; that of ${goods(parent)}: \`oreledger reliance ${parent}\``
          : "";
    return [
      {
        label,
        text: unanswered(
          ledger.tables.us_balances.where({ commodity: id, item: "net_import_reliance" }),
          day,
          `The ledger holds no US import reliance of its own${kin}.`,
        ),
      },
    ];
  }
  const last = Math.max(...rows.map(({ year }) => year));
  const [now] = rows.filter(({ year }) => year === last).sort(wholeFirst);
  const of = rows
    .filter((row) => row.form === now?.form && row.year <= last)
    .sort((a, b) => b.year - a.year)
    .slice(0, MOST_YEARS);
  const others = new Set(rows.filter(({ year, form }) => year === last && form !== now?.form).map(({ form }) => form));
  const before = of.slice(1).map((row) => {
    const first = firstOf(brief, row);
    return {
      text: `${percent(row)} in ${row.year}${first === undefined ? "" : `, first printed as ${percent(first)}`}`,
      opens: [row, ...(first === undefined ? [] : [first])].map((each) => percentOpening(brief, each)),
    };
  });
  return [
    {
      label,
      figures: [asPercent(now as Balance)],
      opens: isNumber(now as Balance) ? [percentOpening(brief, now as Balance)] : [],
      text: `${usRelied(now as Balance)}${others.size === 0 ? "" : `; ${others.size} other ${others.size === 1 ? "form" : "forms"}`}`,
      cite: sourcesOf(brief, [now as Balance]),
      call,
    },
    ...(before.length === 0
      ? []
      : [
          {
            label: "",
            text: before.map(({ text }) => text).join(" · "),
            opens: before.flatMap(({ opens }) => opens),
            figures: of.slice(1).map(asPercent),
            cite: sourcesOf(brief, of.slice(1)),
            call,
          },
        ]),
  ];
}

const isNumber = ({ quantity, low, high }: Balance): boolean => quantity !== null || low !== null || high !== null;
/** A percentage without its mark: words after it say that it is estimated. */
const asPercent = (row: Balance): Figure =>
  figureOf({ ...(row as Figure), ...(isNumber(row) ? { status: "reported" } : {}) });
const percent = (row: Balance): string =>
  `${formatFigure(asPercent(row))}${isNumber(row) ? ` %${row.status === "estimated" ? " (estimated)" : ""}` : ""}`;

const percentOpening = (brief: Brief, row: Balance) =>
  opening(brief, "us_balances", row, `${formatFigure(asPercent(row))}${isNumber(row) ? " %" : ""}`);

/** The row in which the figure was first printed, if it was different. */
function firstOf({ ledger }: Brief, { first_source: source, ...row }: Balance): Balance | undefined {
  if (source == null) return undefined;
  const { commodity, item, form, partner, year } = row;
  const ever = ledger.tables.us_balances.everyEdition();
  return selected(ever, { commodity, item, form, partner, year, source }).toArray()[0];
}

function usRelied(row: Balance): string {
  const of = row.form === "all" ? "" : `, ${formName(row.form)}`;
  if (isNumber(row)) return `net imports met ${percent(row)} of US use in ${row.year}${of}`;
  if (row.status === "net_exporter") return `the United States exported more than it imported in ${row.year}${of}`;
  return `US import reliance in ${row.year}${of}: ${formatFigure(row as Figure)}`;
}

const units: Readonly<Record<string, string>> = {
  USD_per_kg: "USD/kg",
  USD_per_t: "USD/t",
  USD_per_lb: "USD/lb",
  USD_per_ozt: "USD/troy oz",
  USD_per_mtu: "USD per metric ton unit",
  USD_per_st: "USD/short ton",
  USD_per_ct: "USD/carat",
};

const priceOf = (row: Balance): string =>
  `${formatFigure(row as Figure)}${isNumber(row) ? ` ${units[row.unit] ?? row.unit.replaceAll("_", " ")}` : ""}`;

const MOST_PRICES = 3;

/** A group's own prices before its members', those with the highest prices first. */
const dearestFirst = (id: string) => (a: Balance, b: Balance) =>
  Number(b.commodity === id) - Number(a.commodity === id) ||
  (a.commodity === id ? 0 : (b.quantity ?? b.low ?? 0) - (a.quantity ?? a.low ?? 0));

/** Prices: the last year with a figure for each form, or for each member of a group. A later year without a figure is mentioned. */
export function priced(brief: CommodityBrief): readonly Fact[] {
  const { day, family, goods, id, ledger } = brief;
  const rows = prices.ask(ledger, { commodity: family.join(","), asOf: day }).rows() as unknown as Balance[];
  const known = rows.some(isNumber) ? rows.filter(isNumber) : rows;
  const last = Math.max(0, ...known.map(({ year }) => year));
  const recent = known.filter(({ year }) => year === last);
  const call = `prices ${family.length > 1 && family.length <= 8 ? family.join(",") : id}`;
  if (recent.length === 0) {
    const held = selected(ledger.tables.us_balances, { commodity: family, item: "price" });
    return [{ label: "Prices", text: unanswered(held, day, "The ledger holds no price of it.") }];
  }
  const [later] = rows.filter(({ year }) => year > last).sort((a, b) => b.year - a.year);
  const shown = [...recent].sort(dearestFirst(id)).slice(0, MOST_PRICES);
  const name = ({ commodity, form }: Balance) =>
    [commodity === id ? "" : goods(commodity), form === "all" ? "" : formName(form)].filter(Boolean).join(" ");
  const kinds = [...new Set(shown.flatMap(({ scope }) => (scope === null ? [] : [scope])))];
  return [
    {
      label: "Prices",
      figures: [...shown, ...(later === undefined ? [] : [later])].map((row) => figureOf(row as Figure)),
      opens: shown.map((row) => opening(brief, "us_balances", row, priceOf(row))),
      text: `${last}: ${shown
        .map((row) => [...(name(row) === "" ? [] : [`${name(row)}:`]), priceOf(row)].join(" "))
        .join(
          " · ",
        )}${andMore(recent.length, shown.length, " · ")}${later === undefined ? "" : ` · ${later.year}: ${formatFigure(later as Figure)}`}`,
      cite: sourcesOf(brief, [...shown, ...(later === undefined ? [] : [later])]),
      call,
      most: 3,
    },
    {
      label: "",
      text:
        kinds.length > 1
          ? `Prices of ${kinds.length} kinds, as their publisher says: \`oreledger ${call}\`.`
          : (kinds[0] ?? "What kind of price it is, the publisher does not say."),
      cite: kinds.length === 1 ? sourcesOf(brief, shown) : undefined,
    },
  ];
}
