import type { Finding } from "@oreledger/data/check";
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
      return `${JSON.stringify(findings, null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(sarif(findings), null, 2)}\n`;
    case "github":
      return findings.map(annotation).join("");
    case "text":
      return text(findings, checked, io);
  }
}

const MOST_SHOWN = 80;

/** A finding in words: the cell, what was expected, what would be right. */
export function sentence({ column, value, expected, suggestion }: Finding): string {
  const cut = value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value;
  const cell = column === "" ? "" : `${column} ${value === "" ? "is empty" : `is ${JSON.stringify(cut)}`}: `;
  const hint = suggestion === "" || expected.startsWith(suggestion) ? "" : ` Write ${JSON.stringify(suggestion)}?`;
  return `${cell}expected ${expected}.${hint}`;
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
          ...wrap(`  ${sentence(finding)}`, width, "  "),
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

/** A GitHub Actions annotation: it shows at the line in a pull request. */
function annotation(finding: Finding): string {
  const data = (part: string) => part.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (part: string) => data(part).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::error file=${property(finding.file)},line=${finding.line},title=${property(finding.rule)}::${data(sentence(finding))}\n`;
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
        message: { text: sentence(finding) },
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
