/**
 * What an answer is made of, and how its figures are written: for programs that render answers.
 *
 * @packageDocumentation
 */

export { Answer, type Found, type Note, type Row } from "./answer.ts";
export { type Figure, formatFigure, formatNumber, formatPercent, legend, legendOf, markWords } from "./figures.ts";
export { Footnotes } from "./footnotes.ts";
export {
  type Bars,
  type Block,
  type Grid,
  type Items,
  type Page,
  type Paragraph,
  paragraph,
  type Section,
} from "./page.ts";
