import { describe, expect, it } from "vitest";
import { ledger } from "../../../installed/installed-ledger.ts";
import { question as check } from "../check.ts";

const ask = (words: string) => check.ask(ledger, { words, asOf: "2026-11-01" }, { today: "2026-11-28" });
type Data = {
  readonly said: string;
  readonly verdicts: readonly { readonly stage: string; readonly measure: string; readonly verdict: string }[];
};
const verdictOf = (words: string, stage: string, measure = "production") =>
  (ask(words).data as Data).verdicts.find((each) => each.stage === stage && each.measure === measure)?.verdict;

describe("a sentence of a journalist", () => {
  it.each([
    ["China refines nine tenths of the world's gallium", "China, about 90 % of gallium"],
    ["9 in 10 tonnes of gallium come from China", "China, about 90 % of gallium"],
    ["Nine in ten tonnes of gallium come from China", "China, about 90 % of gallium"],
    ["nine out of ten tonnes of gallium come from China", "China, about 90 % of gallium"],
    ["one of every three tonnes of lithium is Australian", "Australia, about 33.3 % of lithium"],
    ["one in three tonnes of lithium is mined in Australia", "Australia, about 33.3 % of lithium"],
    ["Australian mines produce a third of lithium", "Australia, about 33.3 % of lithium"],
    [
      "two thirds of the world's cobalt comes from DR Congo",
      "Congo, Democratic Republic of the, about 66.7 % of cobalt",
    ],
    ["half of the world's nickel came from Indonesia", "Indonesia, about 50 % of nickel"],
    ["Nearly half of the world's uranium comes from Kazakhstan", "Kazakhstan, nearly 50 % of uranium"],
    ["Kazakh mines produce two-fifths of uranium", "Kazakhstan, about 40 % of uranium"],
    ["Over a quarter of copper is Chilean", "Chile, more than 25 % of copper"],
    ["China refines ninety percent of rare earths", "China, 90 % of rare earths"],
    ["ninety-nine per cent of gallium is Chinese", "China, 99 % of gallium"],
    ["SEVENTY PER CENT OF GALLIUM IS CHINESE", "China, 70 % of gallium"],
    ["Two million tonnes of Indonesian nickel", "Indonesia, 2,000,000 t of nickel"],
    ["The American share of rare earth mining is 13 %", "United States, 13 % of rare earths"],
    ["South African mines produce 70 % of platinum", "South Africa, 70 % of platinum"],
    ["70 % of the world's rare earths come from China", "China, 70 % of rare earths"],
    ["China has virtually all of the world's gallium", "China, nearly 100 % of gallium"],
    ["Gallium is produced almost exclusively in China", "China, nearly 100 % of gallium"],
    ["China refines all of the world's gallium", "China, 100 % of gallium"],
    ["China refines 98 % of all gallium", "China, 98 % of gallium"],
    ["Most of the world's cobalt is refined in China", "China, more than 50 % of cobalt"],
    ["The majority of nickel is mined in Indonesia", "Indonesia, more than 50 % of nickel"],
    ["China mined a third in 2024 of the world's copper", "China, about 33.3 % of copper in 2024"],
    ["Just over half of nickel is mined in Indonesia", "Indonesia, just over 50 % of nickel"],
    ["China makes up two thirds of lithium refining", "China, about 66.7 % of lithium"],
    ["A 20-million-tonne deposit of rare earths in Kazakhstan", "Kazakhstan, 20,000,000 t of rare earths"],
    ["China's 70-percent share of rare earth mining", "China, 70 % of rare earths"],
    ["From 60 to 70 % of rare earths are mined in China", "China, 60 to 70 % of rare earths"],
    ["China mines 60–70 % of rare earths", "China, 60 to 70 % of rare earths"],
    ["China mines 60 % to 70 % of rare earths", "China, 60 to 70 % of rare earths"],
    ["China mines 60 to 70 percent of rare earths", "China, 60 to 70 % of rare earths"],
    ["China mines between 60 and 70 percent of rare earths", "China, 60 to 70 % of rare earths"],
    ["China mines between sixty and seventy percent of rare earths", "China, 60 to 70 % of rare earths"],
    ["China mined 1 to 1.4 million tonnes of graphite", "China, 1,000,000 to 1,400,000 t of graphite"],
    ["China mined 900,000 to 1.4 million tonnes of graphite", "China, 900,000 to 1,400,000 t of graphite"],
    ["China mined between 200,000 and 300,000 t of rare earths", "China, 200,000 to 300,000 t of rare earths"],
  ])("%s is read", (words, said) => {
    expect((ask(words).data as Data).said).toBe(said);
  });

  it.each([
    ["Three quarters of cobalt is mined in DR Congo in 2024", "mine", "holds"],
    ["Chilean mines produce half of the world's copper", "mine", "contradicted"],
    ["Nine in ten tonnes of cobalt are mined in Indonesia", "mine", "contradicted"],
    ["Chinese mines produce 70 % of the world's rare earths", "mine", "of_another_year"],
    ["Australia mined 25,000–30,000 tonnes of rare earths in 2024", "mine", "holds"],
    ["Australia mined 10,000 to 20,000 tonnes of rare earths in 2024", "mine", "superseded"],
    ["China mined between 300,000 and 400,000 tonnes of rare earths in 2024", "mine", "contradicted"],
    // >80 % is what is printed: the lower end is sure, the upper one is not.
    ["China refines 75–90 % of tungsten", "refining", "allowed"],
    ["China refines 60–70 % of tungsten", "refining", "contradicted"],
    // A part of a form, or of a group, confirms no upper end.
    ["China refines 50,000 to 100,000 t of rare earths", "refining", "of_parts"],
  ])("%s: of the %s it is %s", (words, stage, verdict) => {
    expect(verdictOf(words, stage)).toBe(verdict);
  });

  it.each([
    ["Congolese mines produce 73 % of cobalt", "(COD) or Congo (COG): write which"],
    ["European mines produce 3 % of lithium", "European Union (_EU) or Europe (_EUR)"],
    ["South American mines produce a third of lithium", "continent"],
    ["Africa mines 75 % of cobalt", "continent"],
    ["The top three producers mine 86 % of lithium", "concentration-ratio"],
    ["Five countries mine 90 % of rare earths", "concentration-ratio"],
    ["Indonesia mines twice as much nickel as the Philippines", "compares"],
    ["China's production of rare earths has tripled since 2015", "change"],
    ["China's share of rare earth mining fell from 97 % to 70 %", "change"],
    ["Output of gallium is up 70 % in China", "is not understood"],
    ["Japan mines no rare earths", "denies"],
    ["China could refine 77 % of rare earths by 2030", "planned"],
    ["China mined 70 % of rare earths last year", "no year"],
    ["China mines the vast majority of rare earths", "no number"],
    ["Indonesia produces well over half of the world's nickel", "no number"],
    ["China consumes half of the world's copper", "about use"],
    ["EXIM lending for Australian rare earths is 2.2", "money"],
    ["China mines 70 % of rare earths, the USGS says", "all publishers"],
    ["70 % of China's rare earths are separated", "a share of what an area has"],
    ["Half of all the Chilean copper", "a share of what an area has"],
    ["China accounts for 70 % of rare earth mining and 90 % of refining", "ask once for each"],
    ["China mined 270,000 t (69 %) of rare earths", "ask once for each"],
    ["Chinese companies mine 70 % of rare earths", '"companies" is not understood'],
    ["70 % of American rare earths come from China", "a share of what an area has"],
    ["Bolivia has 21 % of the world's lithium resources", "no reserves"],
    ["Bolivia has the largest lithium resources", "no reserves"],
    ["Nine in ten mines of gallium are Chinese", "is not understood"],
    ["China mines three thirds of gallium", "is not understood"],
    ["China mines more than 60 to 70 % of rare earths", "is not understood"],
    ["China mines 70 to 60 % of rare earths", "is not understood"],
    ["China mined 500 to 1 million tonnes of graphite", "is not understood"],
    ["China mines 60 to 170 % of rare earths", "at most 100 percent"],
  ])("%s is refused", (words, why) => {
    expect(() => ask(words)).toThrow(why);
  });

  it("is a span by inputs, too, which runs upwards and is its own bound", () => {
    const span = { commodity: "rare-earths", area: "China", percent: 60, to: 70, asOf: "2026-11-01" };
    expect(check.ask(ledger, span, {}).rows()).toEqual(ask("China 60–70 % of rare earths").rows());
    expect(() => check.ask(ledger, { ...span, to: 50 }, {})).toThrow("runs from a number to a larger one");
    expect(() => check.ask(ledger, { ...span, bound: "at-least" }, {})).toThrow("its own bound");
  });
});

it("takes a forecast for the figure of a year that has no other", () => {
  expect(verdictOf("China refines 77 % of rare earths in 2030", "refining")).toBe("holds");
  expect(verdictOf("China refines 60 % of rare earths in 2030", "refining")).toBe("contradicted");
  expect(JSON.stringify(ask("China refines 77 % of rare earths in 2030").page)).toContain("= 77 % in 2030, forecast");
  // Without a year a forecast is no newest figure.
  expect(verdictOf("China refines 77 % of rare earths", "refining")).not.toBe("holds");
});

it("takes no preposition for a country", () => {
  expect(() => ask("China brought 70 % of rare earths to the USA")).toThrow("names CHN and USA");
});
