import type { Ledger } from "@oreledger/sdk";
import { type Block, Footnotes, type Page, paragraph, type Section } from "@oreledger/sdk/answer";

/** The input of every section of a page. */
export interface PageContext {
  readonly ledger: Ledger;
  /** The day of the answer, ISO 8601. */
  readonly day: string;
  readonly footnotes: Footnotes;
  /** A short name for an area. */
  readonly areaName: (id: string) => string;
}

export const pageContext = (ledger: Ledger, day: string): PageContext => ({
  ledger,
  day,
  footnotes: new Footnotes(),
  areaName: namesOf(ledger.tables.areas.toArray()),
});

/** The name of a row by its id; an id without a row is its own name. */
export function namesOf(rows: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** A section; without blocks, one that says why there are none. */
export const section = (heading: string, blocks: readonly Block[], otherwise: () => string): Section => ({
  heading,
  blocks: blocks.length > 0 ? blocks : [paragraph(otherwise())],
});

/** A page as of a day. Footnotes are numbered in reading order. */
export function pageOf<Context extends PageContext>(
  title: string,
  sections: readonly ((context: Context) => Section)[],
  context: Context,
): Page {
  const composed = sections.map((compose) => compose(context));
  return {
    title,
    subtitle: `As of ${context.day}, by what the publishers had printed by then. Figures of different publishers are never merged.`,
    sections: composed,
    citations: context.footnotes.citations,
  };
}

/** A column of text in a grid, and one of figures. */
export const left = (title: string) => ({ title }) as const;
export const right = (title: string) => ({ title, align: "right" }) as const;
