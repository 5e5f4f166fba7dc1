// A page that a generator writes: what follows from code, and answers of the ledger between two marks. The checks of a pull
// request hold it to its code alone: a corrected figure must not ask for a second file. A release writes the answers anew.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const [BEGINS, ENDS] = ["<!-- answer of the ledger -->", "<!-- end of the answer -->"];
const answers = new RegExp(`${BEGINS}[\\s\\S]*?${ENDS}`, "g");

/** Markdown that the ledger's rows decide, marked as such. */
export const answerOfLedger = (markdown: string): string => `${BEGINS}\n\n${markdown}\n\n${ENDS}`;

/** The page without its answers: what its code decides. */
const withoutAnswers = (page: string): string => page.replace(answers, BEGINS);

/** Writes a generated file where it differs. With `check` writes nothing, and fails the run where its code says otherwise. */
export function writePage(
  file: string | URL,
  content: string,
  { check, name }: { check: boolean; name: string },
): void {
  const now = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (now === content || (check && withoutAnswers(now) === withoutAnswers(content))) return;
  if (check) {
    process.stderr.write(`${name} does not follow from the code: run \`pnpm generate\` and commit what it writes.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, content);
    process.stdout.write(`${name} written.\n`);
  }
}
