import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The folder of the installed `@oreledger/data`. */
export const dataFolder = (): string =>
  dirname(createRequire(pathToFileURL(__filename)).resolve("@oreledger/data/package.json"));

/** The text of a file of the installed `@oreledger/data`. */
export const dataFile = (path: string): string => readFileSync(join(dataFolder(), path), "utf8");
