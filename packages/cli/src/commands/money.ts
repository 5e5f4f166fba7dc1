import { IncomparableRows, type Ledger } from "@oreledger/sdk";
import { agreementsWith, type CommitmentTotal, commitmentSum, commitmentTotals } from "@oreledger/sdk/questions";
import { Footnotes } from "../brief/footnotes.ts";
import { defineCommand, exit, type Flags, type Values } from "../command.ts";
import { areaIdsOf } from "../names.ts";
import { list, names, oneOf } from "../read.ts";
import type { Document } from "../render/document.ts";
import { formatNumber } from "../render/figures.ts";
import { pageFlags, writePage } from "../render/page.ts";
import { didYouMean, shown, UsageError } from "../usage.ts";

const groupings = ["actor", "instrument"] as const;

const flagsOf = {
  agreement: { value: "id", description: "under one agreement" },
  between: { value: "areas", read: names, description: "under all agreements of these parties together: USA,AUS" },
  actor: { value: "name", description: "by one actor, as the ledger names it" },
  instrument: { value: "instrument", description: "in one form: loan, equity, grant" },
  by: {
    value: "column",
    values: groupings,
    read: oneOf(groupings),
    description: "a total for each actor or instrument",
  },
  add: { value: "ids", read: list, description: "the sum of these commitments, or why they cannot be added (exit 1)" },
  ...pageFlags,
} as const satisfies Flags;

/** Promises of money, added as far as they can be, and the reason for each that cannot. */
export const command = defineCommand({
  description:
    "Adds what was promised in one currency, each row once. Letters of interest, targets, valuations, totals of other rows and what was replaced are named under “Not added”, with the reason. Nothing is converted.",
  flags: flagsOf,
  examples: [
    {
      call: "money --agreement usa-aus-framework-2025",
      tells: "US–Australia money without counting twice, and why 3 + 2.2 billion is wrong",
    },
    { call: "money --between USA,AUS --by instrument", tells: "Under every agreement that both are parties of" },
    { call: "money --instrument loan --by actor --format json", tells: "Who lends, for a program" },
  ],
  run({ flags, io, ledger }) {
    const { commitments } = ledger.tables;
    const query = asked(ledger, flags);
    if (query.length === 0) {
      io.err("No commitment in the ledger answers. Fewer flags may find some.\n");
      return exit.nothing;
    }
    const result = commitmentTotals(ledger, {
      commitments: query,
      ...(flags.by === undefined ? {} : { by: flags.by }),
    });
    const footnotes = new Footnotes();
    const marksOf = (...ids: string[]) => footnotes.mark(commitments.where({ id: ids } as never).cite());
    const document: Document = {
      title: "Promises of money",
      subtitle: `${query.length} ${query.length === 1 ? "commitment" : "commitments"} of the ledger; added only where they can be. Nothing is converted: the ledger holds no exchange rates.`,
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
      legend: false,
    };
    writePage(document, flags.format, io, result);
    if (flags.add === undefined) return exit.answered;
    try {
      commitmentSum(ledger, { commitments: query });
      return exit.answered;
    } catch (error) {
      if (!(error instanceof IncomparableRows)) throw error;
      io.err("These commitments cannot be added: see “Not added”, or the currencies.\n");
      return exit.nothing;
    }
  },
});

/** @throws UsageError naming the nearest value that the column has. */
function requireHeld(
  { tables }: Ledger,
  column: "id" | "agreement" | "actor" | "instrument",
  given: readonly string[],
): void {
  const held = [
    ...new Set((tables.commitments.toColumns()[column] as (string | null)[]).filter((value) => value !== null)),
  ];
  for (const value of given)
    if (!held.includes(value))
      throw new UsageError(
        `No commitment has the ${column} ${shown(value)}.${didYouMean(value, held)} \`oreledger commitments --columns id,agreement,actor,instrument\` shows them.`,
      );
}

function asked(ledger: Ledger, flags: Values<typeof flagsOf>) {
  const ids = flags.add;
  requireHeld(ledger, "id", ids ?? []);
  for (const column of ["agreement", "actor", "instrument"] as const)
    requireHeld(ledger, column, flags[column] === undefined ? [] : [flags[column]]);
  if (
    flags.add === undefined &&
    [flags.agreement, flags.between, flags.actor, flags.instrument].every((flag) => flag === undefined)
  )
    throw new UsageError(
      "Say whose money: --agreement, --between, --actor, --instrument or --add. `oreledger commitments` lists all.",
    );
  const agreements =
    flags.between === undefined
      ? undefined
      : agreementsWith(ledger, { party: areaIdsOf(ledger, flags.between) }).toColumns().id;
  return ledger.tables.commitments.where({
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
