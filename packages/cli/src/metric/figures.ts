import type { Given, Inputs, Words } from "@oreledger/sdk/questions";
import { shown, UsageError } from "../usage.ts";

/** A plain figure of a call, with its name where it has one: `CHN=270000`. */
interface NamedFigure {
  readonly name: string | undefined;
  readonly text: string;
}

/** Parts `name=figure`; what has no `=` is a figure without a name. */
function namedFigure(text: string): NamedFigure {
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

/** How the figures of a metric are written, for help. */
export function grammarOf(words: Words): string {
  const term = (name: string) => `${name}=…`;
  if (!("each" in words))
    return [...words.terms.map(term), ...(words.optional ?? []).map((name) => `[${term(name)}]`)].join(" ");
  const { each, into, by = "", label, terms = [] } = words;
  return [...terms.map(term), `${each}=${into.join(by)}${label === undefined ? "…" : ""}`].join(" ");
}

/**
 * The figures of a call as the named inputs of a metric.
 *
 * @throws UsageError naming the figure that cannot be read, or is given twice.
 */
export function inputsOf(figures: readonly string[], words: Words): Inputs {
  return "each" in words ? ofEach(figures, words) : ofTerms(figures, words);
}

function ofTerms(figures: readonly string[], words: Extract<Words, { readonly terms: readonly string[] }>): Inputs {
  const inputs: Record<string, Given> = {};
  for (const argument of figures) {
    const { name, text } = namedFigure(argument);
    if (name === undefined) throw new UsageError(`${shown(argument)} is none of ${grammarOf(words)}.`);
    put(inputs, name, readFigure(text));
  }
  const unsaid = "unsaid" in words && words.terms.every((name) => Object.hasOwn(inputs, name)) ? words.unsaid : {};
  return { ...unsaid, ...inputs };
}

function put<T>(inputs: Record<string, T>, name: string, value: T): void {
  if (Object.hasOwn(inputs, name)) throw new UsageError(`${name} is given twice.`);
  inputs[name] = value;
}

function ofEach(figures: readonly string[], words: Extract<Words, { readonly each: string }>): Inputs {
  const { each, into, by, label, terms = [] } = words;
  const read = figures.map(namedFigure);
  const isTerm = ({ name }: NamedFigure) => name !== undefined && terms.includes(name);
  const inputs: Record<string, unknown> = {};
  for (const { name, text } of read.filter(isTerm)) put(inputs, name as string, readFigure(text));
  const members = read.filter((figure) => !isTerm(figure));
  if (members.length === 0) return inputs;
  if (label !== undefined) return { ...inputs, ...ofOne(members, label, into[0], grammarOf(words)) };
  const plain = by === undefined && members.every(({ name }) => name === undefined);
  if (plain) return { ...inputs, [into[0]]: members.map(({ text }) => readFigure(text)) };
  const lists: Record<string, Given>[] = into.map(() => ({}));
  for (const { name, text } of members) {
    const parts = by === undefined ? [text] : text.split(by);
    if (by !== undefined && (name === undefined || parts.length !== into.length))
      throw new UsageError(`${shown(name === undefined ? text : `${name}=${text}`)} is not ${grammarOf(words)}.`);
    if (name === undefined)
      throw new UsageError(`${shown(text)} has no name beside others that have: write ${each}=${text}.`);
    for (const [i, part] of parts.entries()) put(lists[i] as Record<string, Given>, name, readFigure(part));
  }
  return { ...inputs, ...Object.fromEntries(into.map((name, i) => [name, lists[i]])) };
}

function ofOne([first, second]: readonly NamedFigure[], label: string, into: string, grammar: string): Inputs {
  if (first?.name === undefined || second !== undefined) throw new UsageError(`It takes one ${grammar}.`);
  return { [label]: first.name, [into]: readFigure(first.text) };
}
