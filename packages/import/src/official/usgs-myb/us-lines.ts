import { join } from "node:path";
import { readRecords } from "../../csv.ts";
import type { Product } from "../hs-codes/read.ts";

/** How the United States divide the Harmonized System: for imports the tariff, for exports Schedule B. */
type Classification = "us_hts" | "us_schedule_b";

/** A category of the tables of US trade: a line of the tariff or of Schedule B. */
export interface UsLine {
  /** The product without its source. */
  readonly product: Omit<Product, "source" | "locator" | "evidence_level">;
  /** The category's words, as the tables print them. */
  readonly words: string;
}

/** Every category that the tables print, and the headings over them. */
export interface UsLines {
  /** By classification and the digits of the code: `us_hts 2846100010`. */
  readonly of: ReadonlyMap<string, UsLine>;
  readonly headings: ReadonlySet<string>;
}

const shortNames: Readonly<Record<Classification, string>> = { us_hts: "HTS", us_schedule_b: "Schedule B" };

/** A heading that says no more than the title of its table. */
const OF_THE_TABLE = "Compounds";

const small = (words: string): string => `${words[0]?.toLowerCase()}${words.slice(1)}`;

/**
 * The categories of `us-lines.csv`: a line is one code, with the headings over its words joined by ` | `. The title of the product holds
 * them all, since a category alone says too little: "Chlorides". A category of too many words has a `title` of our own.
 */
export function readUsLines(): UsLines {
  const lines = readRecords(join(import.meta.dirname, "us-lines.csv")) as unknown as {
    classification: Classification;
    code: string;
    path: string;
    title: string;
    commodities: string;
    stage: NonNullable<Product["stage"]>;
    also_holds: string;
    note: string;
  }[];
  const headings = new Set([OF_THE_TABLE]);
  const of = new Map(
    lines.map(({ classification, code, path, title, commodities, stage, also_holds, note }) => {
      const over = path.split(" | ");
      const words = over.pop() as string;
      for (const heading of over) headings.add(heading);
      const product: UsLine["product"] = {
        id: `${classification.replaceAll("_", "-")}-${code}`,
        title: `${title || words} (${[shortNames[classification], over.map(small).join(", ")].filter(Boolean).join(": ")})`,
        classification,
        code,
        edition: null,
        first_edition: null,
        last_edition: null,
        commodities: commodities.split(";") as Product["commodities"],
        stage,
        also_holds: also_holds || null,
        note: note || (title && `Printed as “${words}”.`) || null,
      };
      return [`${classification} ${code}`, { product, words }] as const;
    }),
  );
  return { of, headings };
}
