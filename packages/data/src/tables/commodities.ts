import { column, list, slug, term, text, verbatim } from "./column.ts";
import { note } from "./common.ts";
import { defineTable } from "./table.ts";
import { basis, unit } from "./vocabulary.ts";

/** What kind of thing a commodity name means. */
export const commodity_kind = {
  element: "A chemical element",
  element_group: "Several elements traded or counted together",
  mineral: "A mineral, rock or ore",
  compound: "A chemical compound",
  metal_product: "A metal, alloy or form of metal",
  manufacture: "A manufactured product",
  gas: "A gas",
  technology: "Know-how or equipment for processing its parent; not a good that is mined or refined",
  catch_all: "A collective term such as critical minerals, which names no element and is never mapped to one",
} as const;

export const commodities = defineTable({
  name: "commodities",
  title: "Commodities",
  description:
    "What is mined, refined and traded. A parent contains its children, so a question about rare earths also finds dysprosium. Light and heavy rare earths are groups of a scheme, not parents.",
  kind: "reference",
  owner: "own-compilation",
  key: ["id"],
  columns: {
    id: column(slug, {
      title: "Commodity",
      description: "The commodity's id: its common English name in the field.",
      example: "rare-earths",
    }),
    name: column(text, { description: "The name as written in a sentence.", example: "Rare earths" }),
    kind: column(term(commodity_kind), { description: "What kind of thing the name means.", example: "element_group" }),
    symbol: column(verbatim.nullable(), { description: "The chemical symbol of an element.", example: "Dy" }),
    parent: column(slug.nullable(), {
      description: "The commodity that contains this one.",
      example: "rare-earths",
      reference: "commodities",
    }),
    usgs_names: column(list(text), {
      title: "USGS names",
      description:
        "Names in the Mineral Commodity Summaries, exactly as any edition prints them, and the codes in the file names of its data releases.",
      example: "Rare Earths;Rare earths;raree",
    }),
    eu_name: column(text.nullable(), {
      title: "EU name",
      description: "Name in the EU critical raw materials study of 2023.",
      example: "Light rare earth elements (LREE)",
    }),
    aliases: column(list(text), {
      description: "Other names and spellings, in lower case.",
      example: "rare earth elements;ree",
    }),
    units: column(list(term(unit)), { description: "Units that its quantities may have in `shares`.", example: "t" }),
    bases: column(list(term(basis)), {
      description: "Bases that its quantities may have in `shares`.",
      example: "REO",
    }),
    note: note({ example: "Includes yttrium, excludes most scandium." }),
  },
});
