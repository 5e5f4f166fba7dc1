import type { RowOf } from "../../engine/rule.ts";

type Status = RowOf<"shares">["status"];

/** What may be in a cell instead of a figure, and what it then means. */
interface Token {
  readonly token: RegExp;
  /** The explanation in the legend of publishers' tables. */
  readonly means: string;
  readonly statuses: readonly Status[];
}

/** A token followed by a unit: `W metric tons`. A footnote after `; note:` can give a cell another meaning. */
const alone = (token: string) => new RegExp(`^(?:${token})(?= |;|$)`);

/** The tokens of publishers' tables, in the order in which they are tried. */
export const printedTokens: readonly Token[] = [
  { token: alone("W"), means: "withheld to avoid disclosing company proprietary data", statuses: ["withheld"] },
  { token: alone("XX|xx"), means: "not applicable", statuses: ["not_applicable"] },
  { token: alone("E"), means: "net exporter", statuses: ["net_exporter"] },
  {
    token: /^(?:NA|na|N\/A)(?= |$)(?!.*; note:)/,
    means: "not available",
    statuses: ["not_available"],
  },
  {
    token: /^(?:NA|na)(?= |;).*; note:/,
    means: "not available as a figure; the footnote gives what is known",
    statuses: ["not_available", "qualitative", "included_elsewhere", "reported", "estimated"],
  },
  { token: /^(?:[—–]|"?--"?)(?= |;|$)/, means: "zero", statuses: ["nil"] },
  { token: /^0(?:\.0+)?(?= |;|$)/, means: "zero", statuses: ["nil"] },
  { token: /^[Ii]ncluded (?:in|with) /, means: "counted in another row", statuses: ["included_elsewhere"] },
  {
    token: /^(?:Very (?:small|large)|Small|Moderate|Large|Variable)\b/i,
    means: "a size in words",
    statuses: ["qualitative"],
  },
  { token: /^e\s?\d/, means: "estimated", statuses: ["estimated"] },
];

/** The token that a cell begins with, if it begins with one. */
export const tokenOf = (printed: string): Token | undefined => printedTokens.find(({ token }) => token.test(printed));
