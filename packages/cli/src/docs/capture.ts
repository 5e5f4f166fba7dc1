import pc from "picocolors";
import type { Exit } from "../call/command.ts";
import { run } from "../cli.ts";
import type { Surroundings } from "../render/io.ts";

/** The output of a call, and its exit code. */
export interface Captured {
  readonly out: string;
  readonly err: string;
  readonly exit: Exit;
}

/** Runs a call as on a terminal of 100 columns without colour, on a given day, and keeps what it writes. */
export async function capture(argv: readonly string[], surroundings: Partial<Surroundings> = {}): Promise<Captured> {
  let [out, err] = ["", ""];
  const io: Surroundings = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: true,
    attended: false,
    width: 100,
    colors: pc.createColors(false),
    today: "2026-11-24",
    ...surroundings,
  };
  const exit = await run(argv, () => io);
  return { out, err, exit };
}
