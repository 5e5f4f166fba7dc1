import type { Importer } from "../../importer.ts";
import type { Decision } from "./decisions.ts";
import { writeDeposits } from "./write.ts";

/** The importer of the located points of the public compilations. One folder contains all raw files, since a deposit is joined across them. */
export const depositsImporter = (decide?: readonly Decision[]): Importer => ({
  publisher: "deposit-compilations",
  title: "Mines and deposits from seven USGS compilations and Geoscience Australia, joined into one list",
  async run({ input, folder, report }) {
    const [raw, ...more] = input;
    if (raw === undefined || more.length > 0)
      throw new Error("Name one folder that contains the raw files of all compilations");
    const { read, joined, deposits, locations, estimates } = writeDeposits(raw, folder, decide);
    for (const [source, { taken, without }] of Object.entries(read))
      report(`${source}: ${taken} records taken, ${without} left out`);
    for (const [ground, count] of Object.entries(joined.merged)) report(`joined, ${ground}: ${count}`);
    report(`ambiguous, kept separate: ${joined.ambiguous.length} pairs`);
    return {
      rows: { deposits: deposits.length, deposit_locations: locations.length, resource_estimates: estimates.length },
      leftOut: {
        "no coordinate, no name or no critical commodity": Object.values(read).reduce(
          (sum, { without }) => sum + without,
          0,
        ),
      },
    };
  },
});

export const depositCompilations: Importer = depositsImporter();
