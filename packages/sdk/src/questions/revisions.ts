import type { Rows } from "@oreledger/data";
import { inPercent } from "../answer/figures.ts";
import { asOfDay } from "../ledger/as-of-day.ts";
import type { Filter } from "../query/filter.ts";
import type { Revision } from "../query/vintage/revisions.ts";
import { asOf, naming, ofShares } from "./declare/columns.ts";
import { defineQuestion } from "./declare/question.ts";
import { InputRefused } from "./declare/refusal.ts";
import { noneOf } from "./declare/without-each.ts";

const view = [
  "commodity",
  "area",
  "year",
  "stage",
  "measure",
  "quantity",
  "unit",
  "basis",
  "comparator",
  "low",
  "high",
  "status",
  "share_pct",
  "change_pct",
  "published",
  "form",
  "source",
] as const;

interface Printed {
  readonly quantity: number | null;
  readonly comparator: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** The form of a row's figure: a number, a bound, a range, or none. */
const kindOf = ({ quantity, comparator, low, high }: Printed): string =>
  quantity !== null ? "figure" : low !== null || high !== null ? comparator : "none";

/** Whether the last edition differs from the first by more than a fraction, or in the form of its figure. */
function moved({ figures, change }: Revision<Printed>, over: number): boolean {
  if (figures.length > 1 && figures.at(-1)?.row === undefined) return true;
  const rows = figures.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (kindOf(first) !== kindOf(last)) return true;
  return (
    change !== undefined && (change.relative === undefined ? change.absolute !== 0 : Math.abs(change.relative) > over)
  );
}

export const question = /* @__PURE__ */ defineQuestion({
  name: "revisions",
  group: "Questions",
  title: "What every edition printed for the same figure, side by side",
  description:
    "If an edition left a figure out, the answer says so. The change is from the first to the last printed figure or bound.",
  inputs: [
    { ...ofShares.commodity, about: "rare-earths, gallium, Dy (default: all)" },
    { ...ofShares.area, filter: true, about: "filter on area: AUS or AUS,BRA" },
    { ...ofShares.year, filter: true, about: "filter on year: 2024 or 2020..2024" },
    { ...ofShares.stage, filter: true, about: "filter on stage: mine, refining, …" },
    { ...ofShares.measure, filter: true, about: "filter on measure: production, reserves or capacity" },
    { ...ofShares.series, filter: true, about: "filter on series: usgs-mcs" },
    {
      name: "over",
      kind: "number",
      value: "percent",
      about: "only figures that changed by more than this percentage, became a bound or a word, or were left out later",
    },
    asOf,
  ],
  tables: [...naming, "print_links", "shares", "sources"],
  answers: "rows",
  examples: [
    { call: "rare-earths --area AUS --year 2024", tells: "What each edition printed for Australia in 2024" },
    { call: "--series usgs-mcs --over 10", tells: "Figures of any commodity that changed by more than a tenth" },
    { call: "rare-earths --area BRA --measure reserves --cite", tells: "An erratum, with its source" },
  ],
  answer(ledger, { over, asOf: day, columns: _, sort: __, limit: ___, ...filter }, { given }) {
    if (filter.commodity === null)
      throw new InputRefused(
        { code: "malformed_value", input: "commodity", table: "commodities" },
        () => 'No commodity is called "".',
      );
    const { shares } = asOfDay(ledger, day, ["shares"]).tables;
    const query = shares.where(filter as Filter<Rows["shares"]>);
    const most = over === undefined ? undefined : over / 100;
    const rows = query
      .revisions()
      .filter((revision) => most === undefined || moved(revision, most))
      .flatMap(({ key, series, figures, change }) => {
        const last = figures.filter(({ row }) => row !== undefined).at(-1)?.row;
        return figures.map((figure, i) => ({
          ...(filter.commodity === undefined ? { commodity: key.commodity } : {}),
          area: key.area,
          stage: key.stage,
          measure: key.measure,
          form: key.form,
          year: key.year,
          series,
          source: figure.source,
          address: figure.address ?? null,
          published: figure.published,
          quantity: figure.row?.quantity ?? null,
          unit: figure.row?.unit ?? last?.unit ?? null,
          basis: figure.row?.basis ?? last?.basis ?? null,
          comparator: figure.row?.comparator ?? "eq",
          low: figure.row?.low ?? null,
          high: figure.row?.high ?? null,
          status: figure.row?.status ?? "left_out",
          share_pct: figure.row?.share_pct ?? null,
          change_pct: (i === figures.length - 1 ? inPercent(change?.relative, 1) : undefined) ?? null,
        }));
      });
    // The address is for links to the row, not a column to show.
    const columns = Object.keys(rows[0] ?? { commodity: "" }).filter((column) => column !== "address");
    return {
      rows,
      columns,
      // Percentages are shown only without quantities, which they would repeat.
      view: view.filter(
        (column) =>
          columns.includes(column) &&
          (column !== "share_pct" || rows.some((row) => row.quantity === null && row.share_pct !== null)),
      ),
      asOf: day,
      cite: () => query.everyEdition().cite(),
      explain: () =>
        "All editions of a series that print the same table are side by side, oldest first; an edition that prints the table without the area left it out.",
      ...(rows.length > 0
        ? {}
        : {
            nothing: noneOf(
              "No figure matches.",
              { ...filter, over, asOf: day },
              ({ over: least, asOf: by, ...others }) => {
                if (least !== undefined && query.length > 0) return 0;
                const { tables } = asOfDay(ledger, by as string | undefined, ["shares"]);
                return tables.shares.where(others as Filter<Rows["shares"]>).length;
              },
              given,
            ),
          }),
    };
  },
});
