import type { IO } from "./io.ts";
import { wrap } from "./width.ts";

/** Writes the notes on an answer to `err`, so that the output contains rows only. */
export function writeNotes(notes: Iterable<string>, io: IO): void {
  for (const note of notes) io.err(`${wrap(`Note: ${note}`, io.width, "  ").join("\n")}\n`);
}
