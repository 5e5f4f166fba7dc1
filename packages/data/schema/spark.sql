-- Run it in the folder that contains csv: spark-sql -f spark.sql
CREATE DATABASE IF NOT EXISTS oreledger;
USE oreledger;

CREATE TABLE `licences` (
  `id` STRING COMMENT 'Licence. The licence\'s id in the ledger.',
  `title` STRING COMMENT 'Title. The licence\'s full title.',
  `spdx` STRING COMMENT 'SPDX identifier. The SPDX identifier, if SPDX lists the licence.',
  `url` STRING COMMENT 'Address. The text of the licence or terms.',
  `redistribution` STRING COMMENT 'Redistribution. What the licence lets the ledger ship.',
  `record_cap` BIGINT COMMENT 'Record cap. The most rows that the ledger may carry. Empty if there is no cap. Unit: rows.',
  `cap_scope` STRING COMMENT 'Cap scope. How the cap is counted.',
  `attribution` STRING COMMENT 'Attribution. The attribution that the licence requires.',
  `note` STRING COMMENT 'Note. How we assessed the licence.'
) USING parquet COMMENT 'Licences. What each licence or term of use allows, and how many rows the ledger may carry under it.';
CREATE TEMPORARY VIEW `_licences` (`id` STRING, `title` STRING, `spdx` STRING, `url` STRING, `redistribution` STRING, `record_cap` STRING, `cap_scope` STRING, `attribution` STRING, `note` STRING) USING csv OPTIONS (path 'csv/licences.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `licences` SELECT `id`, `title`, `spdx`, `url`, `redistribution`, CAST(`record_cap` AS BIGINT), `cap_scope`, `attribution`, `note` FROM `_licences`;
DROP VIEW `_licences`;

CREATE TABLE `sources` (
  `id` STRING COMMENT 'Source. The version\'s id.',
  `series` STRING COMMENT 'Series. The publication that appears repeatedly: editions of one series supersede each other, editions of two series never do. A page that appeared once has its own `id` here.',
  `edition` STRING COMMENT 'Edition. One issue of the series. A page that appeared once has its own `id` here.',
  `version` STRING COMMENT 'Version. The publisher\'s own version number of the edition. Empty if none is stated.',
  `erratum_of` STRING COMMENT 'Erratum of. The version that this one corrects row by row: only the changed rows are under this source. Empty for a whole edition.',
  `publisher` STRING COMMENT 'Publisher. Who published it.',
  `title` STRING COMMENT 'Title. The document\'s own title.',
  `url` STRING COMMENT 'Address. The publisher\'s permanent address of the document. Empty if unknown.',
  `quoted_by_url` STRING COMMENT 'Quoted by. The page that quotes the document, if only that page was seen.',
  `published` STRING COMMENT 'Published. When this version appeared. In an `asOf` question, a partial date means its last day.',
  `retrieved` STRING COMMENT 'Retrieved. When the ledger read it. Used as the date if `published` is empty.',
  `data_through` STRING COMMENT 'Data through. The cut-off day of the edition\'s data, as stated by the publisher. It orders the editions of a series, since a yearbook may be posted long after one with newer data. Empty if the publisher does not say; the date of publication then gives the order.',
  `licence` STRING COMMENT 'Licence. The terms under which the ledger carries the facts.',
  `carrier` STRING COMMENT 'Carrier. Who passed the data on, if it did not come directly from the publisher.',
  `carrier_licence` STRING COMMENT 'Carrier\'s licence. The carrier\'s own terms, if they differ from the publisher\'s.',
  `universe` STRING COMMENT 'Universe. Which partners a source of trade flows covers; judged for each source. Empty for every other source.',
  `note` STRING COMMENT 'Note. What a reader must know about this version.'
) USING parquet COMMENT 'Sources. Each row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series with one edition.';
CREATE TEMPORARY VIEW `_sources` (`id` STRING, `series` STRING, `edition` STRING, `version` STRING, `erratum_of` STRING, `publisher` STRING, `title` STRING, `url` STRING, `quoted_by_url` STRING, `published` STRING, `retrieved` STRING, `data_through` STRING, `licence` STRING, `carrier` STRING, `carrier_licence` STRING, `universe` STRING, `note` STRING) USING csv OPTIONS (path 'csv/sources.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `sources` SELECT `id`, `series`, `edition`, `version`, `erratum_of`, `publisher`, `title`, `url`, `quoted_by_url`, `published`, `retrieved`, `data_through`, `licence`, `carrier`, `carrier_licence`, `universe`, `note` FROM `_sources`;
DROP VIEW `_sources`;

CREATE TABLE `readings` (
  `part` STRING COMMENT 'Part. The table filled from these sources.',
  `series` STRING COMMENT 'Series. The series of sources, or `all` for every source of the table without its own row.',
  `read_up_to` STRING COMMENT 'Read up to. The last day that the reading covers.',
  `note` STRING COMMENT 'Note. What was read, and what could not be reached.'
) USING parquet COMMENT 'Readings. The day up to which the sources of a part of the ledger were read. The ledger does not know what happened after that day; an answer for a later day says so.';
CREATE TEMPORARY VIEW `_readings` (`part` STRING, `series` STRING, `read_up_to` STRING, `note` STRING) USING csv OPTIONS (path 'csv/readings.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `readings` SELECT `part`, `series`, `read_up_to`, `note` FROM `_readings`;
DROP VIEW `_readings`;

CREATE TABLE `groups` (
  `id` STRING COMMENT 'Group. The group\'s id.',
  `title` STRING COMMENT 'Title. The group\'s full name.',
  `kind` STRING COMMENT 'Kind. The kind of members.',
  `scheme` STRING COMMENT 'Scheme. Whose definition it is, if publishers differ.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'Groups. Named sets of areas or of commodities, each defined by one scheme: a union, an alliance, a critical list, the heavy rare earths of one publisher.';
CREATE TEMPORARY VIEW `_groups` (`id` STRING, `title` STRING, `kind` STRING, `scheme` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/groups.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `groups` SELECT `id`, `title`, `kind`, `scheme`, `source`, `locator`, `evidence_level` FROM `_groups`;
DROP VIEW `_groups`;

CREATE TABLE `areas` (
  `id` STRING COMMENT 'Area. ISO 3166-1 alpha-3 code; for areas outside ISO, an underscore and capitals.',
  `name` STRING COMMENT 'Name. The English short name of ISO 3166-1, or ours outside it.',
  `kind` STRING COMMENT 'Kind. What the code names.',
  `alpha_2` STRING COMMENT 'Alpha-2 code. ISO 3166-1 alpha-2 code.',
  `m49` STRING COMMENT 'M49 code. United Nations M49 (ISO 3166-1 numeric) code, with its leading zeros.',
  `group` STRING COMMENT 'Group. The group of countries that the area represents, if it represents one.',
  `aliases` ARRAY<STRING> COMMENT 'Aliases. Names that sources print for the area, exactly as printed.',
  `other_names` ARRAY<STRING> COMMENT 'Other names. Other names that people use for the area: short forms, former names, French and Spanish names, and UN Comtrade codes that are not M49 codes. A name shared by two areas is ambiguous and is refused.',
  `adjectives` ARRAY<STRING> COMMENT 'Adjectives. The English words for things and people of the area. An adjective of two areas, such as Congolese, is ambiguous and is refused.',
  `capital` STRING COMMENT 'Capital. The seat of government, by its current English name. Empty if the area has none.',
  `capital_latitude` DOUBLE COMMENT 'Capital\'s latitude. WGS 84; a point in the capital, used for distances. Unit: degrees north.',
  `capital_longitude` DOUBLE COMMENT 'Capital\'s longitude. WGS 84. Unit: degrees east.',
  `capital_source` STRING COMMENT 'Capital\'s source. The source of the capital and its point.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Areas. Countries by ISO 3166-1 alpha-3 with the names that sources use, and the areas outside ISO that sources print: the world, other countries, groups, organisations that sign.';
CREATE TEMPORARY VIEW `_areas` (`id` STRING, `name` STRING, `kind` STRING, `alpha_2` STRING, `m49` STRING, `group` STRING, `aliases` STRING, `other_names` STRING, `adjectives` STRING, `capital` STRING, `capital_latitude` STRING, `capital_longitude` STRING, `capital_source` STRING, `note` STRING) USING csv OPTIONS (path 'csv/areas.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `areas` SELECT `id`, `name`, `kind`, `alpha_2`, `m49`, `group`, split(`aliases`, ';'), split(`other_names`, ';'), split(`adjectives`, ';'), `capital`, CAST(`capital_latitude` AS DOUBLE), CAST(`capital_longitude` AS DOUBLE), `capital_source`, `note` FROM `_areas`;
DROP VIEW `_areas`;

CREATE TABLE `group_members` (
  `group` STRING COMMENT 'Group. The group.',
  `member_kind` STRING COMMENT 'Member kind. The table in which the member is named.',
  `member` STRING COMMENT 'Member. The member\'s id in that table.',
  `valid_from` STRING COMMENT 'Valid from. The first day of membership. Empty: since the group was founded, or unknown.',
  `valid_to` STRING COMMENT 'Valid to. The last day of membership. Empty: still a member.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'Group members. One member of one group, for a period. A member may be a group. Empty dates mean open ends.';
CREATE TEMPORARY VIEW `_group_members` (`group` STRING, `member_kind` STRING, `member` STRING, `valid_from` STRING, `valid_to` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/group_members.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `group_members` SELECT `group`, `member_kind`, `member`, `valid_from`, `valid_to`, `source`, `locator`, `evidence_level` FROM `_group_members`;
DROP VIEW `_group_members`;

CREATE TABLE `commodities` (
  `id` STRING COMMENT 'Commodity. The commodity\'s id: its common English name in the field.',
  `name` STRING COMMENT 'Name. The name as written in a sentence.',
  `kind` STRING COMMENT 'Kind. What kind of thing the name means.',
  `symbol` STRING COMMENT 'Symbol. The chemical symbol of an element.',
  `parent` STRING COMMENT 'Parent. The commodity that contains this one.',
  `usgs_names` ARRAY<STRING> COMMENT 'USGS names. Names in the Mineral Commodity Summaries, exactly as any edition prints them, and the codes in the file names of its data releases.',
  `eu_name` STRING COMMENT 'EU name. Name in the EU critical raw materials study of 2023.',
  `aliases` ARRAY<STRING> COMMENT 'Aliases. Other names and spellings, in lower case.',
  `units` ARRAY<STRING> COMMENT 'Units. Units that its quantities may have in `shares`.',
  `bases` ARRAY<STRING> COMMENT 'Bases. Bases that its quantities may have in `shares`.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Commodities. What is mined, refined and traded. A parent contains its children, so a question about rare earths also finds dysprosium. Light and heavy rare earths are groups of a scheme, not parents.';
CREATE TEMPORARY VIEW `_commodities` (`id` STRING, `name` STRING, `kind` STRING, `symbol` STRING, `parent` STRING, `usgs_names` STRING, `eu_name` STRING, `aliases` STRING, `units` STRING, `bases` STRING, `note` STRING) USING csv OPTIONS (path 'csv/commodities.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `commodities` SELECT `id`, `name`, `kind`, `symbol`, `parent`, split(`usgs_names`, ';'), `eu_name`, split(`aliases`, ';'), split(`units`, ';'), split(`bases`, ';'), `note` FROM `_commodities`;
DROP VIEW `_commodities`;

CREATE TABLE `products` (
  `id` STRING COMMENT 'Product. The product\'s id.',
  `title` STRING COMMENT 'Title. What the code or basket covers, briefly, in our own words.',
  `classification` STRING COMMENT 'Classification. How the product is named.',
  `code` STRING COMMENT 'Code. The digits of the code, with leading zeros; the first six are of the Harmonized System.',
  `edition` STRING COMMENT 'HS edition. The edition of the Harmonized System.',
  `first_edition` STRING COMMENT 'First edition. The first edition of the Harmonized System in which the code exists. Empty for a country\'s own codes.',
  `last_edition` STRING COMMENT 'Last edition. The last edition of the Harmonized System in which the code exists. Empty for a country\'s own codes.',
  `commodities` ARRAY<STRING> COMMENT 'Commodities. The commodities that it is traded for. If there are several, the code covers them together.',
  `stage` STRING COMMENT 'Stage. Its stage in the supply chain. Empty for a basket over several stages.',
  `also_holds` STRING COMMENT 'Also holds. What else the code or basket contains. If not empty, a flow includes more than its commodities.',
  `note` STRING COMMENT 'Note. The limits of the code: national subdivisions, goods that were elsewhere in older editions.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'Products. What crosses borders: an HS code in one edition (`hs17-284690`), an HS code as each reporter used it (`hs-284690`), a country\'s own part of one (`us-hts-2846100010`), or a named basket. Baskets and codes of different length overlap: never add them.';
CREATE TEMPORARY VIEW `_products` (`id` STRING, `title` STRING, `classification` STRING, `code` STRING, `edition` STRING, `first_edition` STRING, `last_edition` STRING, `commodities` STRING, `stage` STRING, `also_holds` STRING, `note` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/products.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `products` SELECT `id`, `title`, `classification`, `code`, `edition`, `first_edition`, `last_edition`, split(`commodities`, ';'), `stage`, `also_holds`, `note`, `source`, `locator`, `evidence_level` FROM `_products`;
DROP VIEW `_products`;

CREATE TABLE `oxides` (
  `id` STRING COMMENT 'Oxide. The formula in lower case.',
  `commodity` STRING COMMENT 'Element. The element.',
  `formula` STRING COMMENT 'Formula. The oxide\'s formula.',
  `convention` STRING COMMENT 'Convention. Whether REO figures refer to it.',
  `metal_atoms` BIGINT COMMENT 'Metal atoms. Atoms of the element in the formula.',
  `oxygen_atoms` BIGINT COMMENT 'Oxygen atoms. Atoms of oxygen in the formula.',
  `element_mass` DOUBLE COMMENT 'Atomic weight of the element. Standard atomic weight. Unit: u.',
  `oxygen_mass` DOUBLE COMMENT 'Atomic weight of oxygen. Conventional atomic weight. Unit: u.',
  `element_to_oxide` DOUBLE COMMENT 'Element to oxide. Tonnes of oxide per tonne of element, to six decimals.',
  `oxide_to_element` DOUBLE COMMENT 'Oxide to element. Tonnes of element per tonne of oxide, to six decimals.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'Oxides. Mass factors between an element and its oxide, from standard atomic weights.';
CREATE TEMPORARY VIEW `_oxides` (`id` STRING, `commodity` STRING, `formula` STRING, `convention` STRING, `metal_atoms` STRING, `oxygen_atoms` STRING, `element_mass` STRING, `oxygen_mass` STRING, `element_to_oxide` STRING, `oxide_to_element` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/oxides.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `oxides` SELECT `id`, `commodity`, `formula`, `convention`, CAST(`metal_atoms` AS BIGINT), CAST(`oxygen_atoms` AS BIGINT), CAST(`element_mass` AS DOUBLE), CAST(`oxygen_mass` AS DOUBLE), CAST(`element_to_oxide` AS DOUBLE), CAST(`oxide_to_element` AS DOUBLE), `source`, `locator`, `evidence_level` FROM `_oxides`;
DROP VIEW `_oxides`;

CREATE TABLE `corrections` (
  `id` STRING COMMENT 'ID. The correction\'s id.',
  `source` STRING COMMENT 'Source. The release that prints the error. Another edition or an erratum needs its own correction.',
  `in_table` STRING COMMENT 'In table. The table of the rows.',
  `commodity` STRING COMMENT 'Commodity. The commodity of the rows.',
  `stage` STRING COMMENT 'Stage. The stage of the rows. Set for `shares` only.',
  `measure` STRING COMMENT 'Measure. The measure of the rows. Set for `shares` only.',
  `items` ARRAY<STRING> COMMENT 'Items. The items of the rows. Set for `us_balances` only.',
  `forms` ARRAY<STRING> COMMENT 'Forms. The forms of the rows. Empty: all.',
  `areas` ARRAY<STRING> COMMENT 'Areas. The areas of the rows. Empty: all.',
  `years` ARRAY<STRING> COMMENT 'Years. The years of the rows. Empty: all.',
  `field` STRING COMMENT 'Field. What the release prints wrongly.',
  `release_prints` STRING COMMENT 'Release prints. The unit, the cell or the column name, verbatim as the release prints it.',
  `meant` STRING COMMENT 'Meant. What we read instead: the unit in the publisher\'s words, the cell, or the name of the right column. Empty if it cannot be shown.',
  `expect` STRING COMMENT 'Expect. The guard: what `printed` contains in one of the rows. If a later release no longer prints it, the import and the check fail, and a person decides again.',
  `reason` STRING COMMENT 'Reason. Why it is certainly an error, and why our reading is right.',
  `evidence` ARRAY<STRING> COMMENT 'Evidence. Addresses of rows that show it.',
  `found` STRING COMMENT 'Found. When we found it.'
) USING parquet COMMENT 'Corrections. A publisher\'s error, and how we read it. Each affected row names it in `correction`: `printed` still holds what the release prints, and the figure is what was meant. If `meant` is empty, the right figure cannot be shown: those rows have the status `doubtful` and no figure. An importer applies corrections; nobody edits a cell by hand.';
CREATE TEMPORARY VIEW `_corrections` (`id` STRING, `source` STRING, `in_table` STRING, `commodity` STRING, `stage` STRING, `measure` STRING, `items` STRING, `forms` STRING, `areas` STRING, `years` STRING, `field` STRING, `release_prints` STRING, `meant` STRING, `expect` STRING, `reason` STRING, `evidence` STRING, `found` STRING) USING csv OPTIONS (path 'csv/corrections.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `corrections` SELECT `id`, `source`, `in_table`, `commodity`, `stage`, `measure`, split(`items`, ';'), split(`forms`, ';'), split(`areas`, ';'), split(`years`, ';'), `field`, `release_prints`, `meant`, `expect`, `reason`, split(`evidence`, ';'), `found` FROM `_corrections`;
DROP VIEW `_corrections`;

CREATE TABLE `print_links` (
  `series` STRING COMMENT 'Series. The series of editions.',
  `commodity` STRING COMMENT 'Commodity. The commodity of the rows of `shares`.',
  `stage` STRING COMMENT 'Stage. The stage of the rows.',
  `measure` STRING COMMENT 'Measure. The measure of the rows.',
  `from_form` STRING COMMENT 'From form. The form before.',
  `from_basis` STRING COMMENT 'From basis. The basis before.',
  `to_form` STRING COMMENT 'To form. The form from then on.',
  `to_basis` STRING COMMENT 'To basis. The basis from then on.',
  `since` STRING COMMENT 'Since. The first edition that uses the new name.',
  `reason` STRING COMMENT 'Reason. How it is known that both names mean one thing.'
) USING parquet COMMENT 'Print links. A form or a basis that a publisher renamed: from the edition `since` on, the same thing is under `to_form` and `to_basis`. Names joined by links, directly or indirectly, are one print, and the whole newest edition of it answers. A form that was split, or several that were merged, has one row for each pair.';
CREATE TEMPORARY VIEW `_print_links` (`series` STRING, `commodity` STRING, `stage` STRING, `measure` STRING, `from_form` STRING, `from_basis` STRING, `to_form` STRING, `to_basis` STRING, `since` STRING, `reason` STRING) USING csv OPTIONS (path 'csv/print_links.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `print_links` SELECT `series`, `commodity`, `stage`, `measure`, `from_form`, `from_basis`, `to_form`, `to_basis`, `since`, `reason` FROM `_print_links`;
DROP VIEW `_print_links`;

CREATE TABLE `product_links` (
  `newer_edition` STRING COMMENT 'Newer edition. The newer edition of the Harmonized System.',
  `newer_code` STRING COMMENT 'Newer code. The code in the newer edition.',
  `older_edition` STRING COMMENT 'Older edition. The older edition of the Harmonized System.',
  `older_code` STRING COMMENT 'Older code. The code in the older edition.',
  `relationship` STRING COMMENT 'Relationship. How the two correspond, the newer first.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'Product links. How the six-digit codes of one edition of the Harmonized System correspond to those of an older one, for the codes of `products`. A code that was split, merged or moved is not the same thing across editions, even if its digits did not change.';
CREATE TEMPORARY VIEW `_product_links` (`newer_edition` STRING, `newer_code` STRING, `older_edition` STRING, `older_code` STRING, `relationship` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/product_links.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `product_links` SELECT `newer_edition`, `newer_code`, `older_edition`, `older_code`, `relationship`, `source`, `locator`, `evidence_level` FROM `_product_links`;
DROP VIEW `_product_links`;

CREATE TABLE `shares` (
  `commodity` STRING COMMENT 'Commodity. What is counted: an `id` of `commodities`, which lists the names that sources use.',
  `stage` STRING COMMENT 'Stage. The stage of the supply chain: the output of a mine, a smelter, a refinery or a plant. Stages are never summed. Reserves are in the ground: `mine`.',
  `measure` STRING COMMENT 'Measure. What the figure measures. Capacity is what plants could produce in a year, at the year\'s end if the source says so.',
  `form` STRING COMMENT 'Form. The product form that the source counts separately (`ilmenite`, `pig-iron`, `magnet-elements`); `all` if it counts the whole commodity or gives a total of all forms. Do not add `all` to the forms.',
  `basis` STRING COMMENT 'Basis. What the tonnes measure: contained element, an oxide, the good itself. Figures on different bases are not comparable.',
  `share_of` STRING COMMENT 'Share of. The area whose total is the whole: `_WLD` for the world. If the source leaves the United States out of its world total to protect company data, the row of that total has the `area` `_XUS` instead of `_WLD`, and `share_denominator` says so.',
  `area` STRING COMMENT 'Area. Whose output, reserves or capacity: an `id` of `areas`. A code that begins with `_` is not a single country: `_WLD` is the world total, `_XUS` a total without the United States, `_OTH` the countries that the source does not name; others are several countries together.',
  `year` BIGINT COMMENT 'Year. The year of the figure. For reserves and capacity without a stated year, the year before the edition.',
  `quantity` DOUBLE COMMENT 'Quantity. The figure, in `unit`, exactly as printed, except that thousands and millions are written out. Empty if none was printed, or if it is a bound (`low`, `high`), a range or withheld; `status` and `comparator` say which. Zero only if zero was printed (`status` `nil`). If the release is in error, the figure is what was meant, and `correction` names the correction.',
  `unit` STRING COMMENT 'Unit. The unit of quantity, low and high: the base unit of what was printed (`t` for thousand tonnes, `kg` for kilograms, `ct` carats, `m3` cubic metres). `pct` if the source prints only a percentage.',
  `comparator` STRING COMMENT 'Comparator. How the printed figure relates to the true value.',
  `low` DOUBLE COMMENT 'Low. The lower bound, in `unit`. Set for `gt` and `range`.',
  `high` DOUBLE COMMENT 'High. The upper bound, in `unit`. Set for `lt` and `range`.',
  `status` STRING COMMENT 'Status. How the figure is known. Withheld and not available are never zero.',
  `share_pct` DOUBLE COMMENT 'Share. The area\'s share of the whole. Printed, or computed by the fixer as 100 × quantity ÷ denominator, rounded to three decimals, below 0.001 to two digits; `share_basis` says which. Empty for the total itself, for bounds and unknown figures, for the United States if the total leaves it out, if the rows do not reach a total that is a bound, if only all forms together have a total, and if the source says that it has none. It is the share within the row\'s own source version and does not include later errata. Unit: percent.',
  `share_basis` STRING COMMENT 'Share basis. The origin of the percentage. To add one that the source prints, type it into `share_pct` and `printed` here; otherwise leave both to the fixer.',
  `share_denominator` STRING COMMENT 'Share denominator. The denominator of a computed percentage: the larger of the printed total and the sum of the rows.',
  `scope` STRING COMMENT 'Scope. What the publisher means by the figure, if it is more or less than the other columns say: what is included or left out, where a figure is included instead, how it was estimated. Footnotes of the US Government are in its own words. `; ` joins several remarks.',
  `printed` STRING COMMENT 'Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty.',
  `correction` STRING COMMENT 'Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'Shares. Who mines, refines, owns and can produce what: one area\'s production, reserves or capacity of one commodity in one year, as one source printed it. Rows with the same source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and other countries (`_OTH`). To add rows up, stay within one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. Each edition that printed a figure has its own row; join `source` to `sources` and use one edition, or the newest. If sources disagree, the ledger keeps them all. A country that an edition leaves out has no row. A cell that a release leaves empty without a note has no row, because it could mean zero, withheld or not available.';
CREATE TEMPORARY VIEW `_shares` (`commodity` STRING, `stage` STRING, `measure` STRING, `form` STRING, `basis` STRING, `share_of` STRING, `area` STRING, `year` STRING, `quantity` STRING, `unit` STRING, `comparator` STRING, `low` STRING, `high` STRING, `status` STRING, `share_pct` STRING, `share_basis` STRING, `share_denominator` STRING, `scope` STRING, `printed` STRING, `correction` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/shares.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `shares` SELECT `commodity`, `stage`, `measure`, `form`, `basis`, `share_of`, `area`, CAST(`year` AS BIGINT), CAST(`quantity` AS DOUBLE), `unit`, `comparator`, CAST(`low` AS DOUBLE), CAST(`high` AS DOUBLE), `status`, CAST(`share_pct` AS DOUBLE), `share_basis`, `share_denominator`, `scope`, `printed`, `correction`, `source`, `locator`, `evidence_level` FROM `_shares`;
DROP VIEW `_shares`;

CREATE TABLE `exports` (
  `exporter` STRING COMMENT 'Exporter. Where the goods come from, according to the books of `flow_basis`.',
  `importer` STRING COMMENT 'Importer. Where the goods go, according to the books of `flow_basis`.',
  `product` STRING COMMENT 'Product. The product traded.',
  `period` STRING COMMENT 'Period. A year, a month, or an interval of two of them.',
  `flow_basis` STRING COMMENT 'Flow basis. Whose books.',
  `quantity_unit` STRING COMMENT 'Quantity unit. The unit of quantity. One code can be counted in several units: each has a row, with the value of the goods counted in it. A row of content (`kg_content`) has no value: the value of the goods is in another row, or the source gives none.',
  `value_usd` DOUBLE COMMENT 'Value. Trade value of the goods counted in `quantity_unit`; `valuation` says what it includes. A flow in several units is the sum of its rows. Empty if the source gives none. Unit: US dollars.',
  `valuation` STRING COMMENT 'Valuation. What the value includes.',
  `quantity` DOUBLE COMMENT 'Quantity. The amount, in `quantity_unit`.',
  `comparator` STRING COMMENT 'Comparator. How the printed figure relates to the true value.',
  `status` STRING COMMENT 'Status. How the figure is known. Withheld and not available are never zero.',
  `scope` STRING COMMENT 'Scope. What a reader must know about the flow: what is left out, suppressed or included.',
  `printed` STRING COMMENT 'Printed. The figure as the source prints it, if the row holds it in another form (thousands of dollars, words, a bound) or the print has marks (`--` is zero, `r` revised). Empty if `value_usd` and `quantity` are the source\'s own digits.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source. For UN Comtrade: reporter, partner and direction in its own codes or names (`156/392/X` is China\'s reported exports to Japan). For DataWeb: country, heading and unit. For BACI: its i and j. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'Exports. Who sells to whom: one flow of one product from exporter to importer in one period, from one side\'s books. A missing flow was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.';
CREATE TEMPORARY VIEW `_exports` (`exporter` STRING, `importer` STRING, `product` STRING, `period` STRING, `flow_basis` STRING, `quantity_unit` STRING, `value_usd` STRING, `valuation` STRING, `quantity` STRING, `comparator` STRING, `status` STRING, `scope` STRING, `printed` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/exports.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `exports` SELECT `exporter`, `importer`, `product`, `period`, `flow_basis`, `quantity_unit`, CAST(`value_usd` AS DOUBLE), `valuation`, CAST(`quantity` AS DOUBLE), `comparator`, `status`, `scope`, `printed`, `source`, `locator`, `evidence_level` FROM `_exports`;
DROP VIEW `_exports`;

CREATE TABLE `us_balances` (
  `commodity` STRING COMMENT 'Commodity. What is counted. Prices of single rare-earth oxides are under the element, not under `rare-earths`.',
  `item` STRING COMMENT 'Item. What is measured. Apparent, reported and estimated consumption are three measures; never mix them.',
  `form` STRING COMMENT 'Form. The product form, or the statistic\'s further words (the market of a price, the holder of stocks); `all` if there is none. The same form has the same name in every edition, whatever the edition calls it. Forms of one item may overlap: if `all` and others are printed, `all` is their total.',
  `partner` STRING COMMENT 'Partner. The trading partner of the United States: `_WLD` (all), except for `import_source_share`, where it is the country of origin or shipment.',
  `year` BIGINT COMMENT 'Year. The data year; for `import_source_share`, the last of the years whose imports are added.',
  `first_year` BIGINT COMMENT 'First year. For `import_source_share`, the first of the years whose imports are added; `year` is the last. Empty for other items: they are of one year.',
  `quantity` DOUBLE COMMENT 'Quantity. The figure, in `unit`. Empty if none was printed, or if it is a bound, a range or withheld. Negative only for additions in `shipments_from_stockpile`.',
  `unit` STRING COMMENT 'Unit. The unit of quantity, low and high. Multiples are converted to the base unit: thousand tonnes to `t`, million cubic metres to `m3`. Kilograms stay kilograms, and prices keep the printed pound, ounce or tonne, in dollars.',
  `basis` STRING COMMENT 'Basis. What the tonnes measure, in the release\'s own words; `gross` if they are tonnes of the good. For a price, what the unit weighs; `unspecified` if the release does not say, and for persons, values and percentages of imports.',
  `comparator` STRING COMMENT 'Comparator. How the printed figure relates to the true value.',
  `low` DOUBLE COMMENT 'Low. The lower bound, in `unit`. Set for `gt` and `range`.',
  `high` DOUBLE COMMENT 'High. The upper bound, in `unit`. Set for `lt` and `range`.',
  `status` STRING COMMENT 'Status. How the figure is known. Withheld and not available are never zero.',
  `definition` STRING COMMENT 'Definition. The edition\'s definition of the item, in its own words. Empty if it prints none; the 2022 edition\'s data files print none.',
  `counts` ARRAY<STRING> COMMENT 'Counts. For apparent consumption and net import reliance: the rows of the same commodity, year and edition that `definition` counts, as `item/form`. Output and imports are added and exports subtracted; `stocks` and `shipments_from_stockpile` mean releases from stocks. Empty if the edition does not say which rows count.',
  `scope` STRING COMMENT 'Scope. What the figure includes or leaves out, and its own source: the release\'s notes, verbatim.',
  `printed` STRING COMMENT 'Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty.',
  `correction` STRING COMMENT 'Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.'
) USING parquet COMMENT 'US balances. What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. Each row is one printed cell. Each edition prints five years, so a year has a row for each edition that prints it: choose one edition (`source`) before you add or compare. The figures of one edition balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): see `comparator`, `low` and `high`.';
CREATE TEMPORARY VIEW `_us_balances` (`commodity` STRING, `item` STRING, `form` STRING, `partner` STRING, `year` STRING, `first_year` STRING, `quantity` STRING, `unit` STRING, `basis` STRING, `comparator` STRING, `low` STRING, `high` STRING, `status` STRING, `definition` STRING, `counts` STRING, `scope` STRING, `printed` STRING, `correction` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/us_balances.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `us_balances` SELECT `commodity`, `item`, `form`, `partner`, CAST(`year` AS BIGINT), CAST(`first_year` AS BIGINT), CAST(`quantity` AS DOUBLE), `unit`, `basis`, `comparator`, CAST(`low` AS DOUBLE), CAST(`high` AS DOUBLE), `status`, `definition`, split(`counts`, ';'), `scope`, `printed`, `correction`, `source`, `locator`, `evidence_level` FROM `_us_balances`;
DROP VIEW `_us_balances`;

CREATE TABLE `deposits` (
  `id` STRING COMMENT 'Deposit. The deposit\'s id.',
  `name` STRING COMMENT 'Name. The usual English name.',
  `aliases` ARRAY<STRING> COMMENT 'Aliases. Other names and spellings.',
  `area` STRING COMMENT 'Area. The country or territory.',
  `admin_region` STRING COMMENT 'Region. State, province or district.',
  `part_of` STRING COMMENT 'Part of. The deposit or area that contains this one.',
  `latitude` DOUBLE COMMENT 'Latitude. WGS 84, as `source` gives it. Empty if no source seen gives one. Unit: degrees north.',
  `longitude` DOUBLE COMMENT 'Longitude. WGS 84, as `source` gives it. Unit: degrees east.',
  `location_precision` STRING COMMENT 'Location precision. How precise the coordinate is. Empty without one.',
  `location_source` STRING COMMENT 'Location source. The source of the coordinate, if it is not `source`.',
  `commodities` ARRAY<STRING> COMMENT 'Commodities. The commodities it is known for, the main one first.',
  `stage` STRING COMMENT 'Stage. `mine` for a deposit; another stage for a plant or refinery.',
  `deposit_type` STRING COMMENT 'Deposit type. The geological type, in the source\'s words.',
  `development_status` STRING COMMENT 'Development status. The stage of development.',
  `status_as_of` STRING COMMENT 'Status as of. The date of the source of the status.',
  `owner` STRING COMMENT 'Owner. Owner or operator, as the source names it.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Deposits. One deposit, project or announced find. Its contents are in `resource_estimates`. Never add the tonnages of a part and of its whole.';
CREATE TEMPORARY VIEW `_deposits` (`id` STRING, `name` STRING, `aliases` STRING, `area` STRING, `admin_region` STRING, `part_of` STRING, `latitude` STRING, `longitude` STRING, `location_precision` STRING, `location_source` STRING, `commodities` STRING, `stage` STRING, `deposit_type` STRING, `development_status` STRING, `status_as_of` STRING, `owner` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/deposits.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `deposits` SELECT `id`, `name`, split(`aliases`, ';'), `area`, `admin_region`, `part_of`, CAST(`latitude` AS DOUBLE), CAST(`longitude` AS DOUBLE), `location_precision`, `location_source`, split(`commodities`, ';'), `stage`, `deposit_type`, `development_status`, `status_as_of`, `owner`, `source`, `locator`, `evidence_level`, `note` FROM `_deposits`;
DROP VIEW `_deposits`;

CREATE TABLE `deposit_locations` (
  `deposit` STRING COMMENT 'Deposit. The deposit.',
  `name` STRING COMMENT 'Name in source. The name that the source uses.',
  `latitude` DOUBLE COMMENT 'Latitude. WGS 84, as the source gives it. Unit: degrees north.',
  `longitude` DOUBLE COMMENT 'Longitude. WGS 84, as the source gives it. Unit: degrees east.',
  `location_precision` STRING COMMENT 'Location precision. How precise the coordinate is.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The source\'s own record number or row.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What is wrong with the point, if anything.'
) USING parquet COMMENT 'Deposit locations. Where each additional source locates a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong; all are kept. Records of two sources are one deposit if country and commodity match and the names are equal within 25 km (within 60 km if a commodity and the letters of the printed name are the same), or within 10 km if one name is an alias of the other, contains it or sounds like it. Records of one source are one deposit only if it lists the same name twice at one point, or once under each mineral. What no rule decides is in a list, with its reason in `note`. `pnpm data import deposit-compilations` reports the counts.';
CREATE TEMPORARY VIEW `_deposit_locations` (`deposit` STRING, `name` STRING, `latitude` STRING, `longitude` STRING, `location_precision` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/deposit_locations.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `deposit_locations` SELECT `deposit`, `name`, CAST(`latitude` AS DOUBLE), CAST(`longitude` AS DOUBLE), `location_precision`, `source`, `locator`, `evidence_level`, `note` FROM `_deposit_locations`;
DROP VIEW `_deposit_locations`;

CREATE TABLE `resource_estimates` (
  `id` STRING COMMENT 'Estimate. The estimate\'s id: the deposit\'s id, then what distinguishes the estimate.',
  `deposit` STRING COMMENT 'Deposit. The deposit.',
  `analyte` STRING COMMENT 'Analyte. The commodity whose grade or content is given.',
  `estimate_kind` STRING COMMENT 'Kind. What kind of estimate it is.',
  `category` STRING COMMENT 'Category. The category in the source\'s words.',
  `reporting_code` STRING COMMENT 'Reporting code. The reporting code. Empty if the excerpt seen does not say.',
  `code_basis` STRING COMMENT 'Code basis. How the code is known.',
  `effective_date` STRING COMMENT 'Effective date. The date of the estimate.',
  `tonnage_t` DOUBLE COMMENT 'Tonnage. The tonnage that the source gives, measured as `tonnage_basis` says: ore if it gives ore, otherwise the content. Only rows with the basis `ore` have a tonnage to multiply by a grade. Unit: metric tons.',
  `low_t` DOUBLE COMMENT 'Lowest tonnage. The lower end of a printed range; `tonnage_t` is then empty. Unit: metric tons.',
  `high_t` DOUBLE COMMENT 'Highest tonnage. The upper end of a printed range. Unit: metric tons.',
  `tonnage_basis` STRING COMMENT 'Tonnage basis. What the printed tonnage or range measures. Empty without one.',
  `grade` DOUBLE COMMENT 'Grade. The grade, in `grade_unit`.',
  `grade_unit` STRING COMMENT 'Grade unit. The unit of the grade.',
  `grade_basis` STRING COMMENT 'Grade basis. What the grade measures.',
  `contained_t` DOUBLE COMMENT 'Contained. The contained analyte as the source prints it; we never compute it. Unit: metric tons.',
  `contained_basis` STRING COMMENT 'Contained basis. Element or oxide.',
  `comparator` STRING COMMENT 'Comparator. How the printed tonnage relates to the true value (`gt` for “over 20 million”, whose figure is in `tonnage_t`; `range` for `low_t` to `high_t`). In a row with a grade and no tonnage it refers to the grade.',
  `claim_status` STRING COMMENT 'Claim status. The status of the claim.',
  `reading` STRING COMMENT 'Reading. Which reading of an ambiguous source this row is.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Resource estimates. One published estimate of one deposit and one analyte: how much, of what, under which code, as of when, and the status of the claim. Estimates of different kinds or tonnage bases are never summed; announced and prognostic finds are not reserves.';
CREATE TEMPORARY VIEW `_resource_estimates` (`id` STRING, `deposit` STRING, `analyte` STRING, `estimate_kind` STRING, `category` STRING, `reporting_code` STRING, `code_basis` STRING, `effective_date` STRING, `tonnage_t` STRING, `low_t` STRING, `high_t` STRING, `tonnage_basis` STRING, `grade` STRING, `grade_unit` STRING, `grade_basis` STRING, `contained_t` STRING, `contained_basis` STRING, `comparator` STRING, `claim_status` STRING, `reading` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/resource_estimates.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `resource_estimates` SELECT `id`, `deposit`, `analyte`, `estimate_kind`, `category`, `reporting_code`, `code_basis`, `effective_date`, CAST(`tonnage_t` AS DOUBLE), CAST(`low_t` AS DOUBLE), CAST(`high_t` AS DOUBLE), `tonnage_basis`, CAST(`grade` AS DOUBLE), `grade_unit`, `grade_basis`, CAST(`contained_t` AS DOUBLE), `contained_basis`, `comparator`, `claim_status`, `reading`, `source`, `locator`, `evidence_level`, `note` FROM `_resource_estimates`;
DROP VIEW `_resource_estimates`;

CREATE TABLE `agreements` (
  `id` STRING COMMENT 'Agreement. The agreement\'s id.',
  `title` STRING COMMENT 'Title. The agreement\'s own title, translated where needed.',
  `type` STRING COMMENT 'Type. The legal form.',
  `status` STRING COMMENT 'Status. The agreement\'s status on `status_as_of`.',
  `status_as_of` STRING COMMENT 'Status as of. The day for which the status holds.',
  `signed` STRING COMMENT 'Signed. The day of signature, as precise as the source. Empty: nothing was signed, or the day is not known.',
  `announced` STRING COMMENT 'Announced. The day on which an unsigned act was announced, launched or declared, as precise as the source. Empty if it was signed.',
  `place` STRING COMMENT 'Place. Where it was signed.',
  `binding` STRING COMMENT 'Binding. Whether the text is legally binding.',
  `party_list` STRING COMMENT 'Party list. Whether every party is listed.',
  `pledged_amount` DOUBLE COMMENT 'Pledged amount. The headline sum of the agreement, in `pledged_currency`. Not additive.',
  `pledged_currency` STRING COMMENT 'Pledged currency. ISO 4217 code.',
  `pledged_period` STRING COMMENT 'Pledged period. The period that the headline sum covers.',
  `summary` STRING COMMENT 'Summary. What it says, in our words.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. Contradictions and caveats.'
) USING parquet COMMENT 'Agreements. One act between governments or organisations. Its parties are in `agreement_parties`, its commodities in `agreement_commodities`, its money in `commitments`. The pledged amount here is a headline figure; never add it.';
CREATE TEMPORARY VIEW `_agreements` (`id` STRING, `title` STRING, `type` STRING, `status` STRING, `status_as_of` STRING, `signed` STRING, `announced` STRING, `place` STRING, `binding` STRING, `party_list` STRING, `pledged_amount` STRING, `pledged_currency` STRING, `pledged_period` STRING, `summary` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/agreements.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `agreements` SELECT `id`, `title`, `type`, `status`, `status_as_of`, `signed`, `announced`, `place`, `binding`, `party_list`, CAST(`pledged_amount` AS DOUBLE), `pledged_currency`, `pledged_period`, `summary`, `source`, `locator`, `evidence_level`, `note` FROM `_agreements`;
DROP VIEW `_agreements`;

CREATE TABLE `agreement_parties` (
  `agreement` STRING COMMENT 'Agreement. The agreement.',
  `party` STRING COMMENT 'Party. The country, or an organisation such as the European Union.',
  `role` STRING COMMENT 'Role. The party\'s role.',
  `joined` STRING COMMENT 'Joined. When it joined, if not at the signing.'
) USING parquet COMMENT 'Agreement parties. One party of one agreement. The agreement\'s row carries the source.';
CREATE TEMPORARY VIEW `_agreement_parties` (`agreement` STRING, `party` STRING, `role` STRING, `joined` STRING) USING csv OPTIONS (path 'csv/agreement_parties.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `agreement_parties` SELECT `agreement`, `party`, `role`, `joined` FROM `_agreement_parties`;
DROP VIEW `_agreement_parties`;

CREATE TABLE `agreement_commodities` (
  `agreement` STRING COMMENT 'Agreement. The agreement.',
  `commodity` STRING COMMENT 'Commodity. The commodity or collective term.'
) USING parquet COMMENT 'Agreement commodities. One commodity that one agreement names. A collective term is kept as such and is not mapped to any element.';
CREATE TEMPORARY VIEW `_agreement_commodities` (`agreement` STRING, `commodity` STRING) USING csv OPTIONS (path 'csv/agreement_commodities.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `agreement_commodities` SELECT `agreement`, `commodity` FROM `_agreement_commodities`;
DROP VIEW `_agreement_commodities`;

CREATE TABLE `commitments` (
  `id` STRING COMMENT 'Commitment. The commitment\'s id.',
  `agreement` STRING COMMENT 'Agreement. The agreement under which it was made. Empty for a national promise.',
  `contained_in` STRING COMMENT 'Contained in. The larger commitment of which this one is a part.',
  `superseded_by` STRING COMMENT 'Superseded by. The later commitment that replaces it.',
  `actor` STRING COMMENT 'Actor. Who promises.',
  `actor_areas` ARRAY<STRING> COMMENT 'Actor\'s areas. The countries or organisations for which the actor acts. Empty for a private actor without a stated home country.',
  `instrument` STRING COMMENT 'Instrument. The form of the promise.',
  `amount` DOUBLE COMMENT 'Amount. The sum, in `currency`.',
  `currency` STRING COMMENT 'Currency. ISO 4217 code.',
  `amount_basis` STRING COMMENT 'Amount basis. What kind of amount it is, and therefore whether it may be added.',
  `finance_stage` STRING COMMENT 'Finance stage. The legal stage of a loan, guarantee or share purchase. Empty for other instruments.',
  `capacity` DOUBLE COMMENT 'Capacity. A promise other than money, in `capacity_unit`.',
  `capacity_unit` STRING COMMENT 'Capacity unit. The unit of the capacity.',
  `commodities` ARRAY<STRING> COMMENT 'Commodities. The purpose.',
  `project` STRING COMMENT 'Project. The project, as the source names it.',
  `deposit` STRING COMMENT 'Deposit. The deposit or plant, if it is in the ledger.',
  `stated` STRING COMMENT 'Stated. When it was promised.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Commitments. One promise of money or capacity by one actor. Add only rows in one currency whose `amount_basis` allows it, and never a row together with one that it contains; the SDK refuses such sums.';
CREATE TEMPORARY VIEW `_commitments` (`id` STRING, `agreement` STRING, `contained_in` STRING, `superseded_by` STRING, `actor` STRING, `actor_areas` STRING, `instrument` STRING, `amount` STRING, `currency` STRING, `amount_basis` STRING, `finance_stage` STRING, `capacity` STRING, `capacity_unit` STRING, `commodities` STRING, `project` STRING, `deposit` STRING, `stated` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/commitments.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `commitments` SELECT `id`, `agreement`, `contained_in`, `superseded_by`, `actor`, split(`actor_areas`, ';'), `instrument`, CAST(`amount` AS DOUBLE), `currency`, `amount_basis`, `finance_stage`, CAST(`capacity` AS DOUBLE), `capacity_unit`, split(`commodities`, ';'), `project`, `deposit`, `stated`, `source`, `locator`, `evidence_level`, `note` FROM `_commitments`;
DROP VIEW `_commitments`;

CREATE TABLE `commitment_steps` (
  `commitment` STRING COMMENT 'Commitment. The promise.',
  `track` STRING COMMENT 'Track. The history of the step.',
  `date` STRING COMMENT 'Date. When the step was taken; `reach` says how the date is known.',
  `step` STRING COMMENT 'Step. What happened.',
  `reach` STRING COMMENT 'Reach. Whether the date is that of the step or of the first source that reports it.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Steps of commitments. What became of a promise. Each row is one step of one of its two histories: the promise and the construction. The announcement itself is in `commitments` (`stated`) and is not repeated here.';
CREATE TEMPORARY VIEW `_commitment_steps` (`commitment` STRING, `track` STRING, `date` STRING, `step` STRING, `reach` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/commitment_steps.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `commitment_steps` SELECT `commitment`, `track`, `date`, `step`, `reach`, `source`, `locator`, `evidence_level`, `note` FROM `_commitment_steps`;
DROP VIEW `_commitment_steps`;

CREATE TABLE `policy_events` (
  `id` STRING COMMENT 'Event. The event\'s id.',
  `act` STRING COMMENT 'Act. The act to which the clause belongs: the id without the clause.',
  `clause` STRING COMMENT 'Clause. Which part of the act, if its parts have different dates.',
  `actors` ARRAY<STRING> COMMENT 'Actors. Whose act it is.',
  `type` STRING COMMENT 'Type. The kind of act or event.',
  `restricts` STRING COMMENT 'Restricts. What the act restricts while it is in force, judged from its own text or summary. For a planned act: what it would restrict.',
  `commodities` ARRAY<STRING> COMMENT 'Commodities. The commodities it covers. A collective term is not mapped to any element.',
  `targets` ARRAY<STRING> COMMENT 'Targets. The countries that it targets. Empty: all.',
  `title` STRING COMMENT 'Title. The act\'s short name.',
  `summary` STRING COMMENT 'Summary. What it does, in our words.',
  `announced` STRING COMMENT 'Announced. The day of the act or of its announcement. Empty: not seen.',
  `effective_from` STRING COMMENT 'Effective from. The first day of effect by the act\'s own terms, even if another act stopped it before it began; for an event, the day on which it happens. Empty: none known.',
  `effective_to` STRING COMMENT 'Effective to. The last day of effect by the act\'s own terms, or by a source that reports its end. Empty: open.',
  `status` STRING COMMENT 'Status. The status on `status_as_of`, as far as sources show.',
  `status_as_of` STRING COMMENT 'Status as of. The day for which the status holds.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Policy events. One clause of one act that affects supply: a control, ban, quota, licence, suspension, law or list, with the dates of that clause; or an event, such as a repeal, an approval or a statement, which happens and is never in force. An act whose clauses have the same dates is one row. What was in force on a day is computed from these dates and from `event_relations`, never read from `status`.';
CREATE TEMPORARY VIEW `_policy_events` (`id` STRING, `act` STRING, `clause` STRING, `actors` STRING, `type` STRING, `restricts` STRING, `commodities` STRING, `targets` STRING, `title` STRING, `summary` STRING, `announced` STRING, `effective_from` STRING, `effective_to` STRING, `status` STRING, `status_as_of` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/policy_events.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `policy_events` SELECT `id`, `act`, `clause`, split(`actors`, ';'), `type`, `restricts`, split(`commodities`, ';'), split(`targets`, ';'), `title`, `summary`, `announced`, `effective_from`, `effective_to`, `status`, `status_as_of`, `source`, `locator`, `evidence_level`, `note` FROM `_policy_events`;
DROP VIEW `_policy_events`;

CREATE TABLE `event_relations` (
  `event` STRING COMMENT 'Event. The act that has the effect.',
  `relation` STRING COMMENT 'Relation. The effect.',
  `related` STRING COMMENT 'Related event. The act affected.',
  `certainty` STRING COMMENT 'Certainty. Whether the issuer of the affected act supports it.',
  `valid_from` STRING COMMENT 'Valid from. The first day of the effect. For `extends`: the day of the act that extends.',
  `valid_to` STRING COMMENT 'Valid to. The last day of the effect, if stated. For `extends`: the new last day of the extended act.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What a reader must know.'
) USING parquet COMMENT 'Event relations. What one act does to another: suspends, amends, supersedes, ends or extends it, with the period of the effect.';
CREATE TEMPORARY VIEW `_event_relations` (`event` STRING, `relation` STRING, `related` STRING, `certainty` STRING, `valid_from` STRING, `valid_to` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/event_relations.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `event_relations` SELECT `event`, `relation`, `related`, `certainty`, `valid_from`, `valid_to`, `source`, `locator`, `evidence_level`, `note` FROM `_event_relations`;
DROP VIEW `_event_relations`;

CREATE TABLE `claims` (
  `id` STRING COMMENT 'Claim. The claim\'s id.',
  `statement` STRING COMMENT 'Statement. The claim, briefly, in our own words.',
  `about` STRING COMMENT 'About. The table that the claim is about.',
  `subject` STRING COMMENT 'Subject. What the claim is about.',
  `commodities` ARRAY<STRING> COMMENT 'Commodities. The commodities that the statement is about. Empty: none.',
  `value` STRING COMMENT 'Claimed value. The claimed number, as printed.',
  `unit` STRING COMMENT 'Unit. The unit of the claimed value.',
  `claimed_time` STRING COMMENT 'Claimed time. The date, year or span that the claim gives.',
  `verdict` STRING COMMENT 'Verdict. Our judgement.',
  `explanation` STRING COMMENT 'Explanation. Why, in our words.',
  `judged` STRING COMMENT 'Judged. The day of the verdict.',
  `check` STRING COMMENT 'Check. The claim as conditions on rows of the ledger, joined by `; `. The checker evaluates them and compares the result with the verdict. The form is `cell <address> <column> = <value>`; instead of `cell` also size, rank, place … among, years, part … of, share, least, most, count, exists; instead of `=` also !=, <, <=, >, >=, and for lists has, lacks. A condition tests a figure, a date, a term or a member, never the words of a text. All conditions hold for a confirmed or quoted claim, none for a contradicted one, and some but not all for a disputed one. Empty if no condition on the ledger can test the claim.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `best_source` STRING COMMENT 'Best source. The source closest to the issuer that supports the verdict: the issuer\'s own text rather than a page about it. Empty if nothing was found.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the best source is to the issuer of the fact; without a best source, how close the claim is.'
) USING parquet COMMENT 'Claims. One checkable statement that somebody published, with our verdict. The rows that bear on it are in `claim_evidence`.';
CREATE TEMPORARY VIEW `_claims` (`id` STRING, `statement` STRING, `about` STRING, `subject` STRING, `commodities` STRING, `value` STRING, `unit` STRING, `claimed_time` STRING, `verdict` STRING, `explanation` STRING, `judged` STRING, `check` STRING, `source` STRING, `locator` STRING, `best_source` STRING, `evidence_level` STRING) USING csv OPTIONS (path 'csv/claims.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `claims` SELECT `id`, `statement`, `about`, `subject`, split(`commodities`, ';'), `value`, `unit`, `claimed_time`, `verdict`, `explanation`, `judged`, `check`, `source`, `locator`, `best_source`, `evidence_level` FROM `_claims`;
DROP VIEW `_claims`;

CREATE TABLE `claim_evidence` (
  `claim` STRING COMMENT 'Claim. The claim.',
  `row` STRING COMMENT 'Row. The address of the row.',
  `bearing` STRING COMMENT 'Bearing. How the row bears on the claim.',
  `note` STRING COMMENT 'Note. What to look at in the row.'
) USING parquet COMMENT 'Claim evidence. One row of the ledger that bears on one claim.';
CREATE TEMPORARY VIEW `_claim_evidence` (`claim` STRING, `row` STRING, `bearing` STRING, `note` STRING) USING csv OPTIONS (path 'csv/claim_evidence.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `claim_evidence` SELECT `claim`, `row`, `bearing`, `note` FROM `_claim_evidence`;
DROP VIEW `_claim_evidence`;

CREATE TABLE `citations` (
  `row` STRING COMMENT 'Row. The address of the row.',
  `field` STRING COMMENT 'Field. The column that it supports, or `*` for the whole row.',
  `source` STRING COMMENT 'Source. The document that contains the fact.',
  `locator` STRING COMMENT 'Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.',
  `evidence_level` STRING COMMENT 'Evidence level. How close the citation is to the issuer of the fact.',
  `note` STRING COMMENT 'Note. What the additional source adds or contradicts.'
) USING parquet COMMENT 'Citations. An additional source for a row, or for one of its fields, besides the one that the row names.';
CREATE TEMPORARY VIEW `_citations` (`row` STRING, `field` STRING, `source` STRING, `locator` STRING, `evidence_level` STRING, `note` STRING) USING csv OPTIONS (path 'csv/citations.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `citations` SELECT `row`, `field`, `source`, `locator`, `evidence_level`, `note` FROM `_citations`;
DROP VIEW `_citations`;

CREATE TABLE `exceptions` (
  `rule` STRING COMMENT 'Rule. The rule that reports it.',
  `row` STRING COMMENT 'Row. The address of the row.',
  `field` STRING COMMENT 'Field. The column of the finding. `*` only for rules that test whole rows.',
  `value` STRING COMMENT 'Value. The accepted cell; any other value there is a finding again. Empty if the cell is empty or `field` is `*`. An invisible character is written as an escape, such as `\\u{009F}`.',
  `reason` STRING COMMENT 'Reason. Why it is accepted.',
  `accepted` STRING COMMENT 'Accepted. When.'
) USING parquet COMMENT 'Exceptions. A finding that is accepted, with the reason. An exception whose finding no longer occurs is itself a finding, so the list only shrinks.';
CREATE TEMPORARY VIEW `_exceptions` (`rule` STRING, `row` STRING, `field` STRING, `value` STRING, `reason` STRING, `accepted` STRING) USING csv OPTIONS (path 'csv/exceptions.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `exceptions` SELECT `rule`, `row`, `field`, `value`, `reason`, `accepted` FROM `_exceptions`;
DROP VIEW `_exceptions`;

CREATE TABLE `redirects` (
  `retired` STRING COMMENT 'Retired. The address that no longer exists.',
  `successor` STRING COMMENT 'Successor. The address that replaced it. Empty: none.',
  `retired_on` STRING COMMENT 'Retired on. When.',
  `reason` STRING COMMENT 'Reason. Why.'
) USING parquet COMMENT 'Redirects. The successor of a retired address. A redirect points to an existing row, never to another redirect.';
CREATE TEMPORARY VIEW `_redirects` (`retired` STRING, `successor` STRING, `retired_on` STRING, `reason` STRING) USING csv OPTIONS (path 'csv/redirects.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');
INSERT INTO `redirects` SELECT `retired`, `successor`, `retired_on`, `reason` FROM `_redirects`;
DROP VIEW `_redirects`;
