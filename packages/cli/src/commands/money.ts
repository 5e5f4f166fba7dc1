import {
  agreementsWith,
  type CommitmentTotal,
  commitmentSum,
  commitments,
  commitmentTotals,
  IncomparableRows,
  OreledgerError,
} from "@oreledger/sdk";
import { Command } from "commander";
import { Footnotes } from "../brief/footnotes.ts";
import { exit } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";
import type { Document } from "../render/document.ts";
import { formatNumber } from "../render/figures.ts";
import { pageFormats, writePage } from "../render/page.ts";

interface MoneyFlags {
  readonly agreement?: string;
  readonly between?: string;
  readonly actor?: string;
  readonly instrument?: string;
  readonly by?: string;
  readonly add?: string;
  readonly format: string;
  readonly color?: boolean;
}

const groupings = ["actor", "instrument"] as const;

/** Promises of money, added as far as they can be, and the reason for each that cannot. */
export function moneyCommand(makeIO: MakeIO, done: Done): Command {
  return new Command("money")
    .description("Promises of money, added without counting twice, and why the rest is not added")
    .option("--agreement <id>", "under one agreement")
    .option("--between <areas>", "under all agreements of these parties together: USA,AUS")
    .option("--actor <name>", "by one actor, as the ledger names it")
    .option("--instrument <instrument>", "in one form: loan, equity, grant")
    .option("--by <column>", `a total for each ${groupings.join(" or ")}`)
    .option("--add <ids>", "the sum of these commitments, or why they cannot be added")
    .option("--format <format>", `how to write the page: ${pageFormats.join(", ")}`, "text")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger money --between USA,AUS\n  oreledger money --add usa-aus-2025-joint-3bn,usa-aus-2025-exim-loi\n  oreledger money --instrument loan --by actor --format json",
    )
    .action((flags: MoneyFlags) => {
      const io = makeIO(flags.color);
      if (flags.by !== undefined && !(groupings as readonly string[]).includes(flags.by))
        throw new OreledgerError(`--by is ${groupings.join(" or ")}, not ${JSON.stringify(flags.by)}.`);
      const query = asked(flags);
      if (query.length === 0) {
        io.err("No commitment in the ledger answers. Fewer flags may find some.\n");
        done(exit.nothing);
        return;
      }
      const result = commitmentTotals(query, flags.by === undefined ? {} : { by: flags.by as "actor" });
      const footnotes = new Footnotes();
      const marksOf = (...ids: string[]) => footnotes.mark(commitments.where({ id: ids } as never).cite());
      const document: Document = {
        title: "Promises of money",
        subtitle: `${query.length} commitments of the ledger; added only where they can be. Nothing is converted: the ledger holds no exchange rates.`,
        sections: [
          {
            heading: "Added",
            blocks:
              result.totals.length === 0
                ? [{ kind: "paragraph", text: "No row can be added to another.", marks: [] }]
                : result.totals.flatMap((total) => [
                    { kind: "paragraph" as const, text: headline(total), marks: [] },
                    {
                      kind: "items" as const,
                      items: total.rows.map((row) => ({
                        text: `${row.actor}: ${formatNumber(row.amount as number)} ${row.currency} (${row.amount_basis}, ${row.instrument.replaceAll("_", " ")}) for ${row.project ?? row.commodities.join(", ")}${row.stated === null ? "" : `, stated ${row.stated}`} — ${row.id}`,
                        marks: marksOf(row.id),
                      })),
                    },
                  ]),
          },
          ...(result.refused.length === 0
            ? []
            : [
                {
                  heading: "Not added",
                  blocks: [
                    {
                      kind: "items" as const,
                      items: result.refused.map(({ row, because }) => ({
                        text: `${row.id}: ${row.amount === null ? (row.capacity === null ? row.instrument.replaceAll("_", " ") : `${formatNumber(row.capacity)} ${row.capacity_unit}`) : `${formatNumber(row.amount)} ${row.currency}`} by ${row.actor} — ${because}`,
                        marks: marksOf(row.id),
                      })),
                    },
                  ],
                },
              ]),
        ],
        citations: footnotes.citations,
      };
      writePage(document, flags.format, io, result);
      if (flags.add === undefined) {
        done(exit.answered);
        return;
      }
      try {
        commitmentSum(query);
        done(exit.answered);
      } catch (error) {
        if (!(error instanceof IncomparableRows)) throw error;
        io.err("These commitments cannot be added: see “Not added”, or the currencies.\n");
        done(exit.nothing);
      }
    });
}

function asked(flags: MoneyFlags) {
  const ids = flags.add?.split(",").map((id) => id.trim());
  if (
    flags.add === undefined &&
    [flags.agreement, flags.between, flags.actor, flags.instrument].every((flag) => flag === undefined)
  )
    throw new OreledgerError(
      "Say whose money: --agreement, --between, --actor, --instrument or --add. `oreledger commitments` lists all.",
    );
  const agreements =
    flags.between === undefined
      ? undefined
      : agreementsWith({ party: flags.between.split(",").map((area) => area.trim()) }).toColumns().id;
  return commitments.where({
    ...(ids === undefined ? {} : { id: ids }),
    ...(flags.agreement === undefined ? {} : { agreement: flags.agreement }),
    ...(agreements === undefined ? {} : { agreement: agreements }),
    ...(flags.actor === undefined ? {} : { actor: flags.actor }),
    ...(flags.instrument === undefined ? {} : { instrument: flags.instrument }),
  } as never);
}

/** What a total says, bounds kept. */
function headline({ group, currency, low, high }: CommitmentTotal): string {
  const whose = group === null ? "" : `${group.replaceAll("_", " ")}: `;
  const most = high === undefined ? undefined : formatNumber(high);
  const sum =
    most === undefined
      ? `at least ${formatNumber(low)}`
      : high === low
        ? formatNumber(low)
        : low === 0
          ? `up to ${most}`
          : `${formatNumber(low)} to ${most}`;
  return `${whose}${sum} ${currency}`;
}
