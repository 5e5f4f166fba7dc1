import { column, slug, term, text } from "./column.ts";
import { defineTable } from "./table.ts";
import { basis, measure, stage } from "./vocabulary.ts";

export const print_links = defineTable({
  name: "print_links",
  title: "Print links",
  description:
    "A form or a basis that a publisher named anew: from the edition `since` on, the same thing stands under `to_form` and `to_basis`. Names that links join, directly or through others, are one print, of which the newest edition answers, whole. A form that was divided, or several that became one, has one row for each pair.",
  kind: "link",
  owner: "own-compilation",
  key: ["series", "commodity", "stage", "measure", "from_form", "from_basis", "to_form", "to_basis"],
  columns: {
    series: column(slug, { title: "Series", description: "The series of editions.", example: "usgs-mcs" }),
    commodity: column(slug, {
      title: "Commodity",
      description: "The commodity of the rows of `shares`.",
      example: "strontium",
      reference: "commodities",
    }),
    stage: column(term(stage), { title: "Stage", description: "The stage of the rows.", example: "mine" }),
    measure: column(term(measure), {
      title: "Measure",
      description: "The measure of the rows.",
      example: "production",
    }),
    from_form: column(slug, { title: "From form", description: "The form before.", example: "all" }),
    from_basis: column(term(basis), { title: "From basis", description: "The basis before.", example: "element" }),
    to_form: column(slug, { title: "To form", description: "The form from then on.", example: "all" }),
    to_basis: column(term(basis), { title: "To basis", description: "The basis from then on.", example: "gross" }),
    since: column(slug, {
      title: "Since",
      description: "The first edition that uses the new name.",
      example: "usgs-mcs-2026",
    }),
    reason: column(text, {
      title: "Reason",
      description: "How it is known that both names mean one thing.",
      example: "The edition 2026 prints celestite in gross weight, those before in contained strontium.",
    }),
  },
  rules: [
    {
      code: "linked-to-itself",
      description: "A link joins two different names.",
      check: (row) =>
        row.from_form === row.to_form && row.from_basis === row.to_basis
          ? { column: "to_form", expected: "another form or basis than before" }
          : undefined,
    },
  ],
});
