import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { call } from "./cli/in-process.ts";

const page = readFileSync(fileURLToPath(new URL("../docs/trade.md", import.meta.url)), "utf8");
const answers = [...page.matchAll(/```console\n\$ oreledger (.*)\n([\s\S]*?)```/g)].map(([, asked, answer]) => ({
  asked: asked as string,
  answer: answer as string,
}));

it("docs/trade.md answers six questions", () => {
  expect(answers).toHaveLength(6);
});

it.each(answers)("docs/trade.md prints what `oreledger $asked` does", async ({ asked, answer }) => {
  const { out, err, exit } = await call(asked.split(" "));
  expect(exit).toBe(0);
  expect(`${(out + err).trimEnd()}\n`).toBe(answer);
});
