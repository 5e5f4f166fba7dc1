import { type Filter, formatCitation, shares } from "@oreledger/sdk";
import { Command } from "commander";
import { exit } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";
import { formatFigure } from "../render/figures.ts";
import { type Format, renderRows } from "../render/rows.ts";

/** The figures of every edition, side by side. */
export function revisionsCommand(makeIO: MakeIO, done: Done): Command {
  return new Command("revisions")
    .description("What every edition said of the same figure, side by side")
    .argument("<commodity>", "rare-earths")
    .option("--area <code>", "one country or several: AUS or AUS,BRA")
    .option("--year <year>", "one data year")
    .option("--measure <measure>", "production, reserves or capacity")
    .option("--series <series>", "one publisher's series: usgs-mcs")
    .option("--over <percent>", "only figures that moved by more than so many percent, or were left out later")
    .option("--format <format>", "table, csv, tsv, json, ndjson or md (default: table on a terminal, csv when piped)")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger revisions rare-earths --area AUS --year 2024\n  oreledger revisions rare-earths --over 10\n  oreledger revisions rare-earths --area BRA --measure reserves",
    )
    .action(
      (
        commodity: string,
        flags: {
          area?: string;
          year?: string;
          measure?: string;
          series?: string;
          over?: string;
          format?: string;
          color?: boolean;
        },
      ) => {
        const io = makeIO(flags.color);
        const filter = {
          commodity,
          ...(flags.area === undefined ? {} : { area: flags.area.split(",") }),
          ...(flags.year === undefined ? {} : { year: Number(flags.year) }),
          ...(flags.measure === undefined ? {} : { measure: flags.measure }),
          ...(flags.series === undefined ? {} : { series: flags.series }),
        } as Filter<never>;
        const query = shares.where(filter);
        const over = flags.over === undefined ? undefined : Number(flags.over) / 100;
        const rows = query
          .revisions()
          .filter(({ figures, change }) => {
            if (over === undefined) return true;
            return (
              (change?.relative !== undefined && Math.abs(change.relative) > over) ||
              (figures.length > 1 && figures.at(-1)?.row === undefined)
            );
          })
          .flatMap(({ key, series, figures, change }) =>
            figures.map((figure, i) => ({
              area: key.area,
              stage: key.stage,
              measure: key.measure,
              form: key.form,
              year: key.year,
              series,
              source: figure.source,
              published: figure.published,
              figure: figure.row === undefined ? "left out" : formatFigure(figure.row),
              unit: figure.row?.unit ?? "",
              basis: figure.row?.basis ?? "",
              change_pct:
                i === figures.length - 1 && change?.relative !== undefined
                  ? Math.round(change.relative * 1000) / 10
                  : null,
            })),
          );
        if (rows.length === 0) {
          io.err("Nothing matches. Fewer filters may.\n");
          done(exit.nothing);
          return;
        }
        const format = (flags.format ?? (io.terminal ? "table" : "csv")) as Format;
        io.out(
          renderRows(rows, { format, columns: Object.keys(rows[0] as object), width: io.width, colors: io.colors }),
        );
        if (format === "table")
          io.out(
            `\n${query
              .everyEdition()
              .cite()
              .map((citation, i) => `[${i + 1}] ${formatCitation({ ...citation, locators: [] })}`)
              .join("\n")}\n`,
          );
        done(exit.answered);
      },
    );
}
