/** Any of these words, or groups of words: a space is any white space. */
const anyOf = (words: string): string =>
  String.raw`\b(?:${words.split(",").join("|").replaceAll(" ", String.raw`\s+`)})\b`;

type Otherwise = readonly [patterns: readonly string[], answer: string];

/** What is no share of the world and no quantity of supply, and the question that answers it. The first that fits is told. */
function otherwise(): readonly Otherwise[] {
  const weight = String.raw`(?:metric )?(?:t|tonnes?|tons?|kg|kilograms?)\b`;
  const fraction = String.raw`(?<!\b(?:an?|one|two|three|four)[ -])`;
  return [
    [
      [
        String.raw`[$€£¥]\s*\d|\d\s*(?:bn|billion|mln|mn|million|m)\b(?![\s-]*${weight})`,
        anyOf(
          "USD,EUR,dollars?,euros?,yuan,lends?,lending,lent,loans?,invests?,invested,investing,investments?,pledges?,pledged,funding",
        ),
      ],
      "It is of money, or of no unit, and check takes a share of the world or tonnes: ask exports or partners what was traded, money what was promised, prices what it cost.",
    ],
    [
      [anyOf("prices?,priced,costs?")],
      "It is about prices, and check takes shares of the world and tonnes of supply: ask prices.",
    ],
    [
      [anyOf("imports?,imported,importing,importers?,reliant,relies,rely,reliance,depends?,dependent,dependence")],
      "It is about imports, and check takes shares of the world and tonnes of supply: ask reliance for what the United States imports of its use, imports for where from, and partners for other countries.",
    ],
    [
      [anyOf("exports?,exported,exporting,exporters?,sells?,sold,buys?,bought,buyers?,sellers?,ships?,shipped")],
      "It is about trade, and check takes shares of the world and tonnes of supply: ask exports or partners.",
    ],
    [
      [anyOf("consumes?,consumed,consuming,consumers?,consumption,demand,needs?,uses?,used,using")],
      "It is about use, and check takes shares of the world and tonnes of supply: ask us-balances for the use of the United States, and shares of the measure consumption for other countries.",
    ],
    [
      [anyOf("according to,says?,said,reports?,reported,estimates")],
      "It says who prints a figure, and check compares all publishers: leave out who says it; the answer has the source of each figure.",
    ],
    [
      [
        String.raw`(?<!\b(?:South|Central)\s+)\bAfrican?\b(?!\s+Union)|(?<!\bCentral\s+)\bAsian?\b`,
        anyOf("South Americans?,Latin Americans?,North Americans?,Central Americans?,Americas"),
        String.raw`\b(?:South|Latin|North|Central)\s+America\b`,
      ],
      "It is of a continent, and the ledger has none: name the countries, each by itself.",
    ],
    [
      [
        String.raw`\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|both)\s+(?:countries|nations|producers|states)\b`,
      ],
      "It is of countries that it does not name: check each by itself; the metric concentration-ratio adds the largest.",
    ],
    [
      [
        anyOf(
          "last year,this year,next year,past year,previous year,last month,this month,last quarter,this quarter,last decade,past decade,last century,once,formerly,decades?",
        ),
        String.raw`\b(?:19|20)\d0['’]?s\b`,
      ],
      "It names a time that is no year: write the year, such as “in 2024”.",
    ],
    [
      [
        anyOf(
          "largest,biggest,greatest,smallest,lowest,highest,leading,foremost,top,ranks?,ranked,ranking,number one,the most",
        ),
        String.raw`\bno\. ?\d+|${fraction}\b(?:second|third|fourth|fifth)[ -](?:in|to|only|behind|after)\b`,
      ],
      "It is of a rank without a place, or of the smallest: name the place, such as “the largest”, “second-largest” or “among the five largest”, or ask shares, sorted by quantity, for every producer of a year.",
    ],
    [
      [anyOf(String.raw`twice,thrice,double the,triple the,half the,[a-z]+ times,\d+ times,as much,as many,combined`)],
      "It compares or adds areas, and check takes the figure of one area: check each by itself, or ask shares for both.",
    ],
    [
      [
        anyOf(
          "rise,rises,risen,rising,rose,fall,falls,fallen,falling,fell,grow,grows,grown,growing,growth,grew,increases?,increased,increasing,decreases?,decreased,decreasing",
        ),
        anyOf(
          "declines?,declined,declining,drops?,dropped,dropping,doubles?,doubled,doubling,triples?,tripled,tripling,quadruples?,quadrupled,quadrupling,halved,halving",
        ),
        anyOf(
          "shrinks?,shrank,shrunk,shrinking,climbs?,climbed,climbing,jumps?,jumped,surges?,surged,surging,soars?,soared,soaring,plunges?,plunged,plunging,expands?,expanded,expanding",
        ),
        anyOf(
          "cuts?,cutting,reduces?,reduced,reducing,reduction,went,up from,up by,down from,down to,down by,since,anymore,no longer,year-on-year,year on year",
        ),
      ],
      "It is of a change, and check takes the figure of one year: ask shares for every year, the metric growth or cagr for the change. The figure of each year can be checked by itself.",
    ],
    [
      [
        String.raw`\b(?:not|no|never|neither|nor|none|nothing|hardly|scarcely|barely|without|cannot|\w+n['’]t)\b(?!\s+(?:less|fewer|more) than)`,
      ],
      "It denies something, and check takes what is said to be: ask shares for the figures, where nil is a figure and withheld is none.",
    ],
    [
      [
        anyOf(
          "will,would,could,might,should,can,expects?,expected,forecasts?,projects?,projected,projections?,plans?,planned,aims?,aimed",
        ),
        String.raw`\bby 20[2-9]\d\b`,
      ],
      "It is of what is planned or expected, and check takes what is printed as so: ask shares with the status forecast, or commitments.",
    ],
    [
      [
        anyOf(
          "vast,overwhelming,bulk,lion['’]?s share,well over,well above,well under,well below,far more,far less,much,many,lots?,plenty,significant,substantial,huge,small,large,dominant,dominance,monopoly",
        ),
        String.raw`(?<!\ba )\b(?:few|little)\b`,
      ],
      "It gives no number, and how much such words mean is not agreed: give a figure, such as “more than 50 %”.",
    ],
  ];
}

/** What has a rank and is no country, and a rank among some countries only. */
const notOfRanks = (): readonly Otherwise[] => [
  [
    [
      anyOf(
        "deposits?,finds?,discovery,discoveries,discovered,projects?,companies,company,firms?,plants?,facility,facilities,sites?,fields?",
      ),
      String.raw`\b(?:mine|refinery|refineries|smelters?)\b(?!\s+(?:production|output|capacity|producer))`,
    ],
    "It is of the rank of a deposit, a plant or a company, and check ranks countries: ask deposits and resource-estimates for what each has, and the metric insertion-rank for an announced find.",
  ],
  [
    [anyOf("outside,excluding,except,apart from,other than,after,behind,besides,ahead of,in the region,western")],
    "It is of a rank among some countries, and check ranks all: ask shares, sorted by quantity, for every producer of a year.",
  ],
];

/** Why a sentence with a rank is no rank of a country; undefined if nothing says so. */
export const notOfRank = (sentence: string): string | undefined => answering(notOfRanks(), sentence);

const answering = (cases: readonly Otherwise[], sentence: string): string | undefined =>
  cases.find(([patterns]) => patterns.some((each) => new RegExp(each, "iu").test(sentence)))?.[1];

/**
 * Why a sentence is no figure of supply, and which question answers it; undefined if nothing says so.
 *
 * @example notOfSupply("China sold 3 t of gallium") // "It is about trade, …"
 */
export const notOfSupply = (sentence: string): string | undefined => answering(otherwise(), sentence);
