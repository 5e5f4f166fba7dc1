import { commitmentTotals } from "../../../sdk/src/questions/money/commitment-totals.ts";
import type { OpenedLedger } from "../ledger.ts";
import type { AddedColumn } from "./beside.ts";

/** Which promises may be summed, and how much each promises at least and at most: the SDK's rule over all of them. */
export function additive({ ledger }: OpenedLedger): AddedColumn[] {
  const { commitments } = ledger.tables;
  const { totals, refused } = commitmentTotals(ledger, { commitments });
  const reasons = new Map<string, string>(refused.map(({ row, because }) => [row.id, because]));
  const bounds = new Map<string, { low: number; high: number | undefined }>(
    totals
      .flatMap(({ rows }) => rows)
      .map(({ id }) => {
        const [total] = commitmentTotals(ledger, { commitments: commitments.where({ id }) }).totals;
        return [id, { low: total?.low ?? 0, high: total?.high }];
      }),
  );
  return [
    {
      doc: {
        name: "additive",
        title: "May be summed",
        description: "Whether the amount may be added to the other rows of its currency that say `yes`.",
        type: "text",
        nullable: false,
        example: "yes",
        terms: { yes: "May be added, within one currency", no: "Never: `not_additive_because` says why" },
      },
      value: (row) => (bounds.has(row.id as string) ? "yes" : "no"),
    },
    {
      doc: {
        name: "low",
        title: "Amount, at least",
        description:
          "The least that the row promises, in `currency`: zero where it is a maximum, or depends on conditions.",
        type: "number",
        nullable: true,
        example: "1000000000",
        minimum: 0,
      },
      value: (row) => bounds.get(row.id as string)?.low ?? null,
    },
    {
      doc: {
        name: "high",
        title: "Amount, at most",
        description:
          'The most that the row promises, in `currency`. Empty where the row says only "at least", or may not be summed.',
        type: "number",
        nullable: true,
        example: "1000000000",
        minimum: 0,
      },
      value: (row) => bounds.get(row.id as string)?.high ?? null,
    },
    {
      doc: {
        name: "not_additive_because",
        title: "Not summed because",
        description: "Why the amount is left out of every sum.",
        type: "text",
        nullable: true,
        example: "a target, not a promise",
      },
      value: (row) => reasons.get(row.id as string) ?? null,
    },
  ];
}
