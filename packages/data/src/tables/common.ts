import { column, list, type Prose, slug, text } from "./column.ts";

/** The parts that differ between columns with the same name in several tables. */
interface About {
  readonly description: string;
  readonly example: string;
}

/** A remark on the row. */
export const note = ({
  description = "What a reader must know.",
  example,
  prose = "sentence",
}: Partial<About> & { example: string; prose?: Prose }) => column(text.nullable(), { description, example, prose });

/** The commodity of a row. */
export const commodity = (about: About) => column(slug, { ...about, reference: "commodities" });

/** The commodities of a row. */
export const commodities = (about: About) => column(list(slug), { ...about, reference: "commodities" });
