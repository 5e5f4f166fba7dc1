import { formName, type Rows } from "@oreledger/data";
import { notesOf } from "../../answer/answer.ts";

type Balance = Pick<Rows["us_balances"], "commodity" | "form" | "partner" | "scope">;

/** The most scopes in the notes; if there are more, each row shows its own. */
const MOST_SCOPES = 3;

/** What the figures include and leave out, each sentence once, with the goods and the countries that it concerns, if not all. */
export function scopesOf(rows: readonly Balance[]) {
  const sentences = new Map<string, Balance[]>();
  for (const row of rows)
    for (const sentence of new Set(sentencesOf(row.scope ?? "")))
      sentences.set(sentence, [...(sentences.get(sentence) ?? []), row]);
  const of = (sentence: string): string => {
    const its = sentences.get(sentence);
    return its === undefined ? sentence : `${ofWhich(its, rows)}${sentence}`;
  };
  const told = inOneSpan([...sentences.keys()]).map(of);
  return told.length > MOST_SCOPES ? [] : notesOf("scope", told);
}

/** The goods that a statement concerns, if not all, and the countries, if not all of those goods. */
function ofWhich(its: readonly Balance[], rows: readonly Balance[]): string {
  const goodsOf = ({ commodity, form }: Balance) => (form === "all" ? commodity : `${commodity}, ${formName(form)}`);
  const goods = new Set(its.map(goodsOf));
  const about = rows.filter((row) => goods.has(goodsOf(row)));
  const partners = new Set(its.map(({ partner }) => partner));
  const named = [
    ...(about.length === rows.length ? [] : [...goods]),
    ...(about.every(({ partner }) => partners.has(partner)) ? [] : [[...partners].join(", ")]),
  ];
  return named.length === 0 ? "" : `${named.join("; ")}: `;
}

/** The sentences of a text; the stop of `U.S.` ends none. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[a-z\d)%]\.)\s+(?=[A-Z])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

const span = /((?:19|20)\d\d)–((?:19|20)\d\d|\d\d\b)/;

/** Merges sentences that differ only in overlapping or consecutive years: 2018–2020 and 2019–2021 become 2018–2021. */
function inOneSpan(sentences: readonly string[]): string[] {
  const merged: { rest: string; from: number; to: number }[] = [];
  const others: string[] = [];
  for (const sentence of sentences) {
    const [, first, last] = sentence.match(span) ?? [];
    if (first === undefined || last === undefined) {
      others.push(sentence);
      continue;
    }
    const from = Number(first);
    const to = last.length === 2 ? Math.floor(from / 100) * 100 + Number(last) : Number(last);
    const rest = sentence.replace(span, "…");
    const known = merged.find((each) => each.rest === rest && from <= each.to + 1 && to >= each.from - 1);
    if (known === undefined) merged.push({ rest, from, to });
    else Object.assign(known, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
  }
  return [...others, ...merged.map(({ rest, from, to }) => rest.replace("…", `${from}–${to}`))];
}
