import { holdKinds } from "./hold-kinds.ts";

await holdKinds(
  "latest",
  "acts",
  "flows",
  "reconciled",
  "totals",
  "both books",
  "trends",
  "money",
  "near",
  "invariants",
);
