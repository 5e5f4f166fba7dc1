import { type Filter, shares } from "@oreledger/sdk";
import { paragraph, type Section } from "../../render/document.ts";
import { formatFigure, formatPercent } from "../../render/figures.ts";
import { SERIES } from "../context.ts";
import type { CountryContext } from "./context.ts";

const MOST = 20;

/** What the country produces, or holds: the last year of each commodity, stage and form. */
export const output =
  (measure: "production" | "reserves", heading: string) =>
  ({ area, commodityName, day, footnotes }: CountryContext): Section => {
    const all = shares.where({ series: SERIES, measure, area: area.id } as Filter<never>).asOf(day);
    const query = all.latest();
    const rows = query
      .toArray()
      .filter(({ quantity, low, high, status }) => quantity !== 0 || low !== null || high !== null || status !== "nil")
      .sort((a, b) => (b.share_pct ?? -1) - (a.share_pct ?? -1) || (a.commodity < b.commodity ? -1 : 1));
    if (rows.length === 0) return { heading, blocks: [paragraph(`The series prints no ${measure} of ${area.name}.`)] };
    const shown = rows.slice(0, MOST);
    return {
      heading,
      blocks: [
        {
          kind: "grid",
          caption: `The last year of each, the largest part of the world first${rows.length > shown.length ? ` (${shown.length} of ${rows.length})` : ""}`,
          marks: footnotes.mark(query.cite()),
          columns: [
            { title: "Commodity" },
            { title: "Stage" },
            { title: "Year", align: "right" },
            { title: "Figure", align: "right" },
            { title: "Unit" },
            { title: "Of world", align: "right" },
          ],
          rows: shown.map((row) => [
            `${commodityName(row.commodity)}${row.form === "all" ? "" : `, ${row.form}`}`,
            row.stage,
            String(row.year),
            formatFigure(row),
            `${row.unit}${row.basis === "unspecified" ? "" : ` ${row.basis}`}`,
            row.share_pct === null ? "" : formatPercent(row.share_pct),
          ]),
        },
      ],
    };
  };
