import pc from "picocolors";
import type { Colors } from "picocolors/types";

/** Where a command reads its surroundings and writes its answer; a test gives its own. */
export interface IO {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether the answer goes to a terminal: people read tables, programs read CSV. */
  readonly terminal: boolean;
  readonly width: number;
  readonly colors: Colors;
  /** Today, ISO 8601: the day of an answer that names no other. */
  readonly today: string;
}

/**
 * The process's own surroundings. Colour follows the terminal, NO_COLOR and FORCE_COLOR.
 *
 * @param color False where `--no-color` was given.
 */
export function processIO(color: boolean | undefined): IO {
  const terminal = process.stdout.isTTY === true;
  const wanted =
    color !== false &&
    (process.env.NO_COLOR ? false : process.env.FORCE_COLOR ? true : terminal && process.env.TERM !== "dumb");
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal,
    width: process.stdout.columns ?? (Number(process.env.COLUMNS) || 100),
    colors: pc.createColors(wanted),
    today: new Date().toISOString().slice(0, 10),
  };
}

/** The exit codes: answered; findings, or nothing matched; a call that cannot be understood. */
export const exit = { answered: 0, nothing: 1, usage: 2 } as const;
