import type { Filter } from "@oreledger/sdk";
import { type Block, formatNumber, paragraph, type Section, unanswered } from "@oreledger/sdk/answer";
import { byStanding, type ClaimReading, insertionRank } from "@oreledger/sdk/questions";
import { left, right } from "../page.ts";
import type { CommodityContext } from "./context.ts";
import { latestPrints } from "./prints.ts";

const MOST = 12;

/** Finds that were announced without a reporting code: the content and the rank that each reading would give. */
export function announced(context: CommodityContext): Section {
  const { areaName, commodity, day, footnotes, ledger } = context;
  const { deposits, resource_estimates: resourceEstimates } = ledger.tables;
  const held = resourceEstimates.where({
    analyte: commodity.id,
    estimate_kind: ["announced", "prognostic"],
  } as Filter<never>);
  const claimed = byStanding(
    held
      .asOf(day)
      .toArray()
      .filter((estimate) => estimate.tonnage_t !== null || estimate.contained_t !== null),
  );
  if (claimed.length === 0)
    return {
      heading: "Announced, not proven",
      blocks: [paragraph(unanswered(held, day, "No find was announced without a reporting code."))],
    };

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
    const ranked: readonly Partial<ClaimReading>[] =
      reserves === undefined ? [{}] : insertionRank(query, reserves.query).details.readings;
    // If the tonnage may be ore and no grade is given, the content of the ore is unknown: the reading has no rank.
    const oreWithoutGrade = estimate.tonnage_basis === "ambiguous" && estimate.grade === null;
    const ore: Partial<ClaimReading> = {
      reading: "as ore, of which the content is not given",
      low: estimate.tonnage_t ?? 0,
    };
    const readings = oreWithoutGrade && estimate.tonnage_t !== null ? [ore, ...ranked] : ranked;
    const printed = estimate.tonnage_t ?? estimate.contained_t;
    return readings.map((reading, i) => ({
      marks: i === 0 ? marks : [],
      cells: [
        i === 0 ? label : "",
        reading.reading ?? estimate.reading ?? "",
        reading.low === undefined
          ? ""
          : `${bounds[estimate.comparator] ?? ""}${formatNumber(asPrinted(reading.tonnes ?? reading.low, printed))}`,
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
      ...(claimed.length > shown.length ? { caption: `The ${shown.length} best known of ${claimed.length}` } : {}),
      marks: reserves === undefined ? [] : footnotes.mark(reserves.query.cite()),
      columns: [left("Find"), left("Read as"), right("t"), right("Would rank")],
      rows: rows.map(({ cells }) => cells),
      rowMarks: rows.map(({ marks }) => marks),
    },
  ];
  return { heading: "Announced, not proven", blocks };
}

const bounds: Readonly<Record<string, string>> = { gt: ">", lt: "<", approx: "~" };

/** A tonnage with as many digits as the source prints, at least three: a conversion is no more precise. */
function asPrinted(tonnes: number, printed: number | null): number {
  const digits = String(printed ?? tonnes)
    .replace(/\..*$/, "")
    .replace(/0+$/, "").length;
  return Number(tonnes.toPrecision(Math.max(3, Math.min(21, digits))));
}

function ordinal(rank: number): string {
  const last = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}
