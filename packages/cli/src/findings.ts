import { visibleJson } from "@oreledger/data";
import { type Finding, findingAsAnnotation, findingInWords } from "@oreledger/data/check";
import type { IO } from "./io.ts";
import { wrap } from "./render/width.ts";

export type { Finding };

/** The ways to write findings. */
export const findingFormats = ["text", "json", "sarif", "github"] as const;

interface Checked {
  readonly table: string;
  readonly rows: number;
}

/** Writes what a check found. */
export function renderFindings(
  findings: readonly Finding[],
  checked: readonly Checked[],
  format: (typeof findingFormats)[number],
  io: Pick<IO, "width" | "colors">,
): string {
  switch (format) {
    case "json":
      return `${visibleJson(JSON.stringify(findings, null, 2))}\n`;
    case "sarif":
      return `${visibleJson(JSON.stringify(sarif(findings), null, 2))}\n`;
    case "github":
      return findings.map((finding) => findingAsAnnotation(finding, findingInWords(finding))).join("");
    case "text":
      return text(findings, checked, io);
  }
}

/** So many findings of one rule are written out in words. */
const MOST_ALIKE = 20;

function text(
  findings: readonly Finding[],
  checked: readonly Checked[],
  { width, colors }: Pick<IO, "width" | "colors">,
): string {
  const seen = new Map<string, number>();
  const lines = findings.flatMap((finding) => {
    const alike = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, alike);
    return alike > MOST_ALIKE
      ? []
      : [
          colors.bold(`${finding.file}:${finding.line}`) +
            (finding.column === "" ? "" : ` ${finding.column}`) +
            colors.dim(` ${finding.rule}`),
          ...wrap(`  ${findingInWords(finding)}`, width, "  "),
        ];
  });
  for (const [rule, count] of seen)
    if (count > MOST_ALIKE) lines.push(`… and ${count - MOST_ALIKE} more of ${rule}; --format json lists all.`);
  const total = checked.map(({ table, rows }) => `${rows} ${rows === 1 ? "row" : "rows"} of ${table}`).join(", ");
  lines.push(
    findings.length === 0
      ? `${total}: nothing wrong.`
      : `${total}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}.`,
  );
  return `${lines.join("\n")}\n`;
}

/** SARIF 2.1.0, which code scanning reads. */
const sarif = (findings: readonly Finding[]) => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: {
        driver: {
          name: "oreledger",
          rules: [...new Set(findings.map(({ rule }) => rule))].sort().map((id) => ({ id })),
        },
      },
      results: findings.map((finding) => ({
        ruleId: finding.rule,
        level: "error",
        message: { text: findingInWords(finding) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: finding.file.replaceAll("\\", "/") },
              region: { startLine: Math.max(1, finding.line) },
            },
            logicalLocations: [{ fullyQualifiedName: finding.address }],
          },
        ],
      })),
    },
  ],
});
