/** Names of columns above other columns' figures, and how they are read. A row of `corrections` says why. */
export interface Repair {
  readonly edition: string;
  readonly chapter: string;
  /** The position of an extra cell on every line, after which all cells are shifted. */
  readonly strayCell?: number;
  /** The right names of columns, by position. */
  readonly columns?: Readonly<Record<number, string>>;
  /** The units of columns whose right name does not give one, by position. */
  readonly units?: Readonly<Record<number, string>>;
}

/** The shifted columns of the releases 2022 to 2025. Each was found by comparing the file with the neighbouring editions. */
export const repairs: readonly Repair[] = [
  {
    edition: "2022",
    chapter: "tungsten",
    columns: { 13: "Price_WO3" },
    units: { 13: "dollars per metric ton unit of tungsten trioxide" },
  },
  {
    edition: "2024",
    chapter: "lead",
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
    strayCell: 7,
  },
  {
    edition: "2024",
    chapter: "iron-and-steel",
    columns: { 7: "Continuous_cast_pct" },
  },
  {
    edition: "2025",
    chapter: "iron-ore",
    columns: { 8: "Consump_Apparent_kt", 9: "Price_dt" },
  },
  {
    edition: "2025",
    chapter: "magnesium-metal",
    columns: { 9: "Price_US_spot_dlb", 10: "Price_European_dt" },
  },
  {
    edition: "2025",
    chapter: "mercury",
    columns: { 4: "Imports_Metal_t", 5: "Exports_Metal_t", 6: "Consumption, reported" },
    units: { 4: "metric tons", 5: "metric tons", 6: "metric tons" },
  },
];

/** The known repair of one chapter's file, or undefined. */
export const repairOf = (edition: string, chapter: string): Repair | undefined =>
  repairs.find((repair) => repair.edition === edition && repair.chapter === chapter);
