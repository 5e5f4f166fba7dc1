-- Run it where the folder csv is: sqlite3 oreledger.sqlite < sqlite.sql
.bail on
.mode csv

-- Licences. What each licence or term of use allows, and how many rows the ledger may carry under it.
CREATE TABLE "licences" (
  "id" TEXT NOT NULL, -- Licence. The licence's own name in the ledger.
  "title" TEXT NOT NULL, -- Title. The licence's full title.
  "spdx" TEXT, -- SPDX identifier. The SPDX identifier, where SPDX lists the licence.
  "url" TEXT, -- Address. The text of the licence or terms.
  "redistribution" TEXT NOT NULL CHECK ("redistribution" IN ('allowed', 'capped', 'facts_only')), -- Redistribution. What the licence lets the ledger ship.
  "record_cap" INTEGER, -- Record cap. The most rows the ledger may carry. Empty where there is no cap. Unit: rows.
  "cap_scope" TEXT CHECK ("cap_scope" IN ('licence', 'publisher')), -- Cap scope. Over what the cap is counted.
  "attribution" TEXT, -- Attribution. The words of credit that the licence asks for.
  "note" TEXT, -- Note. How the licence was judged.
  PRIMARY KEY ("id")
);
.import csv/licences.csv _licences
INSERT INTO "licences" SELECT nullif("id", ''), nullif("title", ''), nullif("spdx", ''), nullif("url", ''), nullif("redistribution", ''), CAST(nullif("record_cap", '') AS INTEGER), nullif("cap_scope", ''), nullif("attribution", ''), nullif("note", '') FROM "_licences";
DROP TABLE "_licences";

-- Sources. One row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series of one edition.
CREATE TABLE "sources" (
  "id" TEXT NOT NULL, -- Source. The version's own name.
  "series" TEXT NOT NULL, -- Series. What keeps appearing: editions of one series supersede each other, editions of two series never do.
  "edition" TEXT NOT NULL, -- Edition. One appearance of the series.
  "version" TEXT, -- Version. The publisher's own version number of the edition. Empty where none is stated.
  "erratum_of" TEXT, -- Erratum of. The version that this one corrects row by row: only the changed rows stand under this source. Empty for a whole edition.
  "publisher" TEXT NOT NULL, -- Publisher. Who published it.
  "title" TEXT NOT NULL, -- Title. The document's own title.
  "url" TEXT, -- Address. The publisher's permanent address of the document. Empty where it is not known.
  "quoted_by_url" TEXT, -- Quoted by. The page that quotes the document, where only that page was seen.
  "published" TEXT, -- Published. When this version appeared. A partial date means its last day in an `asOf` question.
  "retrieved" TEXT, -- Retrieved. When the ledger read it. Counts as the date where `published` is empty.
  "data_through" TEXT, -- Data through. The last day whose data the publisher says that the edition holds. Editions of a series stand in the order of this day, since a yearbook may be posted long after one whose data reach further. Empty where the publisher does not say: then the order is that of publication.
  "licence" TEXT NOT NULL, -- Licence. The terms under which the facts are carried.
  "carrier" TEXT, -- Carrier. Who passed the data on, where it did not come from the publisher's own hand.
  "carrier_licence" TEXT, -- Carrier's licence. The carrier's own terms, where they differ from the publisher's.
  "universe" TEXT CHECK ("universe" IN ('all_partners', 'chosen_partners', 'world_only')), -- Universe. Of a source of trade flows, whose partners it tells of; judged for each source. Empty for every other source.
  "note" TEXT, -- Note. What a reader must know of this version.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("erratum_of") REFERENCES "sources" ("id"),
  FOREIGN KEY ("licence") REFERENCES "licences" ("id"),
  FOREIGN KEY ("carrier_licence") REFERENCES "licences" ("id")
);
.import csv/sources.csv _sources
INSERT INTO "sources" SELECT nullif("id", ''), nullif("series", ''), nullif("edition", ''), nullif("version", ''), nullif("erratum_of", ''), nullif("publisher", ''), nullif("title", ''), nullif("url", ''), nullif("quoted_by_url", ''), nullif("published", ''), nullif("retrieved", ''), nullif("data_through", ''), nullif("licence", ''), nullif("carrier", ''), nullif("carrier_licence", ''), nullif("universe", ''), nullif("note", '') FROM "_sources";
DROP TABLE "_sources";

-- Readings. The day up to which the sources of a part of the ledger were read. What happened after that day is not known to the ledger; an answer for a later day says so.
CREATE TABLE "readings" (
  "part" TEXT NOT NULL CHECK ("part" IN ('policy_events', 'agreements', 'commitments', 'shares', 'exports', 'us_balances')), -- Part. The table that was filled from what was read.
  "series" TEXT NOT NULL, -- Series. The series of sources, or `all` for every source of the table that has no line of its own.
  "read_up_to" TEXT NOT NULL, -- Read up to. The last day of which the sources were looked through.
  "note" TEXT, -- Note. What was looked through, and what was not reached.
  PRIMARY KEY ("part", "series")
);
.import csv/readings.csv _readings
INSERT INTO "readings" SELECT nullif("part", ''), nullif("series", ''), nullif("read_up_to", ''), nullif("note", '') FROM "_readings";
DROP TABLE "_readings";

-- Groups. Named sets of areas or of commodities, each by one scheme: a union, a club, a critical list, the heavy rare earths of one publisher.
CREATE TABLE "groups" (
  "id" TEXT NOT NULL, -- Group. The group's own name.
  "title" TEXT NOT NULL, -- Title. The group's full name.
  "kind" TEXT NOT NULL CHECK ("kind" IN ('areas', 'commodities')), -- Kind. What the group collects.
  "scheme" TEXT, -- Scheme. Whose definition it is, where publishers differ.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/groups.csv _groups
INSERT INTO "groups" SELECT nullif("id", ''), nullif("title", ''), nullif("kind", ''), nullif("scheme", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_groups";
DROP TABLE "_groups";

-- Areas. Countries by ISO 3166-1 alpha-3 with the names that sources use, and the areas outside ISO that sources print: the world, other countries, groups, bodies that sign.
CREATE TABLE "areas" (
  "id" TEXT NOT NULL, -- Area. ISO 3166-1 alpha-3 code; for what ISO does not name, an underscore and capitals.
  "name" TEXT NOT NULL, -- Name. The English short name of ISO 3166-1, or ours outside it.
  "kind" TEXT NOT NULL CHECK ("kind" IN ('country', 'former_country', 'group', 'organisation', 'sea', 'world', 'remainder')), -- Kind. What the code names.
  "alpha_2" TEXT, -- Alpha-2 code. ISO 3166-1 alpha-2 code.
  "m49" TEXT, -- M49 code. United Nations M49 (ISO 3166-1 numeric) code, with its leading zeros.
  "group" TEXT, -- Group. For an area that stands for a group of countries: which group.
  "aliases" TEXT, -- Aliases. Names by which sources print the area, exactly as printed.
  "other_names" TEXT, -- Other names. Further names by which people ask for the area: short forms, former names, French and Spanish names, and the codes of UN Comtrade that are no M49 code. A name of two areas is ambiguous, and is refused.
  "capital" TEXT, -- Capital. The seat of government, by its present English name. Empty where an area has none.
  "capital_latitude" REAL, -- Capital's latitude. WGS 84, a point in the capital, for distances. Unit: degrees north.
  "capital_longitude" REAL, -- Capital's longitude. WGS 84. Unit: degrees east.
  "capital_source" TEXT, -- Capital's source. The source of the capital and its point.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("group") REFERENCES "groups" ("id"),
  FOREIGN KEY ("capital_source") REFERENCES "sources" ("id")
);
.import csv/areas.csv _areas
INSERT INTO "areas" SELECT nullif("id", ''), nullif("name", ''), nullif("kind", ''), nullif("alpha_2", ''), nullif("m49", ''), nullif("group", ''), nullif("aliases", ''), nullif("other_names", ''), nullif("capital", ''), CAST(nullif("capital_latitude", '') AS REAL), CAST(nullif("capital_longitude", '') AS REAL), nullif("capital_source", ''), nullif("note", '') FROM "_areas";
DROP TABLE "_areas";

-- Group members. One member of one group, for a time. A member may be a group. Empty dates are open ends.
CREATE TABLE "group_members" (
  "group" TEXT NOT NULL, -- Group. The group.
  "member_kind" TEXT NOT NULL CHECK ("member_kind" IN ('area', 'commodity', 'group')), -- Member kind. The table in which the member is named.
  "member" TEXT NOT NULL, -- Member. The member's id in that table.
  "valid_from" TEXT, -- Valid from. The first day of membership. Empty: since the group exists, or not known.
  "valid_to" TEXT, -- Valid to. The last day of membership. Empty: to this day.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  UNIQUE ("group", "member_kind", "member", "valid_from"),
  FOREIGN KEY ("group") REFERENCES "groups" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/group_members.csv _group_members
INSERT INTO "group_members" SELECT nullif("group", ''), nullif("member_kind", ''), nullif("member", ''), nullif("valid_from", ''), nullif("valid_to", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_group_members";
DROP TABLE "_group_members";

-- Commodities. What is mined, refined and traded. A parent contains its children, so that a question about rare earths can reach dysprosium. Light and heavy rare earths are groups by scheme, not parents.
CREATE TABLE "commodities" (
  "id" TEXT NOT NULL, -- Commodity. The commodity's own name: the field's common English name.
  "name" TEXT NOT NULL, -- Name. The name as a sentence would print it.
  "kind" TEXT NOT NULL CHECK ("kind" IN ('element', 'element_group', 'mineral', 'compound', 'metal_product', 'manufacture', 'gas', 'technology', 'catch_all')), -- Kind. What the name stands for.
  "symbol" TEXT, -- Symbol. The chemical symbol of an element.
  "parent" TEXT, -- Parent. The commodity that contains this one.
  "usgs_names" TEXT, -- USGS names. Names in the Mineral Commodity Summaries, exactly as any edition prints them, and the codes in the file names of its data releases.
  "eu_name" TEXT, -- EU name. Name in the EU critical raw materials study of 2023.
  "aliases" TEXT, -- Aliases. Other names and spellings, in lower case.
  "units" TEXT, -- Units. Units in which quantities of it may stand in `shares`.
  "bases" TEXT, -- Bases. Bases on which quantities of it may stand in `shares`.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("parent") REFERENCES "commodities" ("id")
);
.import csv/commodities.csv _commodities
INSERT INTO "commodities" SELECT nullif("id", ''), nullif("name", ''), nullif("kind", ''), nullif("symbol", ''), nullif("parent", ''), nullif("usgs_names", ''), nullif("eu_name", ''), nullif("aliases", ''), nullif("units", ''), nullif("bases", ''), nullif("note", '') FROM "_commodities";
DROP TABLE "_commodities";

-- Products. What crosses borders: an HS code in one edition (`hs17-284690`), an HS code as each reporter used it (`hs-284690`), or a named basket. Baskets and codes of different length overlap: never add them.
CREATE TABLE "products" (
  "id" TEXT NOT NULL, -- Product. The product's own name.
  "title" TEXT NOT NULL, -- Title. What the code or basket covers, in a few words of our own.
  "classification" TEXT NOT NULL CHECK ("classification" IN ('hs', 'hs_as_reported', 'basket')), -- Classification. By what the product is named.
  "code" TEXT, -- Code. The digits of the HS code, with leading zeros.
  "edition" TEXT CHECK ("edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- HS edition. The edition of the Harmonized System.
  "first_edition" TEXT CHECK ("first_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- First edition. The first edition of the Harmonized System in which the code exists.
  "last_edition" TEXT CHECK ("last_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- Last edition. The last edition of the Harmonized System in which the code exists.
  "commodities" TEXT, -- Commodities. The commodities that it is traded for. Several: the code holds them together.
  "stage" TEXT CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. Its stage in the chain. Empty for a basket over several stages.
  "also_holds" TEXT, -- Also holds. What else the code or basket contains. Not empty: a flow of it is more than its commodities.
  "note" TEXT, -- Note. Where the code begins and ends: what national lines split, what stood elsewhere in older editions.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/products.csv _products
INSERT INTO "products" SELECT nullif("id", ''), nullif("title", ''), nullif("classification", ''), nullif("code", ''), nullif("edition", ''), nullif("first_edition", ''), nullif("last_edition", ''), nullif("commodities", ''), nullif("stage", ''), nullif("also_holds", ''), nullif("note", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_products";
DROP TABLE "_products";

-- Oxides. Mass factors between an element and its oxide, from standard atomic weights.
CREATE TABLE "oxides" (
  "id" TEXT NOT NULL, -- Oxide. The formula in lower case.
  "commodity" TEXT NOT NULL, -- Element. The element.
  "formula" TEXT NOT NULL, -- Formula. The oxide's formula.
  "convention" TEXT NOT NULL CHECK ("convention" IN ('yes', 'alternate')), -- Convention. Whether REO figures are counted in it.
  "metal_atoms" INTEGER NOT NULL, -- Metal atoms. Atoms of the element in the formula.
  "oxygen_atoms" INTEGER NOT NULL, -- Oxygen atoms. Atoms of oxygen in the formula.
  "element_mass" REAL NOT NULL, -- Atomic weight of the element. Standard atomic weight. Unit: u.
  "oxygen_mass" REAL NOT NULL, -- Atomic weight of oxygen. Conventional atomic weight. Unit: u.
  "element_to_oxide" REAL NOT NULL, -- Element to oxide. Tonnes of oxide per tonne of element, to six decimals.
  "oxide_to_element" REAL NOT NULL, -- Oxide to element. Tonnes of element per tonne of oxide, to six decimals.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/oxides.csv _oxides
INSERT INTO "oxides" SELECT nullif("id", ''), nullif("commodity", ''), nullif("formula", ''), nullif("convention", ''), CAST(nullif("metal_atoms", '') AS INTEGER), CAST(nullif("oxygen_atoms", '') AS INTEGER), CAST(nullif("element_mass", '') AS REAL), CAST(nullif("oxygen_mass", '') AS REAL), CAST(nullif("element_to_oxide", '') AS REAL), CAST(nullif("oxide_to_element", '') AS REAL), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_oxides";
DROP TABLE "_oxides";

-- Corrections. A publisher's slip, and how we read it. The rows that it touches name it in their `correction`: their `printed` still holds what the release prints, their figure is what was meant. Where `meant` is empty, the right figure cannot be shown: those rows have the status `doubtful` and no figure. An importer applies corrections; nobody edits a cell by hand.
CREATE TABLE "corrections" (
  "id" TEXT NOT NULL, -- ID. The correction's own name.
  "source" TEXT NOT NULL, -- Source. The release that prints it. Another edition, and an erratum, needs a correction of its own.
  "in_table" TEXT NOT NULL CHECK ("in_table" IN ('shares', 'us_balances')), -- In table. The table that holds the rows.
  "commodity" TEXT NOT NULL, -- Commodity. The commodity of the rows.
  "stage" TEXT CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. The stage of the rows. Set for `shares` only.
  "measure" TEXT CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')), -- Measure. The measure of the rows. Set for `shares` only.
  "items" TEXT, -- Items. The items of the rows. Set for `us_balances` only.
  "forms" TEXT, -- Forms. The forms of the rows. Empty: all.
  "areas" TEXT, -- Areas. The areas of the rows. Empty: all.
  "years" TEXT, -- Years. The years of the rows. Empty: all.
  "field" TEXT NOT NULL CHECK ("field" IN ('unit', 'cell', 'column')), -- Field. What the release prints wrongly.
  "release_prints" TEXT NOT NULL, -- Release prints. The unit, the cell or the name of the column as the release prints it, verbatim.
  "meant" TEXT, -- Meant. What we read instead: the unit in the publisher's words, the cell, or the name of the right column. Empty: it cannot be shown.
  "expect" TEXT NOT NULL, -- Expect. The guard: what `printed` holds in one of the rows. If a later release no longer prints it, the import and the check fail, and a person decides anew.
  "reason" TEXT NOT NULL, -- Reason. Why it is a slip beyond doubt, and why it means what we read.
  "evidence" TEXT, -- Evidence. Addresses of rows that show it.
  "found" TEXT NOT NULL, -- Found. When we found it.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id")
);
.import csv/corrections.csv _corrections
INSERT INTO "corrections" SELECT nullif("id", ''), nullif("source", ''), nullif("in_table", ''), nullif("commodity", ''), nullif("stage", ''), nullif("measure", ''), nullif("items", ''), nullif("forms", ''), nullif("areas", ''), nullif("years", ''), nullif("field", ''), nullif("release_prints", ''), nullif("meant", ''), nullif("expect", ''), nullif("reason", ''), nullif("evidence", ''), nullif("found", '') FROM "_corrections";
DROP TABLE "_corrections";

-- Print links. A form or a basis that a publisher named anew: from the edition `since` on, the same thing stands under `to_form` and `to_basis`. Names that links join, directly or through others, are one print, of which the newest edition answers, whole. A form that was divided, or several that became one, has one row for each pair.
CREATE TABLE "print_links" (
  "series" TEXT NOT NULL, -- Series. The series of editions.
  "commodity" TEXT NOT NULL, -- Commodity. The commodity of the rows of `shares`.
  "stage" TEXT NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. The stage of the rows.
  "measure" TEXT NOT NULL CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')), -- Measure. The measure of the rows.
  "from_form" TEXT NOT NULL, -- From form. The form before.
  "from_basis" TEXT NOT NULL CHECK ("from_basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')), -- From basis. The basis before.
  "to_form" TEXT NOT NULL, -- To form. The form from then on.
  "to_basis" TEXT NOT NULL CHECK ("to_basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')), -- To basis. The basis from then on.
  "since" TEXT NOT NULL, -- Since. The first edition that uses the new name.
  "reason" TEXT NOT NULL, -- Reason. How it is known that both names mean one thing.
  PRIMARY KEY ("series", "commodity", "stage", "measure", "from_form", "from_basis", "to_form", "to_basis"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id")
);
.import csv/print_links.csv _print_links
INSERT INTO "print_links" SELECT nullif("series", ''), nullif("commodity", ''), nullif("stage", ''), nullif("measure", ''), nullif("from_form", ''), nullif("from_basis", ''), nullif("to_form", ''), nullif("to_basis", ''), nullif("since", ''), nullif("reason", '') FROM "_print_links";
DROP TABLE "_print_links";

-- Product links. How the six-digit codes of one edition of the Harmonized System correspond to those of an older one, for the codes of `products`. A code that was split, merged or moved is not one thing across editions, though its digits stayed.
CREATE TABLE "product_links" (
  "newer_edition" TEXT NOT NULL CHECK ("newer_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- Newer edition. The newer edition of the Harmonized System.
  "newer_code" TEXT NOT NULL, -- Newer code. The code in the newer edition.
  "older_edition" TEXT NOT NULL CHECK ("older_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- Older edition. The older edition of the Harmonized System.
  "older_code" TEXT NOT NULL, -- Older code. The code in the older edition.
  "relationship" TEXT NOT NULL CHECK ("relationship" IN ('one_to_one', 'one_to_many', 'many_to_one', 'many_to_many')), -- Relationship. How the two correspond, the newer first.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  PRIMARY KEY ("newer_edition", "newer_code", "older_edition", "older_code"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/product_links.csv _product_links
INSERT INTO "product_links" SELECT nullif("newer_edition", ''), nullif("newer_code", ''), nullif("older_edition", ''), nullif("older_code", ''), nullif("relationship", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_product_links";
DROP TABLE "_product_links";

-- Shares. Who mines, refines, holds and could make what: one area's production, reserves or capacity of one commodity in one year, as one source printed it. Rows that share source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and what it names no country for (`_OTH`). To add rows up, keep to one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. The same thing stands again under each edition that printed it; join `source` to `sources` and take one edition, or the newest. Sources that disagree stand side by side. An edition that leaves a country out has no row for it. A cell that a release leaves empty without a note, so that zero, withheld and not available cannot be told apart, has no row.
CREATE TABLE "shares" (
  "commodity" TEXT NOT NULL, -- Commodity. What is counted: an `id` of `commodities`, which holds the names that sources use.
  "stage" TEXT NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. Where in the chain the figure stands: what a mine, a smelter, a refinery or a plant puts out. Stages are never summed. Reserves are in the ground: `mine`.
  "measure" TEXT NOT NULL CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')), -- Measure. What the figure measures. Capacity is what plant could make in a year, at the year's end where the source says so.
  "form" TEXT NOT NULL, -- Form. The product form that the source counts apart (`ilmenite`, `pig-iron`, `magnet-elements`); `all` where it counts the commodity whole, or gives a total of all forms. Do not add `all` to the forms.
  "basis" TEXT NOT NULL CHECK ("basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')), -- Basis. What the tonnes are tonnes of: contained element, an oxide, the good itself. Figures on two bases are not comparable.
  "share_of" TEXT NOT NULL, -- Share of. The area whose total is the whole: `_WLD` for the world. Where the source leaves the United States out of its world total to protect company data, the row of that total has the `area` `_XUS` instead of `_WLD`, and `share_denominator` says so.
  "area" TEXT NOT NULL, -- Area. Whose output, reserves or capacity: an `id` of `areas`. A code that begins with `_` is no single country: `_WLD` the world total, `_XUS` a total without the United States, `_OTH` the countries that the source does not name, others several countries together.
  "year" INTEGER NOT NULL, -- Year. The year that the figure is for. Of reserves and capacity without a year of their own, the year before the edition.
  "quantity" REAL, -- Quantity. The figure, in `unit`, exactly as printed but for thousands and millions, which are written out. Empty where none was printed, or where it is a bound (`low`, `high`), a range or withheld; `status` and `comparator` say which. Zero only where zero was printed (`status` `nil`). Where the release slipped, it is what was meant, and `correction` says so.
  "unit" TEXT NOT NULL CHECK ("unit" IN ('t', 'kg', 'ct', 'm3', 'ft2', 'SWU', 'number', 'USD', 'USD_per_kg', 'USD_per_t', 'USD_per_mtu', 'USD_per_st', 'USD_per_lb', 'USD_per_ozt', 'USD_per_ct', 'index', 'pct')), -- Unit. The unit of quantity, low and high: the base unit of what was printed (`t` for thousand tonnes, `kg` for kilograms, `ct` carats, `m3` cubic metres). `pct` where the source prints only a percentage.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed figure relates to the true value.
  "low" REAL, -- Low. The lower bound, in `unit`. Set for `gt` and `range`.
  "high" REAL, -- High. The upper bound, in `unit`. Set for `lt` and `range`.
  "status" TEXT NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')), -- Status. How the figure is known. Withheld and not available are never zero.
  "share_pct" REAL, -- Share. The area's part of the whole. Printed, or computed by the fixer as 100 × quantity ÷ denominator, rounded to three decimals; `share_basis` says which. Empty for the total itself, for bounds and unknown figures, for the United States where the total leaves them out, where the rows do not reach a total that is a bound, where only all forms together have a total, and where the source says that it has none. It is the share within the row's own source version: an erratum that came later is not in it. Unit: percent.
  "share_basis" TEXT CHECK ("share_basis" IN ('printed', 'computed')), -- Share basis. Where the percentage comes from.
  "share_denominator" TEXT CHECK ("share_denominator" IN ('printed_total', 'printed_total_without_us', 'row_sum', 'row_sum_without_us')), -- Share denominator. What a computed percentage divides by: the larger of the printed total and the sum of the rows.
  "scope" TEXT, -- Scope. What the printer means by the figure, where it is more or less than the other columns say: what is counted in or left out, where a figure is included instead, how it was estimated. Footnotes of the US Government stand in its words. Several remarks are joined by `; `.
  "printed" TEXT, -- Printed. The cell and its unit exactly as the source printed them, a word without the unit. After `; note:` the footnote that gives the cell its meaning; that footnote alone where the cell is empty.
  "correction" TEXT, -- Correction. The correction by which the figure differs from what `printed` holds, or for which it is left out as `doubtful`. Empty: the figure is as printed.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  PRIMARY KEY ("commodity", "stage", "measure", "form", "basis", "share_of", "area", "year", "source"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id"),
  FOREIGN KEY ("share_of") REFERENCES "areas" ("id"),
  FOREIGN KEY ("area") REFERENCES "areas" ("id"),
  FOREIGN KEY ("correction") REFERENCES "corrections" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/shares.csv _shares
INSERT INTO "shares" SELECT nullif("commodity", ''), nullif("stage", ''), nullif("measure", ''), nullif("form", ''), nullif("basis", ''), nullif("share_of", ''), nullif("area", ''), CAST(nullif("year", '') AS INTEGER), CAST(nullif("quantity", '') AS REAL), nullif("unit", ''), nullif("comparator", ''), CAST(nullif("low", '') AS REAL), CAST(nullif("high", '') AS REAL), nullif("status", ''), CAST(nullif("share_pct", '') AS REAL), nullif("share_basis", ''), nullif("share_denominator", ''), nullif("scope", ''), nullif("printed", ''), nullif("correction", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_shares";
DROP TABLE "_shares";

-- Exports. Who sells to whom: one flow of one product from exporter to importer in one period, from one side's books. A flow that is not here was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.
CREATE TABLE "exports" (
  "exporter" TEXT NOT NULL, -- Exporter. Where the goods come from, in the books of `flow_basis`.
  "importer" TEXT NOT NULL, -- Importer. Where the goods go, in the books of `flow_basis`.
  "product" TEXT NOT NULL, -- Product. What is traded.
  "period" TEXT NOT NULL, -- Period. A year, a month, or an interval of two of them.
  "flow_basis" TEXT NOT NULL CHECK ("flow_basis" IN ('exporter_reported', 'importer_reported', 'reconciled', 'cited')), -- Flow basis. Whose books.
  "quantity_unit" TEXT NOT NULL CHECK ("quantity_unit" IN ('kg', 't', 'kg_content', 't_content', 'g_content', 'g_gold', 'g', 'ct', 'L', 'm3', 'number', 'none')), -- Quantity unit. The unit of quantity. One code can be counted in several units: one row for each, with the value of the goods so counted. A row of content (`kg_content`) counts what is in goods whose value stands in another row, and has none.
  "value_usd" REAL, -- Value. Trade value of the goods counted in `quantity_unit`, as `valuation` says: a flow in several units is the sum of its rows. Empty where the source gives none. Unit: US dollars.
  "valuation" TEXT NOT NULL CHECK ("valuation" IN ('FOB', 'CIF', 'customs', 'FAS', 'unspecified')), -- Valuation. What the value includes.
  "quantity" REAL, -- Quantity. The amount, in `quantity_unit`.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed figure relates to the true value.
  "status" TEXT NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')), -- Status. How the figure is known. Withheld and not available are never zero.
  "scope" TEXT, -- Scope. What a reader must know of the flow: what is left out, suppressed or included.
  "printed" TEXT, -- Printed. The figure as the source prints it, where the row holds it in another form: thousands of dollars, words, a bound. Empty where `value_usd` and `quantity` are the source's own digits.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source. Of UN Comtrade: reporter, partner and direction in its own codes or names (`156/392/X` is what China reports to sell to Japan). Of DataWeb: country, heading and unit. Of BACI: its i and j. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  PRIMARY KEY ("exporter", "importer", "product", "period", "flow_basis", "quantity_unit", "source"),
  FOREIGN KEY ("exporter") REFERENCES "areas" ("id"),
  FOREIGN KEY ("importer") REFERENCES "areas" ("id"),
  FOREIGN KEY ("product") REFERENCES "products" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/exports.csv _exports
INSERT INTO "exports" SELECT nullif("exporter", ''), nullif("importer", ''), nullif("product", ''), nullif("period", ''), nullif("flow_basis", ''), nullif("quantity_unit", ''), CAST(nullif("value_usd", '') AS REAL), nullif("valuation", ''), CAST(nullif("quantity", '') AS REAL), nullif("comparator", ''), nullif("status", ''), nullif("scope", ''), nullif("printed", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_exports";
DROP TABLE "_exports";

-- US balances. What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. One row is one printed cell. An edition prints five years again, so a year stands once for each edition that prints it: choose one edition (`source`) before adding or comparing. The figures of one edition are made to balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): look in `comparator`, `low` and `high`.
CREATE TABLE "us_balances" (
  "commodity" TEXT NOT NULL, -- Commodity. What is counted. Prices of single rare-earth oxides stand under the element, not under `rare-earths`.
  "item" TEXT NOT NULL CHECK ("item" IN ('mine_production', 'primary_production', 'secondary_production', 'production', 'shipments', 'imports', 'exports', 'shipments_from_stockpile', 'stocks', 'reported_consumption', 'estimated_consumption', 'apparent_consumption', 'apparent_supply', 'net_import_reliance', 'price', 'employment', 'import_source_share', 'other')), -- Item. What is measured. Apparent, reported and estimated consumption are three measures, never to be mixed.
  "form" TEXT NOT NULL, -- Form. The product form, or the statistic's further words (the market of a price, the holder of stocks); `all` where there is none. The same form has the same name in every edition, whatever the edition calls it. Forms of one item may overlap: `all` is a total of others where both stand.
  "partner" TEXT NOT NULL, -- Partner. With whom the United States trades: `_WLD`, all, but in `import_source_share`, where it is the country of origin or shipment.
  "year" INTEGER NOT NULL, -- Year. The data year; of `import_source_share`, the last of the years that `scope` names.
  "quantity" REAL, -- Quantity. The figure, in `unit`. Empty where none was printed, or where it is a bound, a range or withheld. Negative only for `shipments_from_stockpile` that were additions.
  "unit" TEXT NOT NULL CHECK ("unit" IN ('t', 'kg', 'ct', 'm3', 'ft2', 'SWU', 'number', 'USD', 'USD_per_kg', 'USD_per_t', 'USD_per_mtu', 'USD_per_st', 'USD_per_lb', 'USD_per_ozt', 'USD_per_ct', 'index', 'pct')), -- Unit. The unit of quantity, low and high. Multiples become the base: thousand tonnes are in `t`, million cubic metres in `m3`. Kilograms stay kilograms, and prices keep the printed pound, ounce or tonne, in dollars.
  "basis" TEXT NOT NULL CHECK ("basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')), -- Basis. What the tonnes are tonnes of, in the release's own words; `gross` where it speaks of tonnes of the good. Of a price, what the unit weighs; `unspecified` where the release does not say, and for persons, values and percentages of imports.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed figure relates to the true value.
  "low" REAL, -- Low. The lower bound, in `unit`. Set for `gt` and `range`.
  "high" REAL, -- High. The upper bound, in `unit`. Set for `lt` and `range`.
  "status" TEXT NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')), -- Status. How the figure is known. Withheld and not available are never zero.
  "definition" TEXT, -- Definition. How the edition defines the item, in its own words. Empty where it prints none; the 2022 edition's data files print none.
  "counts" TEXT, -- Counts. Of apparent consumption and net import reliance: the rows of the same commodity, year and edition that `definition` counts, as `item/form`. Output and imports are added, exports taken off, and `stocks` and `shipments_from_stockpile` stand for what stocks released. Empty where the edition does not tell which rows count.
  "scope" TEXT, -- Scope. What the figure includes or leaves out, and its own source: the release's notes, in its words.
  "printed" TEXT, -- Printed. The cell and its unit exactly as the source printed them, a word without the unit. After `; note:` the footnote that gives the cell its meaning; that footnote alone where the cell is empty.
  "correction" TEXT, -- Correction. The correction by which the figure differs from what `printed` holds, or for which it is left out as `doubtful`. Empty: the figure is as printed.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  PRIMARY KEY ("commodity", "item", "form", "partner", "year", "source"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id"),
  FOREIGN KEY ("partner") REFERENCES "areas" ("id"),
  FOREIGN KEY ("correction") REFERENCES "corrections" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/us_balances.csv _us_balances
INSERT INTO "us_balances" SELECT nullif("commodity", ''), nullif("item", ''), nullif("form", ''), nullif("partner", ''), CAST(nullif("year", '') AS INTEGER), CAST(nullif("quantity", '') AS REAL), nullif("unit", ''), nullif("basis", ''), nullif("comparator", ''), CAST(nullif("low", '') AS REAL), CAST(nullif("high", '') AS REAL), nullif("status", ''), nullif("definition", ''), nullif("counts", ''), nullif("scope", ''), nullif("printed", ''), nullif("correction", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_us_balances";
DROP TABLE "_us_balances";

-- Deposits. One deposit, project or announced find. What lies in it stands in `resource_estimates`. Tonnages of a part and its whole are never added.
CREATE TABLE "deposits" (
  "id" TEXT NOT NULL, -- Deposit. The deposit's own name.
  "name" TEXT NOT NULL, -- Name. The usual English name.
  "aliases" TEXT, -- Aliases. Other names and spellings.
  "area" TEXT NOT NULL, -- Area. The country or territory.
  "admin_region" TEXT, -- Region. State, province or district.
  "part_of" TEXT, -- Part of. The deposit or area that contains this one.
  "latitude" REAL, -- Latitude. WGS 84, as `source` gives it. Empty where no source seen gives one. Unit: degrees north.
  "longitude" REAL, -- Longitude. WGS 84, as `source` gives it. Unit: degrees east.
  "location_precision" TEXT CHECK ("location_precision" IN ('point', 'minutes', 'centroid')), -- Location precision. How exact the coordinate is. Empty without one.
  "location_source" TEXT, -- Location source. The source of the coordinate, where it is not `source`.
  "commodities" TEXT, -- Commodities. What it is known for, first the chief one.
  "stage" TEXT NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. `mine` for a deposit; another stage for a plant or refinery.
  "deposit_type" TEXT, -- Deposit type. The geological type, as the source words it.
  "development_status" TEXT NOT NULL CHECK ("development_status" IN ('occurrence', 'prospect', 'exploration_target', 'exploration', 'undeveloped', 'licensed', 'prefeasibility', 'feasibility', 'development', 'pilot', 'operating', 'care_and_maintenance', 'past_producer', 'restart_planned', 'registered', 'unknown')), -- Development status. How far it has come.
  "status_as_of" TEXT, -- Status as of. The date of the source of the status.
  "owner" TEXT, -- Owner. Owner or operator, as the source names it.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("area") REFERENCES "areas" ("id"),
  FOREIGN KEY ("part_of") REFERENCES "deposits" ("id"),
  FOREIGN KEY ("location_source") REFERENCES "sources" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/deposits.csv _deposits
INSERT INTO "deposits" SELECT nullif("id", ''), nullif("name", ''), nullif("aliases", ''), nullif("area", ''), nullif("admin_region", ''), nullif("part_of", ''), CAST(nullif("latitude", '') AS REAL), CAST(nullif("longitude", '') AS REAL), nullif("location_precision", ''), nullif("location_source", ''), nullif("commodities", ''), nullif("stage", ''), nullif("deposit_type", ''), nullif("development_status", ''), nullif("status_as_of", ''), nullif("owner", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_deposits";
DROP TABLE "_deposits";

-- Deposit locations. Where each further source puts a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong: all are kept. Records of two sources are one deposit where country and commodity fit and the names are equal within 25 km (within 60 km where both the printed name and a commodity are the same), or within 10 km where one is a further name, lies within the other or sounds like it; records of one source only where it lists the same name twice at one spot, or once under each mineral. `pnpm data import deposit-compilations` reports the counts.
CREATE TABLE "deposit_locations" (
  "deposit" TEXT NOT NULL, -- Deposit. The deposit.
  "name" TEXT NOT NULL, -- Name in source. The name that the source uses.
  "latitude" REAL NOT NULL, -- Latitude. WGS 84, as the source gives it. Unit: degrees north.
  "longitude" REAL NOT NULL, -- Longitude. WGS 84, as the source gives it. Unit: degrees east.
  "location_precision" TEXT NOT NULL CHECK ("location_precision" IN ('point', 'minutes', 'centroid')), -- Location precision. How exact the coordinate is.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT NOT NULL, -- Locator. The source's own record number or row.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What is wrong with the point, where something is.
  PRIMARY KEY ("deposit", "source", "locator"),
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/deposit_locations.csv _deposit_locations
INSERT INTO "deposit_locations" SELECT nullif("deposit", ''), nullif("name", ''), CAST(nullif("latitude", '') AS REAL), CAST(nullif("longitude", '') AS REAL), nullif("location_precision", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_deposit_locations";
DROP TABLE "_deposit_locations";

-- Resource estimates. One published estimate of one deposit and one analyte: how much, of what, by which code, as of when, and how the claim stands. Estimates of different kind or tonnage basis are never summed; announced and prognostic finds are not reserves.
CREATE TABLE "resource_estimates" (
  "id" TEXT NOT NULL, -- Estimate. The estimate's own name.
  "deposit" TEXT NOT NULL, -- Deposit. The deposit.
  "analyte" TEXT NOT NULL, -- Analyte. The commodity whose grade or content is given.
  "estimate_kind" TEXT NOT NULL CHECK ("estimate_kind" IN ('reserve', 'resource', 'exploration_target', 'prognostic', 'historical', 'announced')), -- Kind. What kind of estimate it is.
  "category" TEXT, -- Category. The category as the source words it.
  "reporting_code" TEXT CHECK ("reporting_code" IN ('JORC', 'NI 43-101', 'SK-1300', 'CIM', 'SEC', 'SAMREC', 'PERC', 'KAZRC', 'GKZ', 'national', 'none')), -- Reporting code. The code. Empty where the excerpt seen does not say.
  "code_basis" TEXT CHECK ("code_basis" IN ('stated', 'implied')), -- Code basis. How the code is known.
  "effective_date" TEXT, -- Effective date. The date the estimate speaks of.
  "tonnage_t" REAL, -- Tonnage. The tonnage that the source puts forward, of `tonnage_basis`: ore where it gives ore, else what is contained. Only rows with the basis `ore` have a tonnage to multiply by a grade. Unit: metric tons.
  "low_t" REAL, -- Lowest tonnage. The lower end of a printed range; `tonnage_t` is then empty. Unit: metric tons.
  "high_t" REAL, -- Highest tonnage. The upper end of a printed range. Unit: metric tons.
  "tonnage_basis" TEXT CHECK ("tonnage_basis" IN ('ore', 'contained_element', 'contained_oxide', 'contained_compound', 'contained_mineral', 'ambiguous')), -- Tonnage basis. What the printed tonnage or range counts. Empty without one.
  "grade" REAL, -- Grade. The grade, in `grade_unit`.
  "grade_unit" TEXT CHECK ("grade_unit" IN ('pct', 'ppm', 'g/t', 'mg/L')), -- Grade unit. The unit of the grade.
  "grade_basis" TEXT CHECK ("grade_basis" IN ('oxide', 'element', 'compound', 'mineral', 'unspecified')), -- Grade basis. What the grade is a grade of.
  "contained_t" REAL, -- Contained. The contained analyte as the source prints it; never computed by us. Unit: metric tons.
  "contained_basis" TEXT CHECK ("contained_basis" IN ('ore', 'contained_element', 'contained_oxide', 'contained_compound', 'contained_mineral', 'ambiguous')), -- Contained basis. Element or oxide.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed tonnage relates to the true value (`gt` for “over 20 million”, whose figure stands in `tonnage_t`; `range` for `low_t` to `high_t`). In a row with a grade and no tonnage it speaks of the grade.
  "claim_status" TEXT NOT NULL CHECK ("claim_status" IN ('verified', 'announced', 'disputed', 'historical')), -- Claim status. How the claim stands.
  "reading" TEXT, -- Reading. Which reading of an ambiguous source this row is.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id", "analyte"),
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id"),
  FOREIGN KEY ("analyte") REFERENCES "commodities" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/resource_estimates.csv _resource_estimates
INSERT INTO "resource_estimates" SELECT nullif("id", ''), nullif("deposit", ''), nullif("analyte", ''), nullif("estimate_kind", ''), nullif("category", ''), nullif("reporting_code", ''), nullif("code_basis", ''), nullif("effective_date", ''), CAST(nullif("tonnage_t", '') AS REAL), CAST(nullif("low_t", '') AS REAL), CAST(nullif("high_t", '') AS REAL), nullif("tonnage_basis", ''), CAST(nullif("grade", '') AS REAL), nullif("grade_unit", ''), nullif("grade_basis", ''), CAST(nullif("contained_t", '') AS REAL), nullif("contained_basis", ''), nullif("comparator", ''), nullif("claim_status", ''), nullif("reading", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_resource_estimates";
DROP TABLE "_resource_estimates";

-- Agreements. One act between governments or bodies. Its parties stand in `agreement_parties`, its commodities in `agreement_commodities`, its money in `commitments`: the pledged amount here is a headline, never to be added.
CREATE TABLE "agreements" (
  "id" TEXT NOT NULL, -- Agreement. The agreement's own name.
  "title" TEXT NOT NULL, -- Title. The agreement's own title, translated where needed.
  "type" TEXT NOT NULL CHECK ("type" IN ('framework', 'mou', 'strategic_partnership', 'trade_agreement', 'joint_statement', 'investment', 'plurilateral', 'other')), -- Type. The legal form.
  "status" TEXT NOT NULL CHECK ("status" IN ('negotiating', 'announced', 'signed', 'in_force', 'suspended', 'expired')), -- Status. Where it stood on `status_as_of`.
  "status_as_of" TEXT NOT NULL, -- Status as of. The day to which the status reaches.
  "signed" TEXT, -- Signed. The day of signature or announcement, as exact as the source.
  "place" TEXT, -- Place. Where it was signed.
  "binding" TEXT NOT NULL CHECK ("binding" IN ('yes', 'no', 'unknown')), -- Binding. Whether the text binds in law.
  "party_list" TEXT NOT NULL CHECK ("party_list" IN ('complete', 'partial')), -- Party list. Whether every party is listed.
  "pledged_amount" REAL, -- Pledged amount. The headline sum of the agreement, in `pledged_currency`. Not additive.
  "pledged_currency" TEXT, -- Pledged currency. ISO 4217 code.
  "pledged_period" TEXT, -- Pledged period. The time that the headline sum covers.
  "summary" TEXT NOT NULL, -- Summary. What it says, in our words.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. Contradictions and caveats.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/agreements.csv _agreements
INSERT INTO "agreements" SELECT nullif("id", ''), nullif("title", ''), nullif("type", ''), nullif("status", ''), nullif("status_as_of", ''), nullif("signed", ''), nullif("place", ''), nullif("binding", ''), nullif("party_list", ''), CAST(nullif("pledged_amount", '') AS REAL), nullif("pledged_currency", ''), nullif("pledged_period", ''), nullif("summary", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_agreements";
DROP TABLE "_agreements";

-- Agreement parties. One party of one agreement. The agreement's row carries the source.
CREATE TABLE "agreement_parties" (
  "agreement" TEXT NOT NULL, -- Agreement. The agreement.
  "party" TEXT NOT NULL, -- Party. The country, or a body such as the European Union.
  "role" TEXT NOT NULL CHECK ("role" IN ('party', 'founder', 'accession', 'observer', 'host')), -- Role. The part that it has.
  "joined" TEXT, -- Joined. When it joined, where that was not at the signing.
  PRIMARY KEY ("agreement", "party"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id"),
  FOREIGN KEY ("party") REFERENCES "areas" ("id")
);
.import csv/agreement_parties.csv _agreement_parties
INSERT INTO "agreement_parties" SELECT nullif("agreement", ''), nullif("party", ''), nullif("role", ''), nullif("joined", '') FROM "_agreement_parties";
DROP TABLE "_agreement_parties";

-- Agreement commodities. One commodity that one agreement names. A catch-all word is kept as such and reaches no element.
CREATE TABLE "agreement_commodities" (
  "agreement" TEXT NOT NULL, -- Agreement. The agreement.
  "commodity" TEXT NOT NULL, -- Commodity. The commodity or catch-all word.
  PRIMARY KEY ("agreement", "commodity"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id")
);
.import csv/agreement_commodities.csv _agreement_commodities
INSERT INTO "agreement_commodities" SELECT nullif("agreement", ''), nullif("commodity", '') FROM "_agreement_commodities";
DROP TABLE "_agreement_commodities";

-- Commitments. One actor's one promise of money or capacity. Add only rows of one currency whose `amount_basis` allows it, and never a row together with one that it contains: the SDK refuses the rest.
CREATE TABLE "commitments" (
  "id" TEXT NOT NULL, -- Commitment. The commitment's own name.
  "agreement" TEXT, -- Agreement. The agreement under which it was made. Empty for a national promise.
  "contained_in" TEXT, -- Contained in. The larger commitment of which this one is a part.
  "superseded_by" TEXT, -- Superseded by. The later commitment that takes its place.
  "actor" TEXT NOT NULL, -- Actor. Who promises.
  "actor_areas" TEXT, -- Actor's areas. The countries or bodies for which it acts. Empty for a private actor of no stated home.
  "instrument" TEXT NOT NULL CHECK ("instrument" IN ('loan', 'loan_guarantee', 'grant', 'equity', 'loan_and_equity', 'mixed_public_finance', 'letter_of_interest', 'offtake', 'price_floor', 'stockpile', 'investment', 'project_pipeline', 'resource_value_estimate', 'right_of_first_offer', 'export_policy_commitment')), -- Instrument. The form of the promise.
  "amount" REAL, -- Amount. The sum, in `currency`.
  "currency" TEXT, -- Currency. ISO 4217 code.
  "amount_basis" TEXT NOT NULL CHECK ("amount_basis" IN ('announced', 'minimum', 'maximum', 'approximate', 'conditional', 'executed', 'drawn', 'non_binding', 'joint_target', 'target', 'available_budget', 'unit_price', 'project_value', 'valuation', 'political_claim', 'aggregate', 'superseded', 'lapsed')), -- Amount basis. What the amount is, and so whether it may be added.
  "finance_stage" TEXT CHECK ("finance_stage" IN ('announced', 'conditional', 'executed', 'drawn', 'lapsed')), -- Finance stage. For loans, guarantees and shares: how far the promise has come. Empty for other instruments.
  "capacity" REAL, -- Capacity. A promise other than money, in `capacity_unit`.
  "capacity_unit" TEXT CHECK ("capacity_unit" IN ('t/yr', 'percent_stake', 'percent_offtake', 'USD/kg', 'months')), -- Capacity unit. The unit of the capacity.
  "commodities" TEXT, -- Commodities. What it is for.
  "project" TEXT, -- Project. The project, as the source names it.
  "deposit" TEXT, -- Deposit. The deposit or plant, where the ledger has it.
  "stated" TEXT, -- Stated. When it was promised.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id"),
  FOREIGN KEY ("contained_in") REFERENCES "commitments" ("id"),
  FOREIGN KEY ("superseded_by") REFERENCES "commitments" ("id"),
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/commitments.csv _commitments
INSERT INTO "commitments" SELECT nullif("id", ''), nullif("agreement", ''), nullif("contained_in", ''), nullif("superseded_by", ''), nullif("actor", ''), nullif("actor_areas", ''), nullif("instrument", ''), CAST(nullif("amount", '') AS REAL), nullif("currency", ''), nullif("amount_basis", ''), nullif("finance_stage", ''), CAST(nullif("capacity", '') AS REAL), nullif("capacity_unit", ''), nullif("commodities", ''), nullif("project", ''), nullif("deposit", ''), nullif("stated", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_commitments";
DROP TABLE "_commitments";

-- Steps of commitments. What became of a promise: one row is one step of one of its two histories, what was promised and what was built. The announcement itself stands in `commitments` (`stated`) and is not repeated here.
CREATE TABLE "commitment_steps" (
  "commitment" TEXT NOT NULL, -- Commitment. The promise.
  "track" TEXT NOT NULL CHECK ("track" IN ('promise', 'building')), -- Track. Which history.
  "date" TEXT NOT NULL, -- Date. When; `reach` says how it is known.
  "step" TEXT NOT NULL CHECK ("step" IN ('announced', 'decided', 'contracted', 'disbursed', 'lapsed', 'planned', 'construction', 'operating', 'stopped')), -- Step. What happened.
  "reach" TEXT NOT NULL CHECK ("reach" IN ('on', 'by')), -- Reach. Whether the date is that of the step, or that of the first source that tells of it.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("commitment", "track", "date", "step"),
  FOREIGN KEY ("commitment") REFERENCES "commitments" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/commitment_steps.csv _commitment_steps
INSERT INTO "commitment_steps" SELECT nullif("commitment", ''), nullif("track", ''), nullif("date", ''), nullif("step", ''), nullif("reach", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_commitment_steps";
DROP TABLE "_commitment_steps";

-- Policy events. One clause of one act that bears on supply: a control, ban, quota, licence, suspension, law or list, with the dates of that clause; or an event, such as a repeal, an approval or a statement, which happens and is never in force. An act whose clauses share their dates is one row. What was in force on a day is computed from these dates and from `event_relations`, never read from `status`.
CREATE TABLE "policy_events" (
  "id" TEXT NOT NULL, -- Event. The event's own name.
  "act" TEXT NOT NULL, -- Act. The act to which the clause belongs: the id without the clause.
  "clause" TEXT, -- Clause. Which part of the act, where its parts have their own dates.
  "actors" TEXT NOT NULL, -- Actors. Whose act it is.
  "type" TEXT NOT NULL CHECK ("type" IN ('export_control', 'export_ban', 'import_ban', 'quota', 'licence', 'suspension', 'repeal', 'tariff', 'tax', 'subsidy', 'list', 'law', 'closure', 'stockpile', 'investigation', 'dispute', 'statement', 'milestone', 'other')), -- Type. The kind of act or event.
  "restricts" TEXT NOT NULL CHECK ("restricts" IN ('exports', 'imports', 'output', 'nothing')), -- Restricts. What the act holds back while it is in force, judged from its own text or summary. A planned act says what it would hold back.
  "commodities" TEXT, -- Commodities. What it bears on. A catch-all word reaches no element.
  "targets" TEXT, -- Targets. The countries that it is aimed at. Empty: all.
  "title" TEXT NOT NULL, -- Title. The act's name in a few words.
  "summary" TEXT NOT NULL, -- Summary. What it does, in our words.
  "announced" TEXT, -- Announced. The day of the act or of its announcement. Empty: not seen.
  "effective_from" TEXT, -- Effective from. The first day of effect by the act's own terms, whether or not another act stopped it before it began; of an event, the day on which it happens. Empty: none known.
  "effective_to" TEXT, -- Effective to. The last day of effect by the act's own terms, or by a source that saw it end. Empty: open.
  "status" TEXT NOT NULL CHECK ("status" IN ('announced', 'in_force', 'suspended', 'ended', 'happened', 'unknown', 'unverified')), -- Status. Where it stood on `status_as_of`, as far as sources reach.
  "status_as_of" TEXT NOT NULL, -- Status as of. The day to which the status reaches.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/policy_events.csv _policy_events
INSERT INTO "policy_events" SELECT nullif("id", ''), nullif("act", ''), nullif("clause", ''), nullif("actors", ''), nullif("type", ''), nullif("restricts", ''), nullif("commodities", ''), nullif("targets", ''), nullif("title", ''), nullif("summary", ''), nullif("announced", ''), nullif("effective_from", ''), nullif("effective_to", ''), nullif("status", ''), nullif("status_as_of", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_policy_events";
DROP TABLE "_policy_events";

-- Event relations. What one act does to another: suspends, amends, supersedes, ends or extends it, with the time of the effect.
CREATE TABLE "event_relations" (
  "event" TEXT NOT NULL, -- Event. The act that does something.
  "relation" TEXT NOT NULL CHECK ("relation" IN ('suspends', 'amends', 'supersedes', 'ends', 'extends')), -- Relation. What it does.
  "related" TEXT NOT NULL, -- Related event. The act to which it is done.
  "certainty" TEXT NOT NULL CHECK ("certainty" IN ('established', 'claimed')), -- Certainty. Whether the body whose act it bears on stands behind it.
  "valid_from" TEXT NOT NULL, -- Valid from. The first day of the effect. For `extends`: the day of the act that lengthens.
  "valid_to" TEXT, -- Valid to. The last day of the effect, where it is stated. For `extends`: the new last day of the act that is lengthened.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("event", "relation", "related"),
  FOREIGN KEY ("event") REFERENCES "policy_events" ("id"),
  FOREIGN KEY ("related") REFERENCES "policy_events" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/event_relations.csv _event_relations
INSERT INTO "event_relations" SELECT nullif("event", ''), nullif("relation", ''), nullif("related", ''), nullif("certainty", ''), nullif("valid_from", ''), nullif("valid_to", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_event_relations";
DROP TABLE "_event_relations";

-- Claims. One checkable statement that somebody published, with our verdict. The rows that bear on it stand in `claim_evidence`.
CREATE TABLE "claims" (
  "id" TEXT NOT NULL, -- Claim. The claim's own name.
  "statement" TEXT NOT NULL, -- Statement. The claim, in a few words of our own.
  "about" TEXT NOT NULL CHECK ("about" IN ('shares', 'exports', 'deposits', 'agreements', 'policy_events')), -- About. The table that it speaks of.
  "subject" TEXT NOT NULL, -- Subject. The thing that it speaks of.
  "value" TEXT, -- Claimed value. The claimed number, as printed.
  "unit" TEXT, -- Unit. The unit of the claimed value.
  "claimed_time" TEXT, -- Claimed time. The date, year or span that the claim gives.
  "verdict" TEXT NOT NULL CHECK ("verdict" IN ('confirmed', 'disputed', 'contradicted', 'unverified')), -- Verdict. Our judgement.
  "explanation" TEXT NOT NULL, -- Explanation. Why, in our words.
  "judged" TEXT NOT NULL, -- Judged. The day of the verdict.
  "check" TEXT, -- Check. The claim as conditions on rows of the ledger, joined by `; `, which the checker runs and holds against the verdict: `cell <address> <column> = <value>`, and in place of `cell` also size, rank, place … among, years, part … of, share, least, most, count, exists; in place of `=` also !=, <, <=, >, >=, and of lists has, lacks. It asks for a figure, a date, a term or a member, never for words of a text. All hold for a confirmed claim, none for a contradicted one, some but not all for a disputed one. Empty where no question to the ledger tests it.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "best_source" TEXT, -- Best source. The source nearest to the issuer on which the verdict stands: an issuer's own text before a page that tells of it. Empty where nothing was found.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the best source stands to the issuer of the fact; without one, how near the claim does.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id"),
  FOREIGN KEY ("best_source") REFERENCES "sources" ("id")
);
.import csv/claims.csv _claims
INSERT INTO "claims" SELECT nullif("id", ''), nullif("statement", ''), nullif("about", ''), nullif("subject", ''), nullif("value", ''), nullif("unit", ''), nullif("claimed_time", ''), nullif("verdict", ''), nullif("explanation", ''), nullif("judged", ''), nullif("check", ''), nullif("source", ''), nullif("locator", ''), nullif("best_source", ''), nullif("evidence_level", '') FROM "_claims";
DROP TABLE "_claims";

-- Claim evidence. One row of the ledger that bears on one claim.
CREATE TABLE "claim_evidence" (
  "claim" TEXT NOT NULL, -- Claim. The claim.
  "row" TEXT NOT NULL, -- Row. The address of the row that bears on it.
  "bearing" TEXT NOT NULL CHECK ("bearing" IN ('supports', 'contradicts', 'qualifies', 'context')), -- Bearing. How it bears on the claim.
  "note" TEXT, -- Note. What to look at.
  PRIMARY KEY ("claim", "row"),
  FOREIGN KEY ("claim") REFERENCES "claims" ("id")
);
.import csv/claim_evidence.csv _claim_evidence
INSERT INTO "claim_evidence" SELECT nullif("claim", ''), nullif("row", ''), nullif("bearing", ''), nullif("note", '') FROM "_claim_evidence";
DROP TABLE "_claim_evidence";

-- Citations. A further source for a row, or for one field of it, beside the one that the row names.
CREATE TABLE "citations" (
  "row" TEXT NOT NULL, -- Row. The address of the row.
  "field" TEXT NOT NULL, -- Field. The column that it supports, or `*` for the whole row.
  "source" TEXT NOT NULL, -- Source. The document that carries the fact.
  "locator" TEXT, -- Locator. Where in the source: page, table, row, paragraph or file and line. Empty where the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How near the citation stands to the issuer of the fact.
  "note" TEXT, -- Note. What the further source adds or contradicts.
  PRIMARY KEY ("row", "field", "source"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/citations.csv _citations
INSERT INTO "citations" SELECT nullif("row", ''), nullif("field", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_citations";
DROP TABLE "_citations";

-- Exceptions. A finding that is accepted, with the reason. One that no longer occurs is itself a finding, so the list only shrinks.
CREATE TABLE "exceptions" (
  "rule" TEXT NOT NULL, -- Rule. The rule that finds it.
  "row" TEXT NOT NULL, -- Row. The address of the row.
  "field" TEXT NOT NULL, -- Field. The column of the finding. `*` only for rules that tests run on whole rows.
  "value" TEXT, -- Value. The cell that is accepted: another value there is a finding again. Empty where the cell is, or where `field` is `*`. A character that is not seen is written out, such as `\u{009F}`.
  "reason" TEXT NOT NULL, -- Reason. Why it is accepted.
  "accepted" TEXT NOT NULL, -- Accepted. When.
  PRIMARY KEY ("rule", "row", "field")
);
.import csv/exceptions.csv _exceptions
INSERT INTO "exceptions" SELECT nullif("rule", ''), nullif("row", ''), nullif("field", ''), nullif("value", ''), nullif("reason", ''), nullif("accepted", '') FROM "_exceptions";
DROP TABLE "_exceptions";

-- Redirects. Where a retired id went. A redirect points to a living row, never to another redirect.
CREATE TABLE "redirects" (
  "retired" TEXT NOT NULL, -- Retired. The address that no longer exists.
  "successor" TEXT, -- Successor. The address that took its place. Empty: none.
  "retired_on" TEXT NOT NULL, -- Retired on. When.
  "reason" TEXT NOT NULL, -- Reason. Why.
  PRIMARY KEY ("retired")
);
.import csv/redirects.csv _redirects
INSERT INTO "redirects" SELECT nullif("retired", ''), nullif("successor", ''), nullif("retired_on", ''), nullif("reason", '') FROM "_redirects";
DROP TABLE "_redirects";

PRAGMA foreign_key_check;
ANALYZE;
