import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const versionIn = (file: string): string => (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;

/** The versions of the program and of the data that it answers from. */
export const versions = (): string =>
  `oreledger ${versionIn(join(__dirname, "..", "package.json"))}, data ${versionIn(createRequire(__filename).resolve("@oreledger/data/package.json"))}`;
