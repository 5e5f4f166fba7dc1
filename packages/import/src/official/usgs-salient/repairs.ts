/** A slip of an official file, and how it is read. Each was found by setting the file beside the editions around it. */
export interface Repair {
  readonly edition: string;
  readonly chapter: string;
  /** Why: told in the report of an import. */
  readonly reason: string;
  /** A cell of every line that stands too much, so that all after it are shifted. */
  readonly strayCell?: number;
  /** The right names of columns, by their place. */
  readonly columns?: Readonly<Record<number, string>>;
  /** The right units of columns, by their place. */
  readonly units?: Readonly<Record<number, string>>;
  /** What a cell stands for, by the place of its column and what is there. */
  readonly cells?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

/** The slips of the releases 2022 to 2025. */
export const repairs: readonly Repair[] = [
  {
    edition: "2022",
    chapter: "graphite-natural",
    reason: "The headers of the prices end in t and not in dt, dollars per metric ton, as in every later edition.",
    units: { 7: "dollars per metric ton", 8: "dollars per metric ton", 9: "dollars per metric ton" },
  },
  {
    edition: "2022",
    chapter: "manganese",
    reason: "The header ends in dt; the figures are those that later editions print in dollars per metric ton unit.",
    units: { 17: "dollars per metric ton unit" },
  },
  {
    edition: "2022",
    chapter: "tungsten",
    reason:
      "The header ends in dt for a metric ton unit of trioxide; the market is not the later editions', whose figures for the same years differ.",
    columns: { 13: "Price_WO3" },
    units: { 13: "dollars per metric ton unit of tungsten trioxide" },
  },
  {
    edition: "2024",
    chapter: "lead",
    reason: "A column for recoverable mine output was added and the names were not moved along.",
    columns: {
      3: "Production: Mine, lead in concentrates",
      4: "Production: Mine, recoverable lead",
      5: "Production: Primary refinery",
      6: "Production: Secondary refinery, old scrap",
      7: "Imports_Concentrates_kt",
      8: "Imports_Metal_kt",
      9: "Exports_Concentrates_kt",
      10: "Exports_Metal_kt",
      11: "Consump_kt",
      12: "Price_North_American_ctslb",
      13: "Employment_num",
      14: "NIR_Metal_pct",
    },
  },
  {
    edition: "2025",
    chapter: "lead",
    reason: "A column for recoverable mine output was added and the names were not moved along.",
    columns: {
      3: "Production: Mine, lead in concentrates",
      4: "Production: Mine, recoverable lead",
      5: "Production: Primary refinery",
      6: "Production: Secondary refinery, old scrap",
      7: "Imports_Concentrates_kt",
      8: "Imports_Metal_kt",
      9: "Exports_Concentrates_kt",
      10: "Exports_Metal_kt",
      11: "Consump_kt",
      12: "Price_North_American_ctslb",
      13: "NIR_Metal_pct",
    },
  },
  {
    edition: "2024",
    chapter: "fluorspar",
    reason: "Every line has an empty cell before its first figure, and the names from cryolite on are out of step.",
    strayCell: 3,
    columns: {
      3: "USprod_Metallurgical_kt",
      4: "USprod_H2SiF6_kt",
      5: "Imports_Acid_kt",
      6: "Imports_Metallurgical_kt",
      7: "Imports_Total_Fl_kt",
      8: "Imports_HF_kt",
      9: "Imports_AlF3_kt",
      10: "Imports_Cryolite_kt",
      11: "Exports_All_kt",
      12: "Consump_kt",
      13: "Price_Acid_dt",
      14: "Price_Metallurgical_dt",
      15: "Employment_Mine_num",
      16: "NIR_pct",
    },
  },
  {
    edition: "2024",
    chapter: "feldspar-and-nepheline-syenite",
    reason: "Every line has an empty cell before the consumption of feldspar.",
    strayCell: 7,
  },
  {
    edition: "2024",
    chapter: "iron-and-steel",
    reason: "The percentage of continuously cast steel stands under the name of consumption, which stands twice.",
    columns: { 7: "Continuous_cast_pct" },
  },
  {
    edition: "2025",
    chapter: "iron-ore",
    reason:
      "The column of reported consumption is gone, but its name stands over apparent consumption, and that one's over the price.",
    columns: { 8: "Consump_Apparent_kt", 9: "Price_dt" },
  },
  {
    edition: "2025",
    chapter: "magnesium-metal",
    reason: "The two prices have slipped names; the metadata describe another chapter's production.",
    columns: { 9: "Price_US_spot_dlb", 10: "Price_European_dt" },
  },
  {
    edition: "2025",
    chapter: "mercury",
    reason: "Imports, exports and consumption stand under the names of secondary production, imports and exports.",
    columns: { 4: "Imports_Metal_t", 5: "Exports_Metal_t", 6: "Consumption, reported" },
    units: { 4: "metric tons", 5: "metric tons", 6: "metric tons" },
  },
  {
    edition: "2024",
    chapter: "chromium",
    reason: "The header gives dollars per pound and so do the figures; the metadata still give dollars per metric ton.",
    units: { 11: "dollars per pound", 12: "dollars per pound" },
  },
  {
    edition: "2024",
    chapter: "asbestos",
    reason: "A footnote number in brackets, (4), was read as minus four by a spreadsheet; its note gives no figure.",
    cells: { 3: { "-4": "NA" } },
  },
  {
    edition: "2024",
    chapter: "tellurium",
    reason:
      "A footnote number in brackets, (2), was read as minus two by a spreadsheet; the editions before and after print its note.",
    cells: { 5: { "-2": "Less than ½ unit." } },
  },
  {
    edition: "2025",
    chapter: "diamond-industrial",
    reason: "A footnote number in brackets, (4), was read as minus four by a spreadsheet; the metadata give its note.",
    cells: { 13: { "-4": "Less than 500 carats." } },
  },
];

/** What is known to be wrong with one chapter's file, or undefined. */
export const repairOf = (edition: string, chapter: string): Repair | undefined =>
  repairs.find((repair) => repair.edition === edition && repair.chapter === chapter);
