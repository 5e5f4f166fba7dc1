import { today } from "../ask.ts";
import type { Hold } from "../brief-trade.ts";
import type { Supply } from "../briefs.ts";
import { shown, shows } from "../pages.ts";
import { isFigure } from "./figures.ts";
import type { Opinions } from "./opinions.ts";
import { type Fact, flagOf } from "./page.ts";

/** `390,000e t REO, 2025, of all countries listed: China 69.2 % · … · 5 withheld or not available`. */
export function holdTable(
  label: string,
  { text, call }: Fact,
  id: string,
  { supply, isCalled }: Opinions,
  hold: Hold,
): void {
  const found = /^(.*?), (\d{4})(?:, [^:]+)?: (.*)$/.exec(text);
  if (!found) return;
  const [, total = "", year, list = ""] = found;
  const rows = supply.filter(
    (f) =>
      f.commodity === id &&
      f.stage === flagOf(call, "stage") &&
      f.measure === flagOf(call, "measure") &&
      f.series === flagOf(call, "series") &&
      f.year === Number(year) &&
      f.form === flagOf(call, "form") &&
      f.basis === flagOf(call, "basis"),
  );
  const whole = rows.filter((f) => f.area === "_WLD" || f.area === "_XUS");
  if (!total.startsWith("no world total"))
    hold(
      `${label}: total`,
      total,
      whole.some((f) => isFigure(total, f)),
      whole,
    );
  else
    hold(
      `${label}: no total`,
      "0",
      whole.every((f) => f.quantity === null && f.low === null),
      whole,
    );
  let largest = Number.POSITIVE_INFINITY;
  for (const part of list.split(" · ")) {
    const silent = /^(\d+) (?:withheld|countries named)/.exec(part)?.[1];
    if (silent !== undefined) {
      const unknown = rows.filter(
        (f) => !["_WLD", "_XUS", "_OTH"].includes(f.area) && f.quantity === null && f.low === null && f.high === null,
      );
      hold(`${label}: withheld`, silent, unknown.length === Number(silent), unknown.length);
      continue;
    }
    const [, area, figure = ""] = /^(.+?) ([<>~]?[\d.,]+e? \S+)/.exec(part) ?? [];
    const mine = rows.filter((f) => isCalled(f.area, area));
    const right = figure.endsWith("%")
      ? mine.some((f) => shows(figure, f.percent))
      : mine.some((f) => isFigure(figure, f));
    hold(`${label}: ${area}`, figure, right, mine);
    const size = Math.max(...mine.map((f) => f.quantity ?? f.low ?? 0));
    hold(`${label}: ${area} stands by size`, figure, size <= largest, largest);
    largest = size;
  }
}

/** What a printer says a country has of a stage: as it is printed, or a bound of it, or as the quantities make it. */
const partOf = (f: Supply, most = false): number | null =>
  f.percent ?? (f.unit !== "pct" ? null : most ? (f.high ?? f.low) : (f.low ?? f.high));

/** `China 85 to 92 %: the prints differ in …`, and a line for single prints. */
export function holdRange(
  facts: readonly Fact[],
  first: Fact | undefined,
  id: string,
  { supply, isCalled }: Opinions,
  hold: Hold,
): void {
  const [head, ...lines] = facts as [Fact, ...Fact[]];
  const [, area, least = "", most = least] = /^(.+?) [<>~]?([\d.]+)(?: to ([\d.]+))?/.exec(head.text) ?? [];
  if (!head.text.includes("%")) return;
  const table = { stage: flagOf(first?.call, "stage"), series: flagOf(first?.call, "series") };
  const prints = supply.filter(
    (f) =>
      f.commodity === id &&
      ["production", "capacity"].includes(f.measure) &&
      f.stage !== "mine" &&
      !(f.stage === table.stage && f.series === "usgs-mcs") &&
      f.status !== "forecast" &&
      f.year <= Number(today.slice(0, 4)),
  );
  const nameOf = (f: Supply) => [f.series, f.stage, f.measure, f.form, f.basis].join(" ");
  const ofCountries = prints.filter((f) => !f.area.startsWith("_"));
  const newest = new Map<string, number>();
  for (const f of ofCountries) newest.set(nameOf(f), Math.max(f.year, newest.get(nameOf(f)) ?? 0));
  const last = Math.max(...newest.values());
  const of = ofCountries.filter(
    (f) => isCalled(f.area, area) && f.year === newest.get(nameOf(f)) && f.year >= last - 4 && partOf(f) !== null,
  );
  const parts = of.flatMap((f) => [partOf(f) as number, partOf(f, true) as number]);
  hold("refined: least", least, shows(least, Math.min(...parts)), parts);
  hold("refined: most", most, shows(most, Math.max(...parts)), parts);
  // A single print is one line, with the country before it.
  const single = lines.length === 0 ? [head.text.slice((area as string).length + 1)] : [];
  for (const text of [...single, ...lines.map((line) => line.text)]) {
    const [, figure = "", stage, year, scope = null] =
      /^(\S+ %) of ([a-z ]+?)(?: capacity)?(?:, [^(]*)?, (\d{4})(?: \((.*)\))?$/.exec(text) ?? [];
    const mine = of.filter(
      (f) =>
        (stage === "all stages" ? "all" : stage) === f.stage.replaceAll("_", " ") &&
        f.year === Number(year) &&
        f.scope === scope,
    );
    hold(
      `refined: ${text}`,
      figure || text,
      mine.some((f) => shows(figure.replace(/^[<>~]/, ""), partOf(f))),
      mine,
    );
  }
}

/** What the marks after a share say that it is of. */
const wholes: Readonly<Record<string, string>> = {
  "*": "all countries listed",
  "†": "the world without the United States",
};

/** Its largest shares: `in 2025: gallium (refining) 99 %* · graphite (anode) 95.7 % in 2024 · … · 30 more (* of …)`. */
export function holdLargest(label: string, { text }: Fact, id: string, { supply }: Opinions, hold: Hold): void {
  if (!text.includes("%")) return;
  let largest = Number.POSITIVE_INFINITY;
  const [, usual, list = text] = /^in (\d{4}): (.*)$/.exec(text) ?? [];
  for (const item of list.split(" · ")) {
    const [, goods = "", words = "", figure = "", mark = "", year = usual] =
      /^(.+?)(?: \(([^()]+)\))? ([<>~]?[\d.]+(?:–[\d.]+)? %)([*†‡§]?)(?: in (\d{4}))?/.exec(item) ?? [];
    // In brackets stand the stage, unless it is the mine, and the form, if the figure is of one form alone.
    const bracketed =
      words === "" ? [] : words.replace("all stages", "all").replace("plant output", "plant").split(", ");
    const isOf = ({ stage, form }: Supply) => {
      const formWords = stage === "mine" ? bracketed : bracketed.slice(1);
      return (
        (stage === "mine" || bracketed[0] === stage.replaceAll("_", " ")) &&
        (form === "all") === (formWords.length === 0) &&
        (form === "all" || form.split("-").every((word) => formWords.join(" ").toLowerCase().includes(word)))
      );
    };
    if (figure === "") continue;
    const mine = supply.filter(
      (f) =>
        f.area === id &&
        f.commodity_name.toLowerCase() === goods.toLowerCase() &&
        (label === "Holds" ? f.measure === "reserves" : f.measure === "production") &&
        isOf(f) &&
        f.year === Number(year),
    );
    const right = mine.filter(
      (f) =>
        (f.percent === null ||
          mark === "‡" ||
          f.of === wholes[mark] ||
          ((mark === "" || mark === "§") && f.of === "the world")) &&
        // A printed share with a scope is marked.
        (mark === "§") === (f.printed && f.scope !== null) &&
        (shows(figure, f.percent) || (f.percent === null && f.unit === "pct" && isFigure(figure, f))),
    );
    hold(
      `${label}: ${item}`,
      figure,
      right.length > 0,
      mine.map((f) => f.percent),
    );
    const { value } = shown(figure);
    hold(`${label}: ${item} stands by size`, figure, (value as number) <= largest, largest);
    largest = value as number;
  }
}

/** `Brazil, reserves in 2025: first printed as 21,000,000 t, then as 11,000,000 t`: the second is what stands today. */
export function holdMoved(facts: readonly Fact[], hold: Hold, id: string, { supply, isCalled }: Opinions): void {
  for (const { text } of facts) {
    const [, area, form = "all", year, then = ""] =
      /^(.*), [a-z ]+(?: \(([^()]+)\))? in (\d{4}): first printed as .*, then as ([<>~]?[\d,.]+e?) /.exec(text) ?? [];
    if (area === undefined) continue;
    const mine = supply.filter(
      (f) =>
        f.commodity === id && f.form.replaceAll("-", " ") === form && isCalled(f.area, area) && f.year === Number(year),
    );
    hold(
      `moved: ${text}`,
      then,
      mine.some((f) => isFigure(then, f)),
      mine,
    );
  }
}
