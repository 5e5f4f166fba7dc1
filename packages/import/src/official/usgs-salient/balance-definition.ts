/** An edition's definition of its result. */
export interface BalanceDefinition {
  /** The phrases for production, such as `secondary production from old scrap`; none if the definition counts none. */
  readonly production: readonly string[];
  readonly imports: string;
  /** Undefined if the definition subtracts nothing. */
  readonly exports: string | undefined;
  /** Whether a change of stocks is counted, and whose. */
  readonly stocks: { readonly industry: boolean; readonly government: boolean };
}

/**
 * Reads the definition of apparent consumption or of net import reliance, as the footnotes of the USGS word it: `Defined for
 * 2021–22 as secondary production + imports – exports ± adjustments for Government and industry stock changes. Beginning
 * in 2023, Government stock changes no longer included.`
 *
 * @param year The data year: a definition may change with it.
 * @returns Undefined if the text has another wording.
 */
export function readBalanceDefinition(text: string, year: number): BalanceDefinition | undefined {
  // A release that lost its dashes prints a question mark, or nothing, between imports and exports.
  const mended = text.replace(/imports\s+(?:\?\s*)?exports/gi, "imports – exports");
  const clause = /(?:Defined (?:for [\d–-]+ )?as |^)((?:(?!\.\s|\.$|;).)*imports(?:(?!\.\s|\.$|;).)*)/i.exec(
    mended,
  )?.[1];
  if (clause === undefined) return undefined;
  const terms = clause.split(/\s*(?:[+±–]|\s-\s)\s*/).map((term) => term.trim().toLowerCase());
  const [stocks, counted] = [terms.filter(isOfStocks), terms.filter((term) => !isOfStocks(term))];
  const of = (word: string) => counted.filter((term) => term.includes(word));
  const [imports, ...more] = of("import").filter((term) => !term.includes("production"));
  const [exports] = of("export");
  if (imports === undefined || more.length > 0) return undefined;
  const [, beginning] = /Beginning in (\d{4}), Government stock changes no longer included/i.exec(text) ?? [];
  const words = stocks.join(" ");
  return {
    production: counted.filter((term) => term !== imports && term !== exports && term !== ""),
    imports,
    exports,
    stocks: {
      industry: stocks.length > 0 && (words.includes("industry") || !words.includes("government")),
      government: words.includes("government") && !(beginning !== undefined && year >= Number(beginning)),
    },
  };
}

const isOfStocks = (term: string): boolean => term.includes("stock change") || term.includes("adjustment");

/** The items of `us_balances` that a phrase for production can mean, the most likely first. */
export function productionItems(phrase: string): readonly string[] {
  if (phrase.includes("primary")) return ["primary_production"];
  if (/secondary|scrap|recycl/.test(phrase)) return ["secondary_production"];
  if (/\bmine/.test(phrase)) return ["mine_production"];
  if (/shipment|sale|sold/.test(phrase)) return ["shipments", "production", "mine_production"];
  return phrase.includes("production") ? ["production", "primary_production", "mine_production"] : [];
}

const common = new Set(["and", "of", "the", "in", "from", "for", "metal", "other", "all", "forms", "content"]);

/** The words that distinguish a form from others of its commodity. */
const tellingWords = (form: string, commodity: string): string[] =>
  form
    .split("-")
    .filter(
      (word) => !common.has(word) && !commodity.split("-").some((part) => part === word || part === singular(word)),
    );

const singular = (word: string): string => word.replace(/s$/, "");

const says = (phrase: string, word: string): boolean => new RegExp(`\\b${singular(word)}(?:s|es)?\\b`).test(phrase);

/**
 * The forms of one item that a phrase counts: those that it names; or else the form for all; or else those that share a
 * word with the form of the result; or the only one.
 *
 * @returns Undefined if none of these applies.
 */
export function formsCounted(
  forms: readonly string[],
  { phrase, commodity, result }: { readonly phrase: string; readonly commodity: string; readonly result: string },
): readonly string[] | undefined {
  const named = forms.filter((form) => tellingWords(form, commodity).some((word) => says(phrase, word)));
  if (named.length > 0) return named;
  if (forms.includes("all")) return ["all"];
  const wanted = new Set(tellingWords(result, commodity));
  const alike = forms.filter(
    (form) => form === result || tellingWords(form, commodity).some((word) => wanted.has(word)),
  );
  if (alike.length > 0) return alike;
  return forms.length === 1 ? forms : undefined;
}
