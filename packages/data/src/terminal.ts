import pc from "picocolors";
import { ownColours, shownWithColours } from "./csv/visible.ts";

/** The colours of what `say` and `warn` write. */
export const paint = ownColours(pc);

// A reader that goes away, such as `head`, ends the program; that is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

/** Writes an answer. Nothing else of this program writes: no cell, name or path reaches a terminal as it is. */
export const say = (text: string): void => void process.stdout.write(shownWithColours(text));

/** Writes what went wrong, or what is missing. */
export const warn = (text: string): void => void process.stderr.write(shownWithColours(text));

/** Whether somebody watches what `redraw` writes. */
export const isWatched = (): boolean => process.stderr.isTTY === true;

/** Writes one line over the last, on the terminal that messages go to; without a text, it takes the line away. */
export const redraw = (text = ""): void => {
  if (isWatched()) process.stderr.write(`\r\u001b[K${shownWithColours(text).replaceAll("\n", " ")}`);
};
