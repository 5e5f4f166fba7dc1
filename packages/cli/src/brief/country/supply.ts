import { formName } from "@oreledger/data";
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
        rows: rows.map(({ row, ...figure }) => [
          `${commodityName(row.commodity)}${row.form === "all" ? "" : `, ${formName(row.form)}`}`,
          row.stage,
          String(row.year),
          row.unit === "pct" ? "–" : formatFigure(row),
          row.unit === "pct" ? "" : unitText(row.unit, row.basis),
          ...shareOf({ row, ...figure }),
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
function shareOf({ row, part, counts }: CountryFigure): readonly [share: string, of: string] {
  const of = (whole: string) => (counts === undefined ? whole : `${whole}: ${counts}`);
  if (part !== undefined)
    return [`${row.unit === "pct" && row.comparator === "approx" ? "~" : ""}${formatPercent(part.value)}`, of(part.of)];
  return row.unit === "pct" ? [`${formatFigure(row)} %`, of("the world")] : ["–", ""];
}
