import type { Given } from "../../metrics/core/figure.ts";
import type { Words } from "../../metrics/declare/metric.ts";
import type { Inputs } from "../../metrics/declare/named-inputs.ts";
import { readFigure } from "../declare/figure-meant.ts";
import { InputRefused, shown } from "../declare/refusal.ts";

const refused = (text: string) => new InputRefused({ code: "malformed_value", input: "figures" }, () => text);

/** A plain figure of a call, with its name if it has one: `CHN=270000`. */
interface NamedFigure {
  readonly name: string | undefined;
  readonly text: string;
}

/** Splits `name=figure`; without `=` it is a figure without a name. */
function namedFigure(text: string): NamedFigure {
  const at = text.indexOf("=");
  return at < 1 ? { name: undefined, text } : { name: text.slice(0, at).trim(), text: text.slice(at + 1).trim() };
}

/** The names of the figures of a call, without those of single terms. */
export const namesIn = (figures: readonly string[], terms: readonly string[] = []): string[] =>
  figures.flatMap((figure) => namedFigure(figure).name ?? []).filter((name) => !terms.includes(name));

/** The grammar of a metric's figures, for help. */
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
 * @throws InputRefused naming the figure that cannot be read, or is given twice.
 */
export function inputsOf(figures: readonly string[], words: Words): Inputs {
  return "each" in words ? ofEach(figures, words) : ofTerms(figures, words);
}

function ofTerms(figures: readonly string[], words: Extract<Words, { readonly terms: readonly string[] }>): Inputs {
  const inputs: Record<string, Given> = {};
  for (const argument of figures) {
    const { name, text } = namedFigure(argument);
    if (name === undefined) throw refused(`${shown(argument)} is not one of ${grammarOf(words)}.`);
    put(inputs, name, readFigure(text));
  }
  const unsaid = "unsaid" in words && words.terms.every((name) => Object.hasOwn(inputs, name)) ? words.unsaid : {};
  return { ...unsaid, ...inputs };
}

function put<T>(inputs: Record<string, T>, name: string, value: T): void {
  if (Object.hasOwn(inputs, name)) throw refused(`${name} is given twice.`);
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
      throw refused(`${shown(name === undefined ? text : `${name}=${text}`)} is not ${grammarOf(words)}.`);
    if (name === undefined) throw refused(`${shown(text)} has no name, but others have one: write ${each}=${text}.`);
    for (const [i, part] of parts.entries()) put(lists[i] as Record<string, Given>, name, readFigure(part));
  }
  return { ...inputs, ...Object.fromEntries(into.map((name, i) => [name, lists[i]])) };
}

function ofOne([first, second]: readonly NamedFigure[], label: string, into: string, grammar: string): Inputs {
  if (first?.name === undefined || second !== undefined) throw refused(`It takes one ${grammar}.`);
  return { [label]: first.name, [into]: readFigure(first.text) };
}
