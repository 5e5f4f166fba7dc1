// tsx packages/data/src/import/deposits/run.ts <folder of the raw compilations>: writes the rows and reports the joins.
import { join } from "node:path";
import { writeDeposits } from "./write.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Name the folder that holds the raw compilations.");
  process.exit(2);
}
const { read, joined, deposits, locations, estimates } = writeDeposits(
  folder,
  join(import.meta.dirname, "../../../csv"),
);
console.table(read);
console.table(joined.merged);
console.log(
  `${deposits.length} deposits, ${locations.length} further locations, ${estimates.length} estimates; ` +
    `${joined.ambiguous.length} pairs ambiguous and left apart, ${joined.farNamesakes} pairs of namesakes too far apart`,
);
