import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Line, recordsOf } from "./columns.ts";
import type { ComtradeReader } from "./record.ts";

/** Most records that the public preview gives: a response with as many may have been cut. */
const PREVIEW_CEILING = 500;

/** A response of UN Comtrade's interface: `{ count, data: [ … ] }`. */
export const annualJson: ComtradeReader = {
  form: "response of the interface (JSON)",
  fits: (head) => /^\s*\{/.test(head) && /"count"\s*:/.test(head) && head.includes('"data"'),
  read(path) {
    const { count, data } = JSON.parse(readFileSync(path, "utf8")) as { count: number; data: Line[] };
    if (count !== data.length)
      throw new Error(`${basename(path)}: the response counts ${count} records, and ${data.length} are there`);
    if (count >= PREVIEW_CEILING && count % PREVIEW_CEILING === 0)
      throw new Error(
        `${basename(path)}: ${count} records are as many as the interface gives at once: some may have been cut off. Ask for fewer periods or codes in one call`,
      );
    return recordsOf(
      data.map((line, i) => ({ at: i + 1, line })),
      basename(path),
    );
  },
};
