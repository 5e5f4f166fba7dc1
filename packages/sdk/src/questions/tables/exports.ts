import type { CommodityId } from "@oreledger/data";
import { notesOf } from "../../answer/answer.ts";
import { withDescendants } from "../../ledger/kinship.ts";
import { contentsNotes } from "../../trade/contents.ts";
import { breakInWords, editionBreaks } from "../../trade/edition-breaks.ts";
import { tradeTotal } from "../../trade/total.ts";
import { ofOneKind } from "../trade/flows-asked.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "exports",
  title: "Who sells to whom",
  description:
    "Each row is one flow from exporter to importer of one product in one period, from one side's books. Missing flows are absent, never zero; never add flows of different books, sources or overlapping baskets.",
  view: [
    "exporter",
    "importer",
    "product",
    "period",
    "flow_basis",
    "value_usd",
    "valuation",
    "quantity",
    "quantity_unit",
    "comparator",
    "status",
    "source",
    "scope",
  ],
  tables: ["product_links", "products"],
  of: {
    commodity: {
      about: "in products of a commodity and its members",
      rows: (ledger, ids) => {
        const family = new Set<string>(ids.flatMap((id) => withDescendants(ledger, id as CommodityId)));
        const of = ledger.tables.products
          .toArray()
          .filter(({ commodities }) => commodities.some((id) => family.has(id)));
        return { product: of.map(({ id }) => id) };
      },
    },
  },
  notes: (ledger, rows) => [
    ...notesOf("hs_edition_break", editionBreaks(ledger, rows).map(breakInWords)),
    ...notesOf("also_holds", contentsNotes(ledger, rows)),
  ],
  total: {
    about: "the sum of these flows in USD instead of the rows; if the world is among them, its row is the total",
    measure: (rows) => ofOneKind(() => tradeTotal(rows), rows.columns.concat("series")),
  },
  examples: [
    {
      call: "--exporter CHN --importer USA --product hs-2846 --period 2020..",
      tells: "Rare-earth compounds from China to the United States since 2020",
    },
    {
      call: "-i USA -p hs-2846 --latest --sort -value_usd --limit 5",
      tells: "Where the United States buys rare-earth compounds, largest first",
    },
    {
      call: "-e CHN -p hs-284690 --period 2024 -i JPN,VNM --total --explain",
      tells: "What China sold to three countries together, with the sum written out",
    },
  ],
});
