import type { z } from "zod";
import type { resource_estimates } from "../../../../data/src/tables/resource_estimates.ts";
import { plainWords } from "./names.ts";
import { partsOfSites, readRelease } from "./usmin-lithium.ts";

export type Estimate = z.infer<typeof resource_estimates.row>;

/** A material of the release in the ledger's terms: the commodity, and what the grade and the content measure. */
interface Material {
  readonly analyte: string;
  readonly grade: NonNullable<Estimate["grade_basis"]>;
  readonly content: NonNullable<Estimate["contained_basis"]>;
  /** Goes into `note`, and into the id if one report counts a commodity in several forms. */
  readonly form?: string;
}

const element = (analyte: string): Material => ({ analyte, grade: "element", content: "contained_element" });
const mineral = (analyte: string): Material => ({ analyte, grade: "mineral", content: "contained_mineral" });
const oxide = (analyte: string, form: string): Material => ({
  analyte,
  grade: "oxide",
  content: "contained_oxide",
  form,
});
const compound = (analyte: string, form: string): Material => ({
  analyte,
  grade: "compound",
  content: "contained_compound",
  form,
});

const materials: Record<string, Material> = {
  "lithium (Li)": element("lithium"),
  "sodium (Na)": element("sodium"),
  "potassium (K)": element("potassium"),
  "fluorine (F)": element("fluorine"),
  "lithium oxide (Li2O)": oxide("lithium", "Li2O"),
  "boron trioxide (B2O3)": oxide("boron", "B2O3"),
  "tungsten trioxide (WO3)": oxide("tungsten", "WO3"),
  "boric acid (H3BO3)": compound("boron", "H3BO3"),
  "lithium carbonate (Li2CO3)": compound("lithium", "Li2CO3"),
  "lithium carbonate equivalent (Li2CO3)": compound("lithium", "Li2CO3"),
  "potassium sulfate (K2SO4)": compound("potassium", "K2SO4"),
  "quartz (SiO2)": mineral("quartz"),
  feldspar: mineral("feldspar"),
  mica: mineral("mica"),
};

const gradeUnits: Record<string, Estimate["grade_unit"]> = {
  percent: "pct",
  "weight percent": "pct",
  "parts per million": "ppm",
  "milligrams per liter": "mg/L",
};

/** The tonnes in one unit of the release; undefined for volumes. */
const tonnes: Record<string, number | undefined> = {
  tonnes: 1,
  "metric tons": 1,
  "short tons": 0.90718474,
  kilograms: 0.001,
};

/** A figure of the release without its marks: commas of thousands, the sign, and the decimals .111. */
function figure(cell: string): number | null {
  const digits = cell
    .replaceAll(",", "")
    .replace(/^-/, "")
    .replace(/\.111$/, "");
  return digits === "" ? null : Number(digits);
}

/** A figure in tonnes; conversions are rounded to the tonne. Null if there is no figure, or if it is a volume. */
function inTonnes(cell: string, unit: string): number | null {
  const value = figure(cell);
  const factor = tonnes[unit];
  if (value === null || factor === undefined) return null;
  return factor === 1 ? value : Math.round(value * factor);
}

/** Words for the id: `Eccles and others (2018)` becomes `eccles-2018`. */
const referenceSlug = (reference: string): string =>
  plainWords(reference.replace(/ and others| and \w+/g, "").replace(/ (Ltd|Inc|Company|Corporation)\b\.?/g, "")).join(
    "-",
  );

const words = (row: Record<string, string>, name: string): string => row[name] ?? "";

function noteOf(row: Record<string, string>, material: Material): string | null {
  const parts: string[] = [];
  if (material.form) parts.push(`Grade and content are ${material.form}.`);
  if (words(row, "Mat_Units") === "cubic meters")
    parts.push(`Brine: ${words(row, "Mat_Amnt").replace(/\.111$/, "")} cubic metres.`);
  if (words(row, "Mat_Units") === "short tons" || words(row, "Cont_Units") === "short tons")
    parts.push("Converted from short tons.");
  if (words(row, "Mat_Amnt").startsWith("-"))
    parts.push("The release prints the tonnage with a minus sign; its absolute value stands here.");
  return parts.length > 0 ? parts.join(" ") : null;
}

/**
 * The resource table of the USGS lithium release as estimates. `depositOf` gives the deposit of a record key of the release.
 *
 * @throws Error that names an unknown material, unit or feature.
 */
export function readUsminResources(folder: string, depositOf: (recordKey: string) => string | undefined): Estimate[] {
  const parts = new Set(partsOfSites(folder).map((row) => row.Ftr_ID));
  const ids = new Map<string, number>();
  return readRelease(folder, "Resources").map((row) => {
    const get = (name: string) => words(row, name);
    const material = materials[get("Material")];
    if (material === undefined)
      throw new Error(`Resources row ${get("OBJECTID")}: no material ${JSON.stringify(get("Material"))}`);
    const record = `usgs-usmin-lithium-2019 ${parts.has(get("Ftr_ID")) ? `Ftr_ID ${get("Ftr_ID")}` : `Site_ID ${get("Site_ID")}`}`;
    const deposit = depositOf(record);
    if (deposit === undefined) throw new Error(`Resources row ${get("OBJECTID")}: no deposit for ${record}`);
    const isOre = get("Mat_Type") !== "commodity";
    const ore = isOre ? inTonnes(get("Mat_Amnt"), get("Mat_Units")) : null;
    const contained = inTonnes(get("Contained"), get("Cont_Units"));
    const code = get("Rsrc_Code") as Estimate["reporting_code"] | "";
    const isReserve = get("Rsrc_Descr").startsWith("Reserve");
    const base = [
      deposit,
      referenceSlug(get("Ref_ID")),
      ...plainWords(get("Rsrc_Class")),
      material.form?.toLowerCase() ?? "",
    ]
      .filter((word) => word !== "")
      .join("-");
    const nth = (ids.get(`${base} ${material.analyte}`) ?? 0) + 1;
    ids.set(`${base} ${material.analyte}`, nth);
    const grade = figure(get("Grade"));
    return {
      id: nth === 1 ? base : `${base}-${nth}`,
      deposit,
      analyte: material.analyte,
      estimate_kind: code === "" ? "historical" : isReserve ? "reserve" : "resource",
      category: `${get("Rsrc_Class")}, ${get("Rsrc_Descr")}`,
      reporting_code: code === "" ? "none" : code,
      code_basis: code === "" ? null : "stated",
      effective_date: get("Rsrc_Date") || null,
      tonnage_t: ore ?? (isOre ? null : contained),
      low_t: null,
      high_t: null,
      tonnage_basis: ore !== null ? "ore" : !isOre && contained !== null ? material.content : null,
      grade,
      grade_unit: grade === null ? null : (gradeUnits[get("Grade_Unit")] ?? null),
      grade_basis: grade === null ? null : material.grade,
      contained_t: contained,
      contained_basis: contained === null ? null : material.content,
      comparator: "eq",
      claim_status: code === "" ? "historical" : "verified",
      reading: null,
      source: "usgs-usmin-lithium-2019",
      locator: `Resources, OBJECTID ${get("OBJECTID")}, citing ${get("Ref_ID")}`,
      evidence_level: "primary",
      note: noteOf(row, material),
    };
  });
}
