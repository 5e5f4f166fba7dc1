import { describe, expect, it } from "vitest";
import { scopesOf } from "./scopes.ts";

const row = (commodity: string, scope: string | null, more: object = {}) =>
  ({ commodity, form: "all", partner: "_WLD", scope, ...more }) as never;
const told = (...rows: never[]) => scopesOf(rows).map(({ text }) => text);

describe("what figures include", () => {
  it("names the goods and the countries that it concerns, if not all", () => {
    const scrap = "Includes scrap.";
    expect(told(row("gallium", scrap), row("gallium", scrap))).toEqual([scrap]);
    expect(told(row("gallium", scrap), row("tin", null))).toEqual([`gallium: ${scrap}`]);
    expect(told(row("gallium", scrap, { form: "metal" }), row("tin", null))).toEqual([`gallium, metal: ${scrap}`]);
    const [japan, china] = [{ partner: "JPN" }, { partner: "CHN" }];
    expect(told(row("gallium", scrap, japan), row("gallium", null, china))).toEqual([`JPN: ${scrap}`]);
    expect(told(row("gallium", scrap, japan), row("gallium", null, china), row("tin", null))).toEqual([
      `gallium; JPN: ${scrap}`,
    ]);
  });

  it("is told by its sentences, each once, and not at all if they are more than three", () => {
    expect(
      told(
        row("tin", "Of the U.S. Customs Service. Includes scrap."),
        row("tin", "Includes scrap. Of the U.S. Customs Service."),
      ),
    ).toEqual(["Of the U.S. Customs Service.", "Includes scrap."]);
    expect(told(row("tin", "One is. Two are. Three are."))).toHaveLength(3);
    expect(told(row("tin", "One is. Two are. Three are. Four are."))).toEqual([]);
  });

  it.each([
    ["2018–2020", "2019–2021", ["2018–2021"]],
    ["2019–2021", "2018–2020", ["2018–2021"]],
    ["2018–20", "2021–22", ["2018–2022"]],
    ["2021–2022", "2018–2020", ["2018–2022"]],
    ["2018–2021", "2019–2020", ["2018–2021"]],
    ["2018–2019", "2021–2022", ["2018–2019", "2021–2022"]],
    ["2021–2022", "2018–2019", ["2021–2022", "2018–2019"]],
  ])("is of one span if %s and %s overlap or follow each other", (one, other, spans) => {
    const texts = told(row("tin", `Mean of ${one}.`), row("tin", `Mean of ${other}.`));
    expect(texts.map((text) => text.replace(/^tin: /, ""))).toEqual(spans.map((span) => `Mean of ${span}.`));
    expect(told(row("tin", `Mean of ${one}.`), row("tin", `Sum of ${other}.`))).toHaveLength(2);
  });
});
