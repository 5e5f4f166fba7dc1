import type { Citation, Ledger } from "@oreledger/sdk";
import { wrap } from "./render/width.ts";

const allowed: Readonly<Record<string, string>> = {
  allowed: "may be redistributed",
  capped: "may be redistributed up to a number of records",
  facts_only: "single figures may be cited, the collection may not be copied",
};

/** What each licence behind an answer allows, and how many of its rows stand under it. */
export function licenceLines({ tables }: Ledger, citations: readonly Citation[], width: number): string[] {
  const rows = new Map<string, number>();
  for (const { licence, rows: count } of citations) rows.set(licence, (rows.get(licence) ?? 0) + count);
  const known = new Map(tables.licences.toArray().map((row) => [row.id as string, row]));
  return [...rows].flatMap(([id, count]) => {
    const row = known.get(id);
    const parts = [
      `${row?.title ?? id} (${count} ${count === 1 ? "row" : "rows"})`,
      row === undefined ? "" : (allowed[row.redistribution] ?? row.redistribution.replaceAll("_", " ")),
      row?.record_cap == null
        ? ""
        : `at most ${row.record_cap} records${row.cap_scope == null ? "" : ` of one ${row.cap_scope}`}`,
      row?.attribution ?? "",
      row?.url ?? "",
    ];
    return wrap(`• ${parts.filter(Boolean).join("; ")}`, width, "  ");
  });
}
