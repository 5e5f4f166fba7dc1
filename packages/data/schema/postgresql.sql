-- Run it in the folder that contains csv: psql --set ON_ERROR_STOP=1 --file postgresql.sql <database>
-- It makes a schema of its own, oreledger.
SET client_encoding = 'UTF8';
BEGIN;
CREATE SCHEMA oreledger;
SET LOCAL search_path = oreledger, pg_temp;

CREATE TABLE "licences" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "spdx" text,
  "url" text,
  "redistribution" text NOT NULL CHECK ("redistribution" IN ('allowed', 'capped', 'facts_only')),
  "record_cap" bigint,
  "cap_scope" text CHECK ("cap_scope" IN ('licence', 'publisher')),
  "attribution" text,
  "note" text,
  PRIMARY KEY ("id")
);
COMMENT ON TABLE "licences" IS 'Licences. What each licence or term of use allows, and how many rows the ledger may carry under it.';
COMMENT ON COLUMN "licences"."id" IS 'Licence. The licence''s id in the ledger.';
COMMENT ON COLUMN "licences"."title" IS 'Title. The licence''s full title.';
COMMENT ON COLUMN "licences"."spdx" IS 'SPDX identifier. The SPDX identifier, if SPDX lists the licence.';
COMMENT ON COLUMN "licences"."url" IS 'Address. The text of the licence or terms.';
COMMENT ON COLUMN "licences"."redistribution" IS 'Redistribution. What the licence lets the ledger ship.';
COMMENT ON COLUMN "licences"."record_cap" IS 'Record cap. The most rows that the ledger may carry. Empty if there is no cap. Unit: rows.';
COMMENT ON COLUMN "licences"."cap_scope" IS 'Cap scope. How the cap is counted.';
COMMENT ON COLUMN "licences"."attribution" IS 'Attribution. The attribution that the licence requires.';
COMMENT ON COLUMN "licences"."note" IS 'Note. How we assessed the licence.';
CREATE TEMP TABLE "_licences" ("id" text, "title" text, "spdx" text, "url" text, "redistribution" text, "record_cap" text, "cap_scope" text, "attribution" text, "note" text) ON COMMIT DROP;
\copy "_licences" FROM 'csv/licences.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "licences" SELECT "id", "title", "spdx", "url", "redistribution", "record_cap"::bigint, "cap_scope", "attribution", "note" FROM "_licences";

CREATE TABLE "sources" (
  "id" text NOT NULL,
  "series" text NOT NULL,
  "edition" text NOT NULL,
  "version" text,
  "erratum_of" text,
  "publisher" text NOT NULL,
  "title" text NOT NULL,
  "url" text,
  "quoted_by_url" text,
  "published" text,
  "retrieved" text,
  "data_through" text,
  "licence" text NOT NULL,
  "carrier" text,
  "carrier_licence" text,
  "universe" text CHECK ("universe" IN ('all_partners', 'largest_partners', 'chosen_partners', 'world_only')),
  "note" text,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("erratum_of") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("licence") REFERENCES "licences" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("carrier_licence") REFERENCES "licences" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "sources" IS 'Sources. Each row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series with one edition.';
COMMENT ON COLUMN "sources"."id" IS 'Source. The version''s id.';
COMMENT ON COLUMN "sources"."series" IS 'Series. The publication that appears repeatedly: editions of one series supersede each other, editions of two series never do. A page that appeared once has its own `id` here.';
COMMENT ON COLUMN "sources"."edition" IS 'Edition. One issue of the series. A page that appeared once has its own `id` here.';
COMMENT ON COLUMN "sources"."version" IS 'Version. The publisher''s own version number of the edition. Empty if none is stated.';
COMMENT ON COLUMN "sources"."erratum_of" IS 'Erratum of. The version that this one corrects row by row: only the changed rows are under this source. Empty for a whole edition.';
COMMENT ON COLUMN "sources"."publisher" IS 'Publisher. Who published it.';
COMMENT ON COLUMN "sources"."title" IS 'Title. The document''s own title.';
COMMENT ON COLUMN "sources"."url" IS 'Address. The publisher''s permanent address of the document. Empty if unknown.';
COMMENT ON COLUMN "sources"."quoted_by_url" IS 'Quoted by. The page that quotes the document, if only that page was seen.';
COMMENT ON COLUMN "sources"."published" IS 'Published. When this version appeared. In an `asOf` question, a partial date means its last day.';
COMMENT ON COLUMN "sources"."retrieved" IS 'Retrieved. When the ledger read it. Used as the date if `published` is empty.';
COMMENT ON COLUMN "sources"."data_through" IS 'Data through. The cut-off day of the edition''s data, as stated by the publisher. It orders the editions of a series, since a yearbook may be posted long after one with newer data. Empty if the publisher does not say; the date of publication then gives the order.';
COMMENT ON COLUMN "sources"."licence" IS 'Licence. The terms under which the ledger carries the facts.';
COMMENT ON COLUMN "sources"."carrier" IS 'Carrier. Who passed the data on, if it did not come directly from the publisher.';
COMMENT ON COLUMN "sources"."carrier_licence" IS 'Carrier''s licence. The carrier''s own terms, if they differ from the publisher''s.';
COMMENT ON COLUMN "sources"."universe" IS 'Universe. Which partners a source of trade flows covers; judged for each source. Empty for every other source.';
COMMENT ON COLUMN "sources"."note" IS 'Note. What a reader must know about this version.';
CREATE TEMP TABLE "_sources" ("id" text, "series" text, "edition" text, "version" text, "erratum_of" text, "publisher" text, "title" text, "url" text, "quoted_by_url" text, "published" text, "retrieved" text, "data_through" text, "licence" text, "carrier" text, "carrier_licence" text, "universe" text, "note" text) ON COMMIT DROP;
\copy "_sources" FROM 'csv/sources.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "sources" SELECT "id", "series", "edition", "version", "erratum_of", "publisher", "title", "url", "quoted_by_url", "published", "retrieved", "data_through", "licence", "carrier", "carrier_licence", "universe", "note" FROM "_sources";

CREATE TABLE "readings" (
  "part" text NOT NULL CHECK ("part" IN ('policy_events', 'agreements', 'commitments', 'shares', 'exports', 'us_balances')),
  "series" text NOT NULL,
  "read_up_to" text NOT NULL,
  "note" text,
  PRIMARY KEY ("part", "series")
);
COMMENT ON TABLE "readings" IS 'Readings. The day up to which the sources of a part of the ledger were read. The ledger does not know what happened after that day; an answer for a later day says so.';
COMMENT ON COLUMN "readings"."part" IS 'Part. The table filled from these sources.';
COMMENT ON COLUMN "readings"."series" IS 'Series. The series of sources, or `all` for every source of the table without its own row.';
COMMENT ON COLUMN "readings"."read_up_to" IS 'Read up to. The last day that the reading covers.';
COMMENT ON COLUMN "readings"."note" IS 'Note. What was read, and what could not be reached.';
CREATE TEMP TABLE "_readings" ("part" text, "series" text, "read_up_to" text, "note" text) ON COMMIT DROP;
\copy "_readings" FROM 'csv/readings.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "readings" SELECT "part", "series", "read_up_to", "note" FROM "_readings";

CREATE TABLE "groups" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "kind" text NOT NULL CHECK ("kind" IN ('areas', 'commodities')),
  "scheme" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "groups" IS 'Groups. Named sets of areas or of commodities, each defined by one scheme: a union, an alliance, a critical list, the heavy rare earths of one publisher.';
COMMENT ON COLUMN "groups"."id" IS 'Group. The group''s id.';
COMMENT ON COLUMN "groups"."title" IS 'Title. The group''s full name.';
COMMENT ON COLUMN "groups"."kind" IS 'Kind. The kind of members.';
COMMENT ON COLUMN "groups"."scheme" IS 'Scheme. Whose definition it is, if publishers differ.';
COMMENT ON COLUMN "groups"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "groups"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "groups"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_groups" ("id" text, "title" text, "kind" text, "scheme" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_groups" FROM 'csv/groups.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "groups" SELECT "id", "title", "kind", "scheme", "source", "locator", "evidence_level" FROM "_groups";

CREATE TABLE "areas" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL CHECK ("kind" IN ('country', 'former_country', 'group', 'organisation', 'sea', 'world', 'remainder')),
  "alpha_2" text,
  "m49" text,
  "group" text,
  "aliases" text[],
  "other_names" text[],
  "adjectives" text[],
  "capital" text,
  "capital_latitude" double precision,
  "capital_longitude" double precision,
  "capital_source" text,
  "note" text,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("group") REFERENCES "groups" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("capital_source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "areas" IS 'Areas. Countries by ISO 3166-1 alpha-3 with the names that sources use, and the areas outside ISO that sources print: the world, other countries, groups, organisations that sign.';
COMMENT ON COLUMN "areas"."id" IS 'Area. ISO 3166-1 alpha-3 code; for areas outside ISO, an underscore and capitals.';
COMMENT ON COLUMN "areas"."name" IS 'Name. The English short name of ISO 3166-1, or ours outside it.';
COMMENT ON COLUMN "areas"."kind" IS 'Kind. What the code names.';
COMMENT ON COLUMN "areas"."alpha_2" IS 'Alpha-2 code. ISO 3166-1 alpha-2 code.';
COMMENT ON COLUMN "areas"."m49" IS 'M49 code. United Nations M49 (ISO 3166-1 numeric) code, with its leading zeros.';
COMMENT ON COLUMN "areas"."group" IS 'Group. The group of countries that the area represents, if it represents one.';
COMMENT ON COLUMN "areas"."aliases" IS 'Aliases. Names that sources print for the area, exactly as printed.';
COMMENT ON COLUMN "areas"."other_names" IS 'Other names. Other names that people use for the area: short forms, former names, French and Spanish names, and UN Comtrade codes that are not M49 codes. A name shared by two areas is ambiguous and is refused.';
COMMENT ON COLUMN "areas"."adjectives" IS 'Adjectives. The English words for things and people of the area. An adjective of two areas, such as Congolese, is ambiguous and is refused.';
COMMENT ON COLUMN "areas"."capital" IS 'Capital. The seat of government, by its current English name. Empty if the area has none.';
COMMENT ON COLUMN "areas"."capital_latitude" IS 'Capital''s latitude. WGS 84; a point in the capital, used for distances. Unit: degrees north.';
COMMENT ON COLUMN "areas"."capital_longitude" IS 'Capital''s longitude. WGS 84. Unit: degrees east.';
COMMENT ON COLUMN "areas"."capital_source" IS 'Capital''s source. The source of the capital and its point.';
COMMENT ON COLUMN "areas"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_areas" ("id" text, "name" text, "kind" text, "alpha_2" text, "m49" text, "group" text, "aliases" text, "other_names" text, "adjectives" text, "capital" text, "capital_latitude" text, "capital_longitude" text, "capital_source" text, "note" text) ON COMMIT DROP;
\copy "_areas" FROM 'csv/areas.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "areas" SELECT "id", "name", "kind", "alpha_2", "m49", "group", string_to_array("aliases", ';'), string_to_array("other_names", ';'), string_to_array("adjectives", ';'), "capital", "capital_latitude"::double precision, "capital_longitude"::double precision, "capital_source", "note" FROM "_areas";

CREATE TABLE "group_members" (
  "group" text NOT NULL,
  "member_kind" text NOT NULL CHECK ("member_kind" IN ('area', 'commodity', 'group')),
  "member" text NOT NULL,
  "valid_from" text,
  "valid_to" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  UNIQUE ("group", "member_kind", "member", "valid_from"),
  FOREIGN KEY ("group") REFERENCES "groups" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "group_members" IS 'Group members. One member of one group, for a period. A member may be a group. Empty dates mean open ends.';
COMMENT ON COLUMN "group_members"."group" IS 'Group. The group.';
COMMENT ON COLUMN "group_members"."member_kind" IS 'Member kind. The table in which the member is named.';
COMMENT ON COLUMN "group_members"."member" IS 'Member. The member''s id in that table.';
COMMENT ON COLUMN "group_members"."valid_from" IS 'Valid from. The first day of membership. Empty: since the group was founded, or unknown.';
COMMENT ON COLUMN "group_members"."valid_to" IS 'Valid to. The last day of membership. Empty: still a member.';
COMMENT ON COLUMN "group_members"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "group_members"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "group_members"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_group_members" ("group" text, "member_kind" text, "member" text, "valid_from" text, "valid_to" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_group_members" FROM 'csv/group_members.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "group_members" SELECT "group", "member_kind", "member", "valid_from", "valid_to", "source", "locator", "evidence_level" FROM "_group_members";

CREATE TABLE "commodities" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL CHECK ("kind" IN ('element', 'element_group', 'mineral', 'compound', 'metal_product', 'manufacture', 'gas', 'technology', 'catch_all')),
  "symbol" text,
  "parent" text,
  "usgs_names" text[],
  "eu_name" text,
  "aliases" text[],
  "units" text[],
  "bases" text[],
  "note" text,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("parent") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "commodities" IS 'Commodities. What is mined, refined and traded. A parent contains its children, so a question about rare earths also finds dysprosium. Light and heavy rare earths are groups of a scheme, not parents.';
COMMENT ON COLUMN "commodities"."id" IS 'Commodity. The commodity''s id: its common English name in the field.';
COMMENT ON COLUMN "commodities"."name" IS 'Name. The name as written in a sentence.';
COMMENT ON COLUMN "commodities"."kind" IS 'Kind. What kind of thing the name means.';
COMMENT ON COLUMN "commodities"."symbol" IS 'Symbol. The chemical symbol of an element.';
COMMENT ON COLUMN "commodities"."parent" IS 'Parent. The commodity that contains this one.';
COMMENT ON COLUMN "commodities"."usgs_names" IS 'USGS names. Names in the Mineral Commodity Summaries, exactly as any edition prints them, and the codes in the file names of its data releases.';
COMMENT ON COLUMN "commodities"."eu_name" IS 'EU name. Name in the EU critical raw materials study of 2023.';
COMMENT ON COLUMN "commodities"."aliases" IS 'Aliases. Other names and spellings, in lower case.';
COMMENT ON COLUMN "commodities"."units" IS 'Units. Units that its quantities may have in `shares`.';
COMMENT ON COLUMN "commodities"."bases" IS 'Bases. Bases that its quantities may have in `shares`.';
COMMENT ON COLUMN "commodities"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_commodities" ("id" text, "name" text, "kind" text, "symbol" text, "parent" text, "usgs_names" text, "eu_name" text, "aliases" text, "units" text, "bases" text, "note" text) ON COMMIT DROP;
\copy "_commodities" FROM 'csv/commodities.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "commodities" SELECT "id", "name", "kind", "symbol", "parent", string_to_array("usgs_names", ';'), "eu_name", string_to_array("aliases", ';'), string_to_array("units", ';'), string_to_array("bases", ';'), "note" FROM "_commodities";

CREATE TABLE "products" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "classification" text NOT NULL CHECK ("classification" IN ('hs', 'hs_as_reported', 'us_hts', 'us_schedule_b', 'basket')),
  "code" text,
  "edition" text CHECK ("edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')),
  "first_edition" text CHECK ("first_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')),
  "last_edition" text CHECK ("last_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')),
  "commodities" text[],
  "stage" text CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')),
  "also_holds" text,
  "note" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "products" IS 'Products. What crosses borders: an HS code in one edition (`hs17-284690`), an HS code as each reporter used it (`hs-284690`), a country''s own part of one (`us-hts-2846100010`), or a named basket. Baskets and codes of different length overlap: never add them.';
COMMENT ON COLUMN "products"."id" IS 'Product. The product''s id.';
COMMENT ON COLUMN "products"."title" IS 'Title. What the code or basket covers, briefly, in our own words.';
COMMENT ON COLUMN "products"."classification" IS 'Classification. How the product is named.';
COMMENT ON COLUMN "products"."code" IS 'Code. The digits of the code, with leading zeros; the first six are of the Harmonized System.';
COMMENT ON COLUMN "products"."edition" IS 'HS edition. The edition of the Harmonized System.';
COMMENT ON COLUMN "products"."first_edition" IS 'First edition. The first edition of the Harmonized System in which the code exists. Empty for a country''s own codes.';
COMMENT ON COLUMN "products"."last_edition" IS 'Last edition. The last edition of the Harmonized System in which the code exists. Empty for a country''s own codes.';
COMMENT ON COLUMN "products"."commodities" IS 'Commodities. The commodities that it is traded for. If there are several, the code covers them together.';
COMMENT ON COLUMN "products"."stage" IS 'Stage. Its stage in the supply chain. Empty for a basket over several stages.';
COMMENT ON COLUMN "products"."also_holds" IS 'Also holds. What else the code or basket contains. If not empty, a flow includes more than its commodities.';
COMMENT ON COLUMN "products"."note" IS 'Note. The limits of the code: national subdivisions, goods that were elsewhere in older editions.';
COMMENT ON COLUMN "products"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "products"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "products"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_products" ("id" text, "title" text, "classification" text, "code" text, "edition" text, "first_edition" text, "last_edition" text, "commodities" text, "stage" text, "also_holds" text, "note" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_products" FROM 'csv/products.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "products" SELECT "id", "title", "classification", "code", "edition", "first_edition", "last_edition", string_to_array("commodities", ';'), "stage", "also_holds", "note", "source", "locator", "evidence_level" FROM "_products";

CREATE TABLE "oxides" (
  "id" text NOT NULL,
  "commodity" text NOT NULL,
  "formula" text NOT NULL,
  "convention" text NOT NULL CHECK ("convention" IN ('yes', 'alternate')),
  "metal_atoms" bigint NOT NULL,
  "oxygen_atoms" bigint NOT NULL,
  "element_mass" double precision NOT NULL,
  "oxygen_mass" double precision NOT NULL,
  "element_to_oxide" double precision NOT NULL,
  "oxide_to_element" double precision NOT NULL,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "oxides" IS 'Oxides. Mass factors between an element and its oxide, from standard atomic weights.';
COMMENT ON COLUMN "oxides"."id" IS 'Oxide. The formula in lower case.';
COMMENT ON COLUMN "oxides"."commodity" IS 'Element. The element.';
COMMENT ON COLUMN "oxides"."formula" IS 'Formula. The oxide''s formula.';
COMMENT ON COLUMN "oxides"."convention" IS 'Convention. Whether REO figures refer to it.';
COMMENT ON COLUMN "oxides"."metal_atoms" IS 'Metal atoms. Atoms of the element in the formula.';
COMMENT ON COLUMN "oxides"."oxygen_atoms" IS 'Oxygen atoms. Atoms of oxygen in the formula.';
COMMENT ON COLUMN "oxides"."element_mass" IS 'Atomic weight of the element. Standard atomic weight. Unit: u.';
COMMENT ON COLUMN "oxides"."oxygen_mass" IS 'Atomic weight of oxygen. Conventional atomic weight. Unit: u.';
COMMENT ON COLUMN "oxides"."element_to_oxide" IS 'Element to oxide. Tonnes of oxide per tonne of element, to six decimals.';
COMMENT ON COLUMN "oxides"."oxide_to_element" IS 'Oxide to element. Tonnes of element per tonne of oxide, to six decimals.';
COMMENT ON COLUMN "oxides"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "oxides"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "oxides"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_oxides" ("id" text, "commodity" text, "formula" text, "convention" text, "metal_atoms" text, "oxygen_atoms" text, "element_mass" text, "oxygen_mass" text, "element_to_oxide" text, "oxide_to_element" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_oxides" FROM 'csv/oxides.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "oxides" SELECT "id", "commodity", "formula", "convention", "metal_atoms"::bigint, "oxygen_atoms"::bigint, "element_mass"::double precision, "oxygen_mass"::double precision, "element_to_oxide"::double precision, "oxide_to_element"::double precision, "source", "locator", "evidence_level" FROM "_oxides";

CREATE TABLE "corrections" (
  "id" text NOT NULL,
  "source" text NOT NULL,
  "in_table" text NOT NULL CHECK ("in_table" IN ('shares', 'us_balances')),
  "commodity" text NOT NULL,
  "stage" text CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')),
  "measure" text CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')),
  "items" text[],
  "forms" text[],
  "areas" text[],
  "years" text[],
  "field" text NOT NULL CHECK ("field" IN ('unit', 'cell', 'column')),
  "release_prints" text NOT NULL,
  "meant" text,
  "expect" text NOT NULL,
  "reason" text NOT NULL,
  "evidence" text[],
  "found" text NOT NULL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "corrections" IS 'Corrections. A publisher''s error, and how we read it. Each affected row names it in `correction`: `printed` still holds what the release prints, and the figure is what was meant. If `meant` is empty, the right figure cannot be shown: those rows have the status `doubtful` and no figure. An importer applies corrections; nobody edits a cell by hand.';
COMMENT ON COLUMN "corrections"."id" IS 'ID. The correction''s id.';
COMMENT ON COLUMN "corrections"."source" IS 'Source. The release that prints the error. Another edition or an erratum needs its own correction.';
COMMENT ON COLUMN "corrections"."in_table" IS 'In table. The table of the rows.';
COMMENT ON COLUMN "corrections"."commodity" IS 'Commodity. The commodity of the rows.';
COMMENT ON COLUMN "corrections"."stage" IS 'Stage. The stage of the rows. Set for `shares` only.';
COMMENT ON COLUMN "corrections"."measure" IS 'Measure. The measure of the rows. Set for `shares` only.';
COMMENT ON COLUMN "corrections"."items" IS 'Items. The items of the rows. Set for `us_balances` only.';
COMMENT ON COLUMN "corrections"."forms" IS 'Forms. The forms of the rows. Empty: all.';
COMMENT ON COLUMN "corrections"."areas" IS 'Areas. The areas of the rows. Empty: all.';
COMMENT ON COLUMN "corrections"."years" IS 'Years. The years of the rows. Empty: all.';
COMMENT ON COLUMN "corrections"."field" IS 'Field. What the release prints wrongly.';
COMMENT ON COLUMN "corrections"."release_prints" IS 'Release prints. The unit, the cell or the column name, verbatim as the release prints it.';
COMMENT ON COLUMN "corrections"."meant" IS 'Meant. What we read instead: the unit in the publisher''s words, the cell, or the name of the right column. Empty if it cannot be shown.';
COMMENT ON COLUMN "corrections"."expect" IS 'Expect. The guard: what `printed` contains in one of the rows. If a later release no longer prints it, the import and the check fail, and a person decides again.';
COMMENT ON COLUMN "corrections"."reason" IS 'Reason. Why it is certainly an error, and why our reading is right.';
COMMENT ON COLUMN "corrections"."evidence" IS 'Evidence. Addresses of rows that show it.';
COMMENT ON COLUMN "corrections"."found" IS 'Found. When we found it.';
CREATE TEMP TABLE "_corrections" ("id" text, "source" text, "in_table" text, "commodity" text, "stage" text, "measure" text, "items" text, "forms" text, "areas" text, "years" text, "field" text, "release_prints" text, "meant" text, "expect" text, "reason" text, "evidence" text, "found" text) ON COMMIT DROP;
\copy "_corrections" FROM 'csv/corrections.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "corrections" SELECT "id", "source", "in_table", "commodity", "stage", "measure", string_to_array("items", ';'), string_to_array("forms", ';'), string_to_array("areas", ';'), string_to_array("years", ';'), "field", "release_prints", "meant", "expect", "reason", string_to_array("evidence", ';'), "found" FROM "_corrections";

CREATE TABLE "print_links" (
  "series" text NOT NULL,
  "commodity" text NOT NULL,
  "stage" text NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')),
  "measure" text NOT NULL CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')),
  "from_form" text NOT NULL,
  "from_basis" text NOT NULL CHECK ("from_basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')),
  "to_form" text NOT NULL,
  "to_basis" text NOT NULL CHECK ("to_basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')),
  "since" text NOT NULL,
  "reason" text NOT NULL,
  PRIMARY KEY ("series", "commodity", "stage", "measure", "from_form", "from_basis", "to_form", "to_basis"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "print_links" IS 'Print links. A form or a basis that a publisher renamed: from the edition `since` on, the same thing is under `to_form` and `to_basis`. Names joined by links, directly or indirectly, are one print, and the whole newest edition of it answers. A form that was split, or several that were merged, has one row for each pair.';
COMMENT ON COLUMN "print_links"."series" IS 'Series. The series of editions.';
COMMENT ON COLUMN "print_links"."commodity" IS 'Commodity. The commodity of the rows of `shares`.';
COMMENT ON COLUMN "print_links"."stage" IS 'Stage. The stage of the rows.';
COMMENT ON COLUMN "print_links"."measure" IS 'Measure. The measure of the rows.';
COMMENT ON COLUMN "print_links"."from_form" IS 'From form. The form before.';
COMMENT ON COLUMN "print_links"."from_basis" IS 'From basis. The basis before.';
COMMENT ON COLUMN "print_links"."to_form" IS 'To form. The form from then on.';
COMMENT ON COLUMN "print_links"."to_basis" IS 'To basis. The basis from then on.';
COMMENT ON COLUMN "print_links"."since" IS 'Since. The first edition that uses the new name.';
COMMENT ON COLUMN "print_links"."reason" IS 'Reason. How it is known that both names mean one thing.';
CREATE TEMP TABLE "_print_links" ("series" text, "commodity" text, "stage" text, "measure" text, "from_form" text, "from_basis" text, "to_form" text, "to_basis" text, "since" text, "reason" text) ON COMMIT DROP;
\copy "_print_links" FROM 'csv/print_links.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "print_links" SELECT "series", "commodity", "stage", "measure", "from_form", "from_basis", "to_form", "to_basis", "since", "reason" FROM "_print_links";

CREATE TABLE "product_links" (
  "newer_edition" text NOT NULL CHECK ("newer_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')),
  "newer_code" text NOT NULL,
  "older_edition" text NOT NULL CHECK ("older_edition" IN ('hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22')),
  "older_code" text NOT NULL,
  "relationship" text NOT NULL CHECK ("relationship" IN ('one_to_one', 'one_to_many', 'many_to_one', 'many_to_many')),
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("newer_edition", "newer_code", "older_edition", "older_code"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "product_links" IS 'Product links. How the six-digit codes of one edition of the Harmonized System correspond to those of an older one, for the codes of `products`. A code that was split, merged or moved is not the same thing across editions, even if its digits did not change.';
COMMENT ON COLUMN "product_links"."newer_edition" IS 'Newer edition. The newer edition of the Harmonized System.';
COMMENT ON COLUMN "product_links"."newer_code" IS 'Newer code. The code in the newer edition.';
COMMENT ON COLUMN "product_links"."older_edition" IS 'Older edition. The older edition of the Harmonized System.';
COMMENT ON COLUMN "product_links"."older_code" IS 'Older code. The code in the older edition.';
COMMENT ON COLUMN "product_links"."relationship" IS 'Relationship. How the two correspond, the newer first.';
COMMENT ON COLUMN "product_links"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "product_links"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "product_links"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_product_links" ("newer_edition" text, "newer_code" text, "older_edition" text, "older_code" text, "relationship" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_product_links" FROM 'csv/product_links.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "product_links" SELECT "newer_edition", "newer_code", "older_edition", "older_code", "relationship", "source", "locator", "evidence_level" FROM "_product_links";

CREATE TABLE "shares" (
  "commodity" text NOT NULL,
  "stage" text NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')),
  "measure" text NOT NULL CHECK ("measure" IN ('production', 'capacity', 'reserves', 'resources', 'consumption', 'demand')),
  "form" text NOT NULL,
  "basis" text NOT NULL CHECK ("basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')),
  "share_of" text NOT NULL,
  "area" text NOT NULL,
  "year" bigint NOT NULL,
  "quantity" double precision,
  "unit" text NOT NULL CHECK ("unit" IN ('t', 'kg', 'ct', 'm3', 'ft2', 'SWU', 'number', 'USD', 'USD_per_kg', 'USD_per_t', 'USD_per_mtu', 'USD_per_st', 'USD_per_lb', 'USD_per_ozt', 'USD_per_ct', 'index', 'pct')),
  "comparator" text NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')),
  "low" double precision,
  "high" double precision,
  "status" text NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')),
  "share_pct" double precision,
  "share_basis" text CHECK ("share_basis" IN ('printed', 'computed')),
  "share_denominator" text CHECK ("share_denominator" IN ('printed_total', 'printed_total_without_us', 'row_sum', 'row_sum_without_us')),
  "scope" text,
  "printed" text,
  "correction" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("commodity", "stage", "measure", "form", "basis", "share_of", "area", "year", "source"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("share_of") REFERENCES "areas" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("area") REFERENCES "areas" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("correction") REFERENCES "corrections" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "shares" IS 'Shares. Who mines, refines, owns and can produce what: one area''s production, reserves or capacity of one commodity in one year, as one source printed it. Rows with the same source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and other countries (`_OTH`). To add rows up, stay within one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. Each edition that printed a figure has its own row; join `source` to `sources` and use one edition, or the newest. If sources disagree, the ledger keeps them all. A country that an edition leaves out has no row. A cell that a release leaves empty without a note has no row, because it could mean zero, withheld or not available.';
COMMENT ON COLUMN "shares"."commodity" IS 'Commodity. What is counted: an `id` of `commodities`, which lists the names that sources use.';
COMMENT ON COLUMN "shares"."stage" IS 'Stage. The stage of the supply chain: the output of a mine, a smelter, a refinery or a plant. Stages are never summed. Reserves are in the ground: `mine`.';
COMMENT ON COLUMN "shares"."measure" IS 'Measure. What the figure measures. Capacity is what plants could produce in a year, at the year''s end if the source says so.';
COMMENT ON COLUMN "shares"."form" IS 'Form. The product form that the source counts separately (`ilmenite`, `pig-iron`, `magnet-elements`); `all` if it counts the whole commodity or gives a total of all forms. Do not add `all` to the forms.';
COMMENT ON COLUMN "shares"."basis" IS 'Basis. What the tonnes measure: contained element, an oxide, the good itself. Figures on different bases are not comparable.';
COMMENT ON COLUMN "shares"."share_of" IS 'Share of. The area whose total is the whole: `_WLD` for the world. If the source leaves the United States out of its world total to protect company data, the row of that total has the `area` `_XUS` instead of `_WLD`, and `share_denominator` says so.';
COMMENT ON COLUMN "shares"."area" IS 'Area. Whose output, reserves or capacity: an `id` of `areas`. A code that begins with `_` is not a single country: `_WLD` is the world total, `_XUS` a total without the United States, `_OTH` the countries that the source does not name; others are several countries together.';
COMMENT ON COLUMN "shares"."year" IS 'Year. The year of the figure. For reserves and capacity without a stated year, the year before the edition.';
COMMENT ON COLUMN "shares"."quantity" IS 'Quantity. The figure, in `unit`, exactly as printed, except that thousands and millions are written out. Empty if none was printed, or if it is a bound (`low`, `high`), a range or withheld; `status` and `comparator` say which. Zero only if zero was printed (`status` `nil`). If the release is in error, the figure is what was meant, and `correction` names the correction.';
COMMENT ON COLUMN "shares"."unit" IS 'Unit. The unit of quantity, low and high: the base unit of what was printed (`t` for thousand tonnes, `kg` for kilograms, `ct` carats, `m3` cubic metres). `pct` if the source prints only a percentage.';
COMMENT ON COLUMN "shares"."comparator" IS 'Comparator. How the printed figure relates to the true value.';
COMMENT ON COLUMN "shares"."low" IS 'Low. The lower bound, in `unit`. Set for `gt` and `range`.';
COMMENT ON COLUMN "shares"."high" IS 'High. The upper bound, in `unit`. Set for `lt` and `range`.';
COMMENT ON COLUMN "shares"."status" IS 'Status. How the figure is known. Withheld and not available are never zero.';
COMMENT ON COLUMN "shares"."share_pct" IS 'Share. The area''s share of the whole. Printed, or computed by the fixer as 100 × quantity ÷ denominator, rounded to three decimals, below 0.001 to two digits; `share_basis` says which. Empty for the total itself, for bounds and unknown figures, for the United States if the total leaves it out, if the rows do not reach a total that is a bound, if only all forms together have a total, and if the source says that it has none. It is the share within the row''s own source version and does not include later errata. Unit: percent.';
COMMENT ON COLUMN "shares"."share_basis" IS 'Share basis. The origin of the percentage. To add one that the source prints, type it into `share_pct` and `printed` here; otherwise leave both to the fixer.';
COMMENT ON COLUMN "shares"."share_denominator" IS 'Share denominator. The denominator of a computed percentage: the larger of the printed total and the sum of the rows.';
COMMENT ON COLUMN "shares"."scope" IS 'Scope. What the publisher means by the figure, if it is more or less than the other columns say: what is included or left out, where a figure is included instead, how it was estimated. Footnotes of the US Government are in its own words. `; ` joins several remarks.';
COMMENT ON COLUMN "shares"."printed" IS 'Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty.';
COMMENT ON COLUMN "shares"."correction" IS 'Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed.';
COMMENT ON COLUMN "shares"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "shares"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "shares"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_shares" ("commodity" text, "stage" text, "measure" text, "form" text, "basis" text, "share_of" text, "area" text, "year" text, "quantity" text, "unit" text, "comparator" text, "low" text, "high" text, "status" text, "share_pct" text, "share_basis" text, "share_denominator" text, "scope" text, "printed" text, "correction" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_shares" FROM 'csv/shares.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "shares" SELECT "commodity", "stage", "measure", "form", "basis", "share_of", "area", "year"::bigint, "quantity"::double precision, "unit", "comparator", "low"::double precision, "high"::double precision, "status", "share_pct"::double precision, "share_basis", "share_denominator", "scope", "printed", "correction", "source", "locator", "evidence_level" FROM "_shares";

CREATE TABLE "exports" (
  "exporter" text NOT NULL,
  "importer" text NOT NULL,
  "product" text NOT NULL,
  "period" text NOT NULL,
  "flow_basis" text NOT NULL CHECK ("flow_basis" IN ('exporter_reported', 'importer_reported', 'reconciled', 'cited')),
  "quantity_unit" text NOT NULL CHECK ("quantity_unit" IN ('kg', 't', 'kg_content', 't_content', 'g_content', 'g_gold', 'g', 'ct', 'L', 'm3', 'number', 'none')),
  "value_usd" double precision,
  "valuation" text NOT NULL CHECK ("valuation" IN ('FOB', 'CIF', 'customs', 'FAS', 'unspecified')),
  "quantity" double precision,
  "comparator" text NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')),
  "status" text NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')),
  "scope" text,
  "printed" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("exporter", "importer", "product", "period", "flow_basis", "quantity_unit", "source"),
  FOREIGN KEY ("exporter") REFERENCES "areas" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("importer") REFERENCES "areas" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("product") REFERENCES "products" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "exports" IS 'Exports. Who sells to whom: one flow of one product from exporter to importer in one period, from one side''s books. A missing flow was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.';
COMMENT ON COLUMN "exports"."exporter" IS 'Exporter. Where the goods come from, according to the books of `flow_basis`.';
COMMENT ON COLUMN "exports"."importer" IS 'Importer. Where the goods go, according to the books of `flow_basis`.';
COMMENT ON COLUMN "exports"."product" IS 'Product. The product traded.';
COMMENT ON COLUMN "exports"."period" IS 'Period. A year, a month, or an interval of two of them.';
COMMENT ON COLUMN "exports"."flow_basis" IS 'Flow basis. Whose books.';
COMMENT ON COLUMN "exports"."quantity_unit" IS 'Quantity unit. The unit of quantity. One code can be counted in several units: each has a row, with the value of the goods counted in it. A row of content (`kg_content`) has no value: the value of the goods is in another row, or the source gives none.';
COMMENT ON COLUMN "exports"."value_usd" IS 'Value. Trade value of the goods counted in `quantity_unit`; `valuation` says what it includes. A flow in several units is the sum of its rows. Empty if the source gives none. Unit: US dollars.';
COMMENT ON COLUMN "exports"."valuation" IS 'Valuation. What the value includes.';
COMMENT ON COLUMN "exports"."quantity" IS 'Quantity. The amount, in `quantity_unit`.';
COMMENT ON COLUMN "exports"."comparator" IS 'Comparator. How the printed figure relates to the true value.';
COMMENT ON COLUMN "exports"."status" IS 'Status. How the figure is known. Withheld and not available are never zero.';
COMMENT ON COLUMN "exports"."scope" IS 'Scope. What a reader must know about the flow: what is left out, suppressed or included.';
COMMENT ON COLUMN "exports"."printed" IS 'Printed. The figure as the source prints it, if the row holds it in another form (thousands of dollars, words, a bound) or the print has marks (`--` is zero, `r` revised). Empty if `value_usd` and `quantity` are the source''s own digits.';
COMMENT ON COLUMN "exports"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "exports"."locator" IS 'Locator. The place in the source. For UN Comtrade: reporter, partner and direction in its own codes or names (`156/392/X` is China''s reported exports to Japan). For DataWeb: country, heading and unit. For BACI: its i and j. Empty if the source is one short page.';
COMMENT ON COLUMN "exports"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_exports" ("exporter" text, "importer" text, "product" text, "period" text, "flow_basis" text, "quantity_unit" text, "value_usd" text, "valuation" text, "quantity" text, "comparator" text, "status" text, "scope" text, "printed" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_exports" FROM 'csv/exports.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "exports" SELECT "exporter", "importer", "product", "period", "flow_basis", "quantity_unit", "value_usd"::double precision, "valuation", "quantity"::double precision, "comparator", "status", "scope", "printed", "source", "locator", "evidence_level" FROM "_exports";

CREATE TABLE "us_balances" (
  "commodity" text NOT NULL,
  "item" text NOT NULL CHECK ("item" IN ('mine_production', 'primary_production', 'secondary_production', 'production', 'shipments', 'imports', 'exports', 'shipments_from_stockpile', 'stocks', 'reported_consumption', 'estimated_consumption', 'apparent_consumption', 'apparent_supply', 'net_import_reliance', 'price', 'employment', 'import_source_share', 'other')),
  "form" text NOT NULL,
  "partner" text NOT NULL,
  "year" bigint NOT NULL,
  "first_year" bigint,
  "quantity" double precision,
  "unit" text NOT NULL CHECK ("unit" IN ('t', 'kg', 'ct', 'm3', 'ft2', 'SWU', 'number', 'USD', 'USD_per_kg', 'USD_per_t', 'USD_per_mtu', 'USD_per_st', 'USD_per_lb', 'USD_per_ozt', 'USD_per_ct', 'index', 'pct')),
  "basis" text NOT NULL CHECK ("basis" IN ('REO', 'element', 'gross', 'ore', 'Al2O3', 'As2O3', 'B2O3', 'Cr2O3', 'K2O', 'Li2O', 'LCE', 'MgO', 'Nb2O5', 'P2O5', 'Sc2O3', 'Ta2O5', 'TiO2', 'U3O8', 'V2O5', 'WO3', 'Y2O3', 'ZrO2', 'unspecified')),
  "comparator" text NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')),
  "low" double precision,
  "high" double precision,
  "status" text NOT NULL CHECK ("status" IN ('reported', 'estimated', 'provisional', 'forecast', 'nil', 'withheld', 'not_available', 'not_applicable', 'included_elsewhere', 'incomplete', 'qualitative', 'net_exporter', 'doubtful')),
  "definition" text,
  "counts" text[],
  "scope" text,
  "printed" text,
  "correction" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("commodity", "item", "form", "partner", "year", "source"),
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("partner") REFERENCES "areas" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("correction") REFERENCES "corrections" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "us_balances" IS 'US balances. What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. Each row is one printed cell. Each edition prints five years, so a year has a row for each edition that prints it: choose one edition (`source`) before you add or compare. The figures of one edition balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): see `comparator`, `low` and `high`.';
COMMENT ON COLUMN "us_balances"."commodity" IS 'Commodity. What is counted. Prices of single rare-earth oxides are under the element, not under `rare-earths`.';
COMMENT ON COLUMN "us_balances"."item" IS 'Item. What is measured. Apparent, reported and estimated consumption are three measures; never mix them.';
COMMENT ON COLUMN "us_balances"."form" IS 'Form. The product form, or the statistic''s further words (the market of a price, the holder of stocks); `all` if there is none. The same form has the same name in every edition, whatever the edition calls it. Forms of one item may overlap: if `all` and others are printed, `all` is their total.';
COMMENT ON COLUMN "us_balances"."partner" IS 'Partner. The trading partner of the United States: `_WLD` (all), except for `import_source_share`, where it is the country of origin or shipment.';
COMMENT ON COLUMN "us_balances"."year" IS 'Year. The data year; for `import_source_share`, the last of the years whose imports are added.';
COMMENT ON COLUMN "us_balances"."first_year" IS 'First year. For `import_source_share`, the first of the years whose imports are added; `year` is the last. Empty for other items: they are of one year.';
COMMENT ON COLUMN "us_balances"."quantity" IS 'Quantity. The figure, in `unit`. Empty if none was printed, or if it is a bound, a range or withheld. Negative only for additions in `shipments_from_stockpile`.';
COMMENT ON COLUMN "us_balances"."unit" IS 'Unit. The unit of quantity, low and high. Multiples are converted to the base unit: thousand tonnes to `t`, million cubic metres to `m3`. Kilograms stay kilograms, and prices keep the printed pound, ounce or tonne, in dollars.';
COMMENT ON COLUMN "us_balances"."basis" IS 'Basis. What the tonnes measure, in the release''s own words; `gross` if they are tonnes of the good. For a price, what the unit weighs; `unspecified` if the release does not say, and for persons, values and percentages of imports.';
COMMENT ON COLUMN "us_balances"."comparator" IS 'Comparator. How the printed figure relates to the true value.';
COMMENT ON COLUMN "us_balances"."low" IS 'Low. The lower bound, in `unit`. Set for `gt` and `range`.';
COMMENT ON COLUMN "us_balances"."high" IS 'High. The upper bound, in `unit`. Set for `lt` and `range`.';
COMMENT ON COLUMN "us_balances"."status" IS 'Status. How the figure is known. Withheld and not available are never zero.';
COMMENT ON COLUMN "us_balances"."definition" IS 'Definition. The edition''s definition of the item, in its own words. Empty if it prints none; the 2022 edition''s data files print none.';
COMMENT ON COLUMN "us_balances"."counts" IS 'Counts. For apparent consumption and net import reliance: the rows of the same commodity, year and edition that `definition` counts, as `item/form`. Output and imports are added and exports subtracted; `stocks` and `shipments_from_stockpile` mean releases from stocks. Empty if the edition does not say which rows count.';
COMMENT ON COLUMN "us_balances"."scope" IS 'Scope. What the figure includes or leaves out, and its own source: the release''s notes, verbatim.';
COMMENT ON COLUMN "us_balances"."printed" IS 'Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty.';
COMMENT ON COLUMN "us_balances"."correction" IS 'Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed.';
COMMENT ON COLUMN "us_balances"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "us_balances"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "us_balances"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
CREATE TEMP TABLE "_us_balances" ("commodity" text, "item" text, "form" text, "partner" text, "year" text, "first_year" text, "quantity" text, "unit" text, "basis" text, "comparator" text, "low" text, "high" text, "status" text, "definition" text, "counts" text, "scope" text, "printed" text, "correction" text, "source" text, "locator" text, "evidence_level" text) ON COMMIT DROP;
\copy "_us_balances" FROM 'csv/us_balances.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "us_balances" SELECT "commodity", "item", "form", "partner", "year"::bigint, "first_year"::bigint, "quantity"::double precision, "unit", "basis", "comparator", "low"::double precision, "high"::double precision, "status", "definition", string_to_array("counts", ';'), "scope", "printed", "correction", "source", "locator", "evidence_level" FROM "_us_balances";

CREATE TABLE "deposits" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "aliases" text[],
  "area" text NOT NULL,
  "admin_region" text,
  "part_of" text,
  "latitude" double precision,
  "longitude" double precision,
  "location_precision" text CHECK ("location_precision" IN ('point', 'minutes', 'centroid')),
  "location_source" text,
  "commodities" text[],
  "stage" text NOT NULL CHECK ("stage" IN ('mine', 'concentrate', 'intermediate', 'compound', 'separation', 'conversion', 'enrichment', 'smelting', 'refining', 'plant', 'metal', 'alloy', 'powder', 'magnet', 'anode', 'cathode', 'battery', 'wafer', 'wrought', 'scrap', 'end_use', 'all')),
  "deposit_type" text,
  "development_status" text NOT NULL CHECK ("development_status" IN ('occurrence', 'prospect', 'exploration_target', 'exploration', 'undeveloped', 'licensed', 'prefeasibility', 'feasibility', 'development', 'pilot', 'operating', 'care_and_maintenance', 'past_producer', 'restart_planned', 'registered', 'unknown')),
  "status_as_of" text,
  "owner" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("area") REFERENCES "areas" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("part_of") REFERENCES "deposits" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("location_source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "deposits" IS 'Deposits. One deposit, project or announced find. Its contents are in `resource_estimates`. Never add the tonnages of a part and of its whole.';
COMMENT ON COLUMN "deposits"."id" IS 'Deposit. The deposit''s id.';
COMMENT ON COLUMN "deposits"."name" IS 'Name. The usual English name.';
COMMENT ON COLUMN "deposits"."aliases" IS 'Aliases. Other names and spellings.';
COMMENT ON COLUMN "deposits"."area" IS 'Area. The country or territory.';
COMMENT ON COLUMN "deposits"."admin_region" IS 'Region. State, province or district.';
COMMENT ON COLUMN "deposits"."part_of" IS 'Part of. The deposit or area that contains this one.';
COMMENT ON COLUMN "deposits"."latitude" IS 'Latitude. WGS 84, as `source` gives it. Empty if no source seen gives one. Unit: degrees north.';
COMMENT ON COLUMN "deposits"."longitude" IS 'Longitude. WGS 84, as `source` gives it. Unit: degrees east.';
COMMENT ON COLUMN "deposits"."location_precision" IS 'Location precision. How precise the coordinate is. Empty without one.';
COMMENT ON COLUMN "deposits"."location_source" IS 'Location source. The source of the coordinate, if it is not `source`.';
COMMENT ON COLUMN "deposits"."commodities" IS 'Commodities. The commodities it is known for, the main one first.';
COMMENT ON COLUMN "deposits"."stage" IS 'Stage. `mine` for a deposit; another stage for a plant or refinery.';
COMMENT ON COLUMN "deposits"."deposit_type" IS 'Deposit type. The geological type, in the source''s words.';
COMMENT ON COLUMN "deposits"."development_status" IS 'Development status. The stage of development.';
COMMENT ON COLUMN "deposits"."status_as_of" IS 'Status as of. The date of the source of the status.';
COMMENT ON COLUMN "deposits"."owner" IS 'Owner. Owner or operator, as the source names it.';
COMMENT ON COLUMN "deposits"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "deposits"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "deposits"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "deposits"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_deposits" ("id" text, "name" text, "aliases" text, "area" text, "admin_region" text, "part_of" text, "latitude" text, "longitude" text, "location_precision" text, "location_source" text, "commodities" text, "stage" text, "deposit_type" text, "development_status" text, "status_as_of" text, "owner" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_deposits" FROM 'csv/deposits.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "deposits" SELECT "id", "name", string_to_array("aliases", ';'), "area", "admin_region", "part_of", "latitude"::double precision, "longitude"::double precision, "location_precision", "location_source", string_to_array("commodities", ';'), "stage", "deposit_type", "development_status", "status_as_of", "owner", "source", "locator", "evidence_level", "note" FROM "_deposits";

CREATE TABLE "deposit_locations" (
  "deposit" text NOT NULL,
  "name" text NOT NULL,
  "latitude" double precision NOT NULL,
  "longitude" double precision NOT NULL,
  "location_precision" text NOT NULL CHECK ("location_precision" IN ('point', 'minutes', 'centroid')),
  "source" text NOT NULL,
  "locator" text NOT NULL,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("deposit", "source", "locator"),
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "deposit_locations" IS 'Deposit locations. Where each additional source locates a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong; all are kept. Records of two sources are one deposit if country and commodity match and the names are equal within 25 km (within 60 km if a commodity and the letters of the printed name are the same), or within 10 km if one name is an alias of the other, contains it or sounds like it. Records of one source are one deposit only if it lists the same name twice at one point, or once under each mineral. What no rule decides is in a list, with its reason in `note`. `pnpm data import deposit-compilations` reports the counts.';
COMMENT ON COLUMN "deposit_locations"."deposit" IS 'Deposit. The deposit.';
COMMENT ON COLUMN "deposit_locations"."name" IS 'Name in source. The name that the source uses.';
COMMENT ON COLUMN "deposit_locations"."latitude" IS 'Latitude. WGS 84, as the source gives it. Unit: degrees north.';
COMMENT ON COLUMN "deposit_locations"."longitude" IS 'Longitude. WGS 84, as the source gives it. Unit: degrees east.';
COMMENT ON COLUMN "deposit_locations"."location_precision" IS 'Location precision. How precise the coordinate is.';
COMMENT ON COLUMN "deposit_locations"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "deposit_locations"."locator" IS 'Locator. The source''s own record number or row.';
COMMENT ON COLUMN "deposit_locations"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "deposit_locations"."note" IS 'Note. What is wrong with the point, if anything.';
CREATE TEMP TABLE "_deposit_locations" ("deposit" text, "name" text, "latitude" text, "longitude" text, "location_precision" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_deposit_locations" FROM 'csv/deposit_locations.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "deposit_locations" SELECT "deposit", "name", "latitude"::double precision, "longitude"::double precision, "location_precision", "source", "locator", "evidence_level", "note" FROM "_deposit_locations";

CREATE TABLE "resource_estimates" (
  "id" text NOT NULL,
  "deposit" text NOT NULL,
  "analyte" text NOT NULL,
  "estimate_kind" text NOT NULL CHECK ("estimate_kind" IN ('reserve', 'resource', 'exploration_target', 'prognostic', 'historical', 'announced')),
  "category" text,
  "reporting_code" text CHECK ("reporting_code" IN ('JORC', 'NI 43-101', 'SK-1300', 'CIM', 'SEC', 'SAMREC', 'PERC', 'KAZRC', 'GKZ', 'national', 'none')),
  "code_basis" text CHECK ("code_basis" IN ('stated', 'implied')),
  "effective_date" text,
  "tonnage_t" double precision,
  "low_t" double precision,
  "high_t" double precision,
  "tonnage_basis" text CHECK ("tonnage_basis" IN ('ore', 'contained_element', 'contained_oxide', 'contained_compound', 'contained_mineral', 'ambiguous')),
  "grade" double precision,
  "grade_unit" text CHECK ("grade_unit" IN ('pct', 'ppm', 'g/t', 'mg/L')),
  "grade_basis" text CHECK ("grade_basis" IN ('oxide', 'element', 'compound', 'mineral', 'unspecified')),
  "contained_t" double precision,
  "contained_basis" text CHECK ("contained_basis" IN ('ore', 'contained_element', 'contained_oxide', 'contained_compound', 'contained_mineral', 'ambiguous')),
  "comparator" text NOT NULL CHECK ("comparator" IN ('eq', 'approx', 'lt', 'gt', 'range')),
  "claim_status" text NOT NULL CHECK ("claim_status" IN ('verified', 'announced', 'disputed', 'historical')),
  "reading" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("id", "analyte"),
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("analyte") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "resource_estimates" IS 'Resource estimates. One published estimate of one deposit and one analyte: how much, of what, under which code, as of when, and the status of the claim. Estimates of different kinds or tonnage bases are never summed; announced and prognostic finds are not reserves.';
COMMENT ON COLUMN "resource_estimates"."id" IS 'Estimate. The estimate''s id: the deposit''s id, then what distinguishes the estimate.';
COMMENT ON COLUMN "resource_estimates"."deposit" IS 'Deposit. The deposit.';
COMMENT ON COLUMN "resource_estimates"."analyte" IS 'Analyte. The commodity whose grade or content is given.';
COMMENT ON COLUMN "resource_estimates"."estimate_kind" IS 'Kind. What kind of estimate it is.';
COMMENT ON COLUMN "resource_estimates"."category" IS 'Category. The category in the source''s words.';
COMMENT ON COLUMN "resource_estimates"."reporting_code" IS 'Reporting code. The reporting code. Empty if the excerpt seen does not say.';
COMMENT ON COLUMN "resource_estimates"."code_basis" IS 'Code basis. How the code is known.';
COMMENT ON COLUMN "resource_estimates"."effective_date" IS 'Effective date. The date of the estimate.';
COMMENT ON COLUMN "resource_estimates"."tonnage_t" IS 'Tonnage. The tonnage that the source gives, measured as `tonnage_basis` says: ore if it gives ore, otherwise the content. Only rows with the basis `ore` have a tonnage to multiply by a grade. Unit: metric tons.';
COMMENT ON COLUMN "resource_estimates"."low_t" IS 'Lowest tonnage. The lower end of a printed range; `tonnage_t` is then empty. Unit: metric tons.';
COMMENT ON COLUMN "resource_estimates"."high_t" IS 'Highest tonnage. The upper end of a printed range. Unit: metric tons.';
COMMENT ON COLUMN "resource_estimates"."tonnage_basis" IS 'Tonnage basis. What the printed tonnage or range measures. Empty without one.';
COMMENT ON COLUMN "resource_estimates"."grade" IS 'Grade. The grade, in `grade_unit`.';
COMMENT ON COLUMN "resource_estimates"."grade_unit" IS 'Grade unit. The unit of the grade.';
COMMENT ON COLUMN "resource_estimates"."grade_basis" IS 'Grade basis. What the grade measures.';
COMMENT ON COLUMN "resource_estimates"."contained_t" IS 'Contained. The contained analyte as the source prints it; we never compute it. Unit: metric tons.';
COMMENT ON COLUMN "resource_estimates"."contained_basis" IS 'Contained basis. Element or oxide.';
COMMENT ON COLUMN "resource_estimates"."comparator" IS 'Comparator. How the printed tonnage relates to the true value (`gt` for “over 20 million”, whose figure is in `tonnage_t`; `range` for `low_t` to `high_t`). In a row with a grade and no tonnage it refers to the grade.';
COMMENT ON COLUMN "resource_estimates"."claim_status" IS 'Claim status. The status of the claim.';
COMMENT ON COLUMN "resource_estimates"."reading" IS 'Reading. Which reading of an ambiguous source this row is.';
COMMENT ON COLUMN "resource_estimates"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "resource_estimates"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "resource_estimates"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "resource_estimates"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_resource_estimates" ("id" text, "deposit" text, "analyte" text, "estimate_kind" text, "category" text, "reporting_code" text, "code_basis" text, "effective_date" text, "tonnage_t" text, "low_t" text, "high_t" text, "tonnage_basis" text, "grade" text, "grade_unit" text, "grade_basis" text, "contained_t" text, "contained_basis" text, "comparator" text, "claim_status" text, "reading" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_resource_estimates" FROM 'csv/resource_estimates.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "resource_estimates" SELECT "id", "deposit", "analyte", "estimate_kind", "category", "reporting_code", "code_basis", "effective_date", "tonnage_t"::double precision, "low_t"::double precision, "high_t"::double precision, "tonnage_basis", "grade"::double precision, "grade_unit", "grade_basis", "contained_t"::double precision, "contained_basis", "comparator", "claim_status", "reading", "source", "locator", "evidence_level", "note" FROM "_resource_estimates";

CREATE TABLE "agreements" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "type" text NOT NULL CHECK ("type" IN ('framework', 'mou', 'strategic_partnership', 'trade_agreement', 'joint_statement', 'investment', 'plurilateral', 'other')),
  "status" text NOT NULL CHECK ("status" IN ('negotiating', 'announced', 'signed', 'in_force', 'suspended', 'expired')),
  "status_as_of" text NOT NULL,
  "signed" text,
  "announced" text,
  "place" text,
  "binding" text NOT NULL CHECK ("binding" IN ('yes', 'no', 'unknown')),
  "party_list" text NOT NULL CHECK ("party_list" IN ('complete', 'partial')),
  "pledged_amount" double precision,
  "pledged_currency" text,
  "pledged_period" text,
  "summary" text NOT NULL,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "agreements" IS 'Agreements. One act between governments or organisations. Its parties are in `agreement_parties`, its commodities in `agreement_commodities`, its money in `commitments`. The pledged amount here is a headline figure; never add it.';
COMMENT ON COLUMN "agreements"."id" IS 'Agreement. The agreement''s id.';
COMMENT ON COLUMN "agreements"."title" IS 'Title. The agreement''s own title, translated where needed.';
COMMENT ON COLUMN "agreements"."type" IS 'Type. The legal form.';
COMMENT ON COLUMN "agreements"."status" IS 'Status. The agreement''s status on `status_as_of`.';
COMMENT ON COLUMN "agreements"."status_as_of" IS 'Status as of. The day for which the status holds.';
COMMENT ON COLUMN "agreements"."signed" IS 'Signed. The day of signature, as precise as the source. Empty: nothing was signed, or the day is not known.';
COMMENT ON COLUMN "agreements"."announced" IS 'Announced. The day on which an unsigned act was announced, launched or declared, as precise as the source. Empty if it was signed.';
COMMENT ON COLUMN "agreements"."place" IS 'Place. Where it was signed.';
COMMENT ON COLUMN "agreements"."binding" IS 'Binding. Whether the text is legally binding.';
COMMENT ON COLUMN "agreements"."party_list" IS 'Party list. Whether every party is listed.';
COMMENT ON COLUMN "agreements"."pledged_amount" IS 'Pledged amount. The headline sum of the agreement, in `pledged_currency`. Not additive.';
COMMENT ON COLUMN "agreements"."pledged_currency" IS 'Pledged currency. ISO 4217 code.';
COMMENT ON COLUMN "agreements"."pledged_period" IS 'Pledged period. The period that the headline sum covers.';
COMMENT ON COLUMN "agreements"."summary" IS 'Summary. What it says, in our words.';
COMMENT ON COLUMN "agreements"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "agreements"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "agreements"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "agreements"."note" IS 'Note. Contradictions and caveats.';
CREATE TEMP TABLE "_agreements" ("id" text, "title" text, "type" text, "status" text, "status_as_of" text, "signed" text, "announced" text, "place" text, "binding" text, "party_list" text, "pledged_amount" text, "pledged_currency" text, "pledged_period" text, "summary" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_agreements" FROM 'csv/agreements.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "agreements" SELECT "id", "title", "type", "status", "status_as_of", "signed", "announced", "place", "binding", "party_list", "pledged_amount"::double precision, "pledged_currency", "pledged_period", "summary", "source", "locator", "evidence_level", "note" FROM "_agreements";

CREATE TABLE "agreement_parties" (
  "agreement" text NOT NULL,
  "party" text NOT NULL,
  "role" text NOT NULL CHECK ("role" IN ('party', 'founder', 'accession', 'observer', 'host')),
  "joined" text,
  PRIMARY KEY ("agreement", "party"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("party") REFERENCES "areas" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "agreement_parties" IS 'Agreement parties. One party of one agreement. The agreement''s row carries the source.';
COMMENT ON COLUMN "agreement_parties"."agreement" IS 'Agreement. The agreement.';
COMMENT ON COLUMN "agreement_parties"."party" IS 'Party. The country, or an organisation such as the European Union.';
COMMENT ON COLUMN "agreement_parties"."role" IS 'Role. The party''s role.';
COMMENT ON COLUMN "agreement_parties"."joined" IS 'Joined. When it joined, if not at the signing.';
CREATE TEMP TABLE "_agreement_parties" ("agreement" text, "party" text, "role" text, "joined" text) ON COMMIT DROP;
\copy "_agreement_parties" FROM 'csv/agreement_parties.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "agreement_parties" SELECT "agreement", "party", "role", "joined" FROM "_agreement_parties";

CREATE TABLE "agreement_commodities" (
  "agreement" text NOT NULL,
  "commodity" text NOT NULL,
  PRIMARY KEY ("agreement", "commodity"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("commodity") REFERENCES "commodities" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "agreement_commodities" IS 'Agreement commodities. One commodity that one agreement names. A collective term is kept as such and is not mapped to any element.';
COMMENT ON COLUMN "agreement_commodities"."agreement" IS 'Agreement. The agreement.';
COMMENT ON COLUMN "agreement_commodities"."commodity" IS 'Commodity. The commodity or collective term.';
CREATE TEMP TABLE "_agreement_commodities" ("agreement" text, "commodity" text) ON COMMIT DROP;
\copy "_agreement_commodities" FROM 'csv/agreement_commodities.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "agreement_commodities" SELECT "agreement", "commodity" FROM "_agreement_commodities";

CREATE TABLE "commitments" (
  "id" text NOT NULL,
  "agreement" text,
  "contained_in" text,
  "superseded_by" text,
  "actor" text NOT NULL,
  "actor_areas" text[],
  "instrument" text NOT NULL CHECK ("instrument" IN ('loan', 'loan_guarantee', 'grant', 'equity', 'loan_and_equity', 'mixed_public_finance', 'letter_of_interest', 'offtake', 'price_floor', 'stockpile', 'investment', 'project_pipeline', 'resource_value_estimate', 'right_of_first_offer', 'export_policy_commitment')),
  "amount" double precision,
  "currency" text,
  "amount_basis" text NOT NULL CHECK ("amount_basis" IN ('announced', 'minimum', 'maximum', 'approximate', 'conditional', 'executed', 'drawn', 'non_binding', 'joint_target', 'target', 'available_budget', 'unit_price', 'project_value', 'valuation', 'political_claim', 'aggregate', 'superseded', 'lapsed')),
  "finance_stage" text CHECK ("finance_stage" IN ('announced', 'conditional', 'executed', 'drawn', 'lapsed')),
  "capacity" double precision,
  "capacity_unit" text CHECK ("capacity_unit" IN ('t/yr', 'percent_stake', 'percent_offtake', 'USD/kg', 'months')),
  "commodities" text[],
  "project" text,
  "deposit" text,
  "stated" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("agreement") REFERENCES "agreements" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("contained_in") REFERENCES "commitments" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("superseded_by") REFERENCES "commitments" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("deposit") REFERENCES "deposits" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "commitments" IS 'Commitments. One promise of money or capacity by one actor. Add only rows in one currency whose `amount_basis` allows it, and never a row together with one that it contains; the SDK refuses such sums.';
COMMENT ON COLUMN "commitments"."id" IS 'Commitment. The commitment''s id.';
COMMENT ON COLUMN "commitments"."agreement" IS 'Agreement. The agreement under which it was made. Empty for a national promise.';
COMMENT ON COLUMN "commitments"."contained_in" IS 'Contained in. The larger commitment of which this one is a part.';
COMMENT ON COLUMN "commitments"."superseded_by" IS 'Superseded by. The later commitment that replaces it.';
COMMENT ON COLUMN "commitments"."actor" IS 'Actor. Who promises.';
COMMENT ON COLUMN "commitments"."actor_areas" IS 'Actor''s areas. The countries or organisations for which the actor acts. Empty for a private actor without a stated home country.';
COMMENT ON COLUMN "commitments"."instrument" IS 'Instrument. The form of the promise.';
COMMENT ON COLUMN "commitments"."amount" IS 'Amount. The sum, in `currency`.';
COMMENT ON COLUMN "commitments"."currency" IS 'Currency. ISO 4217 code.';
COMMENT ON COLUMN "commitments"."amount_basis" IS 'Amount basis. What kind of amount it is, and therefore whether it may be added.';
COMMENT ON COLUMN "commitments"."finance_stage" IS 'Finance stage. The legal stage of a loan, guarantee or share purchase. Empty for other instruments.';
COMMENT ON COLUMN "commitments"."capacity" IS 'Capacity. A promise other than money, in `capacity_unit`.';
COMMENT ON COLUMN "commitments"."capacity_unit" IS 'Capacity unit. The unit of the capacity.';
COMMENT ON COLUMN "commitments"."commodities" IS 'Commodities. The purpose.';
COMMENT ON COLUMN "commitments"."project" IS 'Project. The project, as the source names it.';
COMMENT ON COLUMN "commitments"."deposit" IS 'Deposit. The deposit or plant, if it is in the ledger.';
COMMENT ON COLUMN "commitments"."stated" IS 'Stated. When it was promised.';
COMMENT ON COLUMN "commitments"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "commitments"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "commitments"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "commitments"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_commitments" ("id" text, "agreement" text, "contained_in" text, "superseded_by" text, "actor" text, "actor_areas" text, "instrument" text, "amount" text, "currency" text, "amount_basis" text, "finance_stage" text, "capacity" text, "capacity_unit" text, "commodities" text, "project" text, "deposit" text, "stated" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_commitments" FROM 'csv/commitments.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "commitments" SELECT "id", "agreement", "contained_in", "superseded_by", "actor", string_to_array("actor_areas", ';'), "instrument", "amount"::double precision, "currency", "amount_basis", "finance_stage", "capacity"::double precision, "capacity_unit", string_to_array("commodities", ';'), "project", "deposit", "stated", "source", "locator", "evidence_level", "note" FROM "_commitments";

CREATE TABLE "commitment_steps" (
  "commitment" text NOT NULL,
  "track" text NOT NULL CHECK ("track" IN ('promise', 'building')),
  "date" text NOT NULL,
  "step" text NOT NULL CHECK ("step" IN ('announced', 'decided', 'contracted', 'disbursed', 'lapsed', 'planned', 'construction', 'operating', 'stopped')),
  "reach" text NOT NULL CHECK ("reach" IN ('on', 'by')),
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("commitment", "track", "date", "step"),
  FOREIGN KEY ("commitment") REFERENCES "commitments" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "commitment_steps" IS 'Steps of commitments. What became of a promise. Each row is one step of one of its two histories: the promise and the construction. The announcement itself is in `commitments` (`stated`) and is not repeated here.';
COMMENT ON COLUMN "commitment_steps"."commitment" IS 'Commitment. The promise.';
COMMENT ON COLUMN "commitment_steps"."track" IS 'Track. The history of the step.';
COMMENT ON COLUMN "commitment_steps"."date" IS 'Date. When the step was taken; `reach` says how the date is known.';
COMMENT ON COLUMN "commitment_steps"."step" IS 'Step. What happened.';
COMMENT ON COLUMN "commitment_steps"."reach" IS 'Reach. Whether the date is that of the step or of the first source that reports it.';
COMMENT ON COLUMN "commitment_steps"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "commitment_steps"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "commitment_steps"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "commitment_steps"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_commitment_steps" ("commitment" text, "track" text, "date" text, "step" text, "reach" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_commitment_steps" FROM 'csv/commitment_steps.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "commitment_steps" SELECT "commitment", "track", "date", "step", "reach", "source", "locator", "evidence_level", "note" FROM "_commitment_steps";

CREATE TABLE "policy_events" (
  "id" text NOT NULL,
  "act" text NOT NULL,
  "clause" text,
  "actors" text[] NOT NULL,
  "type" text NOT NULL CHECK ("type" IN ('export_control', 'export_ban', 'import_ban', 'quota', 'licence', 'suspension', 'repeal', 'tariff', 'tax', 'subsidy', 'list', 'law', 'closure', 'stockpile', 'investigation', 'dispute', 'statement', 'ruling', 'milestone', 'other')),
  "restricts" text NOT NULL CHECK ("restricts" IN ('exports', 'imports', 'output', 'nothing')),
  "commodities" text[],
  "targets" text[],
  "title" text NOT NULL,
  "summary" text NOT NULL,
  "announced" text,
  "effective_from" text,
  "effective_to" text,
  "status" text NOT NULL CHECK ("status" IN ('announced', 'in_force', 'suspended', 'ended', 'happened', 'unknown', 'unverified')),
  "status_as_of" text NOT NULL,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "policy_events" IS 'Policy events. One clause of one act that affects supply: a control, ban, quota, licence, suspension, law or list, with the dates of that clause; or an event, such as a repeal, an approval or a statement, which happens and is never in force. An act whose clauses have the same dates is one row. What was in force on a day is computed from these dates and from `event_relations`, never read from `status`.';
COMMENT ON COLUMN "policy_events"."id" IS 'Event. The event''s id.';
COMMENT ON COLUMN "policy_events"."act" IS 'Act. The act to which the clause belongs: the id without the clause.';
COMMENT ON COLUMN "policy_events"."clause" IS 'Clause. Which part of the act, if its parts have different dates.';
COMMENT ON COLUMN "policy_events"."actors" IS 'Actors. Whose act it is.';
COMMENT ON COLUMN "policy_events"."type" IS 'Type. The kind of act or event.';
COMMENT ON COLUMN "policy_events"."restricts" IS 'Restricts. What the act restricts while it is in force, judged from its own text or summary. For a planned act: what it would restrict.';
COMMENT ON COLUMN "policy_events"."commodities" IS 'Commodities. The commodities it covers. A collective term is not mapped to any element.';
COMMENT ON COLUMN "policy_events"."targets" IS 'Targets. The countries that it targets. Empty: all.';
COMMENT ON COLUMN "policy_events"."title" IS 'Title. The act''s short name.';
COMMENT ON COLUMN "policy_events"."summary" IS 'Summary. What it does, in our words.';
COMMENT ON COLUMN "policy_events"."announced" IS 'Announced. The day of the act or of its announcement. Empty: not seen.';
COMMENT ON COLUMN "policy_events"."effective_from" IS 'Effective from. The first day of effect by the act''s own terms, even if another act stopped it before it began; for an event, the day on which it happens. Empty: none known.';
COMMENT ON COLUMN "policy_events"."effective_to" IS 'Effective to. The last day of effect by the act''s own terms, or by a source that reports its end. Empty: open.';
COMMENT ON COLUMN "policy_events"."status" IS 'Status. The status on `status_as_of`, as far as sources show.';
COMMENT ON COLUMN "policy_events"."status_as_of" IS 'Status as of. The day for which the status holds.';
COMMENT ON COLUMN "policy_events"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "policy_events"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "policy_events"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "policy_events"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_policy_events" ("id" text, "act" text, "clause" text, "actors" text, "type" text, "restricts" text, "commodities" text, "targets" text, "title" text, "summary" text, "announced" text, "effective_from" text, "effective_to" text, "status" text, "status_as_of" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_policy_events" FROM 'csv/policy_events.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "policy_events" SELECT "id", "act", "clause", string_to_array("actors", ';'), "type", "restricts", string_to_array("commodities", ';'), string_to_array("targets", ';'), "title", "summary", "announced", "effective_from", "effective_to", "status", "status_as_of", "source", "locator", "evidence_level", "note" FROM "_policy_events";

CREATE TABLE "event_relations" (
  "event" text NOT NULL,
  "relation" text NOT NULL CHECK ("relation" IN ('suspends', 'amends', 'supersedes', 'ends', 'extends')),
  "related" text NOT NULL,
  "certainty" text NOT NULL CHECK ("certainty" IN ('established', 'claimed')),
  "valid_from" text NOT NULL,
  "valid_to" text,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("event", "relation", "related"),
  FOREIGN KEY ("event") REFERENCES "policy_events" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("related") REFERENCES "policy_events" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "event_relations" IS 'Event relations. What one act does to another: suspends, amends, supersedes, ends or extends it, with the period of the effect.';
COMMENT ON COLUMN "event_relations"."event" IS 'Event. The act that has the effect.';
COMMENT ON COLUMN "event_relations"."relation" IS 'Relation. The effect.';
COMMENT ON COLUMN "event_relations"."related" IS 'Related event. The act affected.';
COMMENT ON COLUMN "event_relations"."certainty" IS 'Certainty. Whether the issuer of the affected act supports it.';
COMMENT ON COLUMN "event_relations"."valid_from" IS 'Valid from. The first day of the effect. For `extends`: the day of the act that extends.';
COMMENT ON COLUMN "event_relations"."valid_to" IS 'Valid to. The last day of the effect, if stated. For `extends`: the new last day of the extended act.';
COMMENT ON COLUMN "event_relations"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "event_relations"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "event_relations"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "event_relations"."note" IS 'Note. What a reader must know.';
CREATE TEMP TABLE "_event_relations" ("event" text, "relation" text, "related" text, "certainty" text, "valid_from" text, "valid_to" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_event_relations" FROM 'csv/event_relations.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "event_relations" SELECT "event", "relation", "related", "certainty", "valid_from", "valid_to", "source", "locator", "evidence_level", "note" FROM "_event_relations";

CREATE TABLE "claims" (
  "id" text NOT NULL,
  "statement" text NOT NULL,
  "about" text NOT NULL CHECK ("about" IN ('shares', 'exports', 'deposits', 'agreements', 'policy_events')),
  "subject" text NOT NULL,
  "commodities" text[],
  "value" text,
  "unit" text,
  "claimed_time" text,
  "verdict" text NOT NULL CHECK ("verdict" IN ('confirmed', 'quoted', 'disputed', 'contradicted', 'unverified')),
  "explanation" text NOT NULL,
  "judged" text NOT NULL,
  "check" text,
  "source" text NOT NULL,
  "locator" text,
  "best_source" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("best_source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "claims" IS 'Claims. One checkable statement that somebody published, with our verdict. The rows that bear on it are in `claim_evidence`.';
COMMENT ON COLUMN "claims"."id" IS 'Claim. The claim''s id.';
COMMENT ON COLUMN "claims"."statement" IS 'Statement. The claim, briefly, in our own words.';
COMMENT ON COLUMN "claims"."about" IS 'About. The table that the claim is about.';
COMMENT ON COLUMN "claims"."subject" IS 'Subject. What the claim is about.';
COMMENT ON COLUMN "claims"."commodities" IS 'Commodities. The commodities that the statement is about. Empty: none.';
COMMENT ON COLUMN "claims"."value" IS 'Claimed value. The claimed number, as printed.';
COMMENT ON COLUMN "claims"."unit" IS 'Unit. The unit of the claimed value.';
COMMENT ON COLUMN "claims"."claimed_time" IS 'Claimed time. The date, year or span that the claim gives.';
COMMENT ON COLUMN "claims"."verdict" IS 'Verdict. Our judgement.';
COMMENT ON COLUMN "claims"."explanation" IS 'Explanation. Why, in our words.';
COMMENT ON COLUMN "claims"."judged" IS 'Judged. The day of the verdict.';
COMMENT ON COLUMN "claims"."check" IS 'Check. The claim as conditions on rows of the ledger, joined by `; `. The checker evaluates them and compares the result with the verdict. The form is `cell <address> <column> = <value>`; instead of `cell` also size, rank, place … among, years, part … of, share, least, most, count, exists; instead of `=` also !=, <, <=, >, >=, and for lists has, lacks. A condition tests a figure, a date, a term or a member, never the words of a text. All conditions hold for a confirmed or quoted claim, none for a contradicted one, and some but not all for a disputed one. Empty if no condition on the ledger can test the claim.';
COMMENT ON COLUMN "claims"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "claims"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "claims"."best_source" IS 'Best source. The source closest to the issuer that supports the verdict: the issuer''s own text rather than a page about it. Empty if nothing was found.';
COMMENT ON COLUMN "claims"."evidence_level" IS 'Evidence level. How close the best source is to the issuer of the fact; without a best source, how close the claim is.';
CREATE TEMP TABLE "_claims" ("id" text, "statement" text, "about" text, "subject" text, "commodities" text, "value" text, "unit" text, "claimed_time" text, "verdict" text, "explanation" text, "judged" text, "check" text, "source" text, "locator" text, "best_source" text, "evidence_level" text) ON COMMIT DROP;
\copy "_claims" FROM 'csv/claims.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "claims" SELECT "id", "statement", "about", "subject", string_to_array("commodities", ';'), "value", "unit", "claimed_time", "verdict", "explanation", "judged", "check", "source", "locator", "best_source", "evidence_level" FROM "_claims";

CREATE TABLE "claim_evidence" (
  "claim" text NOT NULL,
  "row" text NOT NULL,
  "bearing" text NOT NULL CHECK ("bearing" IN ('supports', 'contradicts', 'qualifies', 'context')),
  "note" text,
  PRIMARY KEY ("claim", "row"),
  FOREIGN KEY ("claim") REFERENCES "claims" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "claim_evidence" IS 'Claim evidence. One row of the ledger that bears on one claim.';
COMMENT ON COLUMN "claim_evidence"."claim" IS 'Claim. The claim.';
COMMENT ON COLUMN "claim_evidence"."row" IS 'Row. The address of the row.';
COMMENT ON COLUMN "claim_evidence"."bearing" IS 'Bearing. How the row bears on the claim.';
COMMENT ON COLUMN "claim_evidence"."note" IS 'Note. What to look at in the row.';
CREATE TEMP TABLE "_claim_evidence" ("claim" text, "row" text, "bearing" text, "note" text) ON COMMIT DROP;
\copy "_claim_evidence" FROM 'csv/claim_evidence.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "claim_evidence" SELECT "claim", "row", "bearing", "note" FROM "_claim_evidence";

CREATE TABLE "citations" (
  "row" text NOT NULL,
  "field" text NOT NULL,
  "source" text NOT NULL,
  "locator" text,
  "evidence_level" text NOT NULL CHECK ("evidence_level" IN ('primary', 'official_index', 'database', 'quoted_by', 'secondary')),
  "note" text,
  PRIMARY KEY ("row", "field", "source"),
  FOREIGN KEY ("source") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "citations" IS 'Citations. An additional source for a row, or for one of its fields, besides the one that the row names.';
COMMENT ON COLUMN "citations"."row" IS 'Row. The address of the row.';
COMMENT ON COLUMN "citations"."field" IS 'Field. The column that it supports, or `*` for the whole row.';
COMMENT ON COLUMN "citations"."source" IS 'Source. The document that contains the fact.';
COMMENT ON COLUMN "citations"."locator" IS 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.';
COMMENT ON COLUMN "citations"."evidence_level" IS 'Evidence level. How close the citation is to the issuer of the fact.';
COMMENT ON COLUMN "citations"."note" IS 'Note. What the additional source adds or contradicts.';
CREATE TEMP TABLE "_citations" ("row" text, "field" text, "source" text, "locator" text, "evidence_level" text, "note" text) ON COMMIT DROP;
\copy "_citations" FROM 'csv/citations.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "citations" SELECT "row", "field", "source", "locator", "evidence_level", "note" FROM "_citations";

CREATE TABLE "exceptions" (
  "rule" text NOT NULL,
  "row" text NOT NULL,
  "field" text NOT NULL,
  "value" text,
  "reason" text NOT NULL,
  "accepted" text NOT NULL,
  PRIMARY KEY ("rule", "row", "field")
);
COMMENT ON TABLE "exceptions" IS 'Exceptions. A finding that is accepted, with the reason. An exception whose finding no longer occurs is itself a finding, so the list only shrinks.';
COMMENT ON COLUMN "exceptions"."rule" IS 'Rule. The rule that reports it.';
COMMENT ON COLUMN "exceptions"."row" IS 'Row. The address of the row.';
COMMENT ON COLUMN "exceptions"."field" IS 'Field. The column of the finding. `*` only for rules that test whole rows.';
COMMENT ON COLUMN "exceptions"."value" IS 'Value. The accepted cell; any other value there is a finding again. Empty if the cell is empty or `field` is `*`. An invisible character is written as an escape, such as `\u{009F}`.';
COMMENT ON COLUMN "exceptions"."reason" IS 'Reason. Why it is accepted.';
COMMENT ON COLUMN "exceptions"."accepted" IS 'Accepted. When.';
CREATE TEMP TABLE "_exceptions" ("rule" text, "row" text, "field" text, "value" text, "reason" text, "accepted" text) ON COMMIT DROP;
\copy "_exceptions" FROM 'csv/exceptions.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "exceptions" SELECT "rule", "row", "field", "value", "reason", "accepted" FROM "_exceptions";

CREATE TABLE "redirects" (
  "retired" text NOT NULL,
  "successor" text,
  "retired_on" text NOT NULL,
  "reason" text NOT NULL,
  PRIMARY KEY ("retired")
);
COMMENT ON TABLE "redirects" IS 'Redirects. The successor of a retired address. A redirect points to an existing row, never to another redirect.';
COMMENT ON COLUMN "redirects"."retired" IS 'Retired. The address that no longer exists.';
COMMENT ON COLUMN "redirects"."successor" IS 'Successor. The address that replaced it. Empty: none.';
COMMENT ON COLUMN "redirects"."retired_on" IS 'Retired on. When.';
COMMENT ON COLUMN "redirects"."reason" IS 'Reason. Why.';
CREATE TEMP TABLE "_redirects" ("retired" text, "successor" text, "retired_on" text, "reason" text) ON COMMIT DROP;
\copy "_redirects" FROM 'csv/redirects.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "redirects" SELECT "retired", "successor", "retired_on", "reason" FROM "_redirects";

COMMIT;
