import type { AnyQuery } from "./query.ts";

/** Whether an input is a query rather than plain numbers. Tested by shape: two copies of the package may be loaded. */
export const isQuery = (input: unknown): input is AnyQuery =>
  typeof input === "object" && input !== null && typeof (input as { internals?: unknown }).internals === "function";
