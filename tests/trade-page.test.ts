import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { call } from "./cli/in-process.ts";

const page = readFileSync(fileURLToPath(new URL("../docs/trade.md", import.meta.url)), "utf8");
const asked = [...page.matchAll(/```console\n\$ oreledger (.*)\n/g)].map(([, words]) => words as string);

it("docs/trade.md asks six questions", () => {
  expect(asked).toHaveLength(6);
});

// What they answer is written by `pnpm generate`: a corrected figure asks for no second file.
it.each(asked)("`oreledger %s` of docs/trade.md is answered with sources", async (words) => {
  const { out, err, exit } = await call(words.split(" "));
  expect(exit).toBe(0);
  expect((out + err).split("\n").length).toBeGreaterThan(5);
  if (words.includes("--cite")) expect(out + err).toMatch(/^\[1\] /m);
});
