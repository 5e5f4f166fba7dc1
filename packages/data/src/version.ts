/** Replaced by the package's version when it is built. */
declare const ORELEDGER_VERSION: string;

/** The version of `@oreledger/data`: of its rows as well as of its code. */
export const version: string = ORELEDGER_VERSION;
