import type { Filter } from "@oreledger/sdk";
import { insertionRank, type Reading } from "@oreledger/sdk/questions";
import { type Block, paragraph, type Section } from "../../render/document.ts";
import { formatNumber } from "../../render/figures.ts";
import type { BriefContext } from "../context.ts";
import { latestPrints } from "../prints.ts";

const MOST = 12;

/** Finds that were announced without a reporting code: what each reading of them would hold, and where that would rank. */
export function announced(context: BriefContext): Section {
  const { areaName, commodity, day, footnotes, ledger } = context;
  const { deposits, resource_estimates: resourceEstimates } = ledger.tables;
  const claimed = resourceEstimates
    .where({ analyte: commodity.id, estimate_kind: ["announced", "prognostic"] } as Filter<never>)
    .asOf(day)
    .toArray()
    .filter((estimate) => estimate.tonnage_t !== null || estimate.contained_t !== null)
    .sort((a, b) => (b.contained_t ?? b.tonnage_t ?? 0) - (a.contained_t ?? a.tonnage_t ?? 0));
  if (claimed.length === 0)
    return { heading: "Announced, not proven", blocks: [paragraph("No find was announced without a reporting code.")] };

  const reserves = latestPrints(context, "reserves")[0];
  const shown = claimed.slice(0, MOST);
  const names = new Map(
    deposits
      .toArray()
      .map(({ id, name, area, part_of }) => [
        id,
        `${name}, ${areaName(area)}${part_of === null ? "" : " (part of a larger area)"}`,
      ]),
  );
  const rows = shown.flatMap((estimate) => {
    const query = resourceEstimates.where({ id: estimate.id, analyte: estimate.analyte } as Filter<never>);
    const marks = footnotes.mark(query.cite());
    const label = names.get(estimate.deposit) ?? estimate.deposit;
    const readings: readonly Partial<Reading>[] =
      reserves === undefined ? [{}] : insertionRank(query, reserves.query).details.readings;
    return readings.map((reading, i) => ({
      marks: i === 0 ? marks : [],
      cells: [
        i === 0 ? label : "",
        reading.reading ?? estimate.reading ?? "",
        reading.low === undefined
          ? ""
          : `${estimate.comparator === "gt" ? ">" : ""}${formatNumber(Math.round(reading.tonnes ?? reading.low))}`,
        reading.rank === undefined ? "" : ordinal(reading.rank),
      ],
    }));
  });
  const blocks: Block[] = [
    paragraph(
      "None of these is a reserve: a reserve has been shown to pay, under a reporting code. The rank is where the tonnage would stand among the countries' reserves above, if it were one.",
    ),
    {
      kind: "grid",
      ...(claimed.length > shown.length ? { caption: `The ${shown.length} largest of ${claimed.length}` } : {}),
      marks: reserves === undefined ? [] : footnotes.mark(reserves.query.cite()),
      columns: [
        { title: "Find" },
        { title: "Read as" },
        { title: `t${reserves === undefined ? "" : ` ${reserves.basis}`}`, align: "right" },
        { title: "Would rank", align: "right" },
      ],
      rows: rows.map(({ cells }) => cells),
      rowMarks: rows.map(({ marks }) => marks),
    },
  ];
  return { heading: "Announced, not proven", blocks };
}

function ordinal(rank: number): string {
  const last = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}
