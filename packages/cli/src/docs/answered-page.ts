import { answerOfLedger } from "../../../../scripts/written-page.ts";
import { capture } from "./capture.ts";
import { wordsOf } from "./words.ts";

const CALL = /<!-- answer of the ledger -->\s*```console\n\$ oreledger (.*)\n[\s\S]*?```\s*<!-- end of the answer -->/g;

/** The output of a call, as a page shows it. */
export async function answered(call: string, mostLines = Number.POSITIVE_INFINITY): Promise<string> {
  const { out, err } = await capture(wordsOf(call));
  const lines = (out + err).trimEnd().split("\n");
  const kept =
    lines.length > mostLines ? [...lines.slice(0, mostLines), `… ${lines.length - mostLines} more lines`] : lines;
  return answerOfLedger(`\`\`\`console\n$ oreledger ${call}\n${kept.join("\n")}\n\`\`\``);
}

/** A page written by hand with new output for its calls, each in at most `mostLines` lines. */
export async function answeredPage(page: string, mostLines?: number): Promise<string> {
  const parts: string[] = [];
  let from = 0;
  for (const match of page.matchAll(CALL)) {
    parts.push(page.slice(from, match.index), await answered(match[1] as string, mostLines));
    from = match.index + match[0].length;
  }
  return [...parts, page.slice(from)].join("");
}
