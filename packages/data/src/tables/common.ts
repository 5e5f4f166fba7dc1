import { column, list, slug, text } from "./column.ts";

/** What tells a column of one table from those of the same name in others. */
interface About {
  readonly description: string;
  readonly example: string;
}

/** A remark on the row. */
export const note = ({ description = "What a reader must know.", example }: Partial<About> & { example: string }) =>
  column(text.nullable(), { title: "Note", description, example });

/** The commodity that a row is of. */
export const commodity = (about: About) => column(slug, { title: "Commodity", ...about, reference: "commodities" });

/** The commodities that a row is of. */
export const commodities = (about: About) =>
  column(list(slug), { title: "Commodities", ...about, reference: "commodities" });
