import { column, number, slug, term, text } from "./column.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { location_precision } from "./vocabulary.ts";

export const deposit_locations = defineTable({
  name: "deposit_locations",
  title: "Deposit locations",
  description:
    "Where each further source puts a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong: all are kept. Records of two sources are one deposit where country and commodity fit and the names are equal within 25 km (within 60 km where both the printed name and a commodity are the same), or within 10 km where one is a further name, lies within the other or sounds like it; records of one source only where it lists the same name twice at one spot, or once under each mineral. `pnpm data import deposit-compilations` reports the counts.",
  kind: "fact",
  key: ["deposit", "source", "locator"],
  columns: {
    deposit: column(slug, { title: "Deposit", description: "The deposit.", example: "boguty", reference: "deposits" }),
    name: column(text, { title: "Name in source", description: "The name that the source uses.", example: "Boguty" }),
    latitude: column(number.min(-90).max(90), {
      title: "Latitude",
      description: "WGS 84, as the source gives it.",
      unit: "degrees north",
      example: "43.6",
    }),
    longitude: column(number.min(-180).max(180), {
      title: "Longitude",
      description: "WGS 84, as the source gives it.",
      unit: "degrees east",
      example: "78.9",
    }),
    location_precision: column(term(location_precision), {
      title: "Location precision",
      description: "How exact the coordinate is.",
      example: "point",
    }),
    source: provenance.source,
    locator: column(text, {
      title: "Locator",
      description: "The source's own record number or row.",
      example: "gid 1418",
    }),
    evidence_level: provenance.evidence_level,
    note: column(text.nullable(), {
      title: "Note",
      description: "What is wrong with the point, where something is.",
      example: "In another country: kept as printed.",
    }),
  },
});
