import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { ask } from "../ask.ts";

const hhi = (...figures: readonly string[]) => ask(ledger, "metric", { name: "hhi", figures } as never).rows()[0];

describe("figures by area", () => {
  it.each([
    [["EU=20", "DEU=10"], '"EU" and "DEU" both contain DEU'],
    [["DEU=10", "EU=20"], '"DEU" and "EU" both contain DEU'],
    [["USA=3", "United States=4"], '"USA" and "United States" both contain USA'],
    [["Central Asia=5", "KAZ=4"], "both contain KAZ"],
    [["EU=5", "G7=4"], "would count twice"],
  ])("%s count an area twice and are refused", (figures, why) => {
    expect(() => hhi(...figures)).toThrow(why);
  });

  it.each([
    [["EU=20", "CHN=10"], 5555.56],
    [["Company A=20", "Company B=10"], 5555.56],
    [["CHN=20", "USA=10", "_WLD=30"], 5555.56],
    [["20", "10"], 5555.56],
  ])("%s count none twice", (figures, value) => {
    expect(hhi(...figures)?.value).toBeCloseTo(value, 2);
  });
});
