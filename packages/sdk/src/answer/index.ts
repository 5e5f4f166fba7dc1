/**
 * The parts of an answer, and how its figures are written: for programs that render answers.
 *
 * @packageDocumentation
 */

export { editionYear, shortCitation } from "../cite/short.ts";
export { sourceLine } from "../cite/source-line.ts";
export { Answer, type Found, type GroupResult, type Note, noteOfInputs, notesOf, type Row } from "./answer.ts";
export { type Arrangement, arrange } from "./arrange.ts";
export {
  alignedPercent,
  barePercent,
  type Figure,
  figureOf,
  formatCell,
  formatFigure,
  formatNumber,
  formatPercent,
  isYear,
  legendIn,
  legendOf,
  statusSigns,
} from "./figures.ts";
export { Footnotes } from "./footnotes.ts";
export { readLater, tooOld, unanswered } from "./held-in-words.ts";
export { aboutMeasure } from "./measure-row.ts";
export {
  type Bars,
  type Block,
  type Fact,
  type Facts,
  type Grid,
  type Items,
  type Opening,
  type Page,
  type Paragraph,
  paragraph,
  type Section,
} from "./page.ts";
export { keyAt, keyOf, rowAt, sourceCited } from "./row-at.ts";
export { rowInWords } from "./row-in-words.ts";
export { scopesInWords } from "./scopes-in-words.ts";
export { doubtInWords, readUpToInWords, spanInWords } from "./standing-in-words.ts";
export { unitText } from "./unit-text.ts";
export { universeInWords } from "./universe-in-words.ts";
export { type VerdictInWords, verdictsInWords } from "./verdict-in-words.ts";
