import { describe, expect, it } from "vitest";
import { ledger } from "../../../installed/installed-ledger.ts";
import { InputRefused } from "../../declare/refusal.ts";
import { saidIn } from "./said.ts";

describe("a rank that is said", () => {
  it.each([
    ["China is the world's largest producer of rare earths", { rank: 1 }],
    ["Kazakhstan, by far the biggest uranium producer", { rank: 1 }],
    ["Chile is the second-largest producer of lithium", { rank: 2 }],
    ["the 3rd largest lithium producer is China", { rank: 3 }],
    ["Kazakhstan ranks third in chromium production", { rank: 3 }],
    ["China is number one in gallium", { rank: 1 }],
    // `in the` is no indium.
    ["Kazakhstan third in the world rare earths reserves", { rank: 3 }],
    ["China is the No. 2 lithium producer", { rank: 2 }],
    ["Indonesia is the top nickel producer", { rank: 1 }],
    ["Australia mines the most lithium", { rank: 1 }],
    ["Kazakhstan is among the five largest chromium producers", { rank: 5, bound: "at-most" }],
    ["Kazakhstan is one of the world's top 10 copper producers", { rank: 10, bound: "at-most" }],
    ["Russia is a top-three producer of nickel", { rank: 3, bound: "at-most" }],
  ])("%s", (sentence, said) => {
    const { area, commodity, measure, ...read } = saidIn(ledger, sentence);
    expect([typeof area, typeof commodity]).toEqual(["string", "string"]);
    expect(read).toMatchObject(said);
    expect(read).not.toHaveProperty("percent");
  });

  it.each([
    ["Chile has the second largest reserves of lithium", "reserves"],
    ["China is the largest gallium producer", "production"],
  ])("has the measure that is named: %s", (sentence, measure) => {
    expect(saidIn(ledger, sentence).measure).toBe(measure);
  });

  it.each([
    ["China is a leading producer of tungsten", /rank without a place/],
    ["China is one of the largest producers of tungsten", /rank without a place/],
    ["Chile is the smallest producer of lithium", /rank without a place/],
    ["China has the largest deposit of rare earths", /rank of a deposit/],
    ["Chile has the largest copper mine", /rank of a deposit/],
    ["Australia is the largest producer of rare earths outside China", /among some countries/],
    ["China is the largest exporter of rare earths", /about trade/],
    ["Kazakhstan will be the third-largest producer of rare earths", /planned or expected/],
    ["China is not the largest producer of lithium", /denies/],
    ["no 70 % of gallium is Chinese", /denies/],
    ["Chile is the largest and the second-largest producer of lithium", /rank without a place/],
  ])("is refused, with the reason: %s", (sentence, why) => {
    expect(() => saidIn(ledger, sentence)).toThrow(InputRefused);
    expect(() => saidIn(ledger, sentence)).toThrow(why);
  });
});
