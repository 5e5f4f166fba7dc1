import type { z } from "zod";
import type { tables } from "../../../../data/src/tables/index.ts";
import { hs_edition } from "../../../../data/src/tables/products.ts";
import { Refusals } from "../../trade/refusals.ts";
import { alsoHolds } from "./also-holds.ts";

export type Product = z.infer<(typeof tables)["products"]["row"]>;

/** The source row of the list of codes. */
export const hsCodesSource = "oreledger-hs-codes-2026";

/** The ledger's ids of commodities that the list does not call by that id with underscores. */
const commodityOf: Readonly<Record<string, string>> = { pgm: "platinum-group-metals", phosphate: "phosphate-rock" };

/** The goods of codes that the list calls by a wider word, or by a part of them. */
const goodsOf: Readonly<Record<string, readonly string[]>> = {
  "260600": ["bauxite"],
  "282739": ["cobalt", "lithium"],
  "284610": ["cerium"],
  "850511": ["permanent-magnets", "rare-earths"],
  "850519": ["permanent-magnets", "strontium"],
};

const columns = ["hs6", "hs_edition", "description_short", "commodity", "stage", "notes"] as const;

const stageOf: Readonly<Record<string, Product["stage"]>> = {
  ore: "mine",
  compound: "compound",
  intermediate: "intermediate",
  metal: "metal",
  alloy: "alloy",
  magnet: "magnet",
  scrap: "scrap",
  battery: "battery",
};

const editionOf = (text: string): Product["first_edition"] | undefined => {
  const edition = text.toLowerCase();
  return edition in hs_edition ? (edition as Product["first_edition"]) : undefined;
};

/**
 * The products of a list of HS6 codes: `hs6, hs_edition, description_short, commodity, stage, notes`. Each becomes a code as
 * reported (`hs-284690`): the reporter's own edition of the year.
 *
 * @throws Error that names the missing columns, or lists every line with an unknown code, stage, edition or commodity.
 */
export function productsOf(lines: readonly Record<string, string>[], commodities: ReadonlySet<string>): Product[] {
  const missing = columns.filter((column) => lines.some((line) => line[column] === undefined));
  if (missing.length > 0)
    throw new Error(`hs_codes.csv lacks the columns ${missing.join(", ")}: it has commas between its cells`);
  const refusals = new Refusals("hs_codes.csv");
  const products = lines.map((line, i): Product => {
    const at = i + 2;
    const code = line.hs6 as string;
    const [first = "", last = first] = (line.hs_edition as string).split("-");
    const stage = stageOf[line.stage as string];
    const [from, to] = [editionOf(first), editionOf(last)];
    if (!/^\d{4}(\d{2})?$/.test(code)) refusals.add(at, `${JSON.stringify(code)} is not an HS code of 4 or 6 digits`);
    if (stage === undefined) refusals.add(at, `the stage ${JSON.stringify(line.stage)} has no counterpart`);
    if (!from || !to) refusals.add(at, `${JSON.stringify(line.hs_edition)} is not an edition or a pair of editions`);
    const names = (line.commodity as string).split(";").filter((name) => name !== "other");
    const ids = goodsOf[code] ?? names.map((name) => commodityOf[name] ?? name.replaceAll("_", "-"));
    for (const id of ids) if (!commodities.has(id)) refusals.add(at, `there is no commodity ${JSON.stringify(id)}`);
    return {
      id: `hs-${code}`,
      title: line.description_short as string,
      classification: "hs_as_reported",
      code,
      edition: null,
      first_edition: from ?? null,
      last_edition: to ?? null,
      commodities: [...ids],
      stage: stage ?? null,
      also_holds: alsoHolds[code] ?? null,
      note: line.notes === "" ? null : (line.notes as string),
      source: hsCodesSource,
      locator: `line ${at}`,
      evidence_level: "primary",
    };
  });
  refusals.throwIfAny();
  return products;
}
