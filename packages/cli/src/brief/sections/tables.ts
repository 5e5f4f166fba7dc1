import { type Bars, paragraph, type Section } from "../../render/document.ts";
import { formatFigure, formatPercent } from "../../render/figures.ts";
import type { BriefContext } from "../context.ts";
import { countries, latestPrints, type Print } from "../prints.ts";

/** So many countries are drawn; the rest is counted in words. */
const MOST_BARS = 8;

/** Who mines and refines: the latest production table of each stage, as bars. */
export function producers(context: BriefContext): Section {
  const prints = latestPrints(context, "production");
  return {
    heading: "Who produces",
    blocks:
      prints.length > 0
        ? prints.map((print) => drawn(context, print, "production"))
        : [paragraph("The series prints no table by country.")],
  };
}

/** Who holds reserves. */
export function holders(context: BriefContext): Section {
  const prints = latestPrints(context, "reserves");
  return {
    heading: "Who holds reserves",
    blocks:
      prints.length > 0
        ? prints.map((print) => drawn(context, print, "reserves"))
        : [paragraph("The series prints no reserves by country.")],
  };
}

function drawn(
  { areaName, footnotes }: BriefContext,
  { stage, form, basis, year, query }: Print,
  measure: string,
): Bars {
  const rows = countries(query);
  const size = (row: (typeof rows)[number]) => row.quantity ?? row.low ?? undefined;
  const ranked = rows.filter((row) => (size(row) ?? 0) > 0).sort((a, b) => (size(b) as number) - (size(a) as number));
  const shown = ranked.slice(0, MOST_BARS);
  // After an erratum, percentages of the older rows divide by a total that no longer stands.
  const onePrint = new Set(rows.map((row) => row.source)).size === 1;
  const rest = ranked.length - shown.length;
  const unknown = rows.filter((row) => row.quantity === null && row.low === null && row.high === null);
  const world = query.where({ area: "_WLD" }).toArray()[0];
  const unit = world?.unit ?? rows[0]?.unit ?? "";
  const what = [measure === "reserves" ? "Reserves" : `Production, ${stage}`, form === "all" ? "" : form, String(year)]
    .filter(Boolean)
    .join(", ");
  const tail = [
    world ? `world ${formatFigure(world)}` : "no world total printed",
    rest > 0 ? `${rest} smaller` : "",
    unknown.length > 0 ? `${unknown.length} withheld or not available` : "",
  ].filter(Boolean);
  return {
    kind: "bars",
    caption: `${what} (${unit}${basis === "unspecified" ? "" : ` ${basis}`}; ${tail.join("; ")})`,
    marks: footnotes.mark(query.cite()),
    bars: shown.map((row) => ({
      label: areaName(row.area),
      value: size(row),
      text: formatFigure(row),
      ...(row.share_pct === null || !onePrint ? {} : { note: formatPercent(row.share_pct) }),
    })),
  };
}
