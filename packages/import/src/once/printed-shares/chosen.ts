import type { Line } from "./line.ts";

/** Which figures of a publisher stand in the ledger, where its copyright does not let all of them stand. */
export interface Choice {
  /** Why these. */
  readonly reason: string;
  readonly takes: (line: Line) => boolean;
}

const inEdition = (ending: string) => (line: Line) => line.figure_id.endsWith(`-${ending}`);
const wna25 = inEdition("wna25");
const wna23 = inEdition("wna23");
const dataset = inEdition("ieads");
const outlook = inEdition("seaisi");

/**
 * The publishers of whom the list holds more figures than may be cited, each with what is chosen, in our order of
 * preference. Publishers that are not named here stand whole.
 */
export const choices: Readonly<Record<string, readonly Choice[]>> = {
  "World Nuclear Association": [
    {
      reason: "The two newest years whole, so that ranks and concentration can be computed",
      takes: (line) => wna25(line) && Number(line.year) >= 2023,
    },
    {
      reason: "Kazakhstan, the largest producer, and the world total that its share is taken of, from 2016",
      takes: (line) => wna25(line) && ["KAZ", "world"].includes(line.area) && line.year !== "2015",
    },
    {
      reason: "The three percentages of 2022 that the edition before printed, and the same countries in the newer one",
      takes: (line) =>
        (wna23(line) && line.share_pct !== "") ||
        (wna25(line) && line.year === "2022" && ["CAN", "NAM"].includes(line.area)),
    },
    {
      reason: "The two largest holders of resources",
      takes: (line) => inEdition("kun22")(line) && line.measure === "reserves" && ["AUS", "KAZ"].includes(line.area),
    },
  ],
  "International Energy Agency": [
    {
      reason: "Rare earths of the 2025 dataset, mined and refined, whole",
      takes: (line) => dataset(line) && line.commodity === "rare-earths",
    },
    {
      reason:
        "Of each other mineral in the 2025 dataset, the refiners with a fifth or more, and the first three together",
      takes: (line) => dataset(line) && line.stage !== "mine" && Number(line.share_pct) >= 20.5,
    },
    {
      reason: "Rare earths of the 2024 outlook: the latest year whole, and China's projections to 2030",
      takes: (line) => outlook(line) && (line.year === "2023" || line.area === "CHN"),
    },
    {
      reason: "China's rare earths, lithium and cobalt in Energy Technology Perspectives 2023",
      takes: (line) => inEdition("ieaetp")(line) && line.area === "CHN",
    },
    {
      reason: "China's refining in 2019, with which the series of statements begins",
      takes: (line) => inEdition("fort")(line) && line.area === "CHN",
    },
    {
      reason: "The statements of 2025 on China's separation, magnets and lithium iron phosphate cathodes",
      takes: (line) => ["autow", "ieaoct", "soci"].some((ending) => inEdition(ending)(line)),
    },
  ],
  "British Geological Survey, shares by Critical Materials Atlas": [
    {
      reason: "The newest year only: a cross-section beside the figures of others, and no series",
      takes: (line) => line.year === "2024",
    },
  ],
};

/** Whether a line is chosen, or its publisher needs no choice. */
export const isChosen = (line: Line): boolean =>
  choices[line.source_publisher]?.some((choice) => choice.takes(line)) ?? true;
