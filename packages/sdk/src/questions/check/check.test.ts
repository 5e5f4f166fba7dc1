import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { InputRefused } from "../declare/refusal.ts";
import { question as check } from "./check.ts";
import { verdictOrder } from "./verdict.ts";

const today = "2026-11-28";
const ask = (inputs: Parameters<typeof check.ask>[1]) => check.ask(ledger, inputs, { today });
type Data = {
  readonly verdicts: readonly { readonly stage: string; readonly measure: string; readonly verdict: string }[];
  readonly claims: readonly { readonly id: string }[];
};
const verdicts = (words: string) =>
  Object.fromEntries(
    (ask({ words }).data as Data).verdicts.map(({ stage, measure, verdict }) => [`${stage} ${measure}`, verdict]),
  );

describe("check", () => {
  it.each([
    "China 90 % of rare earths",
    "China 50 % of rare earths",
    "China 60 % of cobalt",
    "China 99 % of gallium",
    "Russia 40 % of uranium",
  ])("tells the stages with the most favourable verdict first: %s", (words) => {
    const places = Object.values(verdicts(words)).map((verdict) => verdictOrder.indexOf(verdict));
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("takes no share of one form for a share of all forms", () => {
    const answer = ask({ words: "Finland mines 10% of world nickel" });
    expect(verdicts("Finland mines 10% of world nickel")["mine production"]).toBe("contradicted");
    expect(answer.rows().some(({ form, bearing }) => form !== "all" && bearing === "agrees")).toBe(false);
    // Nor a rank, nor the shares of the members of a group.
    expect(verdicts("EU27 mines 5% of world nickel")["mine production"]).toBe("of_parts");
  });

  it("is tried on every claim: figures of supply are judged stage by stage, all else is refused", () => {
    const judged: Record<string, Record<string, string>> = {};
    const refused = new Map<string, string>();
    for (const { id, statement } of ledger.tables.claims.toArray())
      try {
        judged[id] = verdicts(statement);
        expect((ask({ words: statement }).data as Data).claims.map((claim) => claim.id)).toContain(id);
      } catch (error) {
        if (!(error instanceof InputRefused)) throw error;
        refused.set(id, error.code);
      }
    expect(judged).toEqual({
      // 69 % in 2025, 70 % in 2024; the verdict of the ledger is disputed.
      "article-006": { "mine production": "of_another_year" },
      // The ledger confirms it: some of the newest prints are 90 %, the others 91 and 92 %.
      "article-007": {
        "refining production": "holds_roughly",
        "separation production": "near",
        "metal production": "near",
        "alloy production": "near",
      },
      // Nearly half: the World Nuclear Association has 45.3 %, others count Kazakhstan alone, which denies nothing of the five.
      "article-014": { "mine production": "holds" },
    });
    expect(Object.keys(judged).length + refused.size).toBe(ledger.tables.claims.length);
    expect([...new Set(refused.values())].sort()).toEqual(["conflicting_inputs", "malformed_value", "missing_input"]);
  });

  it.each([
    ["Kazakhstan exports 3.07 bn", "exports or partners"],
    ["China sold 12 % of its magnets to the USA", "exports or partners"],
    ["US imports 80 % of its rare earths", "reliance"],
    ["The US pledged $1 billion for Kazakhstan", "money"],
  ])("refuses %s, which is no figure of supply, and names who answers", (words, asked) => {
    expect(() => ask({ words })).toThrow(asked);
  });

  it.each(["20 million tonnes", "20 M t", "20m tonnes", "20 mn t", "20 mln tonnes", "0.02 bn tonnes", "20,000,000 t"])(
    "reads %s",
    (tonnes) => {
      expect(ask({ words: `Kazakhstan ${tonnes} of rare earths` }).data).toMatchObject({
        said: "Kazakhstan, 20,000,000 t of rare earths",
      });
    },
  );

  it("reads a sentence that speaks of a deposit", () => {
    const { estimates } = ask({ words: "Kazakhstan found a deposit of 20 million tonnes of rare earths" })
      .data as never as {
      readonly estimates: readonly { readonly id: string }[];
    };
    expect(estimates.map(({ id }) => id)).toContain("zhana-kazakhstan-press-ore");
  });

  it("takes a bound of the ground as what it allows, not as what it says", () => {
    const bounded = ledger.tables.resource_estimates
      .toArray()
      .find(({ comparator, tonnage_t }) => comparator === "gt" && tonnage_t !== null);
    const { deposit, analyte, tonnage_t, id } = bounded as NonNullable<typeof bounded>;
    const [place] = ledger.tables.deposits.where({ id: deposit } as never).toArray();
    const bearings = (tonnes: number) =>
      (
        ask({ commodity: analyte, area: place?.area as string, tonnes }).data as unknown as {
          readonly estimates: readonly { readonly id: string; readonly bearing: string }[];
        }
      ).estimates.find((each) => each.id === id)?.bearing;
    expect(bearings(2 * (tonnage_t as number))).toBe("allows");
    expect(["contradicts", undefined]).toContain(bearings((tonnage_t as number) / 2));
  });

  it("says what lies in the ground beside tonnes, how well it is known, and the claims made of it", () => {
    const answer = ask({ words: "Kazakhstan 20 million tonnes of rare earths" });
    const { estimates, claims } = answer.data as unknown as {
      readonly estimates: readonly { readonly id: string; readonly deposit: string; readonly bearing: string }[];
      readonly claims: readonly { readonly id: string }[];
    };
    expect(estimates[0]).toMatchObject({ deposit: "zhana-kazakhstan", bearing: "agrees" });
    expect(estimates.at(-1)?.bearing).toBe("contradicts");
    expect(claims.map(({ id }) => id)).toContain("article-019");
    expect(answer.nothing).toBeUndefined();
    expect((ask({ words: "Kazakhstan mines 20 million tonnes of rare earths" }).data as Data).claims).toEqual([]);
  });

  it.each([
    "China controls 94 % of gallium",
    "China accounts for 94 % of gallium",
    "China 94 % of gallium",
    "gallium: China 94%",
    "94 percent of the world's gallium is from China",
    "Of gallium, China supplies 94 per cent",
  ])("understands %s", (words) => {
    expect(ask({ words }).inputs).toMatchObject({ area: "CHN", commodity: "gallium", percent: "94" });
  });

  it("answers the same by inputs of their own", () => {
    const rows = ask({ commodity: "gallium", area: "China", percent: 94 }).rows();
    expect(rows).toEqual(ask({ words: "China 94 % of gallium" }).rows());
    expect(rows.some(({ bearing }) => bearing === "agrees")).toBe(false);
    expect(rows.find(({ nearest }) => nearest)).toMatchObject({ stage: "refining", measure: "capacity" });
  });

  it("tells what stands from what was overtaken, and a bound from a figure", () => {
    expect(verdicts("Australia mined 13,000 t of rare earths in 2024")).toEqual({ "mine production": "superseded" });
    expect(verdicts("Australia mined 29,000 t of rare earths in 2024")).toEqual({ "mine production": "holds" });
    expect(verdicts("China 99 % of dysprosium")).toEqual({ "separation capacity": "allowed" });
    expect(verdicts("China more than 70 % of gallium refining")["refining production"]).toBe("holds");
  });

  it("holds a part against no whole: what is of one form alone denies no larger quantity", () => {
    const [part] = ask({ words: "USA mined 45,500 t of rare earths in 2024" })
      .rows()
      .filter(({ form }) => form === "magnet-elements");
    expect(part).toMatchObject({ bearing: "of_a_part", verdict: "holds" });
    // Of refining the IEA alone prints 960 t, of the magnet elements.
    expect(verdicts("USA refined 45,500 t of rare earths in 2024")["refining production"]).toBe("of_parts");
    expect(verdicts("USA refined 500 t of rare earths in 2024")["refining production"]).toBe("contradicted");
  });

  it("tells what an older edition printed of the year before what any prints of another", () => {
    // 31,000 t is what the edition of 2025 printed of 2024, and what stands of 2020; of the world 390,000 t, and of 2025.
    expect(verdicts("Myanmar mined 31,000 t of rare earths in 2024")).toEqual({ "mine production": "superseded" });
    expect(verdicts("World mined 390,000 t of rare earths in 2024")["mine production"]).toBe("superseded");
    const told = JSON.stringify(ask({ words: "Myanmar mined 31,000 t of rare earths in 2024" }).page);
    expect(told).toContain("= 31,000 t REO in 2024, estimated, in a superseded edition");
    expect(told).not.toContain("in 2020");
  });

  it("takes a total without the United States for the world's, as a part of it", () => {
    const told = JSON.stringify(
      ask({ words: "The world mined 240,000 t of lithium in 2024", asOf: "2026-11-01" }).page,
    );
    expect(told).toContain(
      "= 240,000 t contained in 2024, estimated, without the United States, in a superseded edition",
    );
    expect(told).toContain("· 222,000 t contained in 2024, estimated, without the United States");
    expect(told).toContain("Overtaken");
  });

  it("says where a newer edition has no figure in the place of the one that agrees", () => {
    const { page, data } = ask({ words: "India has 6.9 million tonnes of rare earth reserves", asOf: "2026-11-01" });
    expect(JSON.stringify(page)).toContain("? no figure in 2025: not available");
    expect(data).toMatchObject({ without_figure: [{ measure: "reserves", year: 2025, status: "not_available" }] });
    const older = ask({ words: "India has 6.9 million tonnes of rare earth reserves", asOf: "2025-06-01" });
    expect(older.data).toMatchObject({ without_figure: [] });
  });

  it("tells of which members of a group a sum is, and denies nothing of the group by some of them", () => {
    const told = (words: string) => JSON.stringify(ask({ words, asOf: "2026-11-01" }).page);
    expect(told("Central Asia mined 3,000 t of tungsten")).toContain(
      "· 2,400 t contained in 2025, estimated, of Kazakhstan alone",
    );
    expect(told("Central Asia mined 1,000 t of tungsten")).toContain(
      "≠ 2,400 t contained in 2025, estimated, of Kazakhstan alone",
    );
    expect(told("the EU refined 8 % of cobalt")).toMatch(/· [\d.]+ % in \d+, of Belgium, Finland and France alone/);
  });

  it("adds the members of a group by their quantities, and not by shares that were rounded one by one", () => {
    const { page } = ask({ words: "Central Asia about 45 % of uranium", asOf: "2026-11-28" });
    expect(JSON.stringify(page)).toContain("= 45.3 % in 2024, of Kazakhstan and Uzbekistan alone");
  });

  it("rounds a half up, or to the even digit", () => {
    // 170,000 t stood in the edition of 2024, 175,000 t in that of 2025.
    expect(verdicts("DR Congo mined 170,000 t of cobalt in 2023")["mine production"]).toBe("superseded");
    expect(verdicts("DR Congo mined 180,000 t of cobalt in 2023")["mine production"]).toBe("holds");
  });

  it("lets a figure that is printed as about so much allow what is near it", () => {
    // 42.8 % by the World Nuclear Association, ~40 % by a press agency.
    expect(verdicts("Kazakhstan 43 % of uranium in 2022")["mine production"]).toBe("holds");
    expect(verdicts("China 99 % of refined gallium")["refining production"]).toBe("disputed");
  });

  it("refuses what it does not understand, with what is near and the inputs to write", () => {
    expect(() => ask({ words: "China 94 % of galium" })).toThrow(/galium.*nearest names: gallium.*percent/s);
    expect(() => ask({ words: "cobalt Congo 73 %" })).toThrow(/\(COD\) or .*\(COG\)/);
    expect(() => ask({ words: "Kazakhstan sold 3 t of gallium to China" })).toThrow(InputRefused);
    expect(() => ask({ commodity: "gallium", area: "CHN" })).toThrow(/no number/);
    expect(() => ask({ commodity: "gallium", area: "CHN", percent: 94, tonnes: 900 })).toThrow(
      /more than one is given/,
    );
    expect(() => ask({ words: "Kazakhstan among the largest in rare earths reserves" })).toThrow("It is of a rank");
  });

  it("says where no source prints such a figure", () => {
    expect(ask({ words: "Iceland 5 % of gallium" }).nothing?.code).toBe("no_figure");
  });

  it.each(["69,2 %", "1,5 million tonnes", "1.400.000 t", "1,400,00 t", "-5 %", "99-80 %", "156 94 %"])(
    "refuses %s, which a reader may mean otherwise",
    (figure) => {
      expect(() => ask({ words: `China ${figure} of graphite` })).toThrow("is not understood");
    },
  );

  it.each(["1 400 000 t", "1'400'000 t", "1,400,000 t", "1400 kt", "1,400,000,000 kg"])("reads %s", (amount) => {
    expect(ask({ words: `China ${amount} of graphite` }).data).toMatchObject({
      said: "China, 1,400,000 t of graphite",
    });
  });

  it("reads no code of a country in a word, and no word of a headline as a code", () => {
    expect(() => ask({ words: "Mines can produce 70 % of rare earths" })).toThrow("planned or expected");
    expect(() => ask({ words: "no 70 % of gallium" })).toThrow("denies");
    expect(() => ask({ words: "China to mine 70 % of lithium" })).toThrow('"to" is not understood');
    expect(() => ask({ words: "China brought 70 % of lithium to the market" })).toThrow('"brought to market"');
    expect(() => ask({ words: "SEVENTY PER CENT OF GALLIUM REFINED IN 2024" })).toThrow("no area is named");
    expect(() => ask({ words: "70% OF RARE EARTHS MINED IN 2024" })).toThrow("no area is named");
    expect(ask({ words: "CHINA HAS 70% OF WORLD RARE EARTH MINING" }).inputs).toMatchObject({ area: "CHN" });
    expect(ask({ words: "usa 12 % of rare earths mined" }).inputs).toMatchObject({ area: "USA" });
    expect(ask({ words: "C5 countries mine 45 % of uranium" }).inputs).toMatchObject({ area: "C5" });
  });

  it.each([
    ["at least", "at-least"],
    ["no less than", "at-least"],
    ["more than", "more-than"],
    [">", "more-than"],
    ["not more than", "at-most"],
    ["under", "less-than"],
    ["up to", "at-most"],
    ["close to", "about"],
    ["nearly", "nearly"],
    ["just under", "nearly"],
    ["slightly less than", "nearly"],
    ["just over", "just-over"],
    ["a little more than", "just-over"],
    ["upwards of", "more-than"],
    ["as much as", "at-most"],
  ])("reads %s right before a figure", (bound, read) => {
    expect(ask({ words: `China refines ${bound} 80 % of gallium` }).inputs).toMatchObject({ bound: read });
    expect(() => ask({ words: `China refined 80 % of gallium ${bound} 2024` })).toThrow("not understood");
  });

  it("takes a bound, or a range that only reaches what is said, as no word of it", () => {
    // >80 % is what is printed of China's tungsten.
    for (const said of ["at least 95 %", "about 95 %", "at most 90 %"])
      expect(verdicts(`China refines ${said} of tungsten`)).toEqual({ "refining production": "allowed" });
    expect(verdicts("China refines more than 80 % of tungsten")).toEqual({ "refining production": "holds" });
    expect(verdicts("China refines less than 70 % of tungsten")).toEqual({ "refining production": "contradicted" });
    const reserves = (words: string) => verdicts(`China has ${words} t of rare earth reserves in 2025`);
    expect(reserves("more than 44,000,000")).toEqual({ "mine reserves": "allowed" });
    expect(reserves("at least 44,000,000")).toEqual({ "mine reserves": "holds" });
    expect(reserves("at least 44,100,000")).toEqual({ "mine reserves": "contradicted" });
    const { estimates } = ask({ words: "The US has 2 million tonnes of rare earths" }).data as never as {
      readonly estimates: readonly { readonly id: string; readonly bearing: string }[];
    };
    // 0.9 to 1.2 million short tons.
    expect(estimates.find(({ id }) => id === "brook-mine-target-2023")?.bearing).not.toBe("agrees");
  });

  it("confirms no limit of a whole by a part of it", () => {
    expect(verdicts("The EU mines less than 2 % of cobalt")).toEqual({ "mine production": "of_parts" });
    expect(verdicts("China refines at most 100,000 t of rare earths")).toEqual({ "refining production": "of_parts" });
  });

  it("names the stages that have a figure where the one that is said has none, and those that the page leaves out", () => {
    expect(ask({ words: "China mines 900 t of gallium" }).nothing?.text).toContain("It is printed of refining");
    const { data, page } = ask({ words: "China 70 % of rare earths" });
    for (const { stage, verdict } of (data as Data).verdicts.slice(6))
      expect(JSON.stringify(page)).toContain(
        `${stage} production (${verdict === "contradicted" ? "denied" : verdict})`,
      );
  });

  it("takes a number for no country, and the world for one only of tonnes", () => {
    expect(() => ask({ words: "36 000 tonnes of lithium" })).toThrow("no area is named");
    expect(ask({ words: "In 2025 the world mined 390,000 t of rare earths" }).data).toMatchObject({
      said: "World, 390,000 t of rare earths in 2025",
    });
    expect(() => ask({ words: "world 90 % of gallium" })).toThrow("no area is named");
    expect(() => ask({ words: "China 105 % of gallium" })).toThrow("at most 100 percent");
    expect(ask({ words: "EU 2 % of lithium" }).data).toMatchObject({ said: "European Union, 2 % of lithium" });
  });

  it("takes nil for 0 % of the world", () => {
    // Rows of 2024 print “—” for Spain.
    expect(verdicts("Spain mined 5 % of bauxite in 2024")).toEqual({ "mine production": "contradicted" });
    expect(verdicts("Spain mined 0 % of bauxite in 2024")).toEqual({ "mine production": "holds" });
  });

  it("holds a share against a bound as it is shown, and a bound against what contradicts it", () => {
    const told = (words: string) => JSON.stringify(ask({ words }).page);
    // 69.23 and 99.01 are told as 69.2 and 99 %.
    for (const words of ["China at most 69.2 % of rare earths mined", "China at most 99 % of gallium"])
      expect(told(words)).not.toMatch(/≠ (?:69.2|99) %/);
    // >99 % allows it, and 99.9 % is another figure.
    expect(verdicts("China 99 % of heavy rare earth separation")).toEqual({
      "separation production": "allowed_by_some",
    });
    // A range of 2021 allows it, and exact figures of 2024 do not.
    expect(verdicts("China refines 65 % of cobalt")["refining production"]).toBe("allowed_by_some");
  });

  it("denies nothing of a year that no figure is of, or of a day before the first edition", () => {
    expect(verdicts("Chile 50 % of copper mined in 1924")).toEqual({ "mine production": "not_of_the_year" });
    expect(ask({ words: "China 94 % of gallium", asOf: "2019" }).nothing?.text).toContain("no edition from 2019-12-31");
    expect(ask({ words: "China 94 % of permanent magnets" }).nothing?.text).toContain("ndfeb-magnets");
  });
});

it("estimates that agree stand before those that allow the figure, and these before those that contradict it", () => {
  const order = ["agrees", "allows", "contradicts"];
  const { estimates } = ask({ words: "Kazakhstan 20 million tonnes of rare earths" }).data as {
    readonly estimates: readonly { readonly bearing: string }[];
  };
  const found = estimates.map(({ bearing }) => order.indexOf(bearing));
  expect(new Set(found).size).toBeGreaterThan(1);
  expect(found).toEqual([...found].sort());
});
