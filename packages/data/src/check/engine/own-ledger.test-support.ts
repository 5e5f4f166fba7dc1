import { csvFolder } from "../../repository.ts";
import { Recheck } from "./recheck.test-support.ts";

let checked: Recheck | undefined;

/** The ledger of this repository, checked once for all tests of a process that break a row of it. */
export const ownLedger = (): Recheck => {
  checked ??= new Recheck(csvFolder);
  return checked;
};
