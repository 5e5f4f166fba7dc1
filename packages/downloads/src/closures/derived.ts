import type { TableDoc } from "../../../data/src/build/table-doc.ts";

/** What the tables of closures have in common: they are ours, made from other tables. */
export const derived = (doc: Omit<TableDoc, "kind" | "print" | "owner">): TableDoc => ({
  kind: "link",
  print: [],
  owner: "own-compilation",
  ...doc,
});
