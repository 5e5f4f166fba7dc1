import type { Hold } from "../brief-trade.ts";
import type { Act, Counts } from "./opinions.ts";
import type { Fact } from "./page.ts";

const stateWords = [
  ["in force", "in_force"],
  ["announced", "not_yet"],
  ["suspended", "suspended"],
  ["unknown", "unknown"],
] as const;

const kindWords = [
  ["on technology", "technology"],
  ["aimed at", "aimed"],
  ["on imports", "imports"],
  ["on mining", "output"],
] as const;

/** `4 in force, 3 unknown`, and of a commodity `; beside them 4 on technology and equipment`. */
export function holdActs(label: string, { text }: Fact, acts: readonly Act[], hold: Hold): void {
  const [main = "", beside = ""] = text.split(/; beside (?:them|it) /);
  for (const [words, state] of stateWords) {
    const said = new RegExp(`(\\d+) ${words}`).exec(main)?.[1] ?? "0";
    const of = acts.filter((act) => act.state === state && (act.kind === undefined || act.kind === "goods"));
    hold(
      `${label}: ${words}`,
      said,
      of.length === Number(said),
      of.map((act) => act.id),
    );
  }
  for (const [words, kind] of kindWords) {
    const said = new RegExp(`(\\d+) ${words}`).exec(beside)?.[1] ?? "0";
    const of = acts.filter((act) => act.kind === kind);
    hold(
      `${label}: ${words}`,
      said,
      of.length === Number(said),
      of.map((act) => act.id),
    );
  }
}

export function holdCount(label: string, text: string, count: number | undefined, hold: Hold): void {
  const said = (/^([\d,]+) /.exec(text)?.[1] ?? "0").replaceAll(",", "");
  hold(label, said, Number(said) === count, count);
}

/** `41 deposits; estimates: 2 resource, 57 under no code`. */
export function holdGround({ text }: Fact, counts: Counts | undefined, hold: Hold): void {
  holdCount("deposits", text, counts?.deposits, hold);
  const said = [...text.matchAll(/(?:: |, )(\d+) /g)].reduce((sum, [, n]) => sum + Number(n), 0);
  hold("estimates", String(said), said === (counts?.estimates ?? 0), counts?.estimates);
}
