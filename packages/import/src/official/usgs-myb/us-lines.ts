import { join } from "node:path";
import { readRecords } from "../../csv.ts";
import type { Product } from "../hs-codes/read.ts";

/** The US subdivisions of the Harmonized System: for imports the tariff, for exports Schedule B. */
type Classification = "us_hts" | "us_schedule_b";

/** A category of the tables of US trade: a line of the tariff or of Schedule B. */
export interface UsLine {
  readonly product: PrintedProduct;
  /** The category's words, as the tables print them. */
  readonly words: string;
}

/** All categories that the tables print, and the headings above them. */
export interface UsLines {
  /** By classification and the digits of the code: `us_hts 2846100010`. */
  readonly of: ReadonlyMap<string, UsLine>;
  readonly headings: ReadonlySet<string>;
}

/** A product without its source. */
export type PrintedProduct = Omit<Product, "source" | "locator" | "evidence_level">;

/** Cells of our own lists of what the tables print. */
export interface ProductCells {
  readonly title: string;
  readonly commodities: string;
  readonly stage: NonNullable<Product["stage"]>;
  readonly also_holds: string;
  readonly note: string;
}

export const printedProduct = (
  classification: Product["classification"],
  code: string | null,
  { id, title, commodities, stage, also_holds, note }: ProductCells & { readonly id: string },
): PrintedProduct => ({
  id,
  title,
  classification,
  code,
  edition: null,
  first_edition: null,
  last_edition: null,
  commodities: commodities.split(";") as Product["commodities"],
  stage,
  also_holds: also_holds || null,
  note: note || null,
});

const shortNames: Readonly<Record<Classification, string>> = { us_hts: "HTS", us_schedule_b: "Schedule B" };

/** A heading that only repeats the title of its table. */
const OF_THE_TABLE = "Compounds";

const small = (words: string): string => `${words[0]?.toLowerCase()}${words.slice(1)}`;

/**
 * The categories of `us-lines.csv`: a line is one code, with the headings above its words joined by ` | `. The product's title has
 * all of them, since a category such as "Chlorides" alone says too little. A category with too many words has a `title` of our own.
 */
export function readUsLines(): UsLines {
  const lines = readRecords(join(import.meta.dirname, "us-lines.csv")) as unknown as (ProductCells & {
    classification: Classification;
    code: string;
    path: string;
  })[];
  const headings = new Set([OF_THE_TABLE]);
  const of = new Map(
    lines.map(({ classification, code, path, title, note, ...cells }) => {
      const over = path.split(" | ");
      const words = over.pop() as string;
      for (const heading of over) headings.add(heading);
      const product = printedProduct(classification, code, {
        id: `${classification.replaceAll("_", "-")}-${code}`,
        title: `${title || words} (${[shortNames[classification], over.map(small).join(", ")].filter(Boolean).join(": ")})`,
        note: note || (title && `Printed as “${words}”.`),
        ...cells,
      });
      return [`${classification} ${code}`, { product, words }] as const;
    }),
  );
  return { of, headings };
}
