import { type Filter, formatCitation, type Ledger } from "@oreledger/sdk";
import { formatNumber } from "@oreledger/sdk/answer";
import { evidenceFor } from "@oreledger/sdk/questions";
import { arrange, writeRows } from "../answer.ts";
import { conditionOf } from "../ask.ts";
import { defineCommand, type Exit, exit, type Values } from "../command.ts";
import type { IO } from "../io.ts";
import { oneOf } from "../read.ts";
import { rowInWords } from "../render/row-in-words.ts";
import { wrap } from "../render/width.ts";
import { rowsFlags } from "../shared-flags.ts";
import { sourceCited } from "../source-cited.ts";
import { didYouMean, shown, UsageError } from "../usage.ts";

const verdicts = ["confirmed", "disputed", "contradicted", "unverified"] as const;

const verdict = oneOf(verdicts);

/** How the reason of a verdict is introduced. */
const verdictTitle: Readonly<Record<(typeof verdicts)[number], string>> = {
  confirmed: "Holds",
  disputed: "Disputed",
  contradicted: "Wrong",
  unverified: "Not verified",
};

/** Published claims with their verdicts, and the rows on which each verdict stands. */
export const command = defineCommand({
  arguments: [
    { name: "claim", optional: true, description: "one claim, with its evidence: article-013", values: "claim" },
  ],
  flags: {
    verdict: {
      value: "verdict",
      values: verdicts,
      read: verdict,
      description: `filter on verdict: ${verdicts.join(", ")}`,
    },
    about: { value: "table", description: "filter on the table that the claim is about: shares, deposits, …" },
    ...rowsFlags,
  },
  examples: [
    { call: "claims --verdict contradicted", tells: "Where a published article is wrong" },
    { call: "claims article-013", tells: "One claim, why it was judged so, and the rows behind the verdict" },
    { call: "claims --about deposits --format json", tells: "Claims about deposits, for a program" },
  ],
  run({ args, flags, io, ledger }) {
    if (args[0] !== undefined) return one(ledger, args[0], flags, io);
    const { claims } = ledger.tables;
    const given = { verdict: flags.verdict, about: flags.about };
    const filter = Object.entries(given).flatMap(([column, text]) =>
      text === undefined ? [] : [[column, conditionOf(claims, column, text)]],
    );
    const query = claims.where(Object.fromEntries(filter));
    if (query.length === 0) {
      io.err("No claim matches. Fewer filters may.\n");
      return exit.nothing;
    }
    return writeRows(
      {
        rows: arrange(query.toArray(), query.columns, flags),
        columns: query.columns,
        view: ["id", "verdict", "statement", "explanation"],
        cite: () => query.cite(),
        explain: () =>
          `${query.length} of ${claims.length} claims. A verdict is ours: it names the rows that bear on it, and \`pnpm data check\` asks its question again with every change of the data.`,
      },
      flags,
      io,
      ledger,
    );
  },
});

const paint = (io: IO, verdict: string): string =>
  new Map([
    ["confirmed", io.colors.green],
    ["disputed", io.colors.yellow],
    ["contradicted", io.colors.red],
    ["unverified", io.colors.dim],
  ]).get(verdict)?.(verdict) ?? verdict;

function one(ledger: Ledger, id: string, flags: Values<typeof rowsFlags>, io: IO): Exit {
  const { claims } = ledger.tables;
  const claim = claims.toArray().find((row) => row.id === id);
  if (claim === undefined)
    throw new UsageError(
      `There is no claim ${shown(id)}.${didYouMean(id, claims.toColumns().id)} \`oreledger claims\` lists them.`,
    );
  const query = claims.where({ id } as Filter<never>);
  const evidence = evidenceFor(ledger, id);
  if (flags.columns !== undefined || (flags.format ?? (io.terminal ? "table" : "csv")) !== "table")
    return writeRows(
      {
        rows: [{ ...claim, evidence: evidence.map(({ bearing, row }) => `${bearing} ${row}`) }],
        columns: [...claims.columns, "evidence"],
        cite: () => query.cite(),
        explain: () => claim.explanation,
      },
      flags,
      io,
      ledger,
    );
  const value = [
    claim.value === null ? null : /^\d+$/.test(claim.value) ? formatNumber(Number(claim.value)) : claim.value,
    claim.unit,
  ]
    .filter((part) => part !== null)
    .join(" ");
  const citation = (source: string | null): string[] => {
    const cited = source === null ? undefined : sourceCited(ledger, source);
    return cited === undefined ? [] : [formatCitation(cited)];
  };
  const paragraph = (title: string, text: string) => wrap(`${io.colors.bold(title)} ${text}`, io.width, "  ");
  const facts = [
    ["Claimed", value],
    ["Of the time", claim.claimed_time ?? ""],
  ].filter(([, text]) => text !== "");
  io.out(
    `${[
      `${io.colors.bold(claim.id)}  ${paint(io, claim.verdict)}${io.colors.dim(`  judged ${claim.judged}`)}`,
      ...paragraph("Claim:", claim.statement),
      ...facts.flatMap(([title, text]) => paragraph(`${title}:`, text as string)),
      ...citation(claim.source).flatMap((text) =>
        paragraph("Printed in:", `${text}${claim.locator === null ? "" : `, ${claim.locator}`}`),
      ),
      ...paragraph(`${verdictTitle[claim.verdict]}:`, claim.explanation),
      ...citation(claim.best_source).flatMap((text) => paragraph("Best source seen:", text)),
      ...(evidence.length === 0
        ? ["No row of the ledger bears on it: the verdict rests on the source."]
        : [
            "",
            io.colors.bold("What the ledger holds on it"),
            ...evidence.flatMap(({ row, bearing, note }) => [
              ...wrap(
                `  ${bearing}: ${rowInWords(ledger, row) ?? row}.${note === null ? "" : ` ${note}`}`,
                io.width,
                "    ",
              ),
              io.colors.dim(`    ${row}`),
            ]),
          ]),
    ].join("\n")}\n`,
  );
  return exit.answered;
}
