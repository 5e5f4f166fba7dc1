/** Draws the factual corruptions of the test anew: `tsx tests/mutation/freeze.ts [wanted] [seed]` writes `frozen.csv`. */
import { writeFileSync } from "node:fs";
import { readIds } from "../../packages/data/src/check/cells/read-ids.ts";
import { csvFolder } from "../../packages/data/src/repository.ts";
import { drawn, targetsIn } from "./corrupt.ts";
import { freeze, frozenPath } from "./frozen.ts";
import { isStructural } from "./kinds.ts";
import { Random } from "./random.ts";

const [wanted = "200", seed = "20261124"] = process.argv.slice(2);
const targets = targetsIn(csvFolder);
const ids = readIds(csvFolder);
const idsOf = (table: string) => [...(ids.get(table)?.keys() ?? [])].filter((id) => !id.startsWith(" "));
const corruptions = drawn(targets, Number(wanted), idsOf, new Random(Number(seed)), (kind) => !isStructural(kind));
writeFileSync(frozenPath, freeze(targets, corruptions));
