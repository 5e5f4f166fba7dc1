import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Parses the file with csv-parse of the folder that is named first, and prints how many records it had.
const [folder, file] = process.argv.slice(2);
const { parse } = createRequire(join(folder, "package.json"))("csv-parse");
let records = 0;
const parser = createReadStream(file, { highWaterMark: 1 << 18 }).pipe(parse({ from_line: 2 }));
parser.on("readable", () => {
  while (parser.read() !== null) records++;
});
parser.on("end", () => process.stdout.write(`${records}\n`));
