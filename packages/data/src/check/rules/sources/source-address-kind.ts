import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Source = Pick<RowOf<"sources">, "url" | "quoted_by_url">;

/** Hosts that copy other publishers' pages. A copy belongs in `quoted_by_url`, never as the publisher's own address. */
const mirrors: readonly string[] = [
  "512pt.com",
  "archive.is",
  "archive.org",
  "archive.ph",
  "docslib.org",
  "fdocuments.us",
  "krbitget.com",
  "liquisearch.com",
  "nie-podam.pl",
  "openrijk.nl",
  "pages.dev",
  "pubt.io",
  "readkong.com",
  "scribd.com",
  "sureanot.com",
  "thefollowup.ai",
  "webcache.googleusercontent.com",
  "wikisum.wiki",
];

const under = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);
/** Hosts that call themselves a copy. */
const copies = /^(mirrors?\d*|webcache)\.(?!co\.)[^.]+\./;
const asks = new Set(["q", "query", "search", "keyword", "keywords", "s"]);

/** What is wrong with an address as a citation: a bare network address, or the result of a search, which changes under the reader. */
export function unfitAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return "an address";
  const url = new URL(address);
  if (/^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/.test(url.hostname))
    return "a named host: a bare network address says nothing about its publisher";
  const searched = [...url.searchParams].some(([name, value]) => asks.has(name.toLowerCase()) && value !== "");
  if (searched || /\/(search|suche|buscar|recherche)(\/|$)/i.test(url.pathname))
    return "the page itself: a search result changes";
  return undefined;
}

/** Addresses of sources that a reader cannot rely on: bare network addresses, search pages, and mirrors given as the publisher's own. */
export function unfitAddresses<S extends Source>(sources: readonly S[]): RowBreach<S>[] {
  return judged(sources, (row) => {
    for (const column of ["url", "quoted_by_url"] as const) {
      const address = row[column];
      const unfit = address === null ? undefined : unfitAddress(address);
      if (unfit) return { column, expected: unfit };
    }
    const host = row.url === null ? "" : new URL(row.url).hostname;
    const mirror = mirrors.find((domain) => under(host, domain)) ?? (copies.test(host) ? host : undefined);
    if (!mirror) return undefined;
    const expected = `the publisher's own address, or none; ${mirror} copies others, and belongs in quoted_by_url`;
    return { column: "url", expected };
  });
}

export const rule: LedgerRule = {
  code: "source-address-kind",
  description: "A source's address is not a bare network address, a search page or a mirror.",
  exceptable: true,
  check: (l) => on("sources", unfitAddresses(l.rows("sources"))),
};
