import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "@oreledger/data";
import { checkFolder, openFolder } from "@oreledger/data/check";
import { tables as declared } from "@oreledger/data/tables";
import { OreledgerError } from "../errors.ts";
import { requireFunction, requireInputs, requireSwitch, requireText } from "../given.ts";
import { type Ledger, ledgerOf } from "../ledger/ledger.ts";
import { present } from "../lists.ts";
import { csvFolderOf } from "./check.ts";
import { InvalidLedger } from "./invalid-ledger.ts";
import { type InstalledRelease, installedReleases, releaseIn } from "./packages.ts";

/** The options of `openLedger`. */
export interface OpenOptions {
  /**
   * Whether to check the rows of a folder by all rules first (default). A release was checked when it was made, by its
   * own rules, and is not checked again.
   */
  readonly check?: boolean;
  /** Where to look for an installed release: in `node_modules` of this folder and of its parents. Default: the working folder. */
  readonly from?: string;
  /** Called while a large file is checked. */
  readonly onProgress?: (table: string, rows: number) => void;
}

/**
 * Opens a ledger other than the installed one, for the same questions.
 *
 * @param where One of:
 * - the path of a folder of CSVs, `<table>.csv` in it or in its `csv`: every table must be there, and rows are checked;
 * - the path of an unpacked release of `@oreledger/data`;
 * - the name under which a release is installed, such as the alias `oreledger-1-0` of
 *   `npm install oreledger-1-0@npm:@oreledger/data@1.0.0`;
 * - the version of an installed release, such as `1.0.0`.
 *
 * Tables and columns of a release are as it declared them; `diff` lists what has changed since.
 * @throws InvalidLedger with every finding, if the rows of a folder break a rule.
 * @throws OreledgerError naming the available ones, if there is no such folder or release.
 * @example
 * const { tables } = await openLedger("my-data/csv");
 * tables.shares.where({ commodity: "gallium" }).toArray();
 */
export async function openLedger(where: string, options: OpenOptions = {}): Promise<Ledger> {
  requireText("Where a ledger is", where);
  requireInputs("openLedger", options, {}, { check: requireSwitch, from: requireText, onProgress: requireFunction });
  if (existsSync(where) && statSync(where).isDirectory()) {
    const release = releaseIn(where, where);
    return release === undefined ? openCsvFolder(where, csvFolderOf(where), options) : openRelease(release);
  }
  const releases = installedReleases(options.from ?? process.cwd());
  const release = releases.find(({ name, version }) => name === where || version === where);
  if (release !== undefined) return openRelease(release);
  const names = releases.map(({ name, version }) => `${name} (${version})`);
  const near = nearest(
    where,
    releases.flatMap(({ name, version }) => [name, version]),
  );
  throw new OreledgerError(
    `${JSON.stringify(where)} is no folder, and no release of @oreledger/data is installed by that name or version.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} Installed: ${names.length === 0 ? "none" : names.join(", ")}. Another: npm install oreledger-1-0@npm:@oreledger/data@1.0.0`,
  );
}

async function openCsvFolder(name: string, folder: string, { check = true, onProgress }: OpenOptions): Promise<Ledger> {
  if (check) {
    const { findings } = await checkFolder(folder, present({ onProgress }));
    if (findings.length > 0) throw new InvalidLedger(name, findings);
  }
  return read(name, () =>
    ledgerOf(
      name,
      undefined,
      openFolder(folder).map(({ table }) => table),
    ),
  );
}

function openRelease({ name, version, folder }: InstalledRelease): Ledger {
  const tables = read(name, () => openFolder(join(folder, "csv"), join(folder, "datapackage.json")));
  return ledgerOf(
    name,
    version,
    tables.map(({ table }) => table),
    Object.keys(declared),
  );
}

/** Reports any error while reading as a fault of the files. */
function read<Result>(name: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    throw new OreledgerError(`${name} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}
