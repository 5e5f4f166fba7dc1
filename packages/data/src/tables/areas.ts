import { z } from "zod";
import { areaCode, column, list, number, slug, term, text } from "./column.ts";
import { note } from "./common.ts";
import { defineTable } from "./table.ts";

/** What an area code names. */
export const area_kind = {
  country: "A country or territory of ISO 3166-1",
  former_country: "A country that ISO 3166-1 no longer lists",
  group: "Several countries that a source prints as one",
  organisation: "An organisation that signs or acts as one",
  sea: "An ocean, if a source names no state",
  world: "The world, or the total that a source prints instead of it",
  remainder: "The countries that a source does not name",
} as const;

export const areas = defineTable({
  name: "areas",
  title: "Areas",
  description:
    "Countries by ISO 3166-1 alpha-3 with the names that sources use, and the areas outside ISO that sources print: the world, other countries, groups, organisations that sign.",
  kind: "reference",
  owner: "own-compilation",
  key: ["id"],
  columns: {
    id: column(areaCode, {
      title: "Area",
      description: "ISO 3166-1 alpha-3 code; for areas outside ISO, an underscore and capitals.",
      example: "AUS",
    }),
    name: column(text, {
      description: "The English short name of ISO 3166-1, or ours outside it.",
      example: "Australia",
    }),
    kind: column(term(area_kind), { description: "What the code names.", example: "country" }),
    alpha_2: column(
      z
        .string()
        .regex(/^[A-Z]{2}$/, "two capitals")
        .nullable(),
      {
        title: "Alpha-2 code",
        description: "ISO 3166-1 alpha-2 code.",
        example: "AU",
      },
    ),
    m49: column(
      z
        .string()
        .regex(/^\d{3}$/, "three digits")
        .nullable(),
      {
        title: "M49 code",
        description: "United Nations M49 (ISO 3166-1 numeric) code, with its leading zeros.",
        example: "036",
      },
    ),
    group: column(slug.nullable(), {
      description: "The group of countries that the area represents, if it represents one.",
      example: "c5",
      reference: "groups",
    }),
    aliases: column(list(text), {
      description: "Names that sources print for the area, exactly as printed.",
      example: "Burma;Myanmar (Burma)",
    }),
    other_names: column(list(text), {
      description:
        "Other names that people use for the area: short forms, former names, French and Spanish names, and UN Comtrade codes that are not M49 codes. A name shared by two areas is ambiguous and is refused.",
      example: "USA;U.S.;Estados Unidos",
    }),
    adjectives: column(list(text), {
      description:
        "The English words for things and people of the area. An adjective of two areas, such as Congolese, is ambiguous and is refused.",
      example: "Chinese",
    }),
    capital: column(text.nullable(), {
      description: "The seat of government, by its current English name. Empty if the area has none.",
      example: "Canberra",
    }),
    capital_latitude: column(number.min(-90).max(90).nullable(), {
      title: "Capital's latitude",
      description: "WGS 84; a point in the capital, used for distances.",
      unit: "degrees north",
      example: "-35.28346",
    }),
    capital_longitude: column(number.min(-180).max(180).nullable(), {
      title: "Capital's longitude",
      description: "WGS 84.",
      unit: "degrees east",
      example: "149.12807",
    }),
    capital_source: column(slug.nullable(), {
      title: "Capital's source",
      description: "The source of the capital and its point.",
      example: "geonames-capitals",
      reference: "sources",
    }),
    note: note({ example: "UN Comtrade prints it as Other Asia, nes." }),
  },
  rules: [
    {
      code: "capital-whole",
      description: "A capital has a point and a source.",
      check: (row) => {
        const have = [row.capital, row.capital_latitude, row.capital_longitude, row.capital_source];
        return have.every((cell) => (cell === null) === (row.capital === null))
          ? undefined
          : { column: "capital", expected: "capital, latitude, longitude and source together, or none" };
      },
    },
  ],
});
