import { hsCodes } from "../official/hs-codes/importer.ts";
import { hsCorrelations } from "../official/hs-correlations/importer.ts";
import { depositsImporter } from "../once/deposits/importer.ts";
import { writeRawFiles } from "../once/deposits/raw-files.ts";
import { caseOf } from "./promise.ts";
import { csvFile } from "./write.ts";

/** Lists that are always complete. */
export const lists = [
  caseOf({
    importer: hsCodes,
    undivided: "a locator is the line of the one list",
    lines: [
      "280530,hs92-hs22,Rare-earth metals: a test,rare_earths,metal,",
      "284690,hs92-hs22,Rare-earth compounds: a test,rare_earths,compound,A note",
    ],
    write: csvFile("hs_codes.csv", "hs6,hs_edition,description_short,commodity,stage,notes"),
  }),
  caseOf({
    importer: hsCorrelations,
    prepare: (scratch) => scratch.keep("product_links", () => false),
    lines: [
      "HS2022,811231,HS2017,811292,n:1,book.xlsx",
      "HS2022,811292,HS2017,811292,n:1,book.xlsx",
      "HS2022,280530,HS2017,280530,1:1,book.xlsx",
      "HS2022,284690,HS2012,284690,1:1,book.xlsx",
    ],
    write: csvFile("hs_correlations.csv", "from_edition,from_code,to_edition,to_code,relationship,workbook"),
  }),
  caseOf({
    // Decisions about records of the real files have no record in made-up files.
    importer: depositsImporter([]),
    undivided: "a deposit is joined across all compilations, and named beside its namesakes",
    prepare: (scratch) => {
      for (const table of ["deposits", "deposit_locations"]) scratch.keep(table, (_, i) => i % 50 === 0);
    },
    lines: [
      { name: "Testberg", mineral: "Gallium", country: "Namibia", latitude: -22.5, longitude: 17.25 },
      { name: "Testberg", mineral: "Germanium", country: "Namibia", latitude: -22.5, longitude: 17.25 },
      { name: "Probe Hill", mineral: "Tungsten", country: "Canada", latitude: 60.125, longitude: -120.5 },
    ],
    write: writeRawFiles,
  }),
];
