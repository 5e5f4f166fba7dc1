import pc from "picocolors";
import { ownColours, shownWithColours } from "./csv/visible.ts";

/** The colours of what `say` and `warn` write. */
export const paint = ownColours(pc);

// A reader that goes away, such as `head`, ends the program; that is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

/** Writes an answer. Only the functions of this file write: no cell, name or path reaches a terminal unescaped. */
export const say = (text: string): void => void process.stdout.write(shownWithColours(text));

/** Writes an error, or what is missing. */
export const warn = (text: string): void => void process.stderr.write(shownWithColours(text));

/** Whether `redraw` writes to a terminal. */
export const isWatched = (): boolean => process.stderr.isTTY === true;

/** Replaces the last line of the terminal that messages go to; without a text, removes it. */
export const redraw = (text = ""): void => {
  if (isWatched()) process.stderr.write(`\r\u001b[K${shownWithColours(text).replaceAll("\n", " ")}`);
};
