import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { decode } from "../../../../data/src/csv/decode.ts";
import { recordsOf } from "./columns.ts";
import { foreignColumns, type Line } from "./names.ts";
import type { ComtradeReader } from "./record.ts";

/** The most records that the public preview gives: a response with this many may have been cut. */
const PREVIEW_CEILING = 500;

/** The response of the API, present or old. */
interface Response {
  readonly count?: number;
  readonly error?: string;
  readonly data?: unknown;
  readonly dataset?: unknown;
  readonly validation?: { readonly status?: { readonly name?: string } };
}

/** A response of UN Comtrade's API: `{ count, data: [ … ] }`, the old `{ validation, dataset: [ … ] }`, or only the records. */
export const annualJson: ComtradeReader = {
  form: "response of the API (JSON)",
  fits: (head) => /^\s*[[{]/.test(head) && /"(data|dataset|cmdCode)"\s*:/.test(head),
  read(path) {
    const name = basename(path);
    let response: Response | readonly Line[];
    try {
      response = JSON.parse(decode(readFileSync(path)));
    } catch {
      throw new Error(`${name}: the file begins as JSON but ends early; the download was truncated`);
    }
    const { count, error, data, dataset }: Response = Array.isArray(response)
      ? { data: response }
      : (response as Response);
    if (typeof error === "string" && error.trim() !== "")
      throw new Error(`${name}: UN Comtrade answered with an error: ${error}`);
    const records = data ?? dataset;
    if (!Array.isArray(records)) throw new Error(`${name}: the response has no list of records, data`);
    if (count !== undefined && count !== records.length)
      throw new Error(`${name}: the response states ${count} records but contains ${records.length}`);
    if (count !== undefined && count >= PREVIEW_CEILING && count % PREVIEW_CEILING === 0)
      throw new Error(
        `${name}: ${count} records is the limit of the API, so some may be missing. Request fewer periods or codes in one call`,
      );
    return {
      ...recordsOf(
        (records as Line[]).map((line, i) => ({ at: i + 1, line })),
        name,
      ),
      foreign: foreignColumns([...new Set((records as Line[]).flatMap((line) => Object.keys(line)))]),
    };
  },
};
