import type { Finding } from "./finding.ts";

const MOST_SHOWN = 80;

/** A finding in words: the cell, what was expected, what would be right. */
export function findingInWords({ column, value, expected, suggestion }: Finding): string {
  const cut = value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value;
  const cell = column === "" ? "" : `${column} ${value === "" ? "is empty" : `is ${JSON.stringify(cut)}`}: `;
  const hint = suggestion === "" || expected.startsWith(suggestion) ? "" : ` Write ${JSON.stringify(suggestion)}?`;
  return `${cell}expected ${expected}.${hint}`;
}

/** A GitHub Actions annotation, a line of its own: it shows at the line of the file in a pull request. */
export function findingAsAnnotation({ file, line, rule }: Finding, words: string): string {
  const data = (part: string) => part.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (part: string) => data(part).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::error file=${property(file)},line=${line},title=${property(rule)}::${data(words)}\n`;
}
