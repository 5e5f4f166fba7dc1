import { column, number, slug, term, text, verbatim } from "./column.ts";
import { note } from "./common.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { location_precision } from "./vocabulary.ts";

export const deposit_locations = defineTable({
  name: "deposit_locations",
  title: "Deposit locations",
  description:
    "Where each additional source locates a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong; all are kept. Records of two sources are one deposit if country and commodity match and the names are equal within 25 km (within 60 km if a commodity and the letters of the printed name are the same), or within 10 km if one name is an alias of the other, contains it or sounds like it. Records of one source are one deposit only if it lists the same name twice at one point, or once under each mineral. What no rule decides is in a list, with its reason in `note`. `pnpm data import deposit-compilations` reports the counts.",
  kind: "fact",
  key: ["deposit", "source", "locator"],
  columns: {
    deposit: column(slug, { description: "The deposit.", example: "boguty", reference: "deposits" }),
    name: column(text, {
      prose: "printed",
      title: "Name in source",
      description: "The name that the source uses.",
      example: "Boguty",
    }),
    latitude: column(number.min(-90).max(90), {
      description: "WGS 84, as the source gives it.",
      unit: "degrees north",
      example: "43.6",
    }),
    longitude: column(number.min(-180).max(180), {
      description: "WGS 84, as the source gives it.",
      unit: "degrees east",
      example: "78.9",
    }),
    location_precision: column(term(location_precision), {
      description: "How precise the coordinate is.",
      example: "point",
    }),
    source: provenance.source,
    locator: column(verbatim, { description: "The source's own record number or row.", example: "gid 1418" }),
    evidence_level: provenance.evidence_level,
    note: note({
      description: "What is wrong with the point, if anything.",
      example: "In another country: kept as printed.",
    }),
  },
});
