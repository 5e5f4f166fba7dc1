import { type Ledger, OreledgerError } from "@oreledger/sdk";
import { tooOld } from "@oreledger/sdk/answer";
import { lastDay } from "@oreledger/sdk/ledger";
import { type QueryOf, type RowsAsked, stageMeant } from "@oreledger/sdk/questions";
import { type AnyQuery, conditionOf } from "../ask.ts";
import { areaIdOf, areaIdsOf, commodityIdsOf } from "../names.ts";
import { UsageError } from "../usage.ts";
import type { Given } from "./flags.ts";

/** The value of a flag that a metric cannot do without. @throws UsageError with an example */
function needed<T>(value: T | undefined, flag: string, example: string): T {
  if (value === undefined) throw new UsageError(`It needs --${flag}, such as --${flag} ${example}.`);
  return value;
}

/** The rows of the ledger that the flags name, of the kind that a metric asks for. */
export function rowsAsked(rows: RowsAsked, given: Given): AnyQuery {
  if (rows.table === "us_balances") return balanceRows(given);
  if (rows.table === "resource_estimates")
    return rows.by === "deposit"
      ? estimatesOf(given.ledger, needed(given.deposit, "deposit", rows.example))
      : estimateRow(given.ledger, needed(given.estimate, "estimate", rows.example));
  if (rows.table === "exports") {
    if (rows.among !== undefined) needed(given.among, "among", rows.among);
    return flowRows(given, rows.either === undefined ? {} : { either: needed(given.area, "area", rows.either) });
  }
  const { measure = given.measure, area, everyYear } = rows;
  return shareRows(
    { ...given, measure },
    {
      ...(area === undefined ? {} : { area: needed(given.area, "area", area) }),
      ...(everyYear === undefined ? {} : { everyYear }),
    },
  );
}

/** The cells of one column. */
const cellsOf = (rows: AnyQuery, column: string): unknown[] =>
  (rows.toColumns() as Record<string, unknown[]>)[column] ?? [];

/** The rows of a table that the flags name. */
function rowsOf(
  table: AnyQuery,
  given: Given,
  columns: readonly (readonly [column: string, text: string | undefined])[],
): AnyQuery {
  const asOf = given["as-of"];
  const filters = columns.flatMap(([column, text]) =>
    text === undefined ? [] : [[column, conditionOf(table, column, text, asOf)]],
  );
  const query = table.where(Object.fromEntries(filters));
  return asOf === undefined ? query : query.asOf(asOf);
}

/** One print of `shares`, or several where the year is left open. */
function shareRows(
  given: Given,
  defaults: { readonly area?: string; readonly everyYear?: boolean } = {},
): QueryOf<"shares"> {
  const { commodity = "rare-earths", series = "usgs-mcs", measure = "production", edition, form, basis, year } = given;
  const read = (column: string, text: string) => conditionOf(given.ledger.tables.shares, column, text) as never;
  // Where a figure is wanted for each of several, no one of them says which stage is meant.
  const { stage = "mine" } =
    given.over === undefined || given.over === "year"
      ? {
          stage: [
            stageMeant(given.ledger, {
              commodity: read("commodity", commodity),
              series: read("series", series),
              measure: read("measure", measure),
              stage: given.stage === undefined ? undefined : read("stage", given.stage),
            }),
          ]
            .flat()
            .join(","),
        }
      : given;
  const rows = rowsOf(given.ledger.tables.shares.wide(), given, [
    [
      "commodity",
      given.over === "commodity" && given.commodity === undefined
        ? undefined
        : idsOf(given.ledger, commodity, commodityIdsOf),
    ],
    ["series", given.over === "series" && given.series === undefined ? undefined : series],
    ["edition", edition],
    // Each commodity of several has a stage of its own: `atOneStage` finds it.
    ["stage", ["stage", "commodity"].includes(given.over ?? "") && given.stage === undefined ? undefined : stage],
    ["measure", given.over === "measure" && given.measure === undefined ? undefined : measure],
    ["form", form],
    ["basis", basis],
    ["area", defaults.area === undefined ? undefined : idsOf(given.ledger, defaults.area, areaIdsOf)],
    ["year", year],
  ]);
  const open = year === undefined && given.over !== "year" && !defaults.everyYear;
  const found = open ? rows.latest("year") : rows;
  const day = given["as-of"];
  const early =
    found.length > 0 || day === undefined
      ? undefined
      : tooOld(shareRows({ ...given, "as-of": undefined }, { ...defaults, everyYear: true }), lastDay(day));
  if (early !== undefined) throw new UsageError(early);
  if (found.length === 0)
    throw new UsageError(
      `${series} prints no ${measure} of ${commodity} at the stage ${stage}${year === undefined ? "" : ` for ${year}`}${given["as-of"] === undefined ? "" : ` by ${given["as-of"]}`}. \`oreledger coverage\` and \`oreledger shares --commodity ${commodity} --columns stage,measure,form,year\` show what there is.`,
    );
  return found as QueryOf<"shares">;
}

/**
 * The rows of one commodity of several, at the stage that would be meant if it were asked for alone.
 *
 * @throws OreledgerError naming the stages, where they are several and none is the mine.
 */
export function atOneStage(rows: AnyQuery, given: Given): AnyQuery {
  if (rows.table !== "shares" || given.over !== "commodity" || given.stage !== undefined) return rows;
  const printed = [...new Set(cellsOf(rows, "stage") as string[])].sort();
  if (printed.includes("mine")) return rows.where({ stage: "mine" });
  if (printed.length <= 1) return rows;
  throw new OreledgerError(
    `It is printed at ${printed.length} stages, and none is the mine: name one with --stage ${printed.join(" or ")}.`,
  );
}

const idsOf = (ledger: Ledger, text: string, ids: (ledger: Ledger, text: string) => readonly string[]): string =>
  ids(ledger, text).join(",");

/** Flows of `exports`: of the last period where none is named, counted in one unit. */
function flowRows(given: Given, { either }: { readonly either?: string } = {}): QueryOf<"exports"> {
  const { product, exporter, importer, period, series } = given;
  if (product === undefined && given.among === undefined)
    throw new UsageError("Flows need --product, such as --product hs-2846. `oreledger list products` shows them.");
  const rows = rowsOf(given.ledger.tables.exports.wide(), given, [
    ["product", given.among ?? product],
    ["exporter", given.among === undefined ? exporter : undefined],
    ["importer", importer],
    ["period", period],
    ["series", series],
    ["flow_basis", given["flow-basis"]],
    ["quantity_unit", given["quantity-unit"]],
  ]);
  const side = either === undefined ? rows : within(rows, areaIdOf(given.ledger, either));
  const found = period === undefined && given.over !== "period" ? lastPeriod(side) : side;
  if (found.length === 0)
    throw new UsageError(
      `No flow answers. \`oreledger exports --product ${given.among ?? product}\` shows what there is.`,
    );
  return found as QueryOf<"exports">;
}

/** The flows of the latest period of all, for the partners of a country are compared within one. */
function lastPeriod(rows: AnyQuery): AnyQuery {
  const last = (cellsOf(rows, "period") as string[]).sort().at(-1);
  return last === undefined ? rows : rows.where({ period: last });
}

const within = (rows: AnyQuery, area: string): AnyQuery =>
  [...cellsOf(rows, "exporter"), ...cellsOf(rows, "importer")].includes(area) ? rows : rows.limit(0);

/** The US balance of one commodity and year, the last where none is named. `--form` names the form of the result, not of the rows. */
function balanceRows(given: Given): QueryOf<"us_balances"> {
  const { commodity = "rare-earths", series = "usgs-mcs", year, edition } = given;
  const rows = rowsOf(given.ledger.tables.us_balances.wide(), given, [
    ["commodity", idsOf(given.ledger, commodity, commodityIdsOf)],
    ["series", series],
    ["edition", edition],
    ["year", year],
  ]);
  const found = year === undefined && given.over !== "year" ? lastYear(rows) : rows;
  if (found.length === 0)
    throw new UsageError(
      `No balance of ${commodity} answers. \`oreledger us-balances --commodity ${commodity}\` shows what there is.`,
    );
  return found as QueryOf<"us_balances">;
}

function lastYear(rows: AnyQuery): AnyQuery {
  const years = cellsOf(rows, "year") as number[];
  return years.length === 0 ? rows : rows.where({ year: Math.max(...years) });
}

/** One resource estimate. */
function estimateRow({ tables }: Ledger, id: string): QueryOf<"resource_estimates"> {
  const found = tables.resource_estimates.wide().where({ id });
  if (found.length === 0)
    throw new UsageError(
      `There is no estimate ${id}. \`oreledger resource-estimates --columns id,deposit,analyte\` lists them.`,
    );
  return found;
}

/** The estimates of one deposit. */
const estimatesOf = ({ tables }: Ledger, deposit: string): QueryOf<"resource_estimates"> =>
  tables.resource_estimates.wide().where({ deposit });
