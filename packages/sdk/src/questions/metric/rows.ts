import type { CommodityId } from "@oreledger/data";
import { tooOld } from "../../answer/held-in-words.ts";
import { newestTold } from "../../books/telling.ts";
import { lastDay } from "../../dates.ts";
import { OreledgerError } from "../../errors.ts";
import { withAncestors } from "../../ledger/kinship.ts";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { present } from "../../lists.ts";
import type { RowsAsked } from "../../metrics/declare/metric.ts";
import { selected } from "../../query/filter.ts";
import type { AnyQuery } from "../../query/query.ts";
import { contentsNotes } from "../../trade/contents.ts";
import { partnersTold } from "../../trade/partners.ts";
import type { ConditionRead } from "../declare/input.ts";
import { InputRefused } from "../declare/refusal.ts";
import { stageMeant } from "../stage-meant.ts";

/** The inputs that name rows, as understood. */
export type Given = Readonly<Record<string, ConditionRead | undefined>> & {
  readonly asOf?: string;
  readonly over?: string;
};

/** The rows, the values found for inputs that were left out, and notes. */
export interface RowsFound {
  readonly rows: AnyQuery;
  readonly understood: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

/** The value of a required input. @throws InputRefused with an example */
function needed(given: Given, input: string, example: string): ConditionRead {
  const value = given[input];
  if (value !== undefined) return value;
  throw new InputRefused(
    { code: "missing_input", input },
    (called) => `It needs ${called(input)}, such as ${called(input)} ${example}.`,
  );
}

/** What a table has on a commodity if no row fits: the call that shows it, or what contains the commodity. */
function whatThereIs(ledger: Ledger, table: "shares" | "us_balances", commodity: ConditionRead): string {
  const holds = (of: ConditionRead) => ledger.tables[table].wide().where({ commodity: of }).length > 0;
  if (holds(commodity))
    return `\`oreledger ${table.replace("_", "-")} --commodity ${inText(commodity)}\` shows what there is.`;
  const within =
    typeof commodity === "string"
      ? withAncestors(ledger, commodity as CommodityId)
          .slice(1)
          .find(holds)
      : undefined;
  return `The ledger has no row of it in ${table}${within === undefined ? "" : `, but of ${within}, which contains it`}.`;
}

const nothing = (text: string) => new InputRefused({ code: "unknown_value" }, () => text);

/** The rows of the ledger that the inputs name, of the kind that a metric needs. */
export function rowsAsked(ledger: Ledger, rows: RowsAsked, given: Given): RowsFound {
  if (rows.table === "us_balances") return balanceRows(ledger, given);
  if (rows.table === "resource_estimates")
    return estimates(ledger, rows.by, needed(given, rows.by, rows.example) as string);
  if (rows.table === "exports") {
    if (rows.among !== undefined) needed(given, "among", rows.among);
    if (rows.either !== undefined) needed(given, "area", rows.either);
    return flowRows(ledger, given);
  }
  if (rows.area !== undefined) needed(given, "area", rows.area);
  // If an area is an option of the metric, it is a part of the whole, not a filter.
  const area = rows.area === undefined ? undefined : given.area;
  const measure = rows.measure?.split(",") ?? given.measure;
  return shareRows(ledger, { ...given, area, measure }, rows.everyYear === true);
}

/** The cells of one column. */
const cellsOf = (rows: AnyQuery, column: string): unknown[] =>
  (rows.toColumns() as Record<string, unknown[]>)[column] ?? [];

/** The rows of a table that meet the conditions, of those columns that have one. */
function rowsOf(
  table: AnyQuery,
  given: Given,
  conditions: Readonly<Record<string, ConditionRead | undefined>>,
): AnyQuery {
  const query = table.where(
    Object.fromEntries(Object.entries(conditions).filter(([, condition]) => condition !== undefined)),
  );
  return given.asOf === undefined ? query : query.asOf(given.asOf);
}

const inText = (condition: ConditionRead): string =>
  condition !== null && typeof condition === "object" && "from" in condition
    ? `${condition.from ?? ""}..${condition.to ?? ""}`
    : Array.isArray(condition)
      ? condition.join(" or ")
      : String(condition);

/** One print of `shares`, or several if the year is open. */
function shareRows(ledger: Ledger, given: Given, everyYear: boolean): RowsFound {
  const { shares } = ledger.tables;
  const { over, asOf, year } = given;
  const { commodity = "rare-earths", series = LEADING_SERIES, measure = "production" } = given;
  // With a figure for each of several, none of them decides the stage.
  const stage =
    over === undefined || over === "year"
      ? stageMeant(ledger, { ...given, commodity, series, measure })
      : (given.stage ?? "mine");
  const open = (column: string) => over === column && given[column] === undefined;
  const meant = {
    commodity: open("commodity") ? undefined : commodity,
    series: open("series") ? undefined : series,
    // Each of several commodities has its own stage: `atOneStage` finds it.
    stage: (over === "stage" || over === "commodity") && given.stage === undefined ? undefined : stage,
    measure: open("measure") ? undefined : measure,
  };
  const { edition, form, basis, area } = given;
  const conditions = { ...meant, edition, form, basis, area, year };
  const rows = rowsOf(shares.wide(), given, conditions);
  const found = year === undefined && over !== "year" && !everyYear ? rows.latest("year") : rows;
  if (found.length > 0) return { rows: found, understood: meant, notes: [] };
  const early = asOf === undefined ? undefined : tooOld(rowsOf(shares.wide(), {}, conditions), lastDay(asOf));
  if (early !== undefined) throw nothing(early);
  throw nothing(
    `${inText(series)} prints no ${inText(measure)} of ${inText(commodity)} for the stage ${inText(stage)}${year === undefined ? "" : ` for ${inText(year)}`}${asOf === undefined ? "" : ` by ${asOf}`}. ${whatThereIs(ledger, "shares", commodity)}`,
  );
}

/**
 * The rows of one commodity of several, at the stage that it would have alone.
 *
 * @throws OreledgerError naming the stages, if there are several and none is the mine.
 */
export function atOneStage(rows: AnyQuery, { over, stage }: Given): AnyQuery {
  if (rows.table !== "shares" || over !== "commodity" || stage !== undefined) return rows;
  const printed = [...new Set(cellsOf(rows, "stage") as string[])].sort();
  if (printed.includes("mine")) return rows.where({ stage: "mine" });
  if (printed.length <= 1) return rows;
  throw new OreledgerError(
    `It is printed for ${printed.length} stages, and none is the mine: name one stage, ${printed.join(" or ")}.`,
  );
}

/**
 * Flows of `exports`, by default of the newest complete year, by the rule of `partners`: for one country, its list is used, so
 * that a metric and the question never differ.
 */
function flowRows(ledger: Ledger, given: Given): RowsFound {
  const { exporter, importer, period, series, flow_basis, quantity_unit, area, asOf, over } = given;
  const among = given.among;
  const product = among ?? given.product;
  if (product === undefined)
    throw new InputRefused(
      { code: "missing_input", input: "product" },
      (called) =>
        `Flows need ${called("product")}, such as ${called("product")} hs-2846. \`oreledger list products\` shows them.`,
    );
  const all = rowsOf(ledger.tables.exports.wide(), given, {
    product,
    exporter: among === undefined ? exporter : undefined,
    importer,
    period,
    series,
    flow_basis,
    quantity_unit,
  });
  const told = (rows: AnyQuery, notes: readonly string[] = contentsNotes(ledger, rows)): RowsFound => {
    if (rows.length === 0)
      throw nothing(`No flow matches. \`oreledger exports --product ${inText(product)}\` shows what there is.`);
    const periods = [...new Set(cellsOf(rows, "period") as string[])];
    return { rows, notes, understood: periods.length === 1 ? { period: periods[0] } : {} };
  };
  const [one, ...others] = [exporter, importer].filter((side) => side !== undefined);
  const isOne = (condition: unknown) => typeof condition === "string";
  if (
    isOne(one) &&
    others.length === 0 &&
    isOne(product) &&
    over === undefined &&
    (period === undefined || isOne(period))
  ) {
    const { query, notes } = partnersTold(ledger, {
      ...present({ from: exporter, to: importer, product, period, basis: flow_basis, series, asOf }),
    } as Parameters<typeof partnersTold>[1]);
    return told(selected(query, { quantity_unit }), notes);
  }
  const sides = [...cellsOf(all, "exporter"), ...cellsOf(all, "importer")];
  const side = area === undefined || sides.includes(area) ? all : all.limit(0);
  if (period !== undefined || over === "period") return told(side);
  const asked = [exporter, importer, area].flat().filter(isOne) as string[];
  return told(newestTold(side, asked) as AnyQuery);
}

/** The US balance of one commodity and year, by default the last. `form` names the form of the result, not of the rows. */
function balanceRows(ledger: Ledger, given: Given): RowsFound {
  const { commodity = "rare-earths", series = LEADING_SERIES, year, edition } = given;
  const rows = rowsOf(ledger.tables.us_balances.wide(), given, { commodity, series, edition, year });
  const last = year === undefined && given.over !== "year";
  const found = last && rows.length > 0 ? rows.where({ year: Math.max(...(cellsOf(rows, "year") as number[])) }) : rows;
  if (found.length > 0) return { rows: found, understood: { commodity, series }, notes: [] };
  throw nothing(`No balance of ${inText(commodity)} matches. ${whatThereIs(ledger, "us_balances", commodity)}`);
}

/** One resource estimate, or those of one deposit. */
function estimates({ tables }: Ledger, by: "estimate" | "deposit", id: string): RowsFound {
  const rows = tables.resource_estimates.wide().where(by === "deposit" ? { deposit: id } : { id });
  if (rows.length === 0)
    throw nothing(
      `There is no ${by} ${id}${by === "deposit" ? " with an estimate" : ""}. \`oreledger resource-estimates --columns id,deposit,analyte\` lists them.`,
    );
  return { rows, understood: {}, notes: [] };
}
