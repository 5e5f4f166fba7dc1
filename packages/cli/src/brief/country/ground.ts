import { type Block, formatNumber, paragraph, type Section, unanswered } from "@oreledger/sdk/answer";
import { depositsOf } from "@oreledger/sdk/questions";
import { left, right } from "../page.ts";
import type { CountryContext } from "./context.ts";

const MOST = 60;

/** Its deposits: each one with an estimate, by kind, and how many more are known only as points. */
export function ground({ area, commodityName, day, footnotes, ledger }: CountryContext): Section {
  const held = depositsOf(ledger, { area: area.id });
  const here = held.asOf(day);
  const byId = new Map(here.toArray().map((deposit) => [deposit.id as string, deposit]));
  if (byId.size === 0)
    return {
      heading: "What lies in the ground",
      blocks: [paragraph(unanswered(held, day, "The ledger holds no deposit of it."))],
    };
  const estimates = ledger.tables.resource_estimates.where({ deposit: [...byId.keys()] }).asOf(day);
  const rows = estimates.toArray();
  const count = new Map<string, number>();
  for (const deposit of byId.values())
    for (const commodity of deposit.commodities) count.set(commodity, (count.get(commodity) ?? 0) + 1);
  const named = [...count]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 8)
    .map(([commodity, number]) => `${commodityName(commodity).toLowerCase()} ${number}`);
  const blocks: Block[] = [
    paragraph(
      `${byId.size} deposits, mines and announced finds; the most named: ${named.join(", ")}. ${new Set(rows.map((row) => row.deposit)).size} have an estimate. Estimates of different kinds are never added, nor a deposit with one that lies in it.`,
    ),
  ];
  const shown = [...rows].sort((a, b) => (a.deposit < b.deposit ? -1 : a.deposit > b.deposit ? 1 : 0)).slice(0, MOST);
  if (rows.length > 0)
    blocks.push({
      kind: "grid",
      caption: rows.length > MOST ? `The first ${MOST} of ${rows.length} estimates` : "Estimates",
      marks: [],
      columns: [
        left("Deposit"),
        left("Of"),
        left("Kind"),
        right("Tonnage (t)"),
        left("Counts"),
        right("Contained (t)"),
        left("Claim"),
      ],
      rows: shown.map((row) => {
        const whole = byId.get(row.deposit)?.part_of;
        const mark =
          row.comparator === "gt" ? ">" : row.comparator === "lt" ? "<" : row.comparator === "approx" ? "~" : "";
        const range = row.low_t === null ? "" : `${formatNumber(row.low_t)}–${formatNumber(row.high_t ?? row.low_t)}`;
        return [
          `${byId.get(row.deposit)?.name ?? row.deposit}${whole ? ` (in ${byId.get(whole)?.name ?? whole})` : ""}`,
          commodityName(row.analyte).toLowerCase(),
          `${row.estimate_kind.replaceAll("_", " ")}${row.reading === null ? "" : "*"}`,
          row.tonnage_t === null ? range : `${mark}${formatNumber(row.tonnage_t)}`,
          row.tonnage_basis?.replaceAll("_", " ") ?? "",
          row.contained_t === null ? "" : formatNumber(row.contained_t),
          row.claim_status,
        ];
      }),
      rowMarks: shown.map((row) => footnotes.mark(estimates.where({ id: row.id, analyte: row.analyte }).cite())),
    });
  const readings = rows.filter((row) => row.reading !== null);
  if (readings.length > 0)
    blocks.push(
      paragraph(
        `* One reading of a source that can be read in several ways: ${readings.map((row) => `${row.id}: ${row.reading}`).join("; ")}.`,
      ),
    );
  return { heading: "What lies in the ground", blocks };
}
