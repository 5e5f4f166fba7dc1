/** Pages that are not fit to cite, by host, with the reason. A page that only copies may be good elsewhere: its figures wait for the publisher's own. */
export const untrustedHosts: Readonly<Record<string, string>> = {
  "dnext.societas.online": "A post in a social network that quotes an analysis it does not name",
  "fvbb.com": "A repost of a newspaper text that prints words and no figure",
  "francais.news-pravda.com": "A network of copied news without authors",
  "freerepublic.com": "A newspaper's sentence copied to a forum",
  "news.24x7report.com": "A repost of another magazine's text",
  "rmminings.com": "Names no publisher for its figures",
  "slw-ele.com": "A trader's page that mixes a report with figures of its own",
  "sscollege.cn": "A copy of a market note on the site of a college",
  "tanwenku.cc": "A copy of a summary in a document store",
  "www.earths-book.com": "A copy of another magazine's text",
  "www.physicsforums.com": "An article copied to a forum",
  "www.sscollege.cn": "A copy of a market note on the site of a college",
  "www.www.earths-book.com": "A copy of another magazine's text",
  "www1.ru": "Names no source for its figure, which it says of a company",
};

/** The reason for which an address is not fit to cite, if there is one. */
export function unfitBecause(address: string): string | undefined {
  return URL.canParse(address) ? untrustedHosts[new URL(address).hostname] : undefined;
}
