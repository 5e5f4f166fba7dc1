/** Okabe and Ito's colours, which people with any colour vision can distinguish, and four others; the last is for the rest. */
export const palette = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#d55e00",
  "#8c7a00",
  "#7a5195",
  "#5b8c5a",
  "#a05d56",
] as const;
export const OTHER = "#999999";

/** The ten areas that are in most charts: each has one colour in all of them. */
const areas = ["CHN", "AUS", "USA", "MMR", "COD", "CHL", "IDN", "RUS", "ZAF", "BRA"];

/**
 * The classes that colour the things of one chart: each of the ten areas has its own, and the other things take the rest.
 *
 * @example coloursOf(["CHN", "IND"]) // Map { "CHN" => "c-0", "IND" => "c-1" }
 */
export function coloursOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(ids.filter((id) => areas.includes(id)).map((id) => areas.indexOf(id)));
  const free = palette.map((_, i) => i).filter((i) => !taken.has(i));
  return new Map(
    ids.map((id) => {
      if (id === REST) return [id, "c-other"];
      const own = areas.indexOf(id);
      const colour = own < 0 ? free.shift() : own;
      return [id, colour === undefined ? "c-other" : `c-${colour}`];
    }),
  );
}

/** The id of everything except the largest, which are named. */
export const REST = "_REST";
