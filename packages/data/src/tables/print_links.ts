import { column, slug, term, text } from "./column.ts";
import { commodity } from "./common.ts";
import { defineTable } from "./table.ts";
import { basis, measure, stage } from "./vocabulary.ts";

export const print_links = defineTable({
  name: "print_links",
  title: "Print links",
  description:
    "A form or a basis that a publisher renamed: from the edition `since` on, the same thing is under `to_form` and `to_basis`. Names joined by links, directly or indirectly, are one print, and the whole newest edition of it answers. A form that was split, or several that were merged, has one row for each pair.",
  kind: "link",
  owner: "own-compilation",
  key: ["series", "commodity", "stage", "measure", "from_form", "from_basis", "to_form", "to_basis"],
  columns: {
    series: column(slug, { description: "The series of editions.", example: "usgs-mcs" }),
    commodity: commodity({ description: "The commodity of the rows of `shares`.", example: "strontium" }),
    stage: column(term(stage), { description: "The stage of the rows.", example: "mine" }),
    measure: column(term(measure), { description: "The measure of the rows.", example: "production" }),
    from_form: column(slug, { description: "The form before.", example: "all" }),
    from_basis: column(term(basis), { description: "The basis before.", example: "element" }),
    to_form: column(slug, { description: "The form from then on.", example: "all" }),
    to_basis: column(term(basis), { description: "The basis from then on.", example: "gross" }),
    since: column(slug, { description: "The first edition that uses the new name.", example: "usgs-mcs-2026" }),
    reason: column(text, {
      prose: "sentence",
      description: "How it is known that both names mean one thing.",
      example: "The 2026 edition prints celestite in gross weight, earlier editions in contained strontium.",
    }),
  },
  rules: [
    {
      code: "linked-to-itself",
      description: "A link joins two different names.",
      check: (row) =>
        row.from_form === row.to_form && row.from_basis === row.to_basis
          ? { column: "to_form", expected: "a different form or basis" }
          : undefined,
    },
  ],
});
