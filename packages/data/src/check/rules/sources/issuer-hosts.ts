/** Registrars and regulators that keep the documents of any issuer. */
const keepers = ["doi.org", "hdl.handle.net", "sec.gov", "weblink.com.au", "asx.com.au", "sedarplus.ca"];

/** Host names under which governments and their bodies publish. */
const official =
  /(^|\.)(gov|mil|europa\.eu|canada\.ca|admin\.ch|bund\.de|government\.nl|int)$|(^|\.)(gov|gob|gouv|gc|go|govt)\.[a-z]{2}$/;

/** Issuers whose hosts do not show their name, and those seen only in copies. Add a new one here, in the change that cites it. */
export const issuerHosts: Readonly<Record<string, readonly string[]>> = {
  "ARECOMS, Democratic Republic of the Congo": [],
  "Arafura Rare Earths": ["arultd.com"],
  "European Commission": ["europa.eu"],
  "Government of Greenland": ["naalakkersuisut.gl"],
  "Ministry of Justice of China": ["moj.gov.cn"],
  "National People's Congress of China": ["npc.gov.cn"],
  "Natural Resources Canada": ["canada.ca"],
  "Noveon Magnetics": ["noveon.co"],
  "Prime Minister of Canada": ["pm.gc.ca"],
  "State Council Information Office of China": ["china.org.cn", "scio.gov.cn"],
  "State Council of China": ["gov.cn"],
  "Tau-Ken Samruk": ["tks.kz"],
  "UK Foreign, Commonwealth and Development Office": ["gov.uk"],
  "US Department of State": ["state.gov"],
  "Vale Base Metals": [],
  "World Trade Organization": ["wto.org"],
};

/**
 * Hosts that keep other publishers' texts as issued: news wires that issuers pay to carry their releases, and libraries of laws
 * and decisions. A newspaper, a blog or a site that copies ministries may be right, but is not one. Add a new one here, in the change that cites it.
 */
const archives = ["einpresswire.com", "jusmundi.com", "lexiscn.com", "newswire.ca", "prnewswire.com"];

const under = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Words that many publishers share: finding one in a host proves nothing. */
const common = new Set(
  "news times press media mining minerals metals resources rare earth earths world global international company group limited holdings".split(
    " ",
  ),
);

/** Whether a host is the publisher's own, a government's, or a keeper of documents. */
export function isIssuersHost(publisher: string, host: string): boolean {
  const bare = host.toLowerCase().replace(/^www\./, "");
  if (keepers.some((domain) => under(bare, domain)) || official.test(bare)) return true;
  if (issuerHosts[publisher]?.some((domain) => under(bare, domain))) return true;
  const letters = bare.replace(/[^a-z0-9]/g, "");
  const words =
    publisher
      .toLowerCase()
      .normalize("NFKD")
      .match(/[a-z0-9]+/g) ?? [];
  return words.some((word) => word.length >= 3 && !common.has(word) && letters.includes(word));
}

/** Whether a host keeps other publishers' texts as issued. */
export const isArchive = (host: string): boolean => archives.some((domain) => under(host.toLowerCase(), domain));
