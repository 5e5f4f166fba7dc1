/**
 * What a cell of the Mineral Commodity Summaries counts, read a second time only for the audit: stage, form and basis from the
 * words around the cell or, without such words, from the chapter. It shares no code with the importer.
 */

/** The words around a cell, in the release's own writing. */
export interface Words {
  /** The chapter's or the commodity's name, or the code in the file's name. */
  readonly name: string;
  /** Type, or Statistics_detail. */
  readonly type: string;
  /** The column's header; empty in the long layout. */
  readonly header: string;
  readonly country: string;
  readonly notes: string;
  readonly measure: string;
}

export interface Kind {
  readonly stage: string;
  readonly form: string;
  readonly basis: string;
}

/** The stage of chapters, by the beginnings of their names or codes, if no word of the line gives it. */
const plants = /^(abras|arsen|bromi|cemen|nitro|lime|silic|simet|iron and steel slag|kryp|neon|xeno)/;
const refineries = /^(galli|germa|gema|indiu|selen|tellu|bismu|cadmi)/;
const smelters = /^(alumi(?!na)|mgmet|magnesium metal)/;
const minerals =
  /^(abras|asbes|barit|bauxi|boron|cemen|clays|diamo|diato|felds|feste|fesla|fepig|iron and|iron ox|fluor|garne|gemst|graph|gypsu|heliu|kryp|neon|xeno|kyani|lime|mica|peat|perli|phosp|pumic|salt|sand|soda|ston|talc|vermi|wolla|zeoli|chrom|mgcomp|magnesium comp)/;

/** The forms, by the words that name them; the first that fits is the form. */
const forms: readonly (readonly [chapter: RegExp, words: RegExp, form: string])[] = [
  [/^abras/, /fused aluminum oxide/, "fused-aluminum-oxide"],
  [/^abras/, /silicon carbide/, "silicon-carbide"],
  [/^cemen/, /clinker/, "clinker"],
  [/^(feste|iron and steel$)/, /pig iron/, "pig-iron"],
  [/^(feste|iron and steel$)/, /raw steel/, "raw-steel"],
  [/slag/, /iron slag/, "iron-slag"],
  [/slag/, /steel slag/, "steel-slag"],
  [/^mica/, /scrap and flake/, "scrap-and-flake"],
  [/^mica/, /sheet/, "sheet"],
  [/^(silic|simet)/, /combined totals/, "all"],
  [/^(silic|simet)/, /ferr?osilicon/, "ferrosilicon"],
  [/^(silic|simet)/, /silicon metal/, "silicon-metal"],
  [/^heliu/, /natural gas/, "from-natural-gas"],
  [/^heliu/, /cliffside/, "from-cliffside-field"],
  [/^soda/, /natural and synthetic/, "all"],
  [/^soda/, /synthetic/, "synthetic"],
  [/^soda/, /natural/, "natural"],
  [/^kyani/, /kyanite and sillimanite/, "kyanite-and-sillimanite"],
  [/^kyani/, /andalusite/, "andalusite"],
  [/^kyani/, /[(:] ?kyanite\b/, "kyanite"],
  [/^boron/, /ulexite/, "ulexite"],
  [/^boron/, /crude ore/, "crude-ore"],
  [/^boron/, /crude borates/, "crude-borates"],
  [/^boron/, /datolite/, "datolite-ore"],
  [/^boron/, /refined borates/, "refined-borates"],
  [/^boron/, /compounds/, "compounds"],
];

/** The oxides of a basis, by the words that name them. */
const oxides: readonly (readonly [RegExp, string])[] = [
  [/arsenic trioxide/, "As2O3"],
  [/boric oxide/, "B2O3"],
  [/cr2o3 content/, "Cr2O3"],
  [/contained magnesium oxide/, "MgO"],
  [/y2o3/, "Y2O3"],
];

function titanium({ type, header, country }: Words): Kind {
  const line = `${type} ${header}`.toLowerCase();
  // In one release the type names both metal and pigment: there the header decides.
  const own = /sponge|pigment/i.test(header) ? header.toLowerCase() : line;
  if (/pigment/.test(own)) return { stage: "compound", form: "pigment", basis: "gross" };
  if (/sponge/.test(own)) return { stage: "metal", form: "sponge", basis: "element" };
  const world = /^world/i.test(country);
  const said = (world ? `${country} ${/ilm|rut/i.test(country) ? "" : type}` : type).toLowerCase();
  const both = /ilmen\w+ and rutile/.test(said);
  // A country's ilmenite and rutile together are on the line of ilmenite.
  const form = both ? (world ? "all" : "ilmenite") : /rutile/.test(said) ? "rutile" : "ilmenite";
  return { stage: "mine", form, basis: "TiO2" };
}

export function kindOf(words: Words): Kind {
  const { measure } = words;
  const name = words.name.toLowerCase().trim();
  if (/^titan|^timin|^tio2/.test(name)) return titanium(words);
  const line = `${words.type}: ${words.header} ${words.country}`.toLowerCase().replaceAll("_", " ");
  const all = `${line} ${words.notes.toLowerCase()}`;
  const alumina = /^alumina$/.test(name) || (/^baux/.test(name) && /alumina/.test(words.type.toLowerCase()));
  // Notes give the forms of boron, as one release names none on the line.
  const form = forms.find(
    ([chapter, pattern]) => chapter.test(name) && pattern.test(/^boron/.test(name) ? all : line),
  )?.[2];
  return { stage: stage(), form: form ?? "all", basis: basis() };

  function stage(): string {
    if (/^sulfu/.test(name) && measure !== "reserves") return "all";
    if (form === "synthetic") return "plant";
    if (alumina) return "refining";
    if (measure === "reserves") return /^coppe/.test(name) && /refinery/.test(line) ? "refining" : "mine";
    if (/^soda/.test(name) && /natural and synthetic/.test(line)) return "all";
    if (/^scand/.test(name)) return "compound";
    if (/^(feste|iron and steel$)/.test(name)) return "metal";
    if (plants.test(name)) return "plant";
    if (refineries.test(name)) return "refining";
    if (smelters.test(name)) return "smelting";
    // The total of borates is of mines and plants together.
    return /refinery/.test(line) && !/^boron/.test(name) ? "refining" : "mine";
  }

  function basis(): string {
    if (/^(cesium|rubid)/.test(name)) return "unspecified";
    if (/^rare ?e/.test(name)) return "REO";
    if (/^scand/.test(name)) return "Sc2O3";
    if (alumina) return "Al2O3";
    if (/^potas/.test(name))
      return measure === "reserves" && /recoverable ore|reserves ore (?!k2o)/.test(line) ? "ore" : "K2O";
    if (/^(feore|iron ore)/.test(name))
      return /iron content/.test(line) ? "element" : measure === "reserves" ? "ore" : "gross";
    if (/^zirc/.test(name)) return measure === "reserves" ? "ZrO2" : "gross";
    if (/^manga/.test(name) && measure === "reserves") return "gross";
    if (/^stron/.test(name)) return /gross weight of celestite/.test(all) ? "gross" : "element";
    const oxide = oxides.find(([pattern]) => pattern.test(/^boron/.test(name) ? all : line))?.[1];
    return oxide ?? (minerals.test(name) ? "gross" : "element");
  }
}
