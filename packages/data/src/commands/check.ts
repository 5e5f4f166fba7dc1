import { relative } from "node:path";
import {
  type CheckResult,
  checkFolder,
  type Finding,
  findingFormats,
  findingInWords,
  writeFindings,
} from "../check/index.ts";
import { csvFolder } from "../repository.ts";
import { partialDate } from "../tables/column.ts";
import { paint, redraw, say, warn } from "../terminal.ts";
import { isOneOf } from "./format.ts";

/** `pnpm data check`. @returns The exit code: 0 nothing found, 1 findings, 2 a call that cannot be understood. */
export async function check(
  folder: string | undefined,
  { format, today }: { readonly format: string; readonly today?: string },
): Promise<number> {
  if (!isOneOf(findingFormats, format)) return 2;
  if (today !== undefined && !partialDate.safeParse(today).success) {
    warn(`${JSON.stringify(today)} is not a date: write it like 2026-11-27.\n`);
    return 2;
  }
  const began = performance.now();
  const result = await checkFolder(folder ?? csvFolder, {
    today: today ?? new Date().toISOString().slice(0, 10),
    judgedOn: today,
    house: true,
    onProgress: (table, rows) => redraw(`${table}: ${rows} rows`),
  });
  redraw();
  const seconds = (performance.now() - began) / 1000;
  const findings = result.findings.map((finding) => ({ ...finding, file: here(finding.file) }));
  say(writeFindings(findings, format, { bold: paint.bold, dim: paint.dim, words: sentence }));
  if (format === "text") say(summary(result, seconds));
  return result.findings.length === 0 ? 0 : 1;
}

const here = (file: string): string => relative(process.cwd(), file) || file;

/** A finding in words, and whether `pnpm data fix` corrects it. */
export const sentence = (finding: Finding): string =>
  `${findingInWords(finding)}${finding.fixable ? " `pnpm data fix` corrects this." : ""}`;

/** The reminders, and the verdict. */
function summary({ findings, accepted, reminders, rows, notes }: CheckResult, seconds: number): string {
  const lines: string[] = findings.length === 0 ? [] : [""];
  if (reminders.length > 0) {
    lines.push(paint.bold("Look at these again soon"));
    for (const { address, expected } of reminders) lines.push(`  ${paint.yellow("•")} ${address}: ${expected}`);
    lines.push("");
  }
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0);
  const tables = [...rows.values()].filter((count) => count > 0).length;
  const counted = [...notes].map(([what, count]) => `${count} ${what}`).join(", ");
  const verdict =
    findings.length === 0
      ? paint.green("No findings")
      : paint.red(`${findings.length} ${findings.length === 1 ? "finding" : "findings"}`);
  lines.push(
    `${verdict} in ${total} rows of ${tables} tables, ${seconds.toFixed(1)} s; ${accepted.length} accepted with a reason${counted === "" ? "" : `; ${counted}`}.`,
  );
  return `${lines.join("\n")}\n`;
}
