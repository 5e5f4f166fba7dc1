import { visibleJson } from "../../csv/visible.ts";
import type { Finding } from "./finding.ts";
import { findingAsAnnotation, findingInWords } from "./finding-in-words.ts";

/** The ways to write findings: for people, programs, code scanning, and the pages of a pull request. */
export const findingFormats = ["text", "json", "sarif", "github"] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** How findings are shown to people. */
export interface FindingStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** The lines of a text, if the terminal is narrow. */
  readonly wrap?: (text: string) => readonly string[];
  /** A finding in words; `findingInWords` by default. */
  readonly words?: (finding: Finding) => string;
}

/**
 * Findings as a text that ends in a newline, or as nothing if there are none to write.
 *
 * @example writeFindings([], "json", { bold: String, dim: String }) // "[]\n"
 */
export function writeFindings(findings: readonly Finding[], format: FindingFormat, style: FindingStyle): string {
  const { words = findingInWords } = style;
  switch (format) {
    case "json":
      return `${visibleJson(JSON.stringify(findings, null, 2))}\n`;
    case "sarif":
      return `${visibleJson(JSON.stringify(sarif(findings, words), null, 2))}\n`;
    case "github":
      return findings.map((finding) => findingAsAnnotation(finding, words(finding))).join("");
    case "text":
      return text(findings, { ...style, words });
  }
}

/** At most this many findings of one rule in one file are written out in words. */
const MOST_ALIKE = 20;

function text(
  findings: readonly Finding[],
  { bold, dim, words, wrap = (line) => [line] }: FindingStyle & Pick<Required<FindingStyle>, "words">,
): string {
  const seen = new Map<string, { readonly of: Finding; count: number }>();
  const lines = findings.flatMap((finding) => {
    const { file, line, column, rule, address } = finding;
    const alike = seen.get(`${file}\n${rule}`) ?? { of: finding, count: 0 };
    alike.count += 1;
    seen.set(`${file}\n${rule}`, alike);
    if (alike.count > MOST_ALIKE) return [];
    return [
      `${bold(`${file}:${line}`)}${column === "" ? "" : ` ${column}`}${dim(` ${rule} ${address}`)}`,
      ...wrap(`  ${words(finding)}`),
    ];
  });
  for (const { of, count } of seen.values())
    if (count > MOST_ALIKE)
      lines.push(`${of.file}: … and ${count - MOST_ALIKE} more of ${of.rule}; --format json lists all.`);
  return lines.map((line) => `${line}\n`).join("");
}

/** SARIF 2.1.0, which code scanning reads. */
const sarif = (findings: readonly Finding[], words: (finding: Finding) => string) => ({
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
        message: { text: words(finding) },
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
