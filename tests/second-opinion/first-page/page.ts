import { renderText } from "../../../packages/cli/src/render/text.ts";
import { displayWidth } from "../../../packages/cli/src/render/width.ts";
import { today } from "../ask.ts";

/** A line of the first page. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly cite?: string;
  readonly call?: string;
  readonly most?: number;
  readonly spare?: true;
}

export interface FirstPage {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly { readonly heading: string; readonly facts: readonly Fact[] }[];
}

const WIDTH = 100;
const MOST_LINES = 45;
const plain = new Proxy({}, { get: () => String }) as Parameters<typeof renderText>[1]["colors"];

/** A figure with its unit: whoever prints one is named beside it. */
const figure = /\d[\d,.]*e? (%|t|kg|USD|[A-Z]{3})(?!\w)/;

/** What is wrong with the form of a page: lines too many or too wide, words cut, figures that nobody is named for. */
export function wrongInForm({ name, parts }: FirstPage): string[] {
  const facts = parts.flatMap((part) => part.facts);
  const lines = renderText(
    {
      title: name,
      subtitle: today,
      sections: parts.map((part) => ({ heading: part.heading, blocks: [{ kind: "facts", facts: part.facts }] })),
      citations: [],
      inline: true,
    },
    { width: WIDTH, colors: plain },
  )
    .trimEnd()
    .split("\n");
  const words = new Set(facts.flatMap(({ label, text, cite = "" }) => `${label} ${text} ${cite}`.split(/\s+/)));
  const bare = new Set([...words].map((word) => word.replace(/[\s,;:·(–—-]+$/, "")));
  const cut = lines
    .slice(2)
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== "" && word !== "…" && !words.has(word) && !bare.has(word));
  return [
    ...(lines.length > MOST_LINES ? [`${lines.length} lines`] : []),
    ...lines.filter((line) => displayWidth(line) > WIDTH).map((line) => `too wide: ${line}`),
    ...cut.map((word) => `cut: ${word}`),
    ...facts
      .filter(({ text, cite }) => figure.test(text) && !text.startsWith("oreledger ") && !cite)
      .map(({ text }) => `no citation: ${text}`),
  ];
}

/** The facts under their words: a line without one belongs to the line before it. */
export function factsBy(parts: FirstPage["parts"]): { readonly label: string; readonly facts: readonly Fact[] }[] {
  const found: { label: string; facts: Fact[] }[] = [];
  for (const fact of parts.flatMap((part) => part.facts))
    if (fact.label === "") found.at(-1)?.facts.push(fact);
    else found.push({ label: fact.label, facts: [fact] });
  return found;
}

/** What a call's flag says: `flagOf("shares --stage mine", "stage")` is `mine`. */
export const flagOf = (call: string | undefined, name: string): string =>
  new RegExp(`--${name} (\\S+)`).exec(call ?? "")?.[1] ?? "";
