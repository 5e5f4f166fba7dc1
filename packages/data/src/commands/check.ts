import { relative } from "node:path";
import { type CheckResult, checkFolder, type Finding, findingAsAnnotation, findingInWords } from "../check/index.ts";
import { visibleJson } from "../csv/visible.ts";
import { csvFolder } from "../repository.ts";
import { partialDate } from "../tables/column.ts";
import { paint, redraw, say, warn } from "../terminal.ts";

const formats = ["text", "json", "github"] as const;

/** `pnpm data check`. @returns The exit code: 0 nothing found, 1 findings, 2 a call that cannot be understood. */
export async function check(
  folder: string | undefined,
  { format, today }: { readonly format: string; readonly today?: string },
): Promise<number> {
  if (!(formats as readonly string[]).includes(format)) {
    warn(`There is no format ${JSON.stringify(format)}: write ${formats.join(", ")}.\n`);
    return 2;
  }
  if (today !== undefined && !partialDate.safeParse(today).success) {
    warn(`${JSON.stringify(today)} is no day: write it as 2026-11-27.\n`);
    return 2;
  }
  const began = performance.now();
  const result = await checkFolder(folder ?? csvFolder, {
    today: today ?? new Date().toISOString().slice(0, 10),
    judgedOn: today,
    onProgress: (table, rows) => redraw(`${table}: ${rows} rows`),
  });
  redraw();
  const seconds = (performance.now() - began) / 1000;
  const write = { text: asText, json: asJson, github: asAnnotations }[format as (typeof formats)[number]];
  say(write(result, seconds));
  return result.findings.length === 0 ? 0 : 1;
}

const here = (file: string): string => relative(process.cwd(), file) || file;

const asJson = ({ findings }: CheckResult): string =>
  `${visibleJson(
    JSON.stringify(
      findings.map((finding) => ({ ...finding, file: here(finding.file) })),
      null,
      2,
    ),
  )}\n`;

const asAnnotations = ({ findings }: CheckResult): string =>
  findings.map((finding) => findingAsAnnotation({ ...finding, file: here(finding.file) }, sentence(finding))).join("");

/** A finding in words, and whether `pnpm data fix` puts it right. */
export const sentence = (finding: Finding): string =>
  `${findingInWords(finding)}${finding.fixable ? " `pnpm data fix` does it." : ""}`;

/** So many findings of one rule in one file are written out. */
const MOST_ALIKE = 20;

function asText({ findings, accepted, reminders, rows, notes }: CheckResult, seconds: number): string {
  const lines: string[] = [];
  const files = new Map<string, Finding[]>();
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  for (const [file, found] of files) {
    lines.push(paint.bold(here(file)));
    const alike = new Map<string, number>();
    for (const finding of found) {
      const count = (alike.get(finding.rule) ?? 0) + 1;
      alike.set(finding.rule, count);
      if (count <= MOST_ALIKE)
        lines.push(
          `  ${paint.red("✖")} ${finding.line}${finding.column === "" ? "" : `:${finding.column}`}  ${sentence(finding)} ${paint.dim(`${finding.rule} · ${finding.address}`)}`,
        );
    }
    for (const [rule, count] of alike)
      if (count > MOST_ALIKE) lines.push(paint.dim(`  … and ${count - MOST_ALIKE} more of ${rule}`));
    lines.push("");
  }
  if (reminders.length > 0) {
    lines.push(paint.bold("To look at again soon"));
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
