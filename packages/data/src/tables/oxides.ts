import { z } from "zod";
import { column, number, slug, term, verbatim } from "./column.ts";
import { imported } from "./provenance.ts";
import { defineTable } from "./table.ts";

/** Whether REO figures refer to this oxide. */
export const reo_convention = {
  yes: "The oxide that REO figures refer to",
  alternate: "An oxide that some sources use instead",
} as const;

export const oxides = defineTable({
  name: "oxides",
  title: "Oxides",
  description: "Mass factors between an element and its oxide, from standard atomic weights.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Oxide", description: "The formula in lower case.", example: "nd2o3" }),
    commodity: column(slug, {
      title: "Element",
      description: "The element.",
      example: "neodymium",
      reference: "commodities",
    }),
    formula: column(verbatim, { description: "The oxide's formula.", example: "Nd2O3" }),
    convention: column(term(reo_convention), { description: "Whether REO figures refer to it.", example: "yes" }),
    metal_atoms: column(z.int().min(1), { description: "Atoms of the element in the formula.", example: "2" }),
    oxygen_atoms: column(z.int().min(1), { description: "Atoms of oxygen in the formula.", example: "3" }),
    element_mass: column(number, {
      title: "Atomic weight of the element",
      description: "Standard atomic weight.",
      unit: "u",
      example: "144.242",
    }),
    oxygen_mass: column(number, {
      title: "Atomic weight of oxygen",
      description: "Conventional atomic weight.",
      unit: "u",
      example: "15.999",
    }),
    element_to_oxide: column(number, {
      description: "Tonnes of oxide per tonne of element, to six decimals.",
      example: "1.166381",
    }),
    oxide_to_element: column(number, {
      description: "Tonnes of element per tonne of oxide, to six decimals.",
      example: "0.857353",
    }),
    ...imported,
  },
  rules: [
    {
      code: "oxide-factor",
      description: "The mass factors follow from the atomic weights and the formula.",
      check: (row) => {
        const metal = row.metal_atoms * row.element_mass;
        const oxide = metal + row.oxygen_atoms * row.oxygen_mass;
        const wrong = (printed: number, exact: number) => Math.abs(printed - exact) > 1e-6;
        if (wrong(row.element_to_oxide, oxide / metal))
          return {
            column: "element_to_oxide",
            expected: (oxide / metal).toFixed(6),
            suggestion: (oxide / metal).toFixed(6),
          };
        if (wrong(row.oxide_to_element, metal / oxide))
          return {
            column: "oxide_to_element",
            expected: (metal / oxide).toFixed(6),
            suggestion: (metal / oxide).toFixed(6),
          };
        return undefined;
      },
    },
  ],
});
