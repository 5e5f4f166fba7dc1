import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The program as it is published. */
export const main = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));

interface IO {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly terminal: boolean;
  readonly attended: boolean;
  readonly width: number;
  readonly colors: Readonly<Record<string, unknown>>;
  readonly today: string;
}

interface Program {
  run(argv: readonly string[], makeIO: () => IO): Promise<number>;
}

/** Text as it is, where a terminal would have colour. */
const plain = new Proxy(
  {},
  { get: (_, name) => (name === "isColorSupported" ? false : (text: string | number) => String(text)) },
);

/** What a call wrote, and how it ended. */
export interface Answer {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

export type Call = (argv: readonly string[], surroundings?: Partial<IO>) => Promise<Answer>;

/** Calls a built program within this process: a process of its own for each of a hundred calls would take minutes. */
export const calling = (built: string): Call => {
  const { run } = createRequire(import.meta.url)(built) as Program;
  return (argv, surroundings) => answerOf(run, argv, surroundings);
};

/** Calls the published program. */
export const call = calling("../../packages/cli/dist/cli.js");

async function answerOf(run: Program["run"], argv: readonly string[], surroundings: Partial<IO> = {}): Promise<Answer> {
  let [out, err] = ["", ""];
  const io: IO = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: true,
    attended: false,
    width: 100,
    colors: plain,
    today: "2026-11-24",
    ...surroundings,
  };
  return { exit: await run(argv, () => io), out, err };
}
