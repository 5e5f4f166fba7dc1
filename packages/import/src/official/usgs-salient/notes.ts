/** The name of a statistic, and what its text says besides. */
export interface Said {
  /** The statistic's name: the text's first sentence. */
  readonly name: string;
  readonly definition: string | null;
  readonly scope: string | null;
  /** Whether the figure of a year is marked as an estimate. */
  readonly estimated: (year: number) => boolean;
}

/** Notes that define a figure without the word. */
const defining =
  /^(Defined |Net imports?( reliance)? (is|are) |Apparent consumption is defined|Primary refined production \+|Estimated to (be )?(the same|equal)|Estimated as a|Change in total inventory)/;

/** Whether a note defines how a figure is computed. */
export const isDefinition = (note: string): boolean => defining.test(note.replace(/^\d(?=D)/, ""));

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

/** The years that a metadata phrase such as `the most recent two years` or `2021 through 2023` marks. */
export function estimatedYears(phrase: string, years: readonly number[]): ReadonlySet<number> | undefined {
  const last = Math.max(...years);
  if (/^all years$/.test(phrase)) return new Set(years);
  const several = /^the (?:most recent (\w+)|(\w+) most recent) years$/.exec(phrase);
  const count = numbers[several?.[1] ?? several?.[2] ?? ""];
  if (count !== undefined) return new Set(years.filter((year) => year > last - count));
  const named = new Set<number>();
  const rest = phrase
    .replace(/the most (?:recent|current) year/g, String(last))
    .replace(/(\d{4})(?: through |–|-)(\d{4})/g, (_, from: string, to: string) => {
      for (let year = Number(from); year <= Number(to); year++) named.add(year);
      return "";
    })
    .replace(/\d{4}/g, (year) => {
      named.add(Number(year));
      return "";
    });
  return named.size > 0 && /^(\s|,|and)*$/.test(rest) ? named : undefined;
}

/**
 * Splits the description of a column in the release's metadata into its parts.
 *
 * @throws Error that gives a phrase about estimates that is not understood.
 */
export function readDescription(text: string, years: readonly number[]): Said {
  const sentences = text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(?<=(?<!\b(?:U\.S|No|f\.o\.b|a\.s))\.)\s(?=[A-Z\d])/);
  const marked = new Set<number>();
  const definition: string[] = [];
  const scope: string[] = [];
  for (const sentence of sentences.slice(1)) {
    const estimate = /(?:are|is|were|was|;) estimated for ([^;.]*)\.?$/.exec(sentence);
    if (estimate?.[1] !== undefined) {
      const found = estimatedYears(estimate[1].trim(), years);
      if (found === undefined) throw new Error(`not understood: ${JSON.stringify(sentence)}`);
      for (const year of found) marked.add(year);
      if (!/^Data (are|is) estimated/.test(sentence)) scope.push(sentence);
    } else if (isDefinition(sentence)) definition.push(sentence);
    else if (definition.length > 0 && /^Beginning in \d{4}, Government stock/.test(sentence)) definition.push(sentence);
    else scope.push(sentence);
  }
  return {
    name: (sentences[0] ?? "").replace(/\.$/, ""),
    definition: definition.join(" ") || null,
    scope: scope.join(" ") || null,
    estimated: (year) => marked.has(year),
  };
}
