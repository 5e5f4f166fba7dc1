import { formName } from "@oreledger/data";
import type { Rows } from "@oreledger/sdk";
import { type Block, formatFigure, formatPercent, type Section, unanswered, unitText } from "@oreledger/sdk/answer";
import { type CountryFigure, supplyOfCountry } from "@oreledger/sdk/questions";
import { left, right, section } from "../page.ts";
import type { CountryContext } from "./context.ts";

const measures = ["production", "reserves", "capacity", "resources"] as const;

/** The country's production, reserves and capacity: the latest figure of each, as each publisher prints it. */
export function supply({ area, commodityName, day, footnotes, ledger }: CountryContext): Section {
  const all = ledger.tables.shares.where({ area: area.id });
  const known = all.asOf(day);
  const blocks = measures.flatMap((measure): Block[] => {
    const rows = supplyOfCountry(ledger, { area: area.id, measure, day });
    if (rows.length === 0) return [];
    return [
      {
        kind: "grid",
        caption: `${measure.charAt(0).toUpperCase()}${measure.slice(1)}`,
        marks: [],
        columns: [
          left("Commodity"),
          left("Stage"),
          right("Year"),
          right("Figure"),
          left("Unit"),
          right("Share"),
          left("Of"),
        ],
        rows: rows.map(({ row, part }) => [
          `${commodityName(row.commodity)}${row.form === "all" ? "" : `, ${formName(row.form)}`}`,
          row.stage,
          String(row.year),
          row.unit === "pct" ? "–" : formatFigure(row),
          row.unit === "pct" ? "" : unitText(row.unit, row.basis),
          ...shareOf(row, part),
        ]),
        rowMarks: rows.map(({ row }) =>
          footnotes.mark(
            known
              .where({
                commodity: row.commodity,
                stage: row.stage,
                measure,
                source: row.source,
                year: row.year,
              })
              .cite(),
          ),
        ),
      },
    ];
  });
  return section("What it mines, refines and holds", blocks, () =>
    unanswered(all, day, "The ledger holds no figure of its supply."),
  );
}

/** The share and its whole, as cells; of a printed share also what its source counts. */
function shareOf(row: Rows["shares"], part: CountryFigure["part"]): readonly [share: string, of: string] {
  const counted = row.scope === null || row.share_basis !== "printed" ? "" : `: ${row.scope}`;
  if (part !== undefined)
    return [
      `${row.unit === "pct" && row.comparator === "approx" ? "~" : ""}${formatPercent(part.value)}`,
      `${part.of}${counted}`,
    ];
  return row.unit === "pct"
    ? [`${formatFigure(row)} %`, `the world${row.scope === null ? "" : `: ${row.scope}`}`]
    : ["–", ""];
}
