import type { Target } from "./target.ts";

const versionOf = ({ version }: Target): string => (typeof version === "string" ? version : version());

/** A target in a few words. */
export const titleOf = (target: Target): string => `${target.name} ${versionOf(target)}, ${target.how}`;

/** A target as a line of the page. */
export const lineOf = (target: Target): string => {
  const { name, how, slow, fails } = target;
  return `| ${name} | ${versionOf(target)} | ${how} | ${fails === undefined ? "yes" : `**no**: ${fails.why}`} | ${slow ? "`pnpm support`" : "each test run"} |`;
};

/** All targets, each part under its heading. */
export function tables(targets: readonly Target[]): string {
  const parts = [...new Set(targets.map(({ part }) => part))];
  const sections = parts.map((part) => [
    `## ${part}`,
    "",
    "| what | version | how it is tried | works | tried by |",
    "|:--|:--|:--|:--|:--|",
    ...targets.filter((target) => target.part === part).map(lineOf),
  ]);
  return sections.map((lines) => lines.join("\n")).join("\n\n");
}
