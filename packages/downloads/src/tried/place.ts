import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../data/src/repository.ts";
import { convert, convertibleTo } from "../convert.ts";
import { smallLedger } from "../scratch.ts";

/**
 * A folder as a reader of the data dictionary has it before them: `packages/data` with the CSVs of a small ledger and the schemas, and
 * `downloads` as `pnpm data convert downloads` writes it.
 */
export async function place(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "oreledger-place-"));
  mkdirSync(join(root, "packages/data"), { recursive: true });
  renameSync(smallLedger(), join(root, "packages/data/csv"));
  cpSync(join(repositoryRoot, "packages/data/schema"), join(root, "packages/data/schema"), { recursive: true });
  await convert(join(root, "packages/data/csv"), join(root, "downloads"), convertibleTo, "1.2.3");
  return root;
}

/** The code of the data dictionary under a heading, as a person pastes it; `which` counts from 0. */
export function snippet(heading: string, which = 0): string {
  const page = readFileSync(join(repositoryRoot, "docs/data-dictionary.md"), "utf8");
  const [, section = ""] = page.split(`\n### ${heading}\n`);
  const code = [...(section.split("\n##")[0] as string).matchAll(/```\w*\n([\s\S]*?)```/g)][which]?.[1];
  if (code === undefined) throw new Error(`docs/data-dictionary.md has no snippet ${which} under ${heading}.`);
  return code;
}
