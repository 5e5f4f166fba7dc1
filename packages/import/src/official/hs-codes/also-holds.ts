/**
 * What each basket code contains besides its commodities. A code that is not here contains nothing else of note: its flows are
 * flows of its commodities.
 */
export const alsoHolds: Readonly<Record<string, string>> = {
  "253090": "Every other mineral substance without a heading of its own",
  "261220": "Thorium ores that carry no rare earths",
  "261590": "Niobium, tantalum and vanadium ores together, not divided",
  "261790": "Every other ore without a heading of its own",
  "280450": "Boron and tellurium together, not divided",
  "282560": "Germanium oxides and zirconium dioxide together, not divided",
  "282590": "Every other inorganic base, metal oxide, hydroxide and peroxide without a code of its own",
  "282690": "Every other complex fluorine salt",
  "282739": "Every other chloride without a code of its own",
  "283329": "Every other sulphate without a code of its own",
  "284430": "Depleted uranium and thorium together, not divided",
  "284990": "Every other carbide without a code of its own",
  "285390": "Every other phosphide, arsenide and inorganic compound without a code of its own",
  "360690": "Other pyrophoric alloys, and articles of combustible materials",
  "380110": "Every use of artificial graphite, electrodes as well as battery anodes",
  "380190": "Every other preparation of graphite or carbon",
  "810520": "Intermediates such as crude hydroxide and metal together: unit values have two peaks",
  "811291": "Six metals together, not divided",
  "811292": "Several metals together, not divided; which ones changed with the edition",
  "811299": "Several metals together, not divided; which ones changed with the edition",
  "850511": "Magnets of metal without rare earths, such as AlNiCo",
};
