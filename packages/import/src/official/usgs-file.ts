import { basename } from "node:path";

/** How the files of the Mineral Commodity Summaries are named. */
export const mcsFile = /^mcs20\d\d/i;

/** The publisher's name of a file: mirrors put the commodity's name before it. */
export const officialName = (path: string): string => {
  const name = basename(path);
  return /(?:^|_)(mcs20\d\d.*)$/i.exec(name)?.[1] ?? name;
};
