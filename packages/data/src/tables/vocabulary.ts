/**
 * The closed lists of the ledger, each term with its definition. A term is snake_case, unless the field writes it
 * otherwise (`REO`, `TiO2`). Letters that publishers use (USGS `W`, `E`) are never reused, because they have other meanings in SDMX.
 */

/** The stage of a figure in the supply chain, from rock to product. Stages are never summed. */
export const stage = {
  mine: "Ore as mined, or the ores and concentrates that mines sell",
  concentrate: "Mineral concentrate, if a source counts it separately from mine output",
  intermediate: "Mattes, hydroxides, slags and other goods between ore and refined product",
  compound: "Separated or refined chemical compounds, oxides and salts",
  separation: "Separation of mixed rare earths into single oxides",
  conversion: "Conversion of uranium oxide to uranium hexafluoride",
  enrichment: "Isotopic enrichment of uranium",
  smelting: "Smelter output",
  refining: "Refinery output, or processing if the source does not divide it further",
  plant: "Output of a chemical or processing plant, if the source says no more",
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
  all: "All stages together, as the source prints them",
} as const;

/** What a figure of `shares` measures. */
export const measure = {
  production: "Output in the year",
  capacity: "Output that installed plants could reach in a year",
  reserves: "Reserves at the time of the edition, as the source defines them",
  resources: "Identified resources, as the source defines them",
  consumption: "Use in the year",
  demand: "Demand in the year",
} as const;

/** What the tonnes of a figure measure. */
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
  ft2: "Square feet, used for US wallboard",
  SWU: "Separative work units",
  number: "Items",
  USD: "US dollars",
  USD_per_kg: "US dollars per kilogram",
  USD_per_t: "US dollars per metric ton",
  USD_per_mtu: "US dollars per metric ton unit: 10 kg of the substance in `basis`",
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
  forecast: "A figure for a period after its publication",
  nil: "Printed as zero",
  withheld: "Known to the publisher but withheld to protect company data; never zero",
  not_available: "Printed as not available",
  not_applicable: "Printed as not applicable",
  included_elsewhere: "Included in another row, named in `scope`",
  incomplete: "Printed, but known to be incomplete; `scope` says what is missing",
  qualitative: "A word instead of a figure (large, moderate, small)",
  net_exporter: "Printed as net exporter instead of a percentage",
  doubtful: "Printed but certainly wrong, and what was meant cannot be shown; `correction` says why; no figure",
} as const;

/** How the figure relates to the true value. */
export const comparator = {
  eq: "The figure itself",
  approx: "About the figure",
  lt: "Less than `high`",
  gt: "More than `low`",
  range: "Between `low` and `high`",
} as const;

/** How close the citation is to the issuer of the fact. */
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
  cited: "A single published figure; the source does not say whose books it comes from",
} as const;

/** What is included in a trade value. */
export const valuation = {
  FOB: "Free on board, at the exporter's border",
  CIF: "Cost, insurance and freight, at the importer's border",
  customs: "US customs value: the price paid, without freight and insurance",
  FAS: "Free alongside ship, at the exporter's port",
  unspecified: "The source does not say",
} as const;

/** The kind of a resource estimate. Estimates of different kinds are never summed, nor ranked together without a note. */
export const estimate_kind = {
  reserve: "The economically mineable part, shown by studies",
  resource: "In the ground with reasonable prospects of extraction, under a code",
  exploration_target: "A range that a code allows only as a target",
  prognostic: "Forecast by geologists for an area, before drilling proves it",
  historical: "Made before, or outside, the current codes",
  announced: "Stated by an authority, an owner or the press, without a reporting code",
} as const;

/** What a tonnage measures. */
export const tonnage_basis = {
  ore: "Tonnes of ore or rock",
  contained_element: "Tonnes of contained element",
  contained_oxide: "Tonnes of contained oxide",
  contained_compound: "Tonnes of another contained compound, such as lithium carbonate equivalent; `note` names it",
  contained_mineral: "Tonnes of a contained mineral, such as titanomagnetite; `analyte` or `note` names it",
  ambiguous: "The source can be read in more than one way",
} as const;

/** The status of a claim about a deposit. */
export const claim_status = {
  verified: "An estimate under a code or published by the owner, found in a source that prints it",
  announced: "Stated by an authority or owner, without a reporting code",
  disputed: "Sources contradict each other, or an expert contests it",
  historical: "Superseded, Soviet-era or older than the code",
} as const;

/** How precise a coordinate is. */
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
  plurilateral: "Initiative or organisation of several governments",
  other: "Another form",
} as const;

/** The status of an agreement on `status_as_of`. */
export const agreement_status = {
  negotiating: "Under negotiation",
  announced: "Announced, no signature known",
  signed: "Signed",
  in_force: "In force",
  suspended: "Suspended",
  expired: "Ended",
} as const;

/** Whether a text legally binds its parties. */
export const binding = {
  yes: "The text says that it binds, or its form does",
  no: "The text says that it does not bind, or its form makes that clear",
  unknown: "No source seen says",
} as const;

/** The role of a party in an agreement. */
export const party_role = {
  party: "Signs for itself",
  founder: "Is one of the first members",
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
  offtake: "Commitment to buy output",
  price_floor: "Guaranteed minimum price",
  stockpile: "Purchase for a stockpile",
  investment: "Investment by a company",
  project_pipeline: "Total value of projects",
  resource_value_estimate: "Estimated value of resources in the ground",
  right_of_first_offer: "Right of first offer on output",
  export_policy_commitment: "Commitment about export rules",
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
  joint_target: "A joint target of several actors",
  target: "A target of one actor",
  available_budget: "Money set aside, not promised to a project",
  unit_price: "A price per unit, not a sum",
  project_value: "The value of a project, not a payment",
  valuation: "An estimate of value, not a payment",
  political_claim: "Stated by a politician, without a document",
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
  statement: "An event: a statement, report or publication",
  ruling: "An event: a court, a panel or an authority ruled; what it orders is an act of its own",
  milestone: "An event: an approval, a start of construction, a founding, a meeting",
  other: "Another act",
} as const;

/** What an act restricts while it is in force. */
export const restricts = {
  exports: "Exports of goods or know-how from the actor's territory: an export ban, quota, licence, permit or duty",
  imports: "Imports of goods into the actor's territory: an import ban, or a duty on imports",
  output: "Mining or processing: a production quota, a mining licence or tax, a rule on who may mine",
  nothing:
    "Neither trade nor output: an event, a relief, a list, money, an inquiry, or a law that only empowers or plans",
} as const;

/** The status of an act on `status_as_of`, as far as sources show. "In force on a day" is computed, not read here. */
export const policy_status = {
  announced: "Announced, not yet in effect",
  in_force: "In effect",
  suspended: "Suspended by another act",
  ended: "Ended",
  happened: "An event that took place; it cannot be in effect",
  unknown: "Sources do not cover that day",
  unverified: "No adequate source shows that it took effect",
} as const;

/** What one act does to another. */
export const relation = {
  suspends: "Suspends the other for a period",
  amends: "Changes the other",
  supersedes: "Replaces the other",
  ends: "Ends the other",
  extends: "Extends the period of the other",
} as const;

/** The judgement on a published claim. */
export const verdict = {
  confirmed: "A source states the same fact",
  quoted: "Somebody said so; whether the figure is right cannot be confirmed",
  disputed: "Partly right, or sources differ",
  contradicted: "A source says otherwise",
  unverified: "Nothing relevant found",
} as const;

/** How a row bears on a claim. */
export const bearing = {
  supports: "States the claimed fact",
  contradicts: "Says otherwise",
  qualifies: "Limits the claim, or gives another scope, date or basis",
  context: "Helps a reader judge the claim",
} as const;
