import type { Universe } from "@oreledger/sdk/questions";

/** Among whom partners are ranked, as a caption says it. */
export const universeWords = (universe: Universe | undefined, partners: number): string =>
  universe === "all_partners"
    ? `${partners} partners, all that there are`
    : universe === "largest_partners"
      ? `${partners} largest partners, the others in one sum`
      : `${partners} ${universe === "chosen_partners" ? "chosen partners" : "named partners"}, not the world`;
