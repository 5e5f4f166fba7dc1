import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

/**
 * One suite: one file in `suites/`, named after its subject, whose default export is this. `pnpm bench` runs all,
 * `pnpm bench first-answer` runs `suites/first-answer.ts`.
 *
 * A suite asks `bench` for comparisons; each becomes one table. The first contender is ours and the others are given as
 * ratios to it. Name a peer with its version.
 *
 * @example
 * export default {
 *   title: "Checking a large file",
 *   async run(bench) {
 *     await bench.time("1,000,000 rows", {
 *       "oreledger check": () => check(file),
 *       "csv-parse 7.0.3, columns: true": () => parse(file),
 *     }, { budget: { text: "≤ 1.5 × csv-parse alone", met: (times) => times("csv-parse") >= 1 / 1.5 } });
 *   },
 * } satisfies Suite;
 */
export interface Suite {
  readonly title: string;
  /** What a reader must know of how it is measured. */
  readonly about?: string;
  run(bench: Bench): Promise<void>;
}

/** What is compared: a function whose answer is timed, made ready by `setup` outside the clock. */
export type Contender<Answer> =
  | (() => Answer | Promise<Answer>)
  | {
      readonly setup: () => unknown;
      readonly run: () => Answer | Promise<Answer>;
      readonly teardown?: () => unknown;
    };

/** A budget of the design, and whether the run kept it. */
export interface Budget {
  readonly text: string;
  /**
   * @param times How many times our figure a contender's is, by the beginning of its name.
   * @param figure A contender's median, by the beginning of its name.
   */
  readonly met: (times: Times, figure: Times) => boolean;
  /** What was measured, in the budget's own terms: `1.77 ×`. */
  readonly measured?: (times: Times, figure: Times) => string;
}

/** A number of a contender, found by the beginning of its name. */
type Times = (name: string) => number;

export interface Options<Answer = unknown> {
  /** How often each contender runs. */
  readonly rounds?: number;
  readonly budget?: Budget | readonly Budget[];
  /** Whether two contenders' answers are the same: a fast wrong answer is no contender. Deep equality by default. */
  readonly same?: (ours: Answer, theirs: Answer) => boolean;
}

/** One line of a table: the median of the rounds, and the middle half of them. */
export interface Line {
  readonly name: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** One comparison as it is printed. */
export interface Comparison {
  readonly title: string;
  readonly unit: string;
  /** Ours first. */
  readonly lines: readonly Line[];
  readonly budgets: readonly { readonly text: string; readonly met: boolean; readonly measured: string }[];
}

/** Runs comparisons and keeps their tables. */
export class Bench {
  readonly comparisons: Comparison[] = [];
  readonly #report: (line: string) => void;

  constructor(report: (line: string) => void) {
    this.#report = report;
  }

  /**
   * Times functions of this process, in milliseconds. Contenders take turns, so that a noisy minute meets all of them; a
   * short one runs several times for each reading.
   *
   * @throws Error where two contenders do not give the same answer.
   */
  async time<Answer>(
    title: string,
    contenders: Readonly<Record<string, Contender<Answer>>>,
    { rounds = 15, budget, same = isDeepStrictEqual }: Options<Answer> = {},
  ): Promise<Comparison> {
    this.#report(title);
    const all = Object.entries(contenders).map(([name, contender]) => ({
      name,
      repeats: 1,
      readings: [] as number[],
      ...(typeof contender === "function" ? { setup: () => {}, run: contender, teardown: () => {} } : contender),
    }));
    let ours: { answer: Answer } | undefined;
    for (const contender of all) {
      await contender.setup();
      const answer = await contender.run();
      if (ours === undefined) ours = { answer };
      else if (!same(ours.answer, answer))
        throw new Error(`${title}: ${contender.name} does not give the answer of ${all[0]?.name}`);
      const began = performance.now();
      await contender.run();
      contender.repeats = Math.max(1, Math.min(1000, Math.ceil(5 / Math.max(performance.now() - began, 0.001))));
    }
    for (let round = 0; round < rounds; round++)
      for (const contender of all) {
        const began = performance.now();
        for (let i = 0; i < contender.repeats; i++) await contender.run();
        contender.readings.push((performance.now() - began) / contender.repeats);
      }
    for (const { teardown } of all) await teardown?.();
    return this.#keep(
      title,
      "ms",
      all.map(({ name, readings }) => lineOf(name, readings)),
      budget,
    );
  }

  /**
   * Times whole processes, from the call to the end, in milliseconds, and takes their peak memory in megabytes (resident,
   * where the system tells it). Their standard outputs must be the same, as `same` reads them.
   *
   * @throws Error where a process fails, or two do not print the same.
   */
  async process(
    title: string,
    commands: Readonly<Record<string, readonly string[]>>,
    {
      rounds = 11,
      budget,
      same = (a, b) => a.trim() === b.trim(),
      env = {},
    }: Options<string> & { readonly env?: Readonly<Record<string, string>> } = {},
  ): Promise<{ time: Comparison; memory: Comparison | undefined }> {
    this.#report(title);
    const all = Object.entries(commands).map(([name, command]) => ({
      name,
      command,
      times: [] as number[],
      peaks: [] as number[],
    }));
    let ours: string | undefined;
    for (let round = -1; round < rounds; round++)
      for (const contender of all) {
        const { output, milliseconds, megabytes } = await runProcess(contender.command, { ...process.env, ...env });
        if (round >= 0) {
          contender.times.push(milliseconds);
          // A shell's own memory says nothing of the pipe that it runs.
          if (megabytes !== undefined && contender.command[0] !== "sh") contender.peaks.push(megabytes);
          continue;
        }
        if (ours === undefined) ours = output;
        else if (!same(ours, output))
          throw new Error(`${title}: ${contender.name} prints ${JSON.stringify(output)}, not ${JSON.stringify(ours)}`);
      }
    const time = this.#keep(
      title,
      "ms",
      all.map(({ name, times }) => lineOf(name, times)),
      budget,
    );
    const measured = all.filter(({ peaks }) => peaks.length > 0);
    const memory =
      measured[0] === all[0]
        ? this.#keep(
            `${title}: peak memory`,
            "MB",
            measured.map(({ name, peaks }) => lineOf(name, peaks)),
          )
        : undefined;
    return { time, memory };
  }

  /** Figures that need no clock, laid side by side: bytes, rows. */
  figures(
    title: string,
    unit: string,
    figures: Readonly<Record<string, number>>,
    { budget }: Pick<Options, "budget"> = {},
  ): Comparison {
    return this.#keep(
      title,
      unit,
      Object.entries(figures).map(([name, value]) => ({ name, median: value, low: value, high: value })),
      budget,
    );
  }

  /** Ratios that need no clock, each of something else. */
  ratios(title: string, ratios: Readonly<Record<string, number>>, options: Pick<Options, "budget"> = {}): Comparison {
    return this.figures(title, "×", ratios, options);
  }

  #keep(title: string, unit: string, lines: readonly Line[], budget: Options["budget"] = []): Comparison {
    const find = (name: string): number => {
      const line = lines.find((candidate) => candidate.name.startsWith(name));
      if (line === undefined) throw new Error(`${title}: no contender is named ${name}…`);
      return line.median;
    };
    const ours = (lines[0] as Line).median;
    const times = (name: string) => find(name) / ours;
    const budgets = [budget].flat().map(({ text, met, measured }) => ({
      text,
      met: met(times, find),
      measured: measured?.(times, find) ?? "",
    }));
    const comparison = { title, unit, lines, budgets };
    this.comparisons.push(comparison);
    return comparison;
  }
}

/** The median and the middle half of some readings. */
function lineOf(name: string, readings: readonly number[]): Line {
  const sorted = [...readings].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] as number;
  return { name, median: at(0.5), low: at(0.25), high: at(0.75) };
}

async function runProcess(
  [command, ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ output: string; milliseconds: number; megabytes: number | undefined }> {
  const began = performance.now();
  const child = spawn(command as string, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let megabytes: number | undefined;
  // Linux keeps the high-water mark while the process lives: the last look before its end is near enough.
  const look = () => {
    try {
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
      if (kilobytes !== undefined) megabytes = Number(kilobytes) / 1024;
    } catch {
      // Gone already, or not Linux.
    }
  };
  const watch = setInterval(look, 4);
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    look();
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  try {
    const status = await new Promise<number | null>((resolve, reject) =>
      child.on("error", reject).on("close", (code) => resolve(code)),
    );
    const milliseconds = performance.now() - began;
    if (status !== 0) throw new Error(`${[command, ...args].join(" ")} ended with ${status}: ${errors}`);
    return { output, milliseconds, megabytes };
  } finally {
    clearInterval(watch);
  }
}
