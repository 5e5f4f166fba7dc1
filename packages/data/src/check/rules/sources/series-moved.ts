import { counted, grouped } from "../../../grouped.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Source = Pick<RowOf<"sources">, "id" | "series" | "url" | "licence" | "publisher">;

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

/** The most frequent of some values, if more than half are the same. */
function usual(values: readonly string[]): string | undefined {
  const [most] = [...counted(values)].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] * 2 > values.length ? most[0] : undefined;
}

/** Sources whose host, publisher or licence differs from the rest of their series. */
export function movedSources<S extends Source>(sources: readonly S[]): RowBreach<S>[] {
  return [...grouped(sources, ({ series }) => series).values()].flatMap((series) => {
    if (series.length < 3) return series.length === 2 ? otherPublisher(series) : [];
    const host = usual(series.flatMap(({ url }) => (url === null ? [] : [hostOf(url)])));
    const moved = judged(series, (row) =>
      row.url !== null && host !== undefined && hostOf(row.url) !== host
        ? { column: "url", expected: `an address on ${host}, where the rest of the series ${row.series} is` }
        : undefined,
    );
    const licence = usual(series.map((row) => row.licence));
    const relicensed = judged(series, (row) =>
      licence !== undefined && row.licence !== licence
        ? { column: "licence", expected: `${licence}, the licence of the rest of the series ${row.series}` }
        : undefined,
    );
    return [...moved, ...relicensed, ...otherPublisher(series)];
  });
}

/** A series has one publisher. */
function otherPublisher<S extends Source>(series: readonly S[]): RowBreach<S>[] {
  const first = usual(series.map(({ publisher }) => publisher)) ?? (series[0] as S).publisher;
  return judged(series, (row) =>
    row.publisher === first
      ? undefined
      : {
          column: "publisher",
          expected: `${first}, the publisher of the rest of the series ${row.series}`,
          suggestion: first,
        },
  );
}

export const rule: LedgerRule = {
  code: "series-moved",
  description: "The sources of a series have one publisher, and one host and licence if three or more agree.",
  exceptable: true,
  check: (l) => on("sources", movedSources(l.rows("sources"))),
};
