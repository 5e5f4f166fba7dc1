/**
 * What no rule can decide: points that their source prints wrongly, and records that a reader of the sources has
 * recognised. A record named here keeps its point, with the note, in `deposit_locations`; the point is nobody's own.
 */
export interface Decision {
  /** The record, by source and locator. */
  readonly record: string;
  /** The deposit that it speaks of, where the rules would not find it. */
  readonly deposit?: string;
  /** The country, where the source prints a wrong one. */
  readonly area?: string;
  /** What is to be said of its point. */
  readonly note: string | null;
}

export const decisions: readonly Decision[] = [
  {
    record: "usgs-pp1802-2017 Jijikrut, Chulboi, Antimony, Bolivia",
    area: "TJK",
    note: "A deposit of Tajikistan, printed with the country and a point of Bolivia.",
  },
  {
    record: "usgs-pp1802-2017 Qatpar, Beryllium, Kazakhstan",
    note: "Far from Northern Katpar: another or a wrong place.",
  },
  {
    record: "usgs-pp1802-2017 Dong Pao mine, Rare-Earth Elements, Vietnam",
    deposit: "dong-pao",
    note: "About 40 km from the point of OFR 2002-189: location disputed.",
  },
  { record: "usgs-ofr2005-1294 gid 192", deposit: "bayan-obo", note: "About 650 km east of Bayan Obo." },
  {
    record: "usgs-ofr2005-1294 gid 14",
    deposit: "khanneshin",
    note: "48 km south of the point of OFR 2002-189: location disputed.",
  },
  {
    record: "usgs-ofr2005-1294 gid 1485",
    deposit: "upper-kairakty",
    note: "Printed as Verkhnekajraktinskoe; the deposit's own point.",
  },
  {
    record: "usgs-ofr2005-1294 gid 1434",
    deposit: "northern-katpar",
    note: "Printed as Katpar North; about 6 km from the point of Open File 7688.",
  },
  { record: "usgs-usmin-lithium-2019 Ftr_ID Mo00574", deposit: "thacker-pass", note: null },
  { record: "usgs-critical-deposits-us record 331", deposit: "thacker-pass", note: null },
  { record: "usgs-ofr2005-1294 gid 1086", deposit: "nechalacho", note: "About 40 km from the point of PP 1802." },
  {
    record: "usgs-ofr2002-189 rec_id 187",
    deposit: "ilimaussaq-complex",
    note: "Printed 63-00N, 51-12W, some 350 km northwest of the complex.",
  },
  {
    record: "usgs-ofr2002-189 rec_id 396",
    deposit: "cat-khanh",
    note: "A coastal placer printed at 105-12E, far inland in Cambodia.",
  },
  {
    record: "usgs-ofr2005-1294 gid 464",
    deposit: "cat-khanh",
    note: "A coastal placer printed at 105.2 E, far inland in Cambodia.",
  },
  {
    record: "usgs-ofr2002-189 rec_id 136",
    deposit: "mrima-hill",
    note: "Printed 39-15W instead of east: a point in Brazil.",
  },
  { record: "usgs-ofr2002-189 rec_id 99", note: "Printed 6-48N, 60 degrees south of Karelia: a point in South Sudan." },
  {
    record: "usgs-ofr2002-189 rec_id 13",
    deposit: "bonga",
    note: "Printed 10 degrees north of Bonga: a point in Congo.",
  },
  { record: "usgs-ofr2002-189 rec_id 482", note: "Printed in the open sea, some 300 km south of Korea." },
  { record: "usgs-ofr2002-189 rec_id 529", note: "Printed under Madagascar, with a point on the coast of Mozambique." },
  { record: "usgs-ofr2009-1139 record 54", deposit: "sukulu", note: "Printed south of the equator: a point in Kenya." },
  { record: "usgs-critical-deposits-us record 432", note: "Printed with an eastern longitude: a point in Russia." },
  {
    record: "usgs-ofr2005-1294 gid 1506",
    deposit: "lyangar",
    note: "Printed under Kyrgyzstan; the point lies in Uzbekistan, at Lyangar.",
  },
  {
    record: "usgs-ofr2005-1294 gid 462",
    deposit: "vientiane-plain",
    note: "Printed under Vietnam, with a point in Laos.",
  },
  { record: "usgs-ofr2005-1294 gid 1918", note: "Printed with a western longitude: a point in Spain." },
  { record: "usgs-ofr2005-1294 gid 1921", note: "The point lies in Switzerland, over 50 km from France." },
  { record: "usgs-ofr2005-1294 gid 2242", note: "Printed at 26 degrees south: a point in South Africa." },
  { record: "usgs-ofr2005-1294 gid 2412", note: "The point lies in Jordan, over 50 km from Israel." },
  {
    record: "usgs-ofr2005-1294 gid 2483",
    note: "Printed under Madagascar, with a point in the strait off Mozambique.",
  },
  { record: "usgs-ofr2005-1294 gid 2503", note: "Printed with an eastern longitude: a point in Algeria." },
  { record: "usgs-ofr2005-1294 gid 2504", note: "Printed with an eastern longitude: a point in Algeria." },
  { record: "usgs-ofr2005-1294 gid 2862", note: "The point lies in Botswana, over 60 km from South Africa." },
  { record: "usgs-ofr2005-1294 gid 2961", note: "The point lies in Ghana, 160 km from Togo." },
  { record: "usgs-ofr2005-1294 gid 2963", note: "Printed at 26.6 degrees north: a point in Libya." },
  { record: "usgs-ofr2005-1294 gid 2964", note: "Printed at 26.6 degrees north: a point in Libya." },
  { record: "usgs-ofr2005-1294 gid 3155", note: "The point lies in Zambia, some 150 km from Zimbabwe." },
  { record: "usgs-ofr2005-1294 gid 1380", deposit: "tanbreez", note: null },
  {
    record: "usgs-ofr2005-1294 gid 1484",
    deposit: "upper-kairakty",
    note: "Printed as Verkhnee Qairaqty, 4.6 km from gid 1485.",
  },
  {
    record: "usgs-ofr2005-1294 gid 1401",
    deposit: "akchatau",
    note: "Another spelling of the name, 7 km from gid 1395 of the same report.",
  },
  {
    record: "usgs-pp1802-2017 Aqshatau, Beryllium, Kazakhstan",
    deposit: "akchatau",
    note: "Another spelling of the name.",
  },
  { record: "usgs-ofr2002-189 rec_id 343", deposit: "nam-xe", note: "The northern part." },
  { record: "usgs-ofr2002-189 rec_id 344", deposit: "nam-xe", note: "The southern part." },
  {
    record: "usgs-ofr2009-1139 record 44",
    deposit: "fen",
    note: "Printed under the name of the old mine Søve in the complex, whose letter the copy lost.",
  },
];

/** Deposits and records that the rules would join, and that are a part and its whole: never one. */
export const apart: readonly (readonly [string, string])[] = [
  ["thacker-pass", "usgs-usmin-lithium-2019 Site_ID NV00118"],
  ["thacker-pass", "usgs-usmin-sites Site_ID NV00118"],
];
