import type { Revision } from "@oreledger/sdk";
import { arrange, writeRows } from "../answer.ts";
import { conditionOf } from "../ask.ts";
import { defineCommand, exit } from "../command.ts";
import { commodityIdOf } from "../names.ts";
import { number } from "../read.ts";
import { rowsFlags } from "../shared-flags.ts";

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

/** How a row gives its figure: as one, as a bound, as a range, or not at all. */
const kindOf = ({ quantity, comparator, low, high }: Printed): string =>
  quantity !== null ? "figure" : low !== null || high !== null ? comparator : "none";

/** Whether the last edition says another thing than the first: by more than so large a part, or in another way. */
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

/** The figures of every edition, side by side. */
export const command = defineCommand({
  description:
    "A figure that an edition left out is shown as left out. The change is from the first to the last figure or bound printed.",
  arguments: [
    {
      name: "commodity",
      description: "rare-earths, gallium, Dy; all where none is named",
      values: "commodity",
      optional: true,
    },
  ],
  flags: {
    area: { short: "a", value: "area", values: "area", description: "filter on area: AUS or AUS,BRA" },
    year: { short: "y", value: "year", description: "filter on year: 2024 or 2020..2024" },
    stage: { short: "s", value: "stage", description: "filter on stage: mine, refining, …" },
    measure: { short: "m", value: "measure", description: "filter on measure: production, reserves or capacity" },
    series: { value: "series", values: "series", description: "filter on series: usgs-mcs" },
    over: {
      value: "percent",
      read: number,
      description:
        "only figures that moved by more than so many percent, became a bound or a word, or were left out later",
    },
    ...rowsFlags,
  },
  examples: [
    { call: "revisions rare-earths --area AUS --year 2024", tells: "What each edition said of Australia in 2024" },
    { call: "revisions --series usgs-mcs --over 10", tells: "What moved by more than a tenth, of every commodity" },
    { call: "revisions rare-earths --area BRA --measure reserves --cite", tells: "An erratum, with its source" },
  ],
  run({ args, flags, io, ledger }) {
    const { shares } = ledger.tables;
    const given = {
      commodity: args[0] === "" ? commodityIdOf(ledger, "") : args[0],
      area: flags.area,
      year: flags.year,
      stage: flags.stage,
      measure: flags.measure,
      series: flags.series,
    };
    const filter = Object.entries(given).flatMap(([column, text]) =>
      text === undefined ? [] : [[column, conditionOf(shares, column, text)]],
    );
    const query = shares.where(Object.fromEntries(filter));
    const over = flags.over === undefined ? undefined : flags.over / 100;
    const rows = query
      .revisions()
      .filter((revision) => over === undefined || moved(revision, over))
      .flatMap(({ key, series, figures, change }) => {
        const last = figures.filter(({ row }) => row !== undefined).at(-1)?.row;
        return figures.map((figure, i) => ({
          ...(args[0] === undefined ? { commodity: key.commodity } : {}),
          area: key.area,
          stage: key.stage,
          measure: key.measure,
          form: key.form,
          year: key.year,
          series,
          source: figure.source,
          published: figure.published,
          quantity: figure.row?.quantity ?? null,
          unit: figure.row?.unit ?? last?.unit ?? null,
          basis: figure.row?.basis ?? last?.basis ?? null,
          comparator: figure.row?.comparator ?? "eq",
          low: figure.row?.low ?? null,
          high: figure.row?.high ?? null,
          status: figure.row?.status ?? "left_out",
          share_pct: figure.row?.share_pct ?? null,
          change_pct:
            i === figures.length - 1 && change?.relative !== undefined ? Math.round(change.relative * 1000) / 10 : null,
        }));
      });
    if (rows.length === 0) {
      io.err("No figure matches. Fewer filters may.\n");
      return exit.nothing;
    }
    const columns = Object.keys(rows[0] as object);
    return writeRows(
      {
        rows: arrange(rows, columns, flags),
        columns,
        // A print of parts alone is told by them; beside quantities they would only repeat.
        view: view.filter(
          (column) =>
            columns.includes(column) &&
            (column !== "share_pct" || rows.some((row) => row.quantity === null && row.share_pct !== null)),
        ),
        cite: () => query.everyEdition().cite(),
        explain: () =>
          "Every edition of a series that prints the same table is set side by side, oldest first: an edition that prints the table without the area left it out.",
      },
      flags,
      io,
      ledger,
    );
  },
});
