import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import type { Importer, ImportOptions } from "../importer.ts";
import type { Scratch } from "../scratch.ts";

/** The input of an importer, as lines that can be distributed over files of its form. */
// biome-ignore lint/suspicious/noExplicitAny: cases with different lines are in one list.
export interface Case<Line = any> {
  readonly importer: Importer;
  /** What distinguishes this case from others of the importer. */
  readonly what?: string;
  readonly lines: readonly Line[];
  readonly options?: Partial<ImportOptions>;
  /** Writes lines as one input of the publisher's form: a file, or a folder of them. */
  readonly write: (lines: readonly Line[], folder: string) => Promise<string> | string;
  /** Whether one call takes several files, unless two with one name are the same file of a release. */
  readonly together?: boolean;
  /** The reason why a part of the input has no meaning, if so: then one call takes one input. */
  readonly undivided?: string;
  readonly runs?: number;
  /** Prepares the ledger for the lines; by default the tables of figures and deposits are empty. */
  readonly prepare?: (scratch: Scratch) => void;
}

/** A case whose lines are all of one type. */
export const caseOf = <Line>(of: Case<Line>): Case => of;

/** Every file of a folder, with its identity on the disk and its time of writing. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).flatMap((name) => {
      const { ino, size, mtimeMs } = statSync(join(folder, name));
      return name.endsWith(".csv") ? [[name, `${ino} ${size} ${mtimeMs}`]] : [];
    }),
  );

/** Removes rows that most importers only count: thousands, of other tables. */
const bare = (scratch: Scratch): void => {
  for (const table of ["shares", "us_balances", "deposits", "deposit_locations"]) scratch.keep(table, () => false);
};

/** Fails unless an importer keeps its promises on a case. */
export async function promise(scratch: Scratch, of: Case): Promise<void> {
  const { importer, lines, options = {}, write, together = true, undivided, runs = 12, prepare } = of;
  const input = (part: typeof lines) => write(part, mkdtempSync(join(scratch.folder, "input-")));
  scratch.reset();
  (prepare ?? bare)(scratch);
  const before = scratch.state();
  const reset = () => scratch.reset(before);
  const file = await input(lines);

  await killed(scratch, importer, { ...options, input: [file] });
  expect(scratch.state(), "killed").toEqual(before);

  const { rows } = await scratch.run(importer, [file], options);
  expect(Object.values(rows).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
  const whole = scratch.state();
  expect(whole).not.toEqual(before);

  await scratch.run(importer, [file], options);
  expect(scratch.state(), "imported twice").toEqual(whole);
  await scratch.run(importer, [file], { ...options, dryRun: true });
  expect(scratch.state(), "a dry run").toEqual(whole);

  if (undivided !== undefined) {
    await expect(scratch.run(importer, [file, file], options)).rejects.toThrow(/Name one/);
    expect(scratch.state(), "two at once").toEqual(whole);
    return;
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(2), { minLength: lines.length, maxLength: lines.length }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.boolean(),
      async (dealt, order, inOneCall) => {
        reset();
        const parts = order.map((part) => lines.filter((_, i) => dealt[i] === part)).filter((part) => part.length > 0);
        const files = await Promise.all(parts.map((part) => input(part)));
        // A part in which nothing can be used is refused, and changes nothing.
        const refused = (error: Error) => expect(error.message).toMatch(/could be used/);
        if (inOneCall && together) await scratch.run(importer, files, options).catch(refused);
        else
          for (const each of [...files, files[0] as string])
            await scratch.run(importer, [each], options).catch(refused);
        expect(scratch.state()).toEqual(whole);
      },
    ),
    { numRuns: runs },
  );
}

/**
 * Runs an importer to its last line and stops it there. The folder must then be as a kill at that moment would leave it: it is
 * checked after everything was written to the copy, and each time that the importer reports.
 */
async function killed(scratch: Scratch, importer: Importer, options: Partial<ImportOptions>): Promise<void> {
  const before = filesOf(scratch.folder);
  const untouched = () => expect(filesOf(scratch.folder), "the folder while the importer runs").toEqual(before);
  const stopped: Importer = {
    ...importer,
    async run(given) {
      await importer.run({ ...given, report: untouched });
      expect(filesOf(given.folder), "the copy").not.toEqual(before);
      untouched();
      throw new Error("killed");
    },
  };
  await expect(scratch.run(stopped, options.input ?? [], options)).rejects.toThrow("killed");
}
