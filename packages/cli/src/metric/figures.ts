import type { Given } from "@oreledger/sdk/questions";
import { shown, UsageError } from "../usage.ts";

/** A plain figure of a call, with its name where it has one: `CHN=270000`. */
export interface NamedFigure {
  readonly name: string | undefined;
  readonly text: string;
}

/** Parts `name=figure`; what has no `=` is a figure without a name. */
export function namedFigure(text: string): NamedFigure {
  const at = text.indexOf("=");
  return at < 1 ? { name: undefined, text } : { name: text.slice(0, at).trim(), text: text.slice(at + 1).trim() };
}

const unknown = new Set(["?", "w", "na", "null", "withheld", "unknown"]);

/** How figures are written, for help and errors. */
export const figureGrammar =
  "a number (270000, 270,000), a range 10..20, a bound >75000000 or <1, or ? where it is not known";

/** Reads one figure. @throws UsageError */
export function readFigure(text: string): Given {
  if (unknown.has(text.toLowerCase())) return null;
  const range = /^(.+)\.\.(.+)$/.exec(text);
  if (range) return { low: readNumber(range[1] as string, text), high: readNumber(range[2] as string, text) };
  if (/^>=?/.test(text)) return { low: readNumber(text.replace(/^>=?/, ""), text) };
  if (/^<=?/.test(text)) return { high: readNumber(text.replace(/^<=?/, ""), text) };
  return readNumber(text, text);
}

/** Reads one number: with or without marks of thousands. @throws UsageError */
export function readNumber(text: string, whole = text): number {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text.trim()) ? text.replaceAll(",", "") : text.replaceAll("_", "");
  const number = Number(plain);
  if (plain.trim() === "" || !Number.isFinite(number))
    throw new UsageError(`${shown(whole)} is no figure: write ${figureGrammar}.`);
  return number;
}

/**
 * The figures of a formula, by the names of its terms.
 *
 * @throws UsageError naming the term that is missing, unknown or given twice.
 */
export function readTerms(
  given: readonly string[],
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, Given> {
  const known = [...required, ...optional];
  const terms: Record<string, Given> = {};
  for (const argument of given) {
    const { name, text } = namedFigure(argument);
    if (name === undefined || !known.includes(name))
      throw new UsageError(`${shown(argument)} is none of ${known.map((term) => `${term}=…`).join(" ")}.`);
    if (Object.hasOwn(terms, name)) throw new UsageError(`${name} is given twice.`);
    terms[name] = readFigure(text);
  }
  const missing = required.filter((name) => !Object.hasOwn(terms, name));
  if (missing.length > 0)
    throw new UsageError(
      `${missing.map((name) => `${name}=…`).join(" ")} ${missing.length === 1 ? "is" : "are"} missing.`,
    );
  return terms;
}

/** Areas with their amounts, or a plain list. @throws UsageError */
export function readAmounts(given: readonly string[]): Record<string, Given> | Given[] {
  const figures = given.map(namedFigure);
  if (figures.every(({ name }) => name === undefined)) return figures.map(({ text }) => readFigure(text));
  const amounts: Record<string, Given> = {};
  for (const { name, text } of figures) {
    if (name === undefined)
      throw new UsageError(`${shown(text)} has no name beside others that have: write AREA=${text}.`);
    if (Object.hasOwn(amounts, name)) throw new UsageError(`${name} is given twice.`);
    amounts[name] = readFigure(text);
  }
  return amounts;
}
