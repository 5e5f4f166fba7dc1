import type { Citation } from "@oreledger/sdk";
import type { Answer, Row } from "@oreledger/sdk/answer";
import { ask, type QuestionName } from "@oreledger/sdk/questions";
import { named } from "../cells.ts";
import { html, type Part } from "../html.ts";
import type { Section } from "../layout.ts";
import { record } from "../record.ts";
import type { Site } from "../site.ts";

/** What a question about one thing answers, and its row. */
export interface Thing {
  readonly answer: Answer;
  readonly row: Row;
}

/** One thing, asked for by its id on the day of the site. */
export function thing(site: Site, question: QuestionName, inputs: Readonly<Record<string, unknown>>): Thing {
  const answer = ask(site.ledger, question, inputs, { today: site.day });
  return { answer, row: answer.rows()[0] ?? {} };
}

/** What a page says of a thing that no source had told of by its day. */
export const untold = ({ day }: Site): string => `No source of the ledger had told of it by ${day}.`;

/** A part of a page, left out where there is nothing to show. */
export const section = (id: string, heading: string, body: Part | undefined): readonly Section[] =>
  body === undefined ? [] : [{ id, heading, body }];

/** The columns of a thing that stand nowhere else on its page. */
export const known = (site: Site, { answer, row }: Thing, heading: string, elsewhere: readonly string[]): Section => ({
  id: "record",
  heading,
  body: record(
    site,
    row,
    answer.columns.filter((column) => !elsewhere.includes(column)),
  ),
});

/** The sources of an answer, each with the places in it. */
export const whoSaysSo = (site: Site, { answer }: Thing): Section => ({
  id: "source",
  heading: "Who says so",
  body: html`<ul>${answer.cite().map(({ source, locators }: Citation) => html`<li>${named(site, "source", source)}${locators.length === 0 ? "" : html`: ${locators.join("; ")}`}</li>`)}</ul>`,
});
