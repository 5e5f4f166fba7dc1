import type { CommodityId, Ledger, Query } from "@oreledger/sdk";
import type { catalogue, Given as Figure, Measure, SupplyInput } from "@oreledger/sdk/questions";
import * as sdk from "@oreledger/sdk/questions";
import { areaIdOf, areaIdsOf, commodityIdOf } from "../names.ts";
import { shown, UsageError } from "../usage.ts";
import { namedFigure, readAmounts, readFigure, readNumber, readTerms } from "./figures.ts";
import type { Given, MetricFlag } from "./flags.ts";
import {
  agreementRows,
  balanceFlags,
  balanceRows,
  estimateRow,
  estimatesOf,
  flowFlags,
  flowRows,
  shareFlags,
  shareRows,
} from "./prints.ts";

// biome-ignore lint/suspicious/noExplicitAny: the rows of any table
export type AnyRows = Query<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: each metric has details of its own
export type AnyMeasure = Measure<any>;

/** How one metric is asked for at a terminal. Its name, summary, source and traps come from its docstring. */
export interface Definition {
  /** How plain numbers are given; left out where it takes none. */
  readonly numbers?: string;
  readonly flags: readonly MetricFlag[];
  /** Calls that are worth knowing, without `oreledger metric <name>`. */
  readonly calls: readonly [string, ...string[]];
  /** The rows that the flags name: grouped by `--over`. */
  readonly rows?: (given: Given) => AnyRows;
  /** The result for rows, or for plain numbers. */
  readonly measure: (input: AnyRows | readonly string[], given: Given) => AnyMeasure;
  /** For a metric that answers with a list of its own. */
  readonly list?: (given: Given) => Record<string, unknown>[];
}

type Numbers = readonly string[];
const isNumbers = (input: AnyRows | Numbers): input is Numbers => Array.isArray(input);

const amounts = "[AREA=amount…]";
const mined = ["--commodity rare-earths --year 2024", "--commodity rare-earths --over year"] as const;
const given = "CHN=270000 USA=45500 AUS=29000 _OTH=1000";

/** A metric of suppliers: of one print of `shares`, or of amounts by area. */
function ofSupply(
  measure: (input: SupplyInput, given: Given) => AnyMeasure,
  flags: readonly MetricFlag[] = [],
  extra = "",
): Definition {
  const added = extra === "" ? "" : ` ${extra}`;
  return {
    numbers: amounts,
    flags: [...shareFlags, ...flags, "denominator", "over"],
    calls: [`${mined[0]}${added}`, `${mined[1]}${added}`, `${given}${added}`],
    rows: (flagged) => shareRows(flagged),
    measure: (input, flagged) => measure(isNumbers(input) ? readAmounts(input) : (input as SupplyInput), flagged),
  };
}

/** A formula of a few terms: of rows that flags name, or of numbers by name. */
function ofTerms(
  required: readonly string[],
  optional: readonly string[],
  example: string,
  measure: (terms: Record<string, Figure>, given: Given) => AnyMeasure,
  more: Partial<Definition> & { readonly ofRows?: (rows: AnyRows, given: Given) => AnyMeasure } = {},
): Definition {
  const { ofRows, ...rest } = more;
  return {
    numbers: [...required.map((name) => `${name}=…`), ...optional.map((name) => `[${name}=…]`)].join(" "),
    flags: [],
    calls: [example],
    ...rest,
    measure: (input, flagged) =>
      isNumbers(input) || ofRows === undefined
        ? measure(readTerms(input as Numbers, required, optional), flagged)
        : ofRows(input, flagged),
  };
}

const pick = <T extends object>(options: T): { [K in keyof T]-?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;

const sharing = ({ denominator, residual }: Given) => pick({ denominator, residual });
const ratio = ({ scale }: Given) => {
  if (scale === "points") throw new UsageError("--scale is percent or fraction here.");
  return pick({ scale });
};
const hhiScale = ({ scale }: Given) => {
  if (scale === "percent") throw new UsageError("--scale is points or fraction here.");
  return pick({ scale });
};
const commodityOf = (ledger: Ledger, name: string) => commodityIdOf(ledger, name) as CommodityId;

/** `A=1.5,B=2` as numbers by name. */
const byArea = (pairs: readonly string[] | undefined, flag: string): Record<string, number> | undefined =>
  pairs &&
  Object.fromEntries(
    pairs.map((pair) => {
      const { name, text } = namedFigure(pair);
      if (name === undefined) throw new UsageError(`${flag} takes AREA=number, parted by commas, not ${shown(pair)}.`);
      return [name, readNumber(text)];
    }),
  );

const needed = <T>(value: T | undefined, flag: string, example: string): T => {
  if (value === undefined) throw new UsageError(`It needs --${flag}, such as --${flag} ${example}.`);
  return value;
};

const overTime = { everyYear: true } as const;
const areaInTime = (flagged: Given) => shareRows(flagged, { ...overTime, area: needed(flagged.area, "area", "AUS") });
const flowsOf = "--product hs-2846 --importer USA --period 2024 --quantity-unit kg";
const balance = "production=3918 imports=28920 exports=4260";

/** Every metric. One that the SDK exports and that is missing here is a compile error. */
export const definitions: Readonly<Record<keyof typeof catalogue, Definition>> = {
  share: ofSupply(
    (input, flagged) =>
      sdk.share(input, areaIdsOf(flagged.ledger, needed(flagged.area, "area", "CHN")), {
        ...pick({ denominator: flagged.denominator }),
        ...ratio(flagged),
      }),
    ["area", "scale"],
    "--area CHN",
  ),
  concentrationRatio: ofSupply(
    (input, flagged) => sdk.concentrationRatio(input, flagged.k ?? 3, { ...sharing(flagged), ...ratio(flagged) }),
    ["k", "residual", "scale"],
  ),
  hhi: ofSupply(
    (input, flagged) => sdk.hhi(input, { ...sharing(flagged), ...hhiScale(flagged) }),
    ["residual", "scale"],
  ),
  normalisedHhi: ofSupply((input, flagged) => sdk.normalisedHhi(input, sharing(flagged)), ["residual"]),
  effectiveSuppliers: ofSupply((input, flagged) => sdk.effectiveSuppliers(input, sharing(flagged)), ["residual"]),
  shannonEntropy: ofSupply((input, flagged) => sdk.shannonEntropy(input, sharing(flagged)), ["residual"]),
  entropySuppliers: ofSupply((input, flagged) => sdk.entropySuppliers(input, sharing(flagged)), ["residual"]),
  theil: ofSupply((input, flagged) => sdk.theil(input, sharing(flagged)), ["residual"]),
  gini: ofSupply((input, flagged) => sdk.gini(input, sharing(flagged)), ["residual"]),
  nMinusOneResidual: ofSupply(
    (input, flagged) =>
      sdk.nMinusOneResidual(input, {
        ...pick({
          denominator: flagged.denominator,
          area: flagged.without && areaIdOf(flagged.ledger, flagged.without),
        }),
        ...ratio(flagged),
      }),
    ["without", "scale"],
  ),
  replacementFactor: ofSupply(
    (input, flagged) =>
      sdk.replacementFactor(
        input,
        pick({ denominator: flagged.denominator, area: flagged.without && areaIdOf(flagged.ledger, flagged.without) }),
      ),
    ["without"],
  ),
  singleSupplierThreshold: ofSupply(
    (input, flagged) =>
      sdk.singleSupplierThreshold(
        input,
        pick({
          denominator: flagged.denominator,
          thresholdPct: flagged.threshold,
          exempt: flagged.exempt === undefined ? undefined : areaIdsOf(flagged.ledger, flagged.exempt),
        }),
      ),
    ["threshold", "exempt"],
  ),
  wgiWeightedHhi: {
    ...ofSupply(
      (input, { wgi, weights, trade, denominator }) =>
        sdk.wgiWeightedHhi(
          input,
          pick({ wgi: byArea(wgi, "--wgi"), weights: byArea(weights, "--weights"), trade: byArea(trade, "--trade") }),
          pick({ denominator }),
        ),
      ["wgi", "weights", "trade"],
    ),
    calls: ["A=70 B=20 C=10 --wgi A=-0.33,B=1.5,C=1.1", "A=70 B=20 C=10 --weights A=5.66,B=2,C=2.8 --trade A=1.1"],
  },
  hhiMergerDelta: {
    ...ofSupply(
      (input, flagged) => {
        const [a, b, ...more] = areaIdsOf(flagged.ledger, needed(flagged.merge, "merge", "AUS,USA"));
        if (a === undefined || b === undefined || more.length > 0)
          throw new UsageError("--merge names two areas, such as --merge AUS,USA.");
        return sdk.hhiMergerDelta(input, [a, b], {
          ...pick({ denominator: flagged.denominator }),
          ...hhiScale(flagged),
        });
      },
      ["merge", "scale"],
      "--merge AUS,USA",
    ),
  },
  agreementCoverage: ofSupply(
    (input, { partners, of, signed, denominator, ...flagged }) =>
      sdk.agreementCoverage(
        input,
        of === undefined
          ? areaIdsOf(flagged.ledger, needed(partners, "partners", "AUS,JPN,MYS,THA` or `--of USA"))
          : { agreements: agreementRows(flagged.ledger, signed), of: areaIdOf(flagged.ledger, of) },
        { ledger: flagged.ledger, ...pick({ denominator }), ...ratio(flagged as Given) },
      ),
    ["partners", "of", "signed", "scale"],
    "--partners AUS,JPN,MYS,THA",
  ),
  restrictionCoverage: ofSupply(
    (input, { restricting, on, importer, denominator, ...flagged }) =>
      sdk.restrictionCoverage(
        input,
        restricting === undefined
          ? {
              on: needed(on, "on", "2025-05-01` or `--restricting CHN"),
              // Rows say of which commodity they are, each group of its own; plain numbers do not.
              ...pick({
                commodity:
                  "internals" in input || !flagged.commodity
                    ? undefined
                    : commodityOf(flagged.ledger, flagged.commodity),
              }),
              ...pick({ importer: importer && areaIdOf(flagged.ledger, importer) }),
            }
          : areaIdsOf(flagged.ledger, restricting),
        { ledger: flagged.ledger, ...pick({ denominator }), ...ratio(flagged as Given) },
      ),
    ["restricting", "on", "importer", "scale"],
    "--restricting CHN",
  ),
  worldTotalCheck: {
    ...ofSupply((input) => sdk.worldTotalCheck(input)),
    flags: [...shareFlags, "over"],
    calls: [...mined, "CHN=270000 USA=45500 AUS=29000 _WLD=380000"],
  },
  hhiByEdition: {
    flags: [...shareFlags, "denominator", "residual", "scale"],
    calls: ["--commodity rare-earths", "--commodity rare-earths --year 2024 --format json"],
    measure: () => {
      throw new UsageError("hhi-by-edition takes rows, no plain numbers: `oreledger metric hhi` takes those.");
    },
    list: (flagged) =>
      sdk.hhiByEdition(shareRows(flagged, overTime), {
        ...sharing(flagged),
        ...hhiScale(flagged),
      }) as unknown as Record<string, unknown>[],
  },
  printShares: {
    flags: [...shareFlags, "denominator"],
    calls: ["--commodity rare-earths --measure reserves --year 2025", "--commodity lithium --format json"],
    measure: () => {
      throw new UsageError("print-shares takes rows, no plain numbers: `oreledger metric share` takes those.");
    },
    list: (flagged) => {
      const { areas, denominator } = sdk.printShares(shareRows(flagged), pick({ denominator: flagged.denominator }));
      return areas.map((each) => ({ ...each, denominator: denominator.kind, divided_by: denominator.value ?? null }));
    },
  },
  metricAcrossEditions: {
    flags: [
      ...shareFlags,
      "metric",
      "area",
      "k",
      "denominator",
      "residual",
      "scale",
      "without",
      "threshold",
      "partners",
      "restricting",
    ],
    calls: ["--commodity rare-earths --year 2024", "--metric share --area CHN --year 2023"],
    measure: () => {
      throw new UsageError("metric-across-editions takes rows, no plain numbers.");
    },
    rows: (flagged) => shareRows(flagged),
    list: (flagged) => {
      const name = camel(flagged.metric ?? "hhi");
      const definition = Object.hasOwn(definitions, name) ? definitions[name as keyof typeof catalogue] : undefined;
      if (definition?.numbers !== amounts)
        throw new UsageError(`--metric is a metric of suppliers: ${supplierMetrics().join(", ")}.`);
      return sdk
        .metricAcrossEditions(shareRows(flagged), (rows) => definition.measure(rows, flagged))
        .map(({ result, ...edition }) => ({ ...edition, result }));
    },
  },

  apparentConsumption: ofTerms(
    ["production", "imports", "exports"],
    ["stock-release"],
    `${balance} stock-release=0`,
    ({ "stock-release": stockRelease, ...terms }) =>
      sdk.apparentConsumption({
        ...(terms as never as { production: Figure; imports: Figure; exports: Figure }),
        ...pick({ stockRelease }),
      } as never),
    {
      flags: [...balanceFlags, "over"],
      rows: balanceRows,
      ofRows: (rows, { form }) => sdk.apparentConsumption(rows as never, pick({ form })),
    },
  ),
  netImportReliance: ofTerms(
    ["production", "imports", "exports"],
    ["stock-release"],
    `${balance} stock-release=0`,
    ({ "stock-release": stockRelease, ...terms }, flagged) =>
      sdk.netImportReliance({ ...terms, ...pick({ stockRelease }) } as never, ratio(flagged)),
    {
      flags: [...balanceFlags, "scale", "over"],
      rows: balanceRows,
      ofRows: (rows, flagged) =>
        sdk.netImportReliance(rows as never, { ...pick({ form: flagged.form }), ...ratio(flagged) }),
    },
  ),
  importDependence: ofTerms(
    ["production", "imports", "exports"],
    [],
    balance,
    (terms, flagged) => sdk.importDependence(terms as never, ratio(flagged)),
    {
      flags: [...balanceFlags, "scale", "over"],
      rows: balanceRows,
      ofRows: (rows, flagged) =>
        sdk.importDependence(rows as never, { ...pick({ form: flagged.form }), ...ratio(flagged) }),
    },
  ),
  reservesToProduction: ofTerms(
    ["reserves", "production"],
    [],
    "reserves='>75000000' production=390000",
    ({ reserves, production }) => sdk.reservesToProduction(reserves as Figure, production as Figure),
    {
      flags: [...shareFlags.filter((flag) => flag !== "measure"), "area", "over"],
      calls: ["--commodity rare-earths --year 2025", "reserves='>75000000' production=390000"],
      rows: (flagged) => shareRows({ ...flagged, measure: "reserves,production" }, overTime),
      ofRows: (rows, { area, ledger }) =>
        sdk.reservesToProduction(rows as never, pick({ area: area && areaIdOf(ledger, area) })),
    },
  ),
  reservesWithoutProduction: {
    numbers: "[AREA=reserves:production…]",
    flags: [...shareFlags.filter((flag) => flag !== "measure"), "denominator", "scale", "over"],
    calls: ["--commodity rare-earths --year 2025", "CHN=44000000:270000 CAN=830000:0 GRL=1500000:0"],
    rows: (flagged) => shareRows({ ...flagged, measure: "reserves,production" }),
    measure: (input, flagged) => {
      const options = { ...pick({ denominator: flagged.denominator }), ...ratio(flagged) };
      if (!isNumbers(input))
        return sdk.reservesWithoutProduction(
          input.where({ measure: "reserves" }),
          input.where({ measure: "production" }),
          options,
        );
      const pairs = input.map((text) => {
        const { name, text: pair } = namedFigure(text);
        const [reserves, production] = pair.split(":");
        if (name === undefined || production === undefined)
          throw new UsageError(`${shown(text)} is not AREA=reserves:production, such as CAN=830000:0.`);
        return [name, readFigure(reserves as string), readFigure(production)] as const;
      });
      return sdk.reservesWithoutProduction(
        Object.fromEntries(pairs.map(([area, reserves]) => [area, reserves])),
        Object.fromEntries(pairs.map(([area, , production]) => [area, production])),
        options,
      );
    },
  },

  containedMetal: ofTerms(
    ["ore", "grade"],
    [],
    "ore=20000000 grade=700",
    ({ ore, grade }, flagged) =>
      sdk.containedMetal({ ore: ore as Figure, grade: grade as Figure, gradeUnit: flagged["grade-unit"] ?? "g/t" }),
    {
      flags: ["estimate", "grade-unit"],
      calls: [
        "--estimate zhana-kazakhstan-press-ore",
        "ore=20000000 grade=700",
        "ore=14200000 grade=0.42 --grade-unit pct",
      ],
      rows: ({ estimate, ledger }) => estimateRow(ledger, needed(estimate, "estimate", "zhana-kazakhstan-press-ore")),
      ofRows: (rows) => sdk.containedMetal(rows as never),
    },
  ),
  impliedOre: ofTerms(
    ["contained", "grade"],
    [],
    "contained=935400 grade=700",
    ({ contained, grade }, flagged) =>
      sdk.impliedOre({
        contained: contained as Figure,
        grade: grade as Figure,
        gradeUnit: flagged["grade-unit"] ?? "g/t",
      }),
    {
      flags: ["estimate", "grade-unit"],
      calls: ["contained=935400 grade=700", "contained=20000000 grade=700 --grade-unit g/t"],
      rows: ({ estimate, ledger }) =>
        estimateRow(ledger, needed(estimate, "estimate", "zhana-kazakhstan-ministry-metal")),
      ofRows: (rows) => sdk.impliedOre(rows as never),
    },
  ),
  insertionRank: {
    numbers: "claim=… [AREA=reserves…]",
    flags: ["estimate", ...shareFlags, "area"],
    calls: [
      "--estimate zhana-kazakhstan-press-ore",
      "claim=935400",
      "claim=20000000 CHN=44000000 BRA=11000000 AUS=6300000",
    ],
    measure: (input, flagged) => {
      const numbers = isNumbers(input) ? input.map(namedFigure) : [];
      const claim = numbers.find(({ name }) => name === "claim");
      const rivals = numbers
        .filter((each) => each !== claim)
        .map(({ name, text }) => (name === undefined ? text : `${name}=${text}`));
      if (claim === undefined && flagged.estimate === undefined)
        throw new UsageError(
          "It needs --estimate, or claim=… in tonnes. `oreledger resource-estimates --estimate-kind announced` lists the announced ones.",
        );
      return sdk.insertionRank(
        claim === undefined
          ? estimateRow(flagged.ledger, flagged.estimate as string)
          : { tonnes: readFigure(claim.text) },
        rivals.length === 0 ? shareRows(flagged, { measure: "reserves" }) : readAmounts(rivals),
        { ledger: flagged.ledger, ...pick({ area: flagged.area && areaIdOf(flagged.ledger, flagged.area) }) },
      );
    },
  },
  oxideToElement: ofMass("OXIDE=tonnes", ["Nd2O3=1000", "Dy2O3=1000"], sdk.oxideToElement),
  elementToOxide: ofMass("ELEMENT=tonnes", ["neodymium=1000", "Dy=1000"], sdk.elementToOxide),
  lreeHree: {
    numbers: "[ELEMENT=amount…]",
    flags: ["deposit", "scheme", "scale"],
    calls: ["Nd=16 Pr=5 Eu=0.2 Dy=1 Y=6", "Nd=16 Pr=5 Eu=0.2 Dy=1 Y=6 --scheme usgs-2026"],
    rows: ({ deposit, ledger }) =>
      estimatesOf(ledger, needed(deposit, "deposit", "mountain-pass` or ELEMENT=amount… `Nd=16")),
    measure: (input, flagged) =>
      sdk.lreeHree((isNumbers(input) ? readAmounts(input) : input) as never, flagged.scheme ?? "eu-2023", {
        ledger: flagged.ledger,
        ...ratio(flagged),
      }),
  },
  basketValue: {
    numbers: "PART=weight@price…",
    flags: [],
    calls: ["Pr6O11=0.25@128 Nd2O3=0.75@134"],
    measure: (input) => {
      const parts = (isNumbers(input) ? input : []).map((text) => {
        const { name, text: pair } = namedFigure(text);
        const [weight, price] = pair.split("@");
        if (name === undefined || price === undefined)
          throw new UsageError(`${shown(text)} is not PART=weight@price, such as Nd2O3=0.75@134.`);
        return [name, readNumber(weight as string), readFigure(price)] as const;
      });
      if (parts.length === 0)
        throw new UsageError("basket-value needs its parts: PART=weight@price …, such as Nd2O3=0.75@134.");
      return sdk.basketValue(
        Object.fromEntries(parts.map(([part, weight]) => [part, weight])),
        Object.fromEntries(parts.map(([part, , price]) => [part, price])),
      );
    },
  },

  unitValue: ofTerms(
    ["value", "quantity"],
    [],
    "value=240000000 quantity=51000",
    ({ value, quantity }) => sdk.unitValue({ value: value as Figure, quantity: quantity as Figure }),
    {
      flags: [...flowFlags.filter((flag) => flag !== "figure"), "over"],
      calls: [`${flowsOf} --exporter CHN --flow-basis importer_reported`, "value=240000000 quantity=51000"],
      rows: (flagged) => flowRows(flagged),
      ofRows: (rows) => sdk.unitValue(rows as never),
    },
  ),
  cagr: ofGrowth(["start", "end", "years"], "start=190000 end=297000 years=4", sdk.cagr as never),
  growth: ofGrowth(["start", "end"], "start=190000 end=297000", sdk.growth as never),
  rca: ofTerms(
    ["country-product", "country-total", "world-product", "world-total"],
    [],
    "country-product=1000 country-total=50000 world-product=200000 world-total=10000000",
    (terms) =>
      sdk.rca({
        countryProduct: terms["country-product"] as Figure,
        countryTotal: terms["country-total"] as Figure,
        worldProduct: terms["world-product"] as Figure,
        worldTotal: terms["world-total"] as Figure,
      }),
    {
      flags: [...flowFlags, "among"],
      rows: (flagged) => {
        needed(flagged.among, "among", "hs-2805,hs-2846,hs-8505");
        return flowRows(flagged);
      },
      ofRows: (rows, { exporter, product, figure, ledger }) =>
        sdk.rca(
          rows as never,
          pick({
            exporter: areaIdOf(ledger, needed(exporter, "exporter", "CHN")),
            product: needed(product, "product", "hs-2846"),
            of: figure,
          }),
        ),
    },
  ),
  grubelLloyd: ofTwoWay("exports=6 imports=2", sdk.grubelLloyd as never),
  grubelLloydAggregate: {
    ...ofTwoWay("A=319:354 B=43:141 C=10:100", sdk.grubelLloydAggregate as never),
    numbers: "GOOD=exports:imports…",
    measure: (input, flagged) => {
      if (!isNumbers(input)) return ofTwoWay("", sdk.grubelLloydAggregate as never).measure(input, flagged);
      const pairs = input.map((text) => {
        const [out, back] = namedFigure(text).text.split(":");
        if (back === undefined)
          throw new UsageError(`${shown(text)} is not GOOD=exports:imports, such as magnets=319:354.`);
        return [readFigure(out as string), readFigure(back)] as const;
      });
      return sdk.grubelLloydAggregate({ exports: pairs.map(([out]) => out), imports: pairs.map(([, back]) => back) });
    },
  },
  tradeConcentration: ofFlows(
    (input, flagged) =>
      sdk.tradeConcentration(input as never, {
        by: flagged.by ?? "exporter",
        ...sharing(flagged),
        ...hhiScale(flagged),
        ...pick({ of: flagged.figure }),
      }),
    ["by", "denominator", "residual", "scale"],
  ),
  partnerShare: ofFlows(
    (input, flagged) =>
      sdk.partnerShare(input as never, areaIdsOf(flagged.ledger, needed(flagged.partners, "partners", "CHN")), {
        by: flagged.by ?? "exporter",
        ...pick({ denominator: flagged.denominator, of: flagged.figure }),
        ...ratio(flagged),
      }),
    ["by", "partners", "denominator", "scale"],
    "--partners CHN",
  ),
  mirrorGap: ofTerms(
    ["exporter-reported", "importer-reported"],
    [],
    "exporter-reported=100 importer-reported=108",
    (terms) =>
      sdk.mirrorGap({
        exporterReported: terms["exporter-reported"] as Figure,
        importerReported: terms["importer-reported"] as Figure,
      }),
    {
      flags: flowFlags,
      rows: (flagged) => flowRows(flagged),
      ofRows: (rows, { figure }) => sdk.mirrorGap(rows as never, pick({ of: figure })),
    },
  ),
  exposure: ofFlows(
    (input, { actor, on, controls, commodity, importer, denominator, figure, ...flagged }) =>
      sdk.exposure(
        input as never,
        {
          actor: areaIdOf(flagged.ledger, needed(actor, "actor", "CHN")),
          controls:
            on === undefined
              ? needed(controls, "on", "2025-05-01` or `--controls in_force")
              : {
                  on,
                  ...pick({
                    commodity: commodity === undefined ? undefined : commodityOf(flagged.ledger, commodity),
                    importer: importer && areaIdOf(flagged.ledger, importer),
                  }),
                },
        },
        { ledger: flagged.ledger, ...pick({ denominator, of: figure }), ...ratio(flagged as Given) },
      ),
    ["actor", "on", "controls", "commodity", "denominator", "scale"],
    "--actor CHN --controls in_force",
  ),

  euSupplyRisk: ofTerms(
    ["eol-rir", "si-sr"],
    ["hhi-global", "hhi-eu", "import-reliance"],
    "hhi-global=5.66 eol-rir=0.01 si-sr=1",
    (terms) =>
      sdk.euSupplyRisk(
        pick({
          global: terms["hhi-global"],
          eu: terms["hhi-eu"],
          importReliance: terms["import-reliance"],
          eolRir: terms["eol-rir"] as Figure,
          siSr: terms["si-sr"] as Figure,
        }),
      ),
    {
      calls: [
        "hhi-global=5.66 eol-rir=0.01 si-sr=1",
        "hhi-global=4.2 hhi-eu=3.1 import-reliance=0.8 eol-rir=0.05 si-sr=0.95",
      ],
    },
  ),
  euSupplyRiskFactor: ofTerms(
    ["reference", "si-reference", "si"],
    [],
    "reference=5.6 si-reference=1 si=0.99",
    (terms) =>
      sdk.euSupplyRiskFactor({
        reference: terms.reference as Figure,
        siReference: terms["si-reference"] as Figure,
        si: terms.si as Figure,
      }),
  ),
  groupMean: {
    numbers: "[MEMBER=]value…",
    flags: [],
    calls: ["cerium=4.0 lanthanum=3.5 neodymium=4.5 praseodymium=3.2 samarium=3.5", "3.9 1.5 2.13 2.4 3.8"],
    measure: (input) => sdk.groupMean(readAmounts(isNumbers(input) ? input : [])),
  },
  wgiScaled: {
    numbers: "[NAME=]score…",
    flags: [],
    calls: ["WGI=-0.33", "VA=0.4 PV=-0.1 GE=0.2 RQ=0.6 RL=-0.3 CC=0.1"],
    measure: (input) => sdk.wgiScaled(Object.values(readAmounts(isNumbers(input) ? input : []))),
  },

  revision: ofTerms(
    ["earlier", "later"],
    [],
    "earlier=13000 later=29000",
    ({ earlier, later }, flagged) =>
      sdk.revision({ earlier: earlier as Figure, later: later as Figure }, revisionOptions(flagged)),
    {
      flags: [...shareFlags, "area", "relative", "scale", "over"],
      calls: ["--area AUS --year 2024 --relative", "earlier=13000 later=29000"],
      rows: (flagged) => shareRows(flagged, { area: needed(flagged.area, "area", "AUS") }),
      ofRows: (rows, flagged) => sdk.revision(rows as never, revisionOptions(flagged)),
    },
  ),
  knownOn: {
    flags: [...shareFlags.filter((flag) => flag !== "as-of"), "area", "on", "over"],
    calls: ["--area AUS --year 2024 --on 2025-11-06", "--area BRA --measure reserves --year 2025 --on 2026-03-01"],
    rows: (flagged) => shareRows(flagged, { area: needed(flagged.area, "area", "AUS") }),
    measure: (rows, flagged) => {
      if (isNumbers(rows)) throw new UsageError("known-on takes rows, no plain numbers.");
      return sdk.knownOn(rows as never, needed(flagged.on, "on", "2025-11-06"));
    },
  },
};

const revisionOptions = (flagged: Given) => ({
  as: flagged.relative ? ("relative" as const) : ("absolute" as const),
  ...ratio(flagged),
});

function ofMass(
  numbers: string,
  calls: readonly [string, ...string[]],
  metric: (tonnes: Figure, name: string, options: { readonly ledger: Ledger }) => AnyMeasure,
): Definition {
  return {
    numbers,
    flags: [],
    calls,
    measure: (input, { ledger }) => {
      const [first, second] = isNumbers(input) ? input : [];
      const { name, text } = namedFigure(first ?? "");
      if (name === undefined || second !== undefined)
        throw new UsageError(`It takes one ${numbers}, such as ${calls[0]}.`);
      return metric(readFigure(text), name, { ledger });
    },
  };
}

function ofGrowth(
  terms: readonly string[],
  example: string,
  metric: (input: unknown, options: object) => AnyMeasure,
): Definition {
  return ofTerms(
    terms,
    [],
    example,
    (figures, flagged) =>
      metric({ ...figures, ...(typeof figures.years === "number" ? { years: figures.years } : {}) }, ratio(flagged)),
    {
      flags: [...shareFlags, "area", "scale", "over"],
      calls: ["--area AUS --year 2021..2025", example],
      rows: areaInTime,
      ofRows: (rows, flagged) => metric(rows, ratio(flagged)),
    },
  );
}

function ofTwoWay(example: string, metric: (input: unknown, options?: object) => AnyMeasure): Definition {
  return ofTerms(["exports", "imports"], [], example, (terms) => metric(terms), {
    flags: [...flowFlags, "area"],
    rows: (flagged) => flowRows(flagged, { either: needed(flagged.area, "area", "USA") }),
    ofRows: (rows, { area, figure, ledger }) =>
      metric(rows, pick({ area: areaIdOf(ledger, area as string), of: figure })),
  });
}

/** A metric of the partners of a country: of flows, or of amounts by area. */
function ofFlows(
  measure: (input: unknown, given: Given) => AnyMeasure,
  flags: readonly MetricFlag[],
  extra = "",
): Definition {
  const added = extra === "" ? "" : ` ${extra}`;
  return {
    numbers: amounts,
    flags: [...flowFlags, ...flags, "over"],
    calls: [`${flowsOf}${added}`, `CHN=71 MYS=13 JPN=5 EST=5 _OTH=6${added}`],
    rows: (flagged) => flowRows(flagged),
    measure: (input, flagged) => measure(isNumbers(input) ? readAmounts(input) : input, flagged),
  };
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The metrics of suppliers. */
const supplierMetrics = (): string[] =>
  Object.entries(definitions)
    .filter(([, { numbers, flags }]) => numbers === amounts && flags.includes("commodity"))
    .map(([name]) => kebab(name));

/** How a metric is called at a terminal. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
