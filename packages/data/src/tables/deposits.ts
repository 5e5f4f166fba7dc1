import { areaCode, column, list, number, partialDate, slug, term, text } from "./column.ts";
import { commodities, note } from "./common.ts";
import { imported } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { location_precision, stage } from "./vocabulary.ts";

/** The stage of development of a deposit or project. */
export const development_status = {
  occurrence: "A mineral occurrence or showing",
  prospect: "A prospect",
  exploration_target: "An area in which geologists expect a deposit",
  exploration: "Under exploration",
  undeveloped: "A known deposit, not mined",
  licensed: "Licensed, leased or applied for; not operating",
  prefeasibility: "Scoping or prefeasibility study done",
  feasibility: "Feasibility study done, or permitted",
  development: "Under development or construction",
  pilot: "Pilot operation",
  operating: "Operating",
  care_and_maintenance: "Not operating, kept ready to resume",
  past_producer: "Mined in the past",
  restart_planned: "Mined in the past, restart planned",
  registered: "On a state register of deposits; no activity known",
  unknown: "No source seen says",
} as const;

export const deposits = defineTable({
  name: "deposits",
  title: "Deposits",
  description:
    "One deposit, project or announced find. Its contents are in `resource_estimates`. Never add the tonnages of a part and of its whole.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Deposit", description: "The deposit's id.", example: "mountain-pass" }),
    name: column(text, { prose: "printed", description: "The usual English name.", example: "Mountain Pass" }),
    aliases: column(list(text), { description: "Other names and spellings.", example: "Sulphide Queen" }),
    area: column(areaCode, { description: "The country or territory.", example: "USA", reference: "areas" }),
    admin_region: column(text.nullable(), {
      prose: "printed",
      title: "Region",
      description: "State, province or district.",
      example: "California",
    }),
    part_of: column(slug.nullable(), {
      description: "The deposit or area that contains this one.",
      example: "zhana-kazakhstan",
      reference: "deposits",
    }),
    latitude: column(number.min(-90).max(90).nullable(), {
      description: "WGS 84, as `source` gives it. Empty if no source seen gives one.",
      unit: "degrees north",
      example: "35.48",
    }),
    longitude: column(number.min(-180).max(180).nullable(), {
      description: "WGS 84, as `source` gives it.",
      unit: "degrees east",
      example: "-115.53",
    }),
    location_precision: column(term(location_precision).nullable(), {
      description: "How precise the coordinate is. Empty without one.",
      example: "point",
    }),
    location_source: column(slug.nullable(), {
      description: "The source of the coordinate, if it is not `source`.",
      example: "usgs-pp1802-2017",
      reference: "sources",
    }),
    commodities: commodities({
      description: "The commodities it is known for, the main one first.",
      example: "rare-earths",
    }),
    stage: column(term(stage), {
      description: "`mine` for a deposit; another stage for a plant or refinery.",
      example: "mine",
    }),
    deposit_type: column(text.nullable(), {
      prose: "printed",
      description: "The geological type, in the source's words.",
      example: "Carbonatite",
    }),
    development_status: column(term(development_status), {
      description: "The stage of development.",
      example: "operating",
    }),
    status_as_of: column(partialDate.nullable(), {
      description: "The date of the source of the status.",
      example: "2025",
    }),
    owner: column(text.nullable(), {
      prose: "printed",
      description: "Owner or operator, as the source names it.",
      example: "MP Materials",
    }),
    ...imported,
    note: note({ example: "Stated distances to Astana conflict." }),
  },
  rules: [
    {
      code: "coordinate-whole",
      description: "Latitude, longitude and their precision come together.",
      check: (row) => {
        const parts = ["latitude", "longitude", "location_precision"] as const;
        const missing = parts.filter((column) => row[column] === null);
        return missing.length === 0 || missing.length === parts.length
          ? undefined
          : {
              column: missing[0] as string,
              expected: `a value, since ${parts.filter((column) => row[column] !== null).join(" and ")} ${missing.length === 1 ? "are" : "is"} given: all three together, or none`,
            };
      },
    },
    {
      code: "part-of-itself",
      description: "A deposit cannot be part of itself.",
      check: (row) =>
        row.part_of === row.id
          ? { column: "part_of", expected: "another deposit, or empty", suggestion: "" }
          : undefined,
    },
  ],
});
