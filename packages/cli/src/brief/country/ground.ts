import { deposits, type Filter, resourceEstimates } from "@oreledger/sdk";
import { paragraph, type Section } from "../../render/document.ts";
import { formatNumber } from "../../render/figures.ts";
import type { CountryContext } from "./context.ts";

const MOST = 12;

/** What lies in the ground: how many deposits, and what is said of those that have an estimate. */
export function ground({ area, commodityName, day, footnotes }: CountryContext): Section {
  const here = deposits.where({ area: area.id } as Filter<never>).asOf(day);
  const rows = here.toArray();
  if (rows.length === 0) return { heading: "In the ground", blocks: [paragraph("The ledger holds no deposit there.")] };
  const names = new Map<string, string>(rows.map(({ id, name }) => [id, name]));
  const query = resourceEstimates.where({ deposit: [...names.keys()] } as Filter<never>).asOf(day);
  const estimates = query
    .toArray()
    .filter(({ tonnage_t, contained_t }) => tonnage_t !== null || contained_t !== null)
    .sort((a, b) => (b.contained_t ?? 0) - (a.contained_t ?? 0));
  const shown = estimates.slice(0, MOST);
  const counted = paragraph(
    `${rows.length} ${rows.length === 1 ? "deposit or find" : "deposits and finds"} in the ledger; ${estimates.length} ${estimates.length === 1 ? "estimate" : "estimates"} of what they hold. An announced or prognostic figure is no reserve.`,
    footnotes.mark(here.where({ id: [...new Set(shown.map(({ deposit }) => deposit))] } as Filter<never>).cite()),
  );
  if (shown.length === 0) return { heading: "In the ground", blocks: [counted] };
  return {
    heading: "In the ground",
    blocks: [
      counted,
      {
        kind: "grid",
        ...(estimates.length > shown.length ? { caption: `The ${shown.length} largest by what they contain` } : {}),
        marks: footnotes.mark(query.where({ id: shown.map(({ id }) => id) } as Filter<never>).cite()),
        columns: [
          { title: "Deposit" },
          { title: "Of" },
          { title: "Kind" },
          { title: "Code" },
          { title: "Tonnage, t", align: "right" },
          { title: "Basis" },
          { title: "Contained, t", align: "right" },
        ],
        rows: shown.map((row) => [
          names.get(row.deposit) ?? row.deposit,
          commodityName(row.analyte),
          row.estimate_kind.replaceAll("_", " "),
          row.reporting_code === "none" ? "" : (row.reporting_code ?? ""),
          row.tonnage_t === null ? "" : formatNumber(row.tonnage_t, 0),
          row.tonnage_basis?.replaceAll("_", " ") ?? "",
          row.contained_t === null ? "" : formatNumber(row.contained_t, 0),
        ]),
      },
    ],
  };
}
