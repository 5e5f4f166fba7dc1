import { column, slug, term, text } from "./column.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";

/** The kind of members of a group. */
export const group_kind = {
  areas: "Countries and areas",
  commodities: "Commodities",
} as const;

export const groups = defineTable({
  name: "groups",
  title: "Groups",
  description:
    "Named sets of areas or of commodities, each defined by one scheme: a union, an alliance, a critical list, the heavy rare earths of one publisher.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Group", description: "The group's id.", example: "eu27" }),
    title: column(text, { prose: "name", description: "The group's full name.", example: "European Union of 27" }),
    kind: column(term(group_kind), { description: "The kind of members.", example: "areas" }),
    scheme: column(text.nullable(), {
      prose: "name",
      description: "Whose definition it is, if publishers differ.",
      example: "EU critical raw materials study 2023",
    }),
    ...provenance,
  },
});
