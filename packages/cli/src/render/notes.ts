import type { IO } from "./io.ts";
import { wrap } from "./width.ts";

/** Writes what a reader must know beside an answer: to `err`, so that rows stay rows. */
export function writeNotes(notes: Iterable<string>, io: IO): void {
  for (const note of notes) io.err(`${wrap(`Note: ${note}`, io.width, "  ").join("\n")}\n`);
}
