import { formatNumber } from "@oreledger/sdk/answer";
import type { IO } from "./io.ts";

/** Shows the progress of long work on one line of the terminal that messages go to; silent elsewhere. */
export function progress(io: Pick<IO, "redraw" | "attended">): {
  readonly tell: (what: string, rows: number) => void;
  readonly end: () => void;
} {
  let drawn = false;
  return {
    tell: (what, rows) => {
      if (!io.attended) return;
      io.redraw(`checking ${what}: ${formatNumber(rows)} rows`);
      drawn = true;
    },
    end: () => {
      if (drawn) io.redraw();
    },
  };
}
