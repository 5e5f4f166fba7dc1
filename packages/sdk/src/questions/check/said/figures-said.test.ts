import { expect, it } from "vitest";
import { type FigureSaid, figuresIn } from "./figures-said.ts";

function said(sentence: string): FigureSaid[] {
  const all: FigureSaid[] = [];
  figuresIn(sentence, (says) => all.push(says));
  return all;
}

it.each<[string, ...FigureSaid[]]>([
  ["five percent", { percent: "5" }],
  ["thirty percent", { percent: "30" }],
  ["thirty-five percent", { percent: "35" }],
  ["60 to 70 %", { percent: "60", to: 70 }],
  ["60 to 60 %", { percent: "60" }],
  ["between 60 and 70 %", { percent: "60", to: 70 }],
  ["1 to 1.4 million tonnes", { tonnes: 1e6, to: 1.4e6 }],
  ["900,000 to 1.2 million tonnes", { tonnes: 900_000, to: 1.2e6 }],
  // From a thousand on, a number stands for itself; below, it may be of millions.
  ["1000 to 1 million tonnes", { tonnes: 1000, to: 1e6 }],
  ["1,000,000 to 1 million tonnes", { tonnes: 1e6 }],
  ["500 to 1 million tonnes", { tonnes: 1e6 }],
  ["5 to 5 tonnes", { tonnes: 5 }],
  ["2000 kg", { tonnes: 2 }],
  ["9 in 10", { percent: "90", bound: "about" }],
  ["50 in 100", { percent: "50", bound: "about" }],
  ["50 in 101"],
  ["10 in 10"],
  ["0 in 10"],
  ["half", { percent: "50", bound: "about" }],
  ["two thirds", { percent: "66.7", bound: "about" }],
  ["over 70 %", { percent: "70", bound: "more-than" }],
  ["about 60 to 70 %", { percent: "60", to: 70 }],
  ["over 2024", { year: 2024 }],
  ["in 2024", { year: 2024 }],
])("%s", (sentence, ...figures) => {
  expect(said(sentence)).toEqual(figures);
});
