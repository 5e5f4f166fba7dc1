import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { replaceFile } from "../csv/write.ts";
import { repositoryRoot } from "../repository.ts";

/** The answers so far: cells by column, and those of a new source. */
export interface Answers {
  readonly cells: Record<string, string>;
  source?: Record<string, string>;
}

/** The answers of a row that is not written yet, kept in the checkout until it is. */
export class DraftFile {
  readonly path: string;

  constructor(table: string, folder = join(repositoryRoot, "node_modules/.cache/oreledger-new")) {
    this.path = join(folder, `${table}.json`);
  }

  read(): Answers | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      const kept = JSON.parse(readFileSync(this.path, "utf8")) as Answers;
      return typeof kept.cells === "object" && kept.cells !== null ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  keep(answers: Answers): void {
    mkdirSync(dirname(this.path), { recursive: true });
    replaceFile(this.path, `${JSON.stringify(answers, null, 2)}\n`);
  }

  drop(): void {
    rmSync(this.path, { force: true });
  }
}
