import { expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { ask } from "../ask.ts";

it("says which part of the question leaves nothing, however it was named", () => {
  const hint = (inputs: Readonly<Record<string, unknown>>) => ask(ledger, "shares", inputs).nothing?.text;
  for (const inputs of [
    { of: "antimony", area: "Mongolia" },
    { commodity: "antimony", area: "Mongolia" },
  ]) {
    expect(hint(inputs)).toMatch(/Without area Mongolia, \d+ rows? do/);
    expect(hint(inputs)).toMatch(/Without commodity antimony, \d+ rows? do/);
  }
});
