import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository that contains this source file. */
export const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** The folder of the ledger's own CSVs. */
export const csvFolder = join(repositoryRoot, "packages/data/csv");
