/**
 * The closed lists of the ledger, each term with its definition. A term is snake_case, unless the field writes it
 * otherwise (`REO`, `TiO2`). Letters that publishers use (USGS `W`, `E`) are never reused: they mean other things in SDMX.
 */

/** Where in the chain from rock to product a figure stands. Stages are never summed. */
export const stage = {
  mine: "Ore as mined, or the ores and concentrates that mines sell",
  concentrate: "Mineral concentrate, where a source counts it apart from mine output",
  intermediate: "Mattes, hydroxides, slags and other goods between ore and refined product",
  compound: "Separated or refined chemical compounds, oxides and salts",
  separation: "Separation of mixed rare earths into single oxides",
  conversion: "Conversion of uranium oxide to uranium hexafluoride",
  enrichment: "Isotopic enrichment of uranium",
  smelting: "Smelter output",
  refining: "Refinery output, or processing where the source does not divide it further",
  plant: "Output of a chemical or processing plant, where the source says no more",
  metal: "Unwrought or primary metal",
  alloy: "Alloys and ferroalloys",
  powder: "Powders",
  magnet: "Permanent magnets",
  anode: "Battery anode material",
  cathode: "Battery cathode material",
  battery: "Battery cells",
  wafer: "Silicon wafers",
  wrought: "Semi-finished and finished metal products",
  scrap: "Waste and scrap",
  end_use: "Use in final products",
  all: "Every stage together, as the source prints it",
} as const;

/** What a figure of `shares` measures. */
export const measure = {
  production: "Output in the year",
  capacity: "Output that installed plant could reach in a year",
  reserves: "Reserves at the time of the edition, as the source defines them",
  resources: "Identified resources, as the source defines them",
  consumption: "Use in the year",
  demand: "Demand in the year",
} as const;

/** What the tonnes of a figure are tonnes of. */
export const basis = {
  REO: "Rare-earth oxide equivalent",
  element: "Contained element or metal",
  gross: "Gross weight of the good itself",
  ore: "Ore, run of mine or crude",
  Al2O3: "Alumina, calcined equivalent",
  As2O3: "Arsenic trioxide or its equivalent",
  B2O3: "Boric oxide equivalent",
  Cr2O3: "Chromic oxide content",
  K2O: "Potassium oxide equivalent",
  Li2O: "Lithium oxide content",
  LCE: "Lithium carbonate equivalent",
  MgO: "Magnesium oxide content",
  Nb2O5: "Niobium pentoxide content",
  P2O5: "Phosphorus pentoxide content",
  Sc2O3: "Scandium oxide equivalent",
  Ta2O5: "Tantalum pentoxide content",
  TiO2: "Titanium dioxide content",
  U3O8: "Uranium oxide equivalent",
  V2O5: "Vanadium pentoxide content",
  WO3: "Tungsten trioxide content",
  Y2O3: "Yttrium oxide equivalent",
  ZrO2: "Zirconium dioxide content",
  unspecified: "The source does not say",
} as const;

/** The unit of a quantity. Quantities are stored in the base unit: thousand tonnes become tonnes. */
export const unit = {
  t: "Metric tons",
  kg: "Kilograms",
  ct: "Carats (0.2 g)",
  m3: "Cubic metres",
  ft2: "Square feet, by which US wallboard is counted",
  SWU: "Separative work units",
  number: "Items",
  USD: "US dollars",
  USD_per_kg: "US dollars per kilogram",
  USD_per_t: "US dollars per metric ton",
  USD_per_mtu: "US dollars per metric ton unit: 10 kg of what the basis names",
  USD_per_st: "US dollars per short ton (907.18474 kg)",
  USD_per_lb: "US dollars per pound (0.45359237 kg)",
  USD_per_ozt: "US dollars per troy ounce (31.1034768 g)",
  USD_per_ct: "US dollars per carat",
  index: "Index number; `form` names its base",
  pct: "Percent",
} as const;

/** How a figure is known. */
export const status = {
  reported: "Printed as a figure, without a mark of estimation",
  estimated: "Marked by the publisher as an estimate",
  provisional: "Marked by the publisher as provisional",
  forecast: "A figure for a time after its publication",
  nil: "Printed as zero",
  withheld: "Known to the publisher and kept back to protect company data; never zero",
  not_available: "Printed as not available",
  not_applicable: "Printed as not applicable",
  included_elsewhere: "Counted within another row, which `scope` names",
  incomplete: "Printed, but known to leave something out; `scope` says what",
  qualitative: "A word instead of a figure (large, moderate, small)",
  net_exporter: "Printed as net exporter instead of a percentage",
  doubtful: "Printed, but wrong beyond doubt, and what was meant cannot be shown: `correction` says why; no figure",
} as const;

/** How the figure relates to the true value. */
export const comparator = {
  eq: "The figure itself",
  approx: "About the figure",
  lt: "Less than `high`",
  gt: "More than `low`",
  range: "Between `low` and `high`",
} as const;

/** How near the citation stands to the issuer of the fact. */
export const evidence_level = {
  primary: "Read in the issuer's own document or data file, or in a faithful copy of it",
  official_index: "The issuer's address and a summary were seen in an index; the page itself was not opened",
  database: "Read in a third party's database record",
  quoted_by: "Another page attributes the fact to the issuer",
  secondary: "A page states it on its own authority, or a third party computed it",
} as const;

/** Whose books a trade flow comes from. */
export const flow_basis = {
  exporter_reported: "The exporter's customs",
  importer_reported: "The importer's customs",
  reconciled: "One figure made from both sides by the source",
  cited: "A single published figure whose books the source does not name",
} as const;

/** What a trade value includes. */
export const valuation = {
  FOB: "Free on board, at the exporter's border",
  CIF: "Cost, insurance and freight, at the importer's border",
  customs: "US customs value: the price paid, without freight and insurance",
  FAS: "Free alongside ship, at the exporter's port",
  unspecified: "The source does not say",
} as const;

/** The kind of a resource estimate. Estimates of different kinds are never summed or ranked together unsaid. */
export const estimate_kind = {
  reserve: "The economically mineable part, shown by studies",
  resource: "In the ground with reasonable prospects of extraction, under a code",
  exploration_target: "A range that a code allows as a target only",
  prognostic: "Forecast by geologists for an area, before drilling proves it",
  historical: "Made before, or outside, the present codes",
  announced: "Stated by an authority, an owner or the press with no reporting code",
} as const;

/** What a tonnage counts. */
export const tonnage_basis = {
  ore: "Tonnes of ore or rock",
  contained_element: "Tonnes of the element in it",
  contained_oxide: "Tonnes of the oxide in it",
  contained_compound: "Tonnes of another compound in it, such as lithium carbonate equivalent; `note` names it",
  contained_mineral: "Tonnes of a mineral in it, such as titanomagnetite; `analyte` or `note` names it",
  ambiguous: "The source can be read in more than one way",
} as const;

/** How a claim about a deposit stands. */
export const claim_status = {
  verified: "A code-based or owner-published estimate, found in a source that prints it",
  announced: "Stated by an authority or owner with no reporting code",
  disputed: "Sources contradict each other, or an expert contests it",
  historical: "Superseded, Soviet-era or from before the code",
} as const;

/** How exact a coordinate is. */
export const location_precision = {
  point: "A point that the source publishes",
  minutes: "A point given to the minute, or approximate",
  centroid: "The centre of a published outline or box",
} as const;

/** The legal form of an agreement. */
export const agreement_type = {
  framework: "Framework between governments",
  mou: "Memorandum of understanding",
  strategic_partnership: "Strategic partnership",
  trade_agreement: "Trade agreement",
  joint_statement: "Joint statement or declaration",
  investment: "Investment or financing agreement",
  plurilateral: "Initiative or body of several governments",
  other: "Another form",
} as const;

/** Where an agreement stood on `status_as_of`. */
export const agreement_status = {
  negotiating: "Under negotiation",
  announced: "Announced, no signature known",
  signed: "Signed",
  in_force: "In force",
  suspended: "Suspended",
  expired: "Ended",
} as const;

/** Whether a text binds its parties in law. */
export const binding = {
  yes: "The text, or its form, binds",
  no: "The text says that it does not bind, or its form leaves no doubt",
  unknown: "No source seen says",
} as const;

/** The part that a party has in an agreement. */
export const party_role = {
  party: "Signs for itself",
  founder: "Among the first members",
  accession: "Joined later",
  observer: "Takes part without joining",
  host: "Hosts or convenes",
} as const;

/** Whether the ledger lists every party of the agreement. */
export const party_list = {
  complete: "All parties are listed",
  partial: "More parties exist than are listed",
} as const;

/** The form of a promise. */
export const instrument = {
  loan: "Loan",
  loan_guarantee: "Loan guarantee",
  grant: "Grant or tax credit",
  equity: "Share purchase",
  loan_and_equity: "Loan and shares together, not divided by the source",
  mixed_public_finance: "Public money in several forms",
  letter_of_interest: "Letter of interest or of intent",
  offtake: "Promise to buy output",
  price_floor: "Guaranteed lowest price",
  stockpile: "Purchase for a reserve",
  investment: "Investment by a company",
  project_pipeline: "Sum of the worth of projects",
  resource_value_estimate: "Estimated worth of what lies in the ground",
  right_of_first_offer: "Right to be offered output first",
  export_policy_commitment: "Promise about export rules",
} as const;

/** What an amount of money is. Only some kinds may be added. */
export const amount_basis = {
  announced: "Announced as committed",
  minimum: "At least this much",
  maximum: "Up to this much",
  approximate: "About this much",
  conditional: "Depends on conditions not yet met",
  executed: "Under a signed contract",
  drawn: "Paid out",
  non_binding: "A letter of interest or intent",
  joint_target: "A target of several actors together",
  target: "A target of one actor",
  available_budget: "Money set aside, not promised to a project",
  unit_price: "A price per unit, not a sum",
  project_value: "The worth of a project, not a payment",
  valuation: "An estimate of worth, not a payment",
  political_claim: "Said by a politician, without a document",
  aggregate: "A total that contains other rows",
  superseded: "Replaced by a later row",
  lapsed: "Ended without being used",
} as const;

/** The kind of a policy act. */
export const policy_type = {
  export_control: "Export under licence",
  export_ban: "Export forbidden",
  import_ban: "Import forbidden",
  quota: "Quota",
  licence: "Licence, licence rules or ownership rules",
  suspension: "Suspension of other acts",
  repeal: "An event: other acts were repealed or lifted",
  tariff: "Import or export duty",
  tax: "Tax on mining or on a resource",
  subsidy: "Subsidy or public finance",
  list: "List of minerals or of goods",
  law: "Law or regulation",
  closure: "An event: a mine, plant or border was closed or reopened",
  stockpile: "Reserve",
  investigation: "Investigation",
  dispute: "Dispute",
  statement: "An event: somebody said, reported or published something",
  milestone: "An event: an approval, a ruling, a start of building, a founding, a meeting",
  other: "Another act",
} as const;

/** What an act holds back while it is in force. */
export const restricts = {
  exports: "Goods or know-how at the actor's own border on the way out: an export ban, quota, licence, permit or duty",
  imports: "Goods at the actor's own border on the way in: an import ban, or a duty on imports",
  output: "Mining or processing: a production quota, a mining licence or tax, a rule on who may mine",
  nothing:
    "Neither trade nor output: an event, a relief, a list, money, an inquiry, or a law that only empowers or plans",
} as const;

/** Where an act stood on `status_as_of`, as far as sources reach. "In force on a day" is computed, not read here. */
export const policy_status = {
  announced: "Announced, not yet in effect",
  in_force: "In effect",
  suspended: "Suspended by another act",
  ended: "Ended",
  happened: "An event that took place: nothing that could be in effect",
  unknown: "Sources do not reach that day",
  unverified: "No source fit to show that it took effect",
} as const;

/** What one act does to another. */
export const relation = {
  suspends: "Puts the other out of effect for a time",
  amends: "Changes the other",
  supersedes: "Takes the other's place",
  ends: "Brings the other to its end",
  extends: "Lengthens the time of the other",
} as const;

/** The judgement on a published claim. */
export const verdict = {
  confirmed: "A source carries the same fact",
  disputed: "Right in part, or sources differ",
  contradicted: "A source says otherwise",
  unverified: "Nothing found that bears on it",
} as const;

/** How a row bears on a claim. */
export const bearing = {
  supports: "Carries the claimed fact",
  contradicts: "Says otherwise",
  qualifies: "Limits the claim, or gives it another scope, date or basis",
  context: "Lets a reader judge the claim",
} as const;
