import type { z } from "zod";
import { tables } from "../../../../data/src/tables/index.ts";

export type ProductLink = z.infer<typeof tables.product_links.row>;

/** The version that was read. The workbooks have no notice of terms, and a correspondence is a part of the HS itself. */
export const source: z.infer<typeof tables.sources.row> = {
  id: "unsd-hs-correlations-2022",
  series: "unsd-hs-correlations",
  edition: "unsd-hs-correlations-2022",
  version: null,
  erratum_of: null,
  publisher: "United Nations Statistics Division",
  title: "Conversion and correlation tables: HS 2022 to the editions before it",
  url: null,
  quoted_by_url: "https://github.com/insongkim/concordance/tree/201c812e51f213d967d8701b6ed6398c79df4a04/data-raw",
  published: null,
  retrieved: "2026-11-28",
  data_through: null,
  licence: "unsd-correlations",
  carrier: "concordance, a package for R",
  carrier_licence: null,
  universe: null,
  note: "The correlation sheets, not the conversion sheets: these force each code to one successor and hide splits.",
};

const relationships: Readonly<Record<string, ProductLink["relationship"]>> = {
  "1:1": "one_to_one",
  "1:n": "one_to_many",
  "n:1": "many_to_one",
  "n:n": "many_to_many",
};

/** The ledger's name of an edition: `HS2017` becomes `hs17`. */
const editionOf = (text: string) => text.replace(/^HS(?:19|20)(\d\d)$/, "hs$1");

/**
 * The lines of the correlation sheets as rows.
 *
 * @throws Error if a line is not understood.
 */
export function linksOf(lines: readonly Readonly<Record<string, string>>[]): ProductLink[] {
  return lines.map((line, i) => {
    const { from_edition = "", from_code = "", to_edition = "", to_code = "", relationship = "", workbook } = line;
    const row = {
      newer_edition: editionOf(from_edition),
      newer_code: from_code,
      older_edition: editionOf(to_edition),
      older_code: to_code,
      relationship: relationships[relationship],
      source: source.id,
      locator: `${workbook}, ${from_code} and ${to_code}`,
      evidence_level: "primary",
    };
    const { data, error } = tables.product_links.row.safeParse(row);
    if (data === undefined) throw new Error(`Line ${i + 2}: ${error?.message}`);
    return data as ProductLink;
  });
}
