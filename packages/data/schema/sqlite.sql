-- Run it in the folder that contains csv: sqlite3 oreledger.sqlite < sqlite.sql
.bail on
.mode csv

-- Licences. What each licence or term of use allows, and how many rows the ledger may carry under it.
CREATE TABLE "licences" (
  "id" TEXT NOT NULL, -- Licence. The licence's id in the ledger.
  "title" TEXT NOT NULL, -- Title. The licence's full title.
  "spdx" TEXT, -- SPDX identifier. The SPDX identifier, if SPDX lists the licence.
  "url" TEXT, -- Address. The text of the licence or terms.
  "redistribution" TEXT NOT NULL CHECK ("redistribution" IN ('allowed', 'capped', 'facts_only')), -- Redistribution. What the licence lets the ledger ship.
  "record_cap" INTEGER, -- Record cap. The most rows that the ledger may carry. Empty if there is no cap. Unit: rows.
  "cap_scope" TEXT CHECK ("cap_scope" IN ('licence', 'publisher')), -- Cap scope. How the cap is counted.
  "attribution" TEXT, -- Attribution. The attribution that the licence requires.
  "note" TEXT, -- Note. How we assessed the licence.
  PRIMARY KEY ("id")
);
.import csv/licences.csv _licences
INSERT INTO "licences" SELECT nullif("id", ''), nullif("title", ''), nullif("spdx", ''), nullif("url", ''), nullif("redistribution", ''), CAST(nullif("record_cap", '') AS INTEGER), nullif("cap_scope", ''), nullif("attribution", ''), nullif("note", '') FROM "_licences";
DROP TABLE "_licences";

-- Sources. Each row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series with one edition.
CREATE TABLE "sources" (
  "id" TEXT NOT NULL, -- Source. The version's id.
  "series" TEXT NOT NULL, -- Series. The publication that appears repeatedly: editions of one series supersede each other, editions of two series never do. A page that appeared once has its own `id` here.
  "edition" TEXT NOT NULL, -- Edition. One issue of the series. A page that appeared once has its own `id` here.
  "version" TEXT, -- Version. The publisher's own version number of the edition. Empty if none is stated.
  "erratum_of" TEXT, -- Erratum of. The version that this one corrects row by row: only the changed rows are under this source. Empty for a whole edition.
  "publisher" TEXT NOT NULL, -- Publisher. Who published it.
  "title" TEXT NOT NULL, -- Title. The document's own title.
  "url" TEXT, -- Address. The publisher's permanent address of the document. Empty if unknown.
  "quoted_by_url" TEXT, -- Quoted by. The page that quotes the document, if only that page was seen.
  "published" TEXT, -- Published. When this version appeared. In an `asOf` question, a partial date means its last day.
  "retrieved" TEXT, -- Retrieved. When the ledger read it. Used as the date if `published` is empty.
  "data_through" TEXT, -- Data through. The cut-off day of the edition's data, as stated by the publisher. It orders the editions of a series, since a yearbook may be posted long after one with newer data. Empty if the publisher does not say; the date of publication then gives the order.
  "licence" TEXT NOT NULL, -- Licence. The terms under which the ledger carries the facts.
  "carrier" TEXT, -- Carrier. Who passed the data on, if it did not come directly from the publisher.
  "carrier_licence" TEXT, -- Carrier's licence. The carrier's own terms, if they differ from the publisher's.
  "universe" TEXT CHECK ("universe" IN ('all_partners', 'largest_partners', 'chosen_partners', 'world_only')), -- Universe. Which partners a source of trade flows covers; judged for each source. Empty for every other source.
  "note" TEXT, -- Note. What a reader must know about this version.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("erratum_of") REFERENCES "sources" ("id"),
  FOREIGN KEY ("licence") REFERENCES "licences" ("id"),
  FOREIGN KEY ("carrier_licence") REFERENCES "licences" ("id")
);
.import csv/sources.csv _sources
INSERT INTO "sources" SELECT nullif("id", ''), nullif("series", ''), nullif("edition", ''), nullif("version", ''), nullif("erratum_of", ''), nullif("publisher", ''), nullif("title", ''), nullif("url", ''), nullif("quoted_by_url", ''), nullif("published", ''), nullif("retrieved", ''), nullif("data_through", ''), nullif("licence", ''), nullif("carrier", ''), nullif("carrier_licence", ''), nullif("universe", ''), nullif("note", '') FROM "_sources";
DROP TABLE "_sources";

-- Readings. The day up to which the sources of a part of the ledger were read. The ledger does not know what happened after that day; an answer for a later day says so.
CREATE TABLE "readings" (
  "part" TEXT NOT NULL CHECK ("part" IN ('policy_events', 'agreements', 'commitments', 'shares', 'exports', 'us_balances')), -- Part. The table filled from these sources.
  "series" TEXT NOT NULL, -- Series. The series of sources, or `all` for every source of the table without its own row.
  "read_up_to" TEXT NOT NULL, -- Read up to. The last day that the reading covers.
  "note" TEXT, -- Note. What was read, and what could not be reached.
  PRIMARY KEY ("part", "series")
);
.import csv/readings.csv _readings
INSERT INTO "readings" SELECT nullif("part", ''), nullif("series", ''), nullif("read_up_to", ''), nullif("note", '') FROM "_readings";
DROP TABLE "_readings";

-- Groups. Named sets of areas or of commodities, each defined by one scheme: a union, an alliance, a critical list, the heavy rare earths of one publisher.
CREATE TABLE "groups" (
  "id" TEXT NOT NULL, -- Group. The group's id.
  "title" TEXT NOT NULL, -- Title. The group's full name.
  "kind" TEXT NOT NULL CHECK ("kind" IN ('areas', 'commodities')), -- Kind. The kind of members.
  "scheme" TEXT, -- Scheme. Whose definition it is, if publishers differ.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/groups.csv _groups
INSERT INTO "groups" SELECT nullif("id", ''), nullif("title", ''), nullif("kind", ''), nullif("scheme", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_groups";
DROP TABLE "_groups";

-- Areas. Countries by ISO 3166-1 alpha-3 with the names that sources use, and the areas outside ISO that sources print: the world, other countries, groups, organisations that sign.
CREATE TABLE "areas" (
  "id" TEXT NOT NULL, -- Area. ISO 3166-1 alpha-3 code; for areas outside ISO, an underscore and capitals.
  "name" TEXT NOT NULL, -- Name. The English short name of ISO 3166-1, or ours outside it.
  "kind" TEXT NOT NULL CHECK ("kind" IN ('country', 'former_country', 'group', 'organisation', 'sea', 'world', 'remainder')), -- Kind. What the code names.
  "alpha_2" TEXT, -- Alpha-2 code. ISO 3166-1 alpha-2 code.
  "m49" TEXT, -- M49 code. United Nations M49 (ISO 3166-1 numeric) code, with its leading zeros.
  "group" TEXT, -- Group. The group of countries that the area represents, if it represents one.
  "aliases" TEXT, -- Aliases. Names that sources print for the area, exactly as printed.
  "other_names" TEXT, -- Other names. Other names that people use for the area: short forms, former names, French and Spanish names, and UN Comtrade codes that are not M49 codes. A name shared by two areas is ambiguous and is refused.
  "adjectives" TEXT, -- Adjectives. The English words for things and people of the area. An adjective of two areas, such as Congolese, is ambiguous and is refused.
  "capital" TEXT, -- Capital. The seat of government, by its current English name. Empty if the area has none.
  "capital_latitude" REAL, -- Capital's latitude. WGS 84; a point in the capital, used for distances. Unit: degrees north.
  "capital_longitude" REAL, -- Capital's longitude. WGS 84. Unit: degrees east.
  "capital_source" TEXT, -- Capital's source. The source of the capital and its point.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("group") REFERENCES "groups" ("id"),
  FOREIGN KEY ("capital_source") REFERENCES "sources" ("id")
);
.import csv/areas.csv _areas
INSERT INTO "areas" SELECT nullif("id", ''), nullif("name", ''), nullif("kind", ''), nullif("alpha_2", ''), nullif("m49", ''), nullif("group", ''), nullif("aliases", ''), nullif("other_names", ''), nullif("adjectives", ''), nullif("capital", ''), CAST(nullif("capital_latitude", '') AS REAL), CAST(nullif("capital_longitude", '') AS REAL), nullif("capital_source", ''), nullif("note", '') FROM "_areas";
DROP TABLE "_areas";

-- Group members. One member of one group, for a period. A member may be a group. Empty dates mean open ends.
CREATE TABLE "group_members" (
  "group" TEXT NOT NULL, -- Group. The group.
  "member_kind" TEXT NOT NULL CHECK ("member_kind" IN ('area', 'commodity', 'group')), -- Member kind. The table in which the member is named.
  "member" TEXT NOT NULL, -- Member. The member's id in that table.
  "valid_from" TEXT, -- Valid from. The first day of membership. Empty: since the group was founded, or unknown.
  "valid_to" TEXT, -- Valid to. The last day of membership. Empty: still a member.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  UNIQUE ("group", "member_kind", "member", "valid_from"),
  FOREIGN KEY ("group") REFERENCES "groups" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/group_members.csv _group_members
INSERT INTO "group_members" SELECT nullif("group", ''), nullif("member_kind", ''), nullif("member", ''), nullif("valid_from", ''), nullif("valid_to", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_group_members";
DROP TABLE "_group_members";

-- Commodities. What is mined, refined and traded. A parent contains its children, so a question about rare earths also finds dysprosium. Light and heavy rare earths are groups of a scheme, not parents.
CREATE TABLE "commodities" (
  "id" TEXT NOT NULL, -- Commodity. The commodity's id: its common English name in the field.
  "name" TEXT NOT NULL, -- Name. The name as written in a sentence.
  "kind" TEXT NOT NULL CHECK ("kind" IN ('element', 'element_group', 'mineral', 'compound', 'metal_product', 'manufacture', 'gas', 'technology', 'catch_all')), -- Kind. What kind of thing the name means.
  "symbol" TEXT, -- Symbol. The chemical symbol of an element.
  "parent" TEXT, -- Parent. The commodity that contains this one.
  "usgs_names" TEXT, -- USGS names. Names in the Mineral Commodity Summaries, exactly as any edition prints them, and the codes in the file names of its data releases.
  "eu_name" TEXT, -- EU name. Name in the EU critical raw materials study of 2023.
  "aliases" TEXT, -- Aliases. Other names and spellings, in lower case.
  "units" TEXT, -- Units. Units that its quantities may have in `shares`.
  "bases" TEXT, -- Bases. Bases that its quantities may have in `shares`.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("parent") REFERENCES "commodities" ("id")
);
.import csv/commodities.csv _commodities
INSERT INTO "commodities" SELECT nullif("id", ''), nullif("name", ''), nullif("kind", ''), nullif("symbol", ''), nullif("parent", ''), nullif("usgs_names", ''), nullif("eu_name", ''), nullif("aliases", ''), nullif("units", ''), nullif("bases", ''), nullif("note", '') FROM "_commodities";
DROP TABLE "_commodities";

-- Products. What crosses borders: an HS code in one edition (`hs17-284690`), an HS code as each reporter used it (`hs-284690`), a country's own part of one (`us-hts-2846100010`), or a named basket. Baskets and codes of different length overlap: never add them.
CREATE TABLE "products" (
  "id" TEXT NOT NULL, -- Product. The product's id.
  "title" TEXT NOT NULL, -- Title. What the code or basket covers, briefly, in our own words.
  "classification" TEXT NOT NULL CHECK ("classification" IN ('hs', 'hs_as_reported', 'us_hts', 'us_schedule_b', 'basket')), -- Classification. How the product is named.
  "code" TEXT, -- Code. The digits of the code, with leading zeros; the first six are of the Harmonized System.
  "edition" TEXT CHECK ("edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- HS edition. The edition of the Harmonized System.
  "first_edition" TEXT CHECK ("first_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- First edition. The first edition of the Harmonized System in which the code exists. Empty for a country's own codes.
  "last_edition" TEXT CHECK ("last_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- Last edition. The last edition of the Harmonized System in which the code exists. Empty for a country's own codes.
  "commodities" TEXT, -- Commodities. The commodities that it is traded for. If there are several, the code covers them together.
  "stage" TEXT CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. Its stage in the supply chain. Empty for a basket over several stages.
  "also_holds" TEXT, -- Also holds. What else the code or basket contains. If not empty, a flow includes more than its commodities.
  "note" TEXT, -- Note. The limits of the code: national subdivisions, goods that were elsewhere in older editions.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
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
  "convention" TEXT NOT NULL CHECK ("convention" IN ('yes', 'alternate')), -- Convention. Whether REO figures refer to it.
  "metal_atoms" INTEGER NOT NULL, -- Metal atoms. Atoms of the element in the formula.
  "oxygen_atoms" INTEGER NOT NULL, -- Oxygen atoms. Atoms of oxygen in the formula.
  "element_mass" REAL NOT NULL, -- Atomic weight of the element. Standard atomic weight. Unit: u.
  "oxygen_mass" REAL NOT NULL, -- Atomic weight of oxygen. Conventional atomic weight. Unit: u.
  "element_to_oxide" REAL NOT NULL, -- Element to oxide. Tonnes of oxide per tonne of element, to six decimals.
  "oxide_to_element" REAL NOT NULL, -- Oxide to element. Tonnes of element per tonne of oxide, to six decimals.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/oxides.csv _oxides
INSERT INTO "oxides" SELECT nullif("id", ''), nullif("commodity", ''), nullif("formula", ''), nullif("convention", ''), CAST(nullif("metal_atoms", '') AS INTEGER), CAST(nullif("oxygen_atoms", '') AS INTEGER), CAST(nullif("element_mass", '') AS REAL), CAST(nullif("oxygen_mass", '') AS REAL), CAST(nullif("element_to_oxide", '') AS REAL), CAST(nullif("oxide_to_element", '') AS REAL), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_oxides";
DROP TABLE "_oxides";

-- Corrections. A publisher's error, and how we read it. Each affected row names it in `correction`: `printed` still holds what the release prints, and the figure is what was meant. If `meant` is empty, the right figure cannot be shown: those rows have the status `doubtful` and no figure. An importer applies corrections; nobody edits a cell by hand.
CREATE TABLE "corrections" (
  "id" TEXT NOT NULL, -- ID. The correction's id.
  "source" TEXT NOT NULL, -- Source. The release that prints the error. Another edition or an erratum needs its own correction.
  "in_table" TEXT NOT NULL CHECK ("in_table" IN ('shares', 'us_balances')), -- In table. The table of the rows.
  "commodity" TEXT NOT NULL, -- Commodity. The commodity of the rows.
  "stage" TEXT CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. The stage of the rows. Set for `shares` only.
  "measure" TEXT CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')), -- Measure. The measure of the rows. Set for `shares` only.
  "items" TEXT, -- Items. The items of the rows. Set for `us_balances` only.
  "forms" TEXT, -- Forms. The forms of the rows. Empty: all.
  "areas" TEXT, -- Areas. The areas of the rows. Empty: all.
  "years" TEXT, -- Years. The years of the rows. Empty: all.
  "field" TEXT NOT NULL CHECK ("field" IN ('unit', 'cell', 'column')), -- Field. What the release prints wrongly.
  "release_prints" TEXT NOT NULL, -- Release prints. The unit, the cell or the column name, verbatim as the release prints it.
  "meant" TEXT, -- Meant. What we read instead: the unit in the publisher's words, the cell, or the name of the right column. Empty if it cannot be shown.
  "expect" TEXT NOT NULL, -- Expect. The guard: what `printed` contains in one of the rows. If a later release no longer prints it, the import and the check fail, and a person decides again.
  "reason" TEXT NOT NULL, -- Reason. Why it is certainly an error, and why our reading is right.
  "evidence" TEXT, -- Evidence. Addresses of rows that show it.
  "found" TEXT NOT NULL, -- Found. When we found it.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id")
);
.import csv/corrections.csv _corrections
INSERT INTO "corrections" SELECT nullif("id", ''), nullif("source", ''), nullif("in_table", ''), nullif("commodity", ''), nullif("stage", ''), nullif("measure", ''), nullif("items", ''), nullif("forms", ''), nullif("areas", ''), nullif("years", ''), nullif("field", ''), nullif("release_prints", ''), nullif("meant", ''), nullif("expect", ''), nullif("reason", ''), nullif("evidence", ''), nullif("found", '') FROM "_corrections";
DROP TABLE "_corrections";

-- Print links. A form or a basis that a publisher renamed: from the edition `since` on, the same thing is under `to_form` and `to_basis`. Names joined by links, directly or indirectly, are one print, and the whole newest edition of it answers. A form that was split, or several that were merged, has one row for each pair.
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

-- Product links. How the six-digit codes of one edition of the Harmonized System correspond to those of an older one, for the codes of `products`. A code that was split, merged or moved is not the same thing across editions, even if its digits did not change.
CREATE TABLE "product_links" (
  "newer_edition" TEXT NOT NULL CHECK ("newer_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- Newer edition. The newer edition of the Harmonized System.
  "newer_code" TEXT NOT NULL, -- Newer code. The code in the newer edition.
  "older_edition" TEXT NOT NULL CHECK ("older_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')), -- Older edition. The older edition of the Harmonized System.
  "older_code" TEXT NOT NULL, -- Older code. The code in the older edition.
  "relationship" TEXT NOT NULL CHECK ("relationship" IN ('one_to_one', 'one_to_many', 'many_to_one', 'many_to_many')), -- Relationship. How the two correspond, the newer first.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  PRIMARY KEY ("newer_edition", "newer_code", "older_edition", "older_code"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/product_links.csv _product_links
INSERT INTO "product_links" SELECT nullif("newer_edition", ''), nullif("newer_code", ''), nullif("older_edition", ''), nullif("older_code", ''), nullif("relationship", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_product_links";
DROP TABLE "_product_links";

-- Shares. Who mines, refines, owns and can produce what: one area's production, reserves or capacity of one commodity in one year, as one source printed it. Rows with the same source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and other countries (`_OTH`). To add rows up, stay within one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. Each edition that printed a figure has its own row; join `source` to `sources` and use one edition, or the newest. If sources disagree, the ledger keeps them all. A country that an edition leaves out has no row. A cell that a release leaves empty without a note has no row, because it could mean zero, withheld or not available.
CREATE TABLE "shares" (
  "commodity" TEXT NOT NULL, -- Commodity. What is counted: an `id` of `commodities`, which lists the names that sources use.
  "stage" TEXT NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. The stage of the supply chain: the output of a mine, a smelter, a refinery or a plant. Stages are never summed. Reserves are in the ground: `mine`.
  "measure" TEXT NOT NULL CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')), -- Measure. What the figure measures. Capacity is what plants could produce in a year, at the year's end if the source says so.
  "form" TEXT NOT NULL, -- Form. The product form that the source counts separately (`ilmenite`, `pig-iron`, `magnet-elements`); `all` if it counts the whole commodity or gives a total of all forms. Do not add `all` to the forms.
  "basis" TEXT NOT NULL CHECK ("basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')), -- Basis. What the tonnes measure: contained element, an oxide, the good itself. Figures on different bases are not comparable.
  "share_of" TEXT NOT NULL, -- Share of. The area whose total is the whole: `_WLD` for the world. If the source leaves the United States out of its world total to protect company data, the row of that total has the `area` `_XUS` instead of `_WLD`, and `share_denominator` says so.
  "area" TEXT NOT NULL, -- Area. Whose output, reserves or capacity: an `id` of `areas`. A code that begins with `_` is not a single country: `_WLD` is the world total, `_XUS` a total without the United States, `_OTH` the countries that the source does not name; others are several countries together.
  "year" INTEGER NOT NULL, -- Year. The year of the figure. For reserves and capacity without a stated year, the year before the edition.
  "quantity" REAL, -- Quantity. The figure, in `unit`, exactly as printed, except that thousands and millions are written out. Empty if none was printed, or if it is a bound (`low`, `high`), a range or withheld; `status` and `comparator` say which. Zero only if zero was printed (`status` `nil`). If the release is in error, the figure is what was meant, and `correction` names the correction.
  "unit" TEXT NOT NULL CHECK ("unit" IN ('t', 'kg', 'ct', 'm3', 'ft2', 'SWU', 'number', 'USD', 'USD_per_kg', 'USD_per_t', 'USD_per_mtu', 'USD_per_st', 'USD_per_lb', 'USD_per_ozt', 'USD_per_ct', 'index', 'pct')), -- Unit. The unit of quantity, low and high: the base unit of what was printed (`t` for thousand tonnes, `kg` for kilograms, `ct` carats, `m3` cubic metres). `pct` if the source prints only a percentage.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed figure relates to the true value.
  "low" REAL, -- Low. The lower bound, in `unit`. Set for `gt` and `range`.
  "high" REAL, -- High. The upper bound, in `unit`. Set for `lt` and `range`.
  "status" TEXT NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')), -- Status. How the figure is known. Withheld and not available are never zero.
  "share_pct" REAL, -- Share. The area's share of the whole. Printed, or computed by the fixer as 100 × quantity ÷ denominator, rounded to three decimals, below 0.001 to two digits; `share_basis` says which. Empty for the total itself, for bounds and unknown figures, for the United States if the total leaves it out, if the rows do not reach a total that is a bound, if only all forms together have a total, and if the source says that it has none. It is the share within the row's own source version and does not include later errata. Unit: percent.
  "share_basis" TEXT CHECK ("share_basis" IN ('printed', 'computed')), -- Share basis. The origin of the percentage. To add one that the source prints, type it into `share_pct` and `printed` here; otherwise leave both to the fixer.
  "share_denominator" TEXT CHECK ("share_denominator" IN ('printed_total', 'printed_total_without_us', 'row_sum', 'row_sum_without_us')), -- Share denominator. The denominator of a computed percentage: the larger of the printed total and the sum of the rows.
  "scope" TEXT, -- Scope. What the publisher means by the figure, if it is more or less than the other columns say: what is included or left out, where a figure is included instead, how it was estimated. Footnotes of the US Government are in its own words. `; ` joins several remarks.
  "printed" TEXT, -- Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty.
  "correction" TEXT, -- Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
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

-- Exports. Who sells to whom: one flow of one product from exporter to importer in one period, from one side's books. A missing flow was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.
CREATE TABLE "exports" (
  "exporter" TEXT NOT NULL, -- Exporter. Where the goods come from, according to the books of `flow_basis`.
  "importer" TEXT NOT NULL, -- Importer. Where the goods go, according to the books of `flow_basis`.
  "product" TEXT NOT NULL, -- Product. The product traded.
  "period" TEXT NOT NULL, -- Period. A year, a month, or an interval of two of them.
  "flow_basis" TEXT NOT NULL CHECK ("flow_basis" IN ('exporter_reported', 'importer_reported', 'reconciled', 'cited')), -- Flow basis. Whose books.
  "quantity_unit" TEXT NOT NULL CHECK ("quantity_unit" IN ('kg', 't', 'kg_content', 't_content', 'g_content', 'g_gold', 'g', 'ct', 'L', 'm3', 'number', 'none')), -- Quantity unit. The unit of quantity. One code can be counted in several units: each has a row, with the value of the goods counted in it. A row of content (`kg_content`) has no value: the value of the goods is in another row, or the source gives none.
  "value_usd" REAL, -- Value. Trade value of the goods counted in `quantity_unit`; `valuation` says what it includes. A flow in several units is the sum of its rows. Empty if the source gives none. Unit: US dollars.
  "valuation" TEXT NOT NULL CHECK ("valuation" IN ('FOB', 'CIF', 'customs', 'FAS', 'unspecified')), -- Valuation. What the value includes.
  "quantity" REAL, -- Quantity. The amount, in `quantity_unit`.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed figure relates to the true value.
  "status" TEXT NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')), -- Status. How the figure is known. Withheld and not available are never zero.
  "scope" TEXT, -- Scope. What a reader must know about the flow: what is left out, suppressed or included.
  "printed" TEXT, -- Printed. The figure as the source prints it, if the row holds it in another form (thousands of dollars, words, a bound) or the print has marks (`--` is zero, `r` revised). Empty if `value_usd` and `quantity` are the source's own digits.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source. For UN Comtrade: reporter, partner and direction in its own codes or names (`156/392/X` is China's reported exports to Japan). For DataWeb: country, heading and unit. For BACI: its i and j. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  PRIMARY KEY ("exporter", "importer", "product", "period", "flow_basis", "quantity_unit", "source"),
  FOREIGN KEY ("exporter") REFERENCES "areas" ("id"),
  FOREIGN KEY ("importer") REFERENCES "areas" ("id"),
  FOREIGN KEY ("product") REFERENCES "products" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/exports.csv _exports
INSERT INTO "exports" SELECT nullif("exporter", ''), nullif("importer", ''), nullif("product", ''), nullif("period", ''), nullif("flow_basis", ''), nullif("quantity_unit", ''), CAST(nullif("value_usd", '') AS REAL), nullif("valuation", ''), CAST(nullif("quantity", '') AS REAL), nullif("comparator", ''), nullif("status", ''), nullif("scope", ''), nullif("printed", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_exports";
DROP TABLE "_exports";

-- US balances. What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. Each row is one printed cell. Each edition prints five years, so a year has a row for each edition that prints it: choose one edition (`source`) before you add or compare. The figures of one edition balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): see `comparator`, `low` and `high`.
CREATE TABLE "us_balances" (
  "commodity" TEXT NOT NULL, -- Commodity. What is counted. Prices of single rare-earth oxides are under the element, not under `rare-earths`.
  "item" TEXT NOT NULL CHECK ("item" IN ('mine_production', 'primary_production', 'secondary_production', 'production', 'shipments', 'imports', 'exports', 'shipments_from_stockpile', 'stocks', 'reported_consumption', 'estimated_consumption', 'apparent_consumption', 'apparent_supply', 'net_import_reliance', 'price', 'employment', 'import_source_share', 'other')), -- Item. What is measured. Apparent, reported and estimated consumption are three measures; never mix them.
  "form" TEXT NOT NULL, -- Form. The product form, or the statistic's further words (the market of a price, the holder of stocks); `all` if there is none. The same form has the same name in every edition, whatever the edition calls it. Forms of one item may overlap: if `all` and others are printed, `all` is their total.
  "partner" TEXT NOT NULL, -- Partner. The trading partner of the United States: `_WLD` (all), except for `import_source_share`, where it is the country of origin or shipment.
  "year" INTEGER NOT NULL, -- Year. The data year; for `import_source_share`, the last of the years whose imports are added.
  "first_year" INTEGER, -- First year. For `import_source_share`, the first of the years whose imports are added; `year` is the last. Empty for other items: they are of one year.
  "quantity" REAL, -- Quantity. The figure, in `unit`. Empty if none was printed, or if it is a bound, a range or withheld. Negative only for additions in `shipments_from_stockpile`.
  "unit" TEXT NOT NULL CHECK ("unit" IN ('t', 'kg', 'ct', 'm3', 'ft2', 'SWU', 'number', 'USD', 'USD_per_kg', 'USD_per_t', 'USD_per_mtu', 'USD_per_st', 'USD_per_lb', 'USD_per_ozt', 'USD_per_ct', 'index', 'pct')), -- Unit. The unit of quantity, low and high. Multiples are converted to the base unit: thousand tonnes to `t`, million cubic metres to `m3`. Kilograms stay kilograms, and prices keep the printed pound, ounce or tonne, in dollars.
  "basis" TEXT NOT NULL CHECK ("basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')), -- Basis. What the tonnes measure, in the release's own words; `gross` if they are tonnes of the good. For a price, what the unit weighs; `unspecified` if the release does not say, and for persons, values and percentages of imports.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed figure relates to the true value.
  "low" REAL, -- Low. The lower bound, in `unit`. Set for `gt` and `range`.
  "high" REAL, -- High. The upper bound, in `unit`. Set for `lt` and `range`.
  "status" TEXT NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')), -- Status. How the figure is known. Withheld and not available are never zero.
  "definition" TEXT, -- Definition. The edition's definition of the item, in its own words. Empty if it prints none; the 2022 edition's data files print none.
  "counts" TEXT, -- Counts. For apparent consumption and net import reliance: the rows of the same commodity, year and edition that `definition` counts, as `item/form`. Output and imports are added and exports subtracted; `stocks` and `shipments_from_stockpile` mean releases from stocks. Empty if the edition does not say which rows count.
  "scope" TEXT, -- Scope. What the figure includes or leaves out, and its own source: the release's notes, verbatim.
  "printed" TEXT, -- Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty.
  "correction" TEXT, -- Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  PRIMARY KEY ("commodity", "item", "form", "partner", "year", "source"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id"),
  FOREIGN KEY ("partner") REFERENCES "areas" ("id"),
  FOREIGN KEY ("correction") REFERENCES "corrections" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/us_balances.csv _us_balances
INSERT INTO "us_balances" SELECT nullif("commodity", ''), nullif("item", ''), nullif("form", ''), nullif("partner", ''), CAST(nullif("year", '') AS INTEGER), CAST(nullif("first_year", '') AS INTEGER), CAST(nullif("quantity", '') AS REAL), nullif("unit", ''), nullif("basis", ''), nullif("comparator", ''), CAST(nullif("low", '') AS REAL), CAST(nullif("high", '') AS REAL), nullif("status", ''), nullif("definition", ''), nullif("counts", ''), nullif("scope", ''), nullif("printed", ''), nullif("correction", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", '') FROM "_us_balances";
DROP TABLE "_us_balances";

-- Deposits. One deposit, project or announced find. Its contents are in `resource_estimates`. Never add the tonnages of a part and of its whole.
CREATE TABLE "deposits" (
  "id" TEXT NOT NULL, -- Deposit. The deposit's id.
  "name" TEXT NOT NULL, -- Name. The usual English name.
  "aliases" TEXT, -- Aliases. Other names and spellings.
  "area" TEXT NOT NULL, -- Area. The country or territory.
  "admin_region" TEXT, -- Region. State, province or district.
  "part_of" TEXT, -- Part of. The deposit or area that contains this one.
  "latitude" REAL, -- Latitude. WGS 84, as `source` gives it. Empty if no source seen gives one. Unit: degrees north.
  "longitude" REAL, -- Longitude. WGS 84, as `source` gives it. Unit: degrees east.
  "location_precision" TEXT CHECK ("location_precision" IN ('point', 'minutes', 'centroid')), -- Location precision. How precise the coordinate is. Empty without one.
  "location_source" TEXT, -- Location source. The source of the coordinate, if it is not `source`.
  "commodities" TEXT, -- Commodities. The commodities it is known for, the main one first.
  "stage" TEXT NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')), -- Stage. `mine` for a deposit; another stage for a plant or refinery.
  "deposit_type" TEXT, -- Deposit type. The geological type, in the source's words.
  "development_status" TEXT NOT NULL CHECK ("development_status" IN ('occurrence', 'prospect', 'exploration_target', 'exploration', 'undeveloped', 'licensed', 'prefeasibility', 'feasibility', 'development', 'pilot', 'operating', 'care_and_maintenance', 'past_producer', 'restart_planned', 'registered', 'unknown')), -- Development status. The stage of development.
  "status_as_of" TEXT, -- Status as of. The date of the source of the status.
  "owner" TEXT, -- Owner. Owner or operator, as the source names it.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
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

-- Deposit locations. Where each additional source locates a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong; all are kept. Records of two sources are one deposit if country and commodity match and the names are equal within 25 km (within 60 km if a commodity and the letters of the printed name are the same), or within 10 km if one name is an alias of the other, contains it or sounds like it. Records of one source are one deposit only if it lists the same name twice at one point, or once under each mineral. What no rule decides is in a list, with its reason in `note`. `pnpm data import deposit-compilations` reports the counts.
CREATE TABLE "deposit_locations" (
  "deposit" TEXT NOT NULL, -- Deposit. The deposit.
  "name" TEXT NOT NULL, -- Name in source. The name that the source uses.
  "latitude" REAL NOT NULL, -- Latitude. WGS 84, as the source gives it. Unit: degrees north.
  "longitude" REAL NOT NULL, -- Longitude. WGS 84, as the source gives it. Unit: degrees east.
  "location_precision" TEXT NOT NULL CHECK ("location_precision" IN ('point', 'minutes', 'centroid')), -- Location precision. How precise the coordinate is.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT NOT NULL, -- Locator. The source's own record number or row.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  "note" TEXT, -- Note. What is wrong with the point, if anything.
  PRIMARY KEY ("deposit", "source", "locator"),
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/deposit_locations.csv _deposit_locations
INSERT INTO "deposit_locations" SELECT nullif("deposit", ''), nullif("name", ''), CAST(nullif("latitude", '') AS REAL), CAST(nullif("longitude", '') AS REAL), nullif("location_precision", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_deposit_locations";
DROP TABLE "_deposit_locations";

-- Resource estimates. One published estimate of one deposit and one analyte: how much, of what, under which code, as of when, and the status of the claim. Estimates of different kinds or tonnage bases are never summed; announced and prognostic finds are not reserves.
CREATE TABLE "resource_estimates" (
  "id" TEXT NOT NULL, -- Estimate. The estimate's id: the deposit's id, then what distinguishes the estimate.
  "deposit" TEXT NOT NULL, -- Deposit. The deposit.
  "analyte" TEXT NOT NULL, -- Analyte. The commodity whose grade or content is given.
  "estimate_kind" TEXT NOT NULL CHECK ("estimate_kind" IN ('reserve', 'resource', 'exploration_target', 'prognostic', 'historical', 'announced')), -- Kind. What kind of estimate it is.
  "category" TEXT, -- Category. The category in the source's words.
  "reporting_code" TEXT CHECK ("reporting_code" IN ('JORC', 'NI 43-101', 'SK-1300', 'CIM', 'SEC', 'SAMREC', 'PERC', 'KAZRC', 'GKZ', 'national', 'none')), -- Reporting code. The reporting code. Empty if the excerpt seen does not say.
  "code_basis" TEXT CHECK ("code_basis" IN ('stated', 'implied')), -- Code basis. How the code is known.
  "effective_date" TEXT, -- Effective date. The date of the estimate.
  "tonnage_t" REAL, -- Tonnage. The tonnage that the source gives, measured as `tonnage_basis` says: ore if it gives ore, otherwise the content. Only rows with the basis `ore` have a tonnage to multiply by a grade. Unit: metric tons.
  "low_t" REAL, -- Lowest tonnage. The lower end of a printed range; `tonnage_t` is then empty. Unit: metric tons.
  "high_t" REAL, -- Highest tonnage. The upper end of a printed range. Unit: metric tons.
  "tonnage_basis" TEXT CHECK ("tonnage_basis" IN ('ore', 'contained_element', 'contained_oxide', 'contained_compound', 'contained_mineral', 'ambiguous')), -- Tonnage basis. What the printed tonnage or range measures. Empty without one.
  "grade" REAL, -- Grade. The grade, in `grade_unit`.
  "grade_unit" TEXT CHECK ("grade_unit" IN ('pct', 'ppm', 'g/t', 'mg/L')), -- Grade unit. The unit of the grade.
  "grade_basis" TEXT CHECK ("grade_basis" IN ('oxide', 'element', 'compound', 'mineral', 'unspecified')), -- Grade basis. What the grade measures.
  "contained_t" REAL, -- Contained. The contained analyte as the source prints it; we never compute it. Unit: metric tons.
  "contained_basis" TEXT CHECK ("contained_basis" IN ('ore', 'contained_element', 'contained_oxide', 'contained_compound', 'contained_mineral', 'ambiguous')), -- Contained basis. Element or oxide.
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')), -- Comparator. How the printed tonnage relates to the true value (`gt` for “over 20 million”, whose figure is in `tonnage_t`; `range` for `low_t` to `high_t`). In a row with a grade and no tonnage it refers to the grade.
  "claim_status" TEXT NOT NULL CHECK ("claim_status" IN ('verified', 'announced', 'disputed', 'historical')), -- Claim status. The status of the claim.
  "reading" TEXT, -- Reading. Which reading of an ambiguous source this row is.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id", "analyte"),
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id"),
  FOREIGN KEY ("analyte") REFERENCES "commodities" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/resource_estimates.csv _resource_estimates
INSERT INTO "resource_estimates" SELECT nullif("id", ''), nullif("deposit", ''), nullif("analyte", ''), nullif("estimate_kind", ''), nullif("category", ''), nullif("reporting_code", ''), nullif("code_basis", ''), nullif("effective_date", ''), CAST(nullif("tonnage_t", '') AS REAL), CAST(nullif("low_t", '') AS REAL), CAST(nullif("high_t", '') AS REAL), nullif("tonnage_basis", ''), CAST(nullif("grade", '') AS REAL), nullif("grade_unit", ''), nullif("grade_basis", ''), CAST(nullif("contained_t", '') AS REAL), nullif("contained_basis", ''), nullif("comparator", ''), nullif("claim_status", ''), nullif("reading", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_resource_estimates";
DROP TABLE "_resource_estimates";

-- Agreements. One act between governments or organisations. Its parties are in `agreement_parties`, its commodities in `agreement_commodities`, its money in `commitments`. The pledged amount here is a headline figure; never add it.
CREATE TABLE "agreements" (
  "id" TEXT NOT NULL, -- Agreement. The agreement's id.
  "title" TEXT NOT NULL, -- Title. The agreement's own title, translated where needed.
  "type" TEXT NOT NULL CHECK ("type" IN ('framework', 'mou', 'strategic_partnership', 'trade_agreement', 'joint_statement', 'investment', 'plurilateral', 'other')), -- Type. The legal form.
  "status" TEXT NOT NULL CHECK ("status" IN ('negotiating', 'announced', 'signed', 'in_force', 'suspended', 'expired')), -- Status. The agreement's status on `status_as_of`.
  "status_as_of" TEXT NOT NULL, -- Status as of. The day for which the status holds.
  "signed" TEXT, -- Signed. The day of signature, as precise as the source. Empty: nothing was signed, or the day is not known.
  "announced" TEXT, -- Announced. The day on which an unsigned act was announced, launched or declared, as precise as the source. Empty if it was signed.
  "place" TEXT, -- Place. Where it was signed.
  "binding" TEXT NOT NULL CHECK ("binding" IN ('yes', 'no', 'unknown')), -- Binding. Whether the text is legally binding.
  "party_list" TEXT NOT NULL CHECK ("party_list" IN ('complete', 'partial')), -- Party list. Whether every party is listed.
  "pledged_amount" REAL, -- Pledged amount. The headline sum of the agreement, in `pledged_currency`. Not additive.
  "pledged_currency" TEXT, -- Pledged currency. ISO 4217 code.
  "pledged_period" TEXT, -- Pledged period. The period that the headline sum covers.
  "summary" TEXT NOT NULL, -- Summary. What it says, in our words.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  "note" TEXT, -- Note. Contradictions and caveats.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/agreements.csv _agreements
INSERT INTO "agreements" SELECT nullif("id", ''), nullif("title", ''), nullif("type", ''), nullif("status", ''), nullif("status_as_of", ''), nullif("signed", ''), nullif("announced", ''), nullif("place", ''), nullif("binding", ''), nullif("party_list", ''), CAST(nullif("pledged_amount", '') AS REAL), nullif("pledged_currency", ''), nullif("pledged_period", ''), nullif("summary", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_agreements";
DROP TABLE "_agreements";

-- Agreement parties. One party of one agreement. The agreement's row carries the source.
CREATE TABLE "agreement_parties" (
  "agreement" TEXT NOT NULL, -- Agreement. The agreement.
  "party" TEXT NOT NULL, -- Party. The country, or an organisation such as the European Union.
  "role" TEXT NOT NULL CHECK ("role" IN ('party', 'founder', 'accession', 'observer', 'host')), -- Role. The party's role.
  "joined" TEXT, -- Joined. When it joined, if not at the signing.
  PRIMARY KEY ("agreement", "party"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id"),
  FOREIGN KEY ("party") REFERENCES "areas" ("id")
);
.import csv/agreement_parties.csv _agreement_parties
INSERT INTO "agreement_parties" SELECT nullif("agreement", ''), nullif("party", ''), nullif("role", ''), nullif("joined", '') FROM "_agreement_parties";
DROP TABLE "_agreement_parties";

-- Agreement commodities. One commodity that one agreement names. A collective term is kept as such and is not mapped to any element.
CREATE TABLE "agreement_commodities" (
  "agreement" TEXT NOT NULL, -- Agreement. The agreement.
  "commodity" TEXT NOT NULL, -- Commodity. The commodity or collective term.
  PRIMARY KEY ("agreement", "commodity"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id")
);
.import csv/agreement_commodities.csv _agreement_commodities
INSERT INTO "agreement_commodities" SELECT nullif("agreement", ''), nullif("commodity", '') FROM "_agreement_commodities";
DROP TABLE "_agreement_commodities";

-- Commitments. One promise of money or capacity by one actor. Add only rows in one currency whose `amount_basis` allows it, and never a row together with one that it contains; the SDK refuses such sums.
CREATE TABLE "commitments" (
  "id" TEXT NOT NULL, -- Commitment. The commitment's id.
  "agreement" TEXT, -- Agreement. The agreement under which it was made. Empty for a national promise.
  "contained_in" TEXT, -- Contained in. The larger commitment of which this one is a part.
  "superseded_by" TEXT, -- Superseded by. The later commitment that replaces it.
  "actor" TEXT NOT NULL, -- Actor. Who promises.
  "actor_areas" TEXT, -- Actor's areas. The countries or organisations for which the actor acts. Empty for a private actor without a stated home country.
  "instrument" TEXT NOT NULL CHECK ("instrument" IN ('loan', 'loan_guarantee', 'grant', 'equity', 'loan_and_equity', 'mixed_public_finance', 'letter_of_interest', 'offtake', 'price_floor', 'stockpile', 'investment', 'project_pipeline', 'resource_value_estimate', 'right_of_first_offer', 'export_policy_commitment')), -- Instrument. The form of the promise.
  "amount" REAL, -- Amount. The sum, in `currency`.
  "currency" TEXT, -- Currency. ISO 4217 code.
  "amount_basis" TEXT NOT NULL CHECK ("amount_basis" IN ('announced', 'minimum', 'maximum', 'approximate', 'conditional', 'executed', 'drawn', 'non_binding', 'joint_target', 'target', 'available_budget', 'unit_price', 'project_value', 'valuation', 'political_claim', 'aggregate', 'superseded', 'lapsed')), -- Amount basis. What kind of amount it is, and therefore whether it may be added.
  "finance_stage" TEXT CHECK ("finance_stage" IN ('announced', 'conditional', 'executed', 'drawn', 'lapsed')), -- Finance stage. The legal stage of a loan, guarantee or share purchase. Empty for other instruments.
  "capacity" REAL, -- Capacity. A promise other than money, in `capacity_unit`.
  "capacity_unit" TEXT CHECK ("capacity_unit" IN ('t/yr', 'percent_stake', 'percent_offtake', 'USD/kg', 'months')), -- Capacity unit. The unit of the capacity.
  "commodities" TEXT, -- Commodities. The purpose.
  "project" TEXT, -- Project. The project, as the source names it.
  "deposit" TEXT, -- Deposit. The deposit or plant, if it is in the ledger.
  "stated" TEXT, -- Stated. When it was promised.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
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

-- Steps of commitments. What became of a promise. Each row is one step of one of its two histories: the promise and the construction. The announcement itself is in `commitments` (`stated`) and is not repeated here.
CREATE TABLE "commitment_steps" (
  "commitment" TEXT NOT NULL, -- Commitment. The promise.
  "track" TEXT NOT NULL CHECK ("track" IN ('promise', 'building')), -- Track. The history of the step.
  "date" TEXT NOT NULL, -- Date. When the step was taken; `reach` says how the date is known.
  "step" TEXT NOT NULL CHECK ("step" IN ('announced', 'decided', 'contracted', 'disbursed', 'lapsed', 'planned', 'construction', 'operating', 'stopped')), -- Step. What happened.
  "reach" TEXT NOT NULL CHECK ("reach" IN ('on', 'by')), -- Reach. Whether the date is that of the step or of the first source that reports it.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("commitment", "track", "date", "step"),
  FOREIGN KEY ("commitment") REFERENCES "commitments" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/commitment_steps.csv _commitment_steps
INSERT INTO "commitment_steps" SELECT nullif("commitment", ''), nullif("track", ''), nullif("date", ''), nullif("step", ''), nullif("reach", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_commitment_steps";
DROP TABLE "_commitment_steps";

-- Policy events. One clause of one act that affects supply: a control, ban, quota, licence, suspension, law or list, with the dates of that clause; or an event, such as a repeal, an approval or a statement, which happens and is never in force. An act whose clauses have the same dates is one row. What was in force on a day is computed from these dates and from `event_relations`, never read from `status`.
CREATE TABLE "policy_events" (
  "id" TEXT NOT NULL, -- Event. The event's id.
  "act" TEXT NOT NULL, -- Act. The act to which the clause belongs: the id without the clause.
  "clause" TEXT, -- Clause. Which part of the act, if its parts have different dates.
  "actors" TEXT NOT NULL, -- Actors. Whose act it is.
  "type" TEXT NOT NULL CHECK ("type" IN ('export_control', 'export_ban', 'import_ban', 'quota', 'licence', 'suspension', 'repeal', 'tariff', 'tax', 'subsidy', 'list', 'law', 'closure', 'stockpile', 'investigation', 'dispute', 'statement', 'ruling', 'milestone', 'other')), -- Type. The kind of act or event.
  "restricts" TEXT NOT NULL CHECK ("restricts" IN ('exports', 'imports', 'output', 'nothing')), -- Restricts. What the act restricts while it is in force, judged from its own text or summary. For a planned act: what it would restrict.
  "commodities" TEXT, -- Commodities. The commodities it covers. A collective term is not mapped to any element.
  "targets" TEXT, -- Targets. The countries that it targets. Empty: all.
  "title" TEXT NOT NULL, -- Title. The act's short name.
  "summary" TEXT NOT NULL, -- Summary. What it does, in our words.
  "announced" TEXT, -- Announced. The day of the act or of its announcement. Empty: not seen.
  "effective_from" TEXT, -- Effective from. The first day of effect by the act's own terms, even if another act stopped it before it began; for an event, the day on which it happens. Empty: none known.
  "effective_to" TEXT, -- Effective to. The last day of effect by the act's own terms, or by a source that reports its end. Empty: open.
  "status" TEXT NOT NULL CHECK ("status" IN ('announced', 'in_force', 'suspended', 'ended', 'happened', 'unknown', 'unverified')), -- Status. The status on `status_as_of`, as far as sources show.
  "status_as_of" TEXT NOT NULL, -- Status as of. The day for which the status holds.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/policy_events.csv _policy_events
INSERT INTO "policy_events" SELECT nullif("id", ''), nullif("act", ''), nullif("clause", ''), nullif("actors", ''), nullif("type", ''), nullif("restricts", ''), nullif("commodities", ''), nullif("targets", ''), nullif("title", ''), nullif("summary", ''), nullif("announced", ''), nullif("effective_from", ''), nullif("effective_to", ''), nullif("status", ''), nullif("status_as_of", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_policy_events";
DROP TABLE "_policy_events";

-- Event relations. What one act does to another: suspends, amends, supersedes, ends or extends it, with the period of the effect.
CREATE TABLE "event_relations" (
  "event" TEXT NOT NULL, -- Event. The act that has the effect.
  "relation" TEXT NOT NULL CHECK ("relation" IN ('suspends', 'amends', 'supersedes', 'ends', 'extends')), -- Relation. The effect.
  "related" TEXT NOT NULL, -- Related event. The act affected.
  "certainty" TEXT NOT NULL CHECK ("certainty" IN ('established', 'claimed')), -- Certainty. Whether the issuer of the affected act supports it.
  "valid_from" TEXT NOT NULL, -- Valid from. The first day of the effect. For `extends`: the day of the act that extends.
  "valid_to" TEXT, -- Valid to. The last day of the effect, if stated. For `extends`: the new last day of the extended act.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  "note" TEXT, -- Note. What a reader must know.
  PRIMARY KEY ("event", "relation", "related"),
  FOREIGN KEY ("event") REFERENCES "policy_events" ("id"),
  FOREIGN KEY ("related") REFERENCES "policy_events" ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/event_relations.csv _event_relations
INSERT INTO "event_relations" SELECT nullif("event", ''), nullif("relation", ''), nullif("related", ''), nullif("certainty", ''), nullif("valid_from", ''), nullif("valid_to", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_event_relations";
DROP TABLE "_event_relations";

-- Claims. One checkable statement that somebody published, with our verdict. The rows that bear on it are in `claim_evidence`.
CREATE TABLE "claims" (
  "id" TEXT NOT NULL, -- Claim. The claim's id.
  "statement" TEXT NOT NULL, -- Statement. The claim, briefly, in our own words.
  "about" TEXT NOT NULL CHECK ("about" IN ('shares', 'exports', 'deposits', 'agreements', 'policy_events')), -- About. The table that the claim is about.
  "subject" TEXT NOT NULL, -- Subject. What the claim is about.
  "commodities" TEXT, -- Commodities. The commodities that the statement is about. Empty: none.
  "value" TEXT, -- Claimed value. The claimed number, as printed.
  "unit" TEXT, -- Unit. The unit of the claimed value.
  "claimed_time" TEXT, -- Claimed time. The date, year or span that the claim gives.
  "verdict" TEXT NOT NULL CHECK ("verdict" IN ('confirmed', 'quoted', 'disputed', 'contradicted', 'unverified')), -- Verdict. Our judgement.
  "explanation" TEXT NOT NULL, -- Explanation. Why, in our words.
  "judged" TEXT NOT NULL, -- Judged. The day of the verdict.
  "check" TEXT, -- Check. The claim as conditions on rows of the ledger, joined by `; `. The checker evaluates them and compares the result with the verdict. The form is `cell <address> <column> = <value>`; instead of `cell` also size, rank, place … among, years, part … of, share, least, most, count, exists; instead of `=` also !=, <, <=, >, >=, and for lists has, lacks. A condition tests a figure, a date, a term or a member, never the words of a text. All conditions hold for a confirmed or quoted claim, none for a contradicted one, and some but not all for a disputed one. Empty if no condition on the ledger can test the claim.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "best_source" TEXT, -- Best source. The source closest to the issuer that supports the verdict: the issuer's own text rather than a page about it. Empty if nothing was found.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the best source is to the issuer of the fact; without a best source, how close the claim is.
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id"),
  FOREIGN KEY ("best_source") REFERENCES "sources" ("id")
);
.import csv/claims.csv _claims
INSERT INTO "claims" SELECT nullif("id", ''), nullif("statement", ''), nullif("about", ''), nullif("subject", ''), nullif("commodities", ''), nullif("value", ''), nullif("unit", ''), nullif("claimed_time", ''), nullif("verdict", ''), nullif("explanation", ''), nullif("judged", ''), nullif("check", ''), nullif("source", ''), nullif("locator", ''), nullif("best_source", ''), nullif("evidence_level", '') FROM "_claims";
DROP TABLE "_claims";

-- Claim evidence. One row of the ledger that bears on one claim.
CREATE TABLE "claim_evidence" (
  "claim" TEXT NOT NULL, -- Claim. The claim.
  "row" TEXT NOT NULL, -- Row. The address of the row.
  "bearing" TEXT NOT NULL CHECK ("bearing" IN ('supports', 'contradicts', 'qualifies', 'context')), -- Bearing. How the row bears on the claim.
  "note" TEXT, -- Note. What to look at in the row.
  PRIMARY KEY ("claim", "row"),
  FOREIGN KEY ("claim") REFERENCES "claims" ("id")
);
.import csv/claim_evidence.csv _claim_evidence
INSERT INTO "claim_evidence" SELECT nullif("claim", ''), nullif("row", ''), nullif("bearing", ''), nullif("note", '') FROM "_claim_evidence";
DROP TABLE "_claim_evidence";

-- Citations. An additional source for a row, or for one of its fields, besides the one that the row names.
CREATE TABLE "citations" (
  "row" TEXT NOT NULL, -- Row. The address of the row.
  "field" TEXT NOT NULL, -- Field. The column that it supports, or `*` for the whole row.
  "source" TEXT NOT NULL, -- Source. The document that contains the fact.
  "locator" TEXT, -- Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.
  "evidence_level" TEXT NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')), -- Evidence level. How close the citation is to the issuer of the fact.
  "note" TEXT, -- Note. What the additional source adds or contradicts.
  PRIMARY KEY ("row", "field", "source"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id")
);
.import csv/citations.csv _citations
INSERT INTO "citations" SELECT nullif("row", ''), nullif("field", ''), nullif("source", ''), nullif("locator", ''), nullif("evidence_level", ''), nullif("note", '') FROM "_citations";
DROP TABLE "_citations";

-- Exceptions. A finding that is accepted, with the reason. An exception whose finding no longer occurs is itself a finding, so the list only shrinks.
CREATE TABLE "exceptions" (
  "rule" TEXT NOT NULL, -- Rule. The rule that reports it.
  "row" TEXT NOT NULL, -- Row. The address of the row.
  "field" TEXT NOT NULL, -- Field. The column of the finding. `*` only for rules that test whole rows.
  "value" TEXT, -- Value. The accepted cell; any other value there is a finding again. Empty if the cell is empty or `field` is `*`. An invisible character is written as an escape, such as `\u{009F}`.
  "reason" TEXT NOT NULL, -- Reason. Why it is accepted.
  "accepted" TEXT NOT NULL, -- Accepted. When.
  PRIMARY KEY ("rule", "row", "field")
);
.import csv/exceptions.csv _exceptions
INSERT INTO "exceptions" SELECT nullif("rule", ''), nullif("row", ''), nullif("field", ''), nullif("value", ''), nullif("reason", ''), nullif("accepted", '') FROM "_exceptions";
DROP TABLE "_exceptions";

-- Redirects. The successor of a retired address. A redirect points to an existing row, never to another redirect.
CREATE TABLE "redirects" (
  "retired" TEXT NOT NULL, -- Retired. The address that no longer exists.
  "successor" TEXT, -- Successor. The address that replaced it. Empty: none.
  "retired_on" TEXT NOT NULL, -- Retired on. When.
  "reason" TEXT NOT NULL, -- Reason. Why.
  PRIMARY KEY ("retired")
);
.import csv/redirects.csv _redirects
INSERT INTO "redirects" SELECT nullif("retired", ''), nullif("successor", ''), nullif("retired_on", ''), nullif("reason", '') FROM "_redirects";
DROP TABLE "_redirects";

PRAGMA foreign_key_check;
ANALYZE;
