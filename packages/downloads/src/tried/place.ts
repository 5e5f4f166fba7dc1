import { cpSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../data/src/repository.ts";
import { type ConvertedFormat, convert, convertibleTo } from "../convert.ts";
import { smallLedger } from "../scratch.ts";

/**
 * A folder as a reader of the data dictionary has it before them: `packages/data` with the CSVs of a ledger (by default a small one) and the schemas, and
 * `downloads` as `pnpm data convert downloads` writes it.
 */
export async function place(
  ledger = smallLedger(),
  formats: readonly ConvertedFormat[] = convertibleTo,
): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "oreledger-place-"));
  mkdirSync(join(root, "packages/data"), { recursive: true });
  cpSync(ledger, join(root, "packages/data/csv"), { recursive: true });
  cpSync(join(repositoryRoot, "packages/data/schema"), join(root, "packages/data/schema"), { recursive: true });
  await convert(join(root, "packages/data/csv"), join(root, "downloads"), formats, "1.2.3");
  return root;
}

/** The code of a page under a heading, by default of the data dictionary, as a person pastes it; `which` counts from 0. */
export function snippet(heading: string, which = 0, name = "data-dictionary"): string {
  const page = readFileSync(join(repositoryRoot, `docs/${name}.md`), "utf8");
  const [, section = ""] = page.split(`\n### ${heading}\n`);
  const code = [...(section.split("\n##")[0] as string).matchAll(/```\w*\n([\s\S]*?)```/g)][which]?.[1];
  if (code === undefined) throw new Error(`docs/${name}.md has no snippet ${which} under ${heading}.`);
  return code;
}
