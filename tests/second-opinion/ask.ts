import { type Call, call as published } from "../cli/in-process.ts";

/** The last day up to which the suite asks: the pages depend on the day, and a test does not. */
export const today = "2026-11-28";

export type Ask = (argv: readonly string[]) => Promise<Reply>;

/** An answer in JSON, or the refusal. */
export interface Reply {
  readonly call: string;
  // biome-ignore lint/suspicious/noExplicitAny: the forms of twenty questions, each read where it is held
  readonly json: any;
  readonly refusal: string | undefined;
}

/** Asks a built program within this process, for thousands of processes would take an hour. */
export const asking =
  (call: Call = published): Ask =>
  async (argv) => {
    const answer = await call([...argv, "--format", "json"], { terminal: false, today });
    const typed = `oreledger ${argv.join(" ")}`;
    if (answer.out.trim() === "") return { call: typed, json: undefined, refusal: answer.err.trim() };
    return { call: typed, json: JSON.parse(answer.out), refusal: undefined };
  };
