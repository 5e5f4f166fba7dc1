import { claimEvidence, claims, type Filter, formatCitation, sources } from "@oreledger/sdk";
import { Command } from "commander";
import { exit, type IO } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";
import { wrap } from "../render/width.ts";
import { answer, type TableFlags, withTableFlags } from "./table.ts";

/** Published claims with their verdicts, and the rows on which each verdict stands. */
export function claimsCommand(makeIO: MakeIO, done: Done): Command {
  return withTableFlags(new Command("claims"))
    .description("Published claims, our verdict on each, and the rows that bear on it")
    .argument("[claim]", "one claim, with its evidence: article-013")
    .option("--verdict <verdict>", "confirmed, disputed, contradicted or unverified")
    .option("--about <table>", "shares, exports, deposits, agreements or policy_events")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger claims --verdict contradicted\n  oreledger claims article-013\n  oreledger claims --about deposits --format json",
    )
    .action((claim: string | undefined, flags: TableFlags & { verdict?: string; about?: string; color?: boolean }) => {
      const io = makeIO(flags.color);
      if (claim !== undefined) {
        done(one(claim, io));
        return;
      }
      const filter = {
        ...(flags.verdict === undefined ? {} : { verdict: flags.verdict }),
        ...(flags.about === undefined ? {} : { about: flags.about }),
      };
      const columns = flags.columns ?? (io.terminal ? "id,verdict,statement,explanation" : undefined);
      done(answer(claims, filter, { ...flags, ...(columns === undefined ? {} : { columns }) }, io));
    });
}

const paint = (io: IO, verdict: string): string =>
  new Map([
    ["confirmed", io.colors.green],
    ["disputed", io.colors.yellow],
    ["contradicted", io.colors.red],
    ["unverified", io.colors.dim],
  ]).get(verdict)?.(verdict) ?? verdict;

function one(id: string, io: IO): number {
  const claim = claims.get({ id } as Filter<never>);
  if (claim === undefined) {
    io.err(`There is no claim ${id}. \`oreledger claims\` lists them.\n`);
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
  for (const { row, bearing, note } of evidence)
    lines.push(...wrap(`  ${bearing}: ${row}${note === null ? "" : ` — ${note}`}`, io.width, "    "));
  const cited = [claim.source, claim.best_source].filter(
    (source): source is NonNullable<typeof source> => source !== null,
  );
  lines.push("Sources:");
  for (const citation of sources.where({ id: cited }).toArray())
    lines.push(
      ...wrap(
        `  ${formatCitation({ source: citation.id, publisher: citation.publisher, title: citation.title, version: citation.version, published: citation.published, retrieved: citation.retrieved, url: citation.url, quoted_by_url: citation.quoted_by_url, licence: citation.licence, locators: [], rows: 1 })}`,
        io.width,
        "    ",
      ),
    );
  io.out(`${lines.join("\n")}\n`);
  return exit.answered;
}
