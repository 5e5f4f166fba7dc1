import { fstatSync, writeSync } from "node:fs";
import { ownColours, shownWithColours } from "@oreledger/data";
import type { Colors } from "picocolors/types";

/** The surroundings of a process; a test gives its own. */
export interface Surroundings {
  /** Writes a text unchanged. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the answer goes to a terminal: people read tables, programs read CSV. */
  readonly terminal: boolean;
  /** Whether messages go to a terminal, so that progress may be drawn there. */
  readonly attended: boolean;
  readonly width: number;
  readonly colors: Colors;
  /** Today, ISO 8601: the default day of an answer. */
  readonly today: string;
}

/**
 * The input and output of a command. `out` and `err` escape hidden characters of any cell, name or path: no text of a ledger can
 * move a cursor, hide a word or reverse a line.
 */
export interface IO extends Surroundings {
  /** Writes cells for programs, byte for byte; to a terminal, as `out` does. */
  readonly exact: (text: string) => void;
  /** Replaces the last line if messages go to a terminal; without a text, removes it. */
  readonly redraw: (text?: string) => void;
}

/** The only way to write: every output passes through it. */
export function cleaning(around: Surroundings): IO {
  const out = (text: string) => around.out(shownWithColours(text));
  return {
    ...around,
    colors: ownColours(around.colors),
    out,
    err: (text) => around.err(shownWithColours(text)),
    exact: around.terminal ? out : around.out,
    redraw: (text = "") => {
      if (around.attended) around.err(`\r\u001b[K${shownWithColours(text).replaceAll("\n", " ")}`);
    },
  };
}

const WIDTH_ELSEWHERE = 100;
/** Colours that change nothing. Without colour, their library is not loaded: it would open the standard output to look for a terminal. */
const plain = new Proxy({}, { get: (_, name) => (name === "isColorSupported" ? false : String) }) as Colors;
const [OUT, ERR] = [1, 2];

/**
 * The process's own surroundings. Colour follows the terminal, NO_COLOR and FORCE_COLOR.
 *
 * @param color False if `--no-color` was given.
 */
export function processIO(color: boolean): Surroundings {
  const { env } = process;
  const terminal = isTerminal(OUT);
  const forced = env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : undefined;
  const wanted = color && !env.NO_COLOR && (forced ?? (terminal && env.TERM !== "dumb"));
  return {
    out: (text) => write(OUT, text),
    err: (text) => write(ERR, text),
    terminal,
    attended: isTerminal(ERR),
    width: (terminal ? process.stdout.columns : 0) || Number(env.COLUMNS) || WIDTH_ELSEWHERE,
    colors: wanted ? (require("picocolors") as { createColors(enabled: boolean): Colors }).createColors(true) : plain,
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Whether a descriptor is a terminal. Node's modules for terminals are loaded only if it may be one. */
function isTerminal(descriptor: number): boolean {
  try {
    return (
      fstatSync(descriptor).isCharacterDevice() && (require("node:tty") as typeof import("node:tty")).isatty(descriptor)
    );
  } catch {
    return false;
  }
}

/** Thrown if the reader is gone: `| head` has read enough, or the terminal was closed. It is not a failure. */
export class NobodyReads extends Error {}

/** Writes all of a text before it returns, without `process.stdout`, which would load network modules to write to a pipe. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE" || code === "EIO" || code === "EBADF") throw new NobodyReads();
      if (code !== "EAGAIN") throw error;
      // The reader is slower, and its pipe does not block: wait a little.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
