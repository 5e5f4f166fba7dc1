import { holdKinds } from "./hold-kinds.ts";

await holdKinds("shares", "concentration", "reserves", "reliance", "balances asked", "revisions", "coverage", "briefs");
