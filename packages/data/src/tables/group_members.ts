import { column, partialDate, slug, term, verbatim } from "./column.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";

/** The table in which a member is named. */
export const member_kind = {
  area: "An area, in `areas`",
  commodity: "A commodity, in `commodities`",
  group: "Another group, with all its members",
} as const;

export const group_members = defineTable({
  name: "group_members",
  title: "Group members",
  description: "One member of one group, for a period. A member may be a group. Empty dates mean open ends.",
  kind: "fact",
  key: ["group", "member_kind", "member", "valid_from"],
  columns: {
    group: column(slug, { description: "The group.", example: "eu27", reference: "groups" }),
    member_kind: column(term(member_kind), { description: "The table in which the member is named.", example: "area" }),
    member: column(verbatim, { description: "The member's id in that table.", example: "DEU" }),
    valid_from: column(partialDate.nullable(), {
      description: "The first day of membership. Empty: since the group was founded, or unknown.",
      example: "1958-01-01",
    }),
    valid_to: column(partialDate.nullable(), {
      description: "The last day of membership. Empty: still a member.",
      example: "2020-01-31",
    }),
    ...provenance,
  },
  rules: [
    {
      code: "member-dates-in-order",
      description: "Membership cannot end before it begins.",
      check: (row) =>
        row.valid_from !== null && row.valid_to !== null && row.valid_to < row.valid_from
          ? { column: "valid_to", expected: `a date on or after ${row.valid_from}` }
          : undefined,
    },
  ],
});
