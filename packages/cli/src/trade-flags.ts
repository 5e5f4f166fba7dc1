import { IncomparableRows, type Ledger } from "@oreledger/sdk";
import type { FlowQuestion } from "@oreledger/sdk/questions";
import { conditionOf } from "./ask.ts";
import type { Flags, Values } from "./command.ts";
import { UsageError } from "./usage.ts";

/** The flags by which every question about trade names its flows. */
export const tradeFlags = {
  exporter: { short: "e", value: "area", values: "area", description: "who sells: a code or a name" },
  importer: { short: "i", value: "area", values: "area", description: "who buys; _WLD is the world" },
  product: { short: "p", value: "product", description: "what: `oreledger list products` names them" },
  period: { value: "period", description: "when: 2024, 2024-05, 2023,2024 or 2018..2024" },
  basis: {
    value: "books",
    values: ["exporter_reported", "importer_reported", "reconciled", "cited"],
    description: "whose books: exporter_reported, importer_reported, reconciled or cited",
  },
  series: { value: "series", values: "series", description: "whose figures, where several sources tell of a flow" },
} as const satisfies Flags;

/**
 * The question that the flags ask. Areas go by any of their names.
 *
 * @throws UsageError where a flag that the command needs is missing.
 */
export function questionOf(
  ledger: Ledger,
  flags: Values<typeof tradeFlags>,
  needed: readonly (keyof typeof tradeFlags)[],
): FlowQuestion {
  const missing = needed.find((name) => flags[name] === undefined);
  if (missing !== undefined) throw new UsageError(`--${missing} is needed: ${tradeFlags[missing].description}.`);
  const { exporter, importer, product, period, basis, series } = flags;
  const empty = (Object.keys(tradeFlags) as (keyof typeof tradeFlags)[]).find((name) => flags[name] === "");
  if (empty !== undefined) throw new UsageError(`--${empty} needs a value: ${tradeFlags[empty].description}.`);
  const value = (column: string, text: string) => conditionOf(ledger.tables.exports.wide(), column, text, undefined);
  return {
    ...(exporter === undefined ? {} : { from: value("exporter", exporter) }),
    ...(importer === undefined ? {} : { to: value("importer", importer) }),
    ...(product === undefined ? {} : { product: value("product", product) }),
    ...(basis === undefined ? {} : { basis: value("flow_basis", basis) }),
    ...(period === undefined ? {} : { period: periodOf(period) }),
    ...(series === undefined ? {} : { series: series.split(",") }),
  } as FlowQuestion;
}

/**
 * What the SDK answers.
 *
 * @param flagOf The command's flag for a column: a question of trade has its own, a table command filters.
 * @throws UsageError naming the flag that chooses, where the flows are of several series, books or products.
 */
export function answered<Answer>(ask: () => Answer, flagOf = tradeFlagOf): Answer {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof IncomparableRows)) throw error;
    const flag = flagOf(error.column);
    if (flag === undefined) throw error;
    throw new UsageError(
      `These flows are told in more than one ${words[error.column] ?? error.column} (${error.values.join(", ")}), and cannot be counted together: name one with --${flag}.`,
    );
  }
}

/** The flag of a question of trade that chooses in a column, where it has one. */
function tradeFlagOf(column: string): string | undefined {
  const flag = column === "flow_basis" ? "basis" : column;
  return Object.hasOwn(tradeFlags, flag) ? flag : undefined;
}

/** The flag of a table command that filters a column. */
export const filterOf = (column: string): string => column.replaceAll("_", "-");

const words: Readonly<Record<string, string>> = { flow_basis: "set of books" };

/** A fraction in percent, to two decimals; what is less than one of them keeps two digits, as it is not zero. */
export const percent = (fraction: number): number => {
  const all = fraction * 100;
  return Number(Math.abs(all) < 0.01 ? all.toPrecision(2) : all.toFixed(2));
};

/** A price to six digits, which is more than any source prints. */
export const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toPrecision(6));

const periodOf = (text: string): FlowQuestion["period"] => {
  const span = /^(.+)\.\.(.+)$/.exec(text);
  if (span) return { from: span[1] as string, to: span[2] as string };
  if (text.includes(".."))
    throw new UsageError(`--period takes both ends of a span, such as 2018..2024, not ${JSON.stringify(text)}.`);
  const parts = text.split(",");
  return parts.length === 1 ? text : parts;
};
