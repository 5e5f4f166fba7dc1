import { type Citation, claimEvidence, claims, type Filter, formatCitation, sources } from "@oreledger/sdk";
import { arrange, writeRows } from "../answer.ts";
import { conditionOf } from "../ask.ts";
import { defineCommand, type Exit, exit } from "../command.ts";
import type { IO } from "../io.ts";
import { rowInWords } from "../render/row-in-words.ts";
import { wrap } from "../render/width.ts";
import { rowsFlags } from "../shared-flags.ts";
import { didYouMean, shown } from "../usage.ts";

const verdicts = ["confirmed", "disputed", "contradicted", "unverified"] as const;

/** Published claims with their verdicts, and the rows on which each verdict stands. */
export const command = defineCommand({
  arguments: [
    { name: "claim", optional: true, description: "one claim, with its evidence: article-013", values: "claim" },
  ],
  flags: {
    verdict: { value: "verdict", values: verdicts, description: `filter on verdict: ${verdicts.join(", ")}` },
    about: { value: "table", description: "filter on the table that the claim is about: shares, deposits, …" },
    ...rowsFlags,
  },
  examples: [
    { call: "claims --verdict contradicted", tells: "Where a published article is wrong" },
    { call: "claims article-013", tells: "One claim, why it was judged so, and the rows behind the verdict" },
    { call: "claims --about deposits --format json", tells: "Claims about deposits, for a program" },
  ],
  run({ args, flags, io }) {
    if (args[0] !== undefined) return one(args[0], io);
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

function one(id: string, io: IO): Exit {
  const claim = claims.toArray().find((row) => row.id === id);
  if (claim === undefined) {
    io.err(
      `There is no claim ${shown(id)}.${didYouMean(id, claims.toColumns().id)} \`oreledger claims\` lists them.\n`,
    );
    return exit.nothing;
  }
  const value = [claim.value, claim.unit, claim.claimed_time].filter((part) => part !== null).join(" ");
  const lines = [
    `${io.colors.bold(claim.id)}  ${paint(io, claim.verdict)} (judged ${claim.judged})`,
    ...wrap(`Claim: ${claim.statement}${value === "" ? "" : ` (${value})`}`, io.width, "  "),
    ...wrap(`Why: ${claim.explanation}`, io.width, "  "),
  ];
  const evidence = claimEvidence.where({ claim: id } as Filter<never>).toArray();
  if (evidence.length > 0) lines.push("Evidence:");
  for (const { row, bearing, note } of evidence) {
    const words = rowInWords(row);
    lines.push(...wrap(`  ${bearing}: ${row}${note === null ? "" : ` — ${note}`}`, io.width, "    "));
    if (words !== undefined) lines.push(...wrap(`    says: ${words}`, io.width, "      "));
  }
  const cited = [claim.source, claim.best_source].filter(
    (source): source is NonNullable<typeof source> => source !== null,
  );
  lines.push("Sources:");
  for (const { id: source, ...about } of sources.where({ id: cited }).toArray())
    lines.push(
      ...wrap(`  ${formatCitation({ ...about, source, locators: [], rows: 1 } satisfies Citation)}`, io.width, "    "),
    );
  io.out(`${lines.join("\n")}\n`);
  return exit.answered;
}
