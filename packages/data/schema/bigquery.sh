#!/bin/sh
# Run it in the folder that contains csv, in a project that bq knows: sh bigquery.sh
set -e
bq mk --force --dataset oreledger

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`licences` (
  `id` STRING NOT NULL OPTIONS (description = "Licence. The licence's id in the ledger."),
  `title` STRING NOT NULL OPTIONS (description = "Title. The licence's full title."),
  `spdx` STRING OPTIONS (description = "SPDX identifier. The SPDX identifier, if SPDX lists the licence."),
  `url` STRING OPTIONS (description = "Address. The text of the licence or terms."),
  `redistribution` STRING NOT NULL OPTIONS (description = "Redistribution. What the licence lets the ledger ship."),
  `record_cap` INT64 OPTIONS (description = "Record cap. The most rows that the ledger may carry. Empty if there is no cap. Unit: rows."),
  `cap_scope` STRING OPTIONS (description = "Cap scope. How the cap is counted."),
  `attribution` STRING OPTIONS (description = "Attribution. The attribution that the licence requires."),
  `note` STRING OPTIONS (description = "Note. How we assessed the licence.")
) OPTIONS (description = "Licences. What each licence or term of use allows, and how many rows the ledger may carry under it.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.licences csv/licences.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`sources` (
  `id` STRING NOT NULL OPTIONS (description = "Source. The version's id."),
  `series` STRING NOT NULL OPTIONS (description = "Series. The publication that appears repeatedly: editions of one series supersede each other, editions of two series never do. A page that appeared once has its own `id` here."),
  `edition` STRING NOT NULL OPTIONS (description = "Edition. One issue of the series. A page that appeared once has its own `id` here."),
  `version` STRING OPTIONS (description = "Version. The publisher's own version number of the edition. Empty if none is stated."),
  `erratum_of` STRING OPTIONS (description = "Erratum of. The version that this one corrects row by row: only the changed rows are under this source. Empty for a whole edition."),
  `publisher` STRING NOT NULL OPTIONS (description = "Publisher. Who published it."),
  `title` STRING NOT NULL OPTIONS (description = "Title. The document's own title."),
  `url` STRING OPTIONS (description = "Address. The publisher's permanent address of the document. Empty if unknown."),
  `quoted_by_url` STRING OPTIONS (description = "Quoted by. The page that quotes the document, if only that page was seen."),
  `published` STRING OPTIONS (description = "Published. When this version appeared. In an `asOf` question, a partial date means its last day."),
  `retrieved` STRING OPTIONS (description = "Retrieved. When the ledger read it. Used as the date if `published` is empty."),
  `data_through` STRING OPTIONS (description = "Data through. The cut-off day of the edition's data, as stated by the publisher. It orders the editions of a series, since a yearbook may be posted long after one with newer data. Empty if the publisher does not say; the date of publication then gives the order."),
  `licence` STRING NOT NULL OPTIONS (description = "Licence. The terms under which the ledger carries the facts."),
  `carrier` STRING OPTIONS (description = "Carrier. Who passed the data on, if it did not come directly from the publisher."),
  `carrier_licence` STRING OPTIONS (description = "Carrier's licence. The carrier's own terms, if they differ from the publisher's."),
  `universe` STRING OPTIONS (description = "Universe. Which partners a source of trade flows covers; judged for each source. Empty for every other source."),
  `note` STRING OPTIONS (description = "Note. What a reader must know about this version.")
) OPTIONS (description = "Sources. Each row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series with one edition.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.sources csv/sources.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`readings` (
  `part` STRING NOT NULL OPTIONS (description = "Part. The table filled from these sources."),
  `series` STRING NOT NULL OPTIONS (description = "Series. The series of sources, or `all` for every source of the table without its own row."),
  `read_up_to` STRING NOT NULL OPTIONS (description = "Read up to. The last day that the reading covers."),
  `note` STRING OPTIONS (description = "Note. What was read, and what could not be reached.")
) OPTIONS (description = "Readings. The day up to which the sources of a part of the ledger were read. The ledger does not know what happened after that day; an answer for a later day says so.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.readings csv/readings.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`groups` (
  `id` STRING NOT NULL OPTIONS (description = "Group. The group's id."),
  `title` STRING NOT NULL OPTIONS (description = "Title. The group's full name."),
  `kind` STRING NOT NULL OPTIONS (description = "Kind. The kind of members."),
  `scheme` STRING OPTIONS (description = "Scheme. Whose definition it is, if publishers differ."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "Groups. Named sets of areas or of commodities, each defined by one scheme: a union, an alliance, a critical list, the heavy rare earths of one publisher.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.groups csv/groups.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`areas` (
  `id` STRING NOT NULL OPTIONS (description = "Area. ISO 3166-1 alpha-3 code; for areas outside ISO, an underscore and capitals."),
  `name` STRING NOT NULL OPTIONS (description = "Name. The English short name of ISO 3166-1, or ours outside it."),
  `kind` STRING NOT NULL OPTIONS (description = "Kind. What the code names."),
  `alpha_2` STRING OPTIONS (description = "Alpha-2 code. ISO 3166-1 alpha-2 code."),
  `m49` STRING OPTIONS (description = "M49 code. United Nations M49 (ISO 3166-1 numeric) code, with its leading zeros."),
  `group` STRING OPTIONS (description = "Group. The group of countries that the area represents, if it represents one."),
  `aliases` STRING OPTIONS (description = "Aliases. Names that sources print for the area, exactly as printed."),
  `other_names` STRING OPTIONS (description = "Other names. Other names that people use for the area: short forms, former names, French and Spanish names, and UN Comtrade codes that are not M49 codes. A name shared by two areas is ambiguous and is refused."),
  `adjectives` STRING OPTIONS (description = "Adjectives. The English words for things and people of the area. An adjective of two areas, such as Congolese, is ambiguous and is refused."),
  `capital` STRING OPTIONS (description = "Capital. The seat of government, by its current English name. Empty if the area has none."),
  `capital_latitude` FLOAT64 OPTIONS (description = "Capital's latitude. WGS 84; a point in the capital, used for distances. Unit: degrees north."),
  `capital_longitude` FLOAT64 OPTIONS (description = "Capital's longitude. WGS 84. Unit: degrees east."),
  `capital_source` STRING OPTIONS (description = "Capital's source. The source of the capital and its point."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Areas. Countries by ISO 3166-1 alpha-3 with the names that sources use, and the areas outside ISO that sources print: the world, other countries, groups, organisations that sign.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.areas csv/areas.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`group_members` (
  `group` STRING NOT NULL OPTIONS (description = "Group. The group."),
  `member_kind` STRING NOT NULL OPTIONS (description = "Member kind. The table in which the member is named."),
  `member` STRING NOT NULL OPTIONS (description = "Member. The member's id in that table."),
  `valid_from` STRING OPTIONS (description = "Valid from. The first day of membership. Empty: since the group was founded, or unknown."),
  `valid_to` STRING OPTIONS (description = "Valid to. The last day of membership. Empty: still a member."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "Group members. One member of one group, for a period. A member may be a group. Empty dates mean open ends.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.group_members csv/group_members.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`commodities` (
  `id` STRING NOT NULL OPTIONS (description = "Commodity. The commodity's id: its common English name in the field."),
  `name` STRING NOT NULL OPTIONS (description = "Name. The name as written in a sentence."),
  `kind` STRING NOT NULL OPTIONS (description = "Kind. What kind of thing the name means."),
  `symbol` STRING OPTIONS (description = "Symbol. The chemical symbol of an element."),
  `parent` STRING OPTIONS (description = "Parent. The commodity that contains this one."),
  `usgs_names` STRING OPTIONS (description = "USGS names. Names in the Mineral Commodity Summaries, exactly as any edition prints them, and the codes in the file names of its data releases."),
  `eu_name` STRING OPTIONS (description = "EU name. Name in the EU critical raw materials study of 2023."),
  `aliases` STRING OPTIONS (description = "Aliases. Other names and spellings, in lower case."),
  `units` STRING OPTIONS (description = "Units. Units that its quantities may have in `shares`."),
  `bases` STRING OPTIONS (description = "Bases. Bases that its quantities may have in `shares`."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Commodities. What is mined, refined and traded. A parent contains its children, so a question about rare earths also finds dysprosium. Light and heavy rare earths are groups of a scheme, not parents.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.commodities csv/commodities.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`products` (
  `id` STRING NOT NULL OPTIONS (description = "Product. The product's id."),
  `title` STRING NOT NULL OPTIONS (description = "Title. What the code or basket covers, briefly, in our own words."),
  `classification` STRING NOT NULL OPTIONS (description = "Classification. How the product is named."),
  `code` STRING OPTIONS (description = "Code. The digits of the code, with leading zeros; the first six are of the Harmonized System."),
  `edition` STRING OPTIONS (description = "HS edition. The edition of the Harmonized System."),
  `first_edition` STRING OPTIONS (description = "First edition. The first edition of the Harmonized System in which the code exists. Empty for a country's own codes."),
  `last_edition` STRING OPTIONS (description = "Last edition. The last edition of the Harmonized System in which the code exists. Empty for a country's own codes."),
  `commodities` STRING OPTIONS (description = "Commodities. The commodities that it is traded for. If there are several, the code covers them together."),
  `stage` STRING OPTIONS (description = "Stage. Its stage in the supply chain. Empty for a basket over several stages."),
  `also_holds` STRING OPTIONS (description = "Also holds. What else the code or basket contains. If not empty, a flow includes more than its commodities."),
  `note` STRING OPTIONS (description = "Note. The limits of the code: national subdivisions, goods that were elsewhere in older editions."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "Products. What crosses borders: an HS code in one edition (`hs17-284690`), an HS code as each reporter used it (`hs-284690`), a country's own part of one (`us-hts-2846100010`), or a named basket. Baskets and codes of different length overlap: never add them.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.products csv/products.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`oxides` (
  `id` STRING NOT NULL OPTIONS (description = "Oxide. The formula in lower case."),
  `commodity` STRING NOT NULL OPTIONS (description = "Element. The element."),
  `formula` STRING NOT NULL OPTIONS (description = "Formula. The oxide's formula."),
  `convention` STRING NOT NULL OPTIONS (description = "Convention. Whether REO figures refer to it."),
  `metal_atoms` INT64 NOT NULL OPTIONS (description = "Metal atoms. Atoms of the element in the formula."),
  `oxygen_atoms` INT64 NOT NULL OPTIONS (description = "Oxygen atoms. Atoms of oxygen in the formula."),
  `element_mass` FLOAT64 NOT NULL OPTIONS (description = "Atomic weight of the element. Standard atomic weight. Unit: u."),
  `oxygen_mass` FLOAT64 NOT NULL OPTIONS (description = "Atomic weight of oxygen. Conventional atomic weight. Unit: u."),
  `element_to_oxide` FLOAT64 NOT NULL OPTIONS (description = "Element to oxide. Tonnes of oxide per tonne of element, to six decimals."),
  `oxide_to_element` FLOAT64 NOT NULL OPTIONS (description = "Oxide to element. Tonnes of element per tonne of oxide, to six decimals."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "Oxides. Mass factors between an element and its oxide, from standard atomic weights.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.oxides csv/oxides.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`corrections` (
  `id` STRING NOT NULL OPTIONS (description = "ID. The correction's id."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The release that prints the error. Another edition or an erratum needs its own correction."),
  `in_table` STRING NOT NULL OPTIONS (description = "In table. The table of the rows."),
  `commodity` STRING NOT NULL OPTIONS (description = "Commodity. The commodity of the rows."),
  `stage` STRING OPTIONS (description = "Stage. The stage of the rows. Set for `shares` only."),
  `measure` STRING OPTIONS (description = "Measure. The measure of the rows. Set for `shares` only."),
  `items` STRING OPTIONS (description = "Items. The items of the rows. Set for `us_balances` only."),
  `forms` STRING OPTIONS (description = "Forms. The forms of the rows. Empty: all."),
  `areas` STRING OPTIONS (description = "Areas. The areas of the rows. Empty: all."),
  `years` STRING OPTIONS (description = "Years. The years of the rows. Empty: all."),
  `field` STRING NOT NULL OPTIONS (description = "Field. What the release prints wrongly."),
  `release_prints` STRING NOT NULL OPTIONS (description = "Release prints. The unit, the cell or the column name, verbatim as the release prints it."),
  `meant` STRING OPTIONS (description = "Meant. What we read instead: the unit in the publisher's words, the cell, or the name of the right column. Empty if it cannot be shown."),
  `expect` STRING NOT NULL OPTIONS (description = "Expect. The guard: what `printed` contains in one of the rows. If a later release no longer prints it, the import and the check fail, and a person decides again."),
  `reason` STRING NOT NULL OPTIONS (description = "Reason. Why it is certainly an error, and why our reading is right."),
  `evidence` STRING OPTIONS (description = "Evidence. Addresses of rows that show it."),
  `found` STRING NOT NULL OPTIONS (description = "Found. When we found it.")
) OPTIONS (description = "Corrections. A publisher's error, and how we read it. Each affected row names it in `correction`: `printed` still holds what the release prints, and the figure is what was meant. If `meant` is empty, the right figure cannot be shown: those rows have the status `doubtful` and no figure. An importer applies corrections; nobody edits a cell by hand.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.corrections csv/corrections.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`print_links` (
  `series` STRING NOT NULL OPTIONS (description = "Series. The series of editions."),
  `commodity` STRING NOT NULL OPTIONS (description = "Commodity. The commodity of the rows of `shares`."),
  `stage` STRING NOT NULL OPTIONS (description = "Stage. The stage of the rows."),
  `measure` STRING NOT NULL OPTIONS (description = "Measure. The measure of the rows."),
  `from_form` STRING NOT NULL OPTIONS (description = "From form. The form before."),
  `from_basis` STRING NOT NULL OPTIONS (description = "From basis. The basis before."),
  `to_form` STRING NOT NULL OPTIONS (description = "To form. The form from then on."),
  `to_basis` STRING NOT NULL OPTIONS (description = "To basis. The basis from then on."),
  `since` STRING NOT NULL OPTIONS (description = "Since. The first edition that uses the new name."),
  `reason` STRING NOT NULL OPTIONS (description = "Reason. How it is known that both names mean one thing.")
) OPTIONS (description = "Print links. A form or a basis that a publisher renamed: from the edition `since` on, the same thing is under `to_form` and `to_basis`. Names joined by links, directly or indirectly, are one print, and the whole newest edition of it answers. A form that was split, or several that were merged, has one row for each pair.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.print_links csv/print_links.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`product_links` (
  `newer_edition` STRING NOT NULL OPTIONS (description = "Newer edition. The newer edition of the Harmonized System."),
  `newer_code` STRING NOT NULL OPTIONS (description = "Newer code. The code in the newer edition."),
  `older_edition` STRING NOT NULL OPTIONS (description = "Older edition. The older edition of the Harmonized System."),
  `older_code` STRING NOT NULL OPTIONS (description = "Older code. The code in the older edition."),
  `relationship` STRING NOT NULL OPTIONS (description = "Relationship. How the two correspond, the newer first."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "Product links. How the six-digit codes of one edition of the Harmonized System correspond to those of an older one, for the codes of `products`. A code that was split, merged or moved is not the same thing across editions, even if its digits did not change.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.product_links csv/product_links.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`shares` (
  `commodity` STRING NOT NULL OPTIONS (description = "Commodity. What is counted: an `id` of `commodities`, which lists the names that sources use."),
  `stage` STRING NOT NULL OPTIONS (description = "Stage. The stage of the supply chain: the output of a mine, a smelter, a refinery or a plant. Stages are never summed. Reserves are in the ground: `mine`."),
  `measure` STRING NOT NULL OPTIONS (description = "Measure. What the figure measures. Capacity is what plants could produce in a year, at the year's end if the source says so."),
  `form` STRING NOT NULL OPTIONS (description = "Form. The product form that the source counts separately (`ilmenite`, `pig-iron`, `magnet-elements`); `all` if it counts the whole commodity or gives a total of all forms. Do not add `all` to the forms."),
  `basis` STRING NOT NULL OPTIONS (description = "Basis. What the tonnes measure: contained element, an oxide, the good itself. Figures on different bases are not comparable."),
  `share_of` STRING NOT NULL OPTIONS (description = "Share of. The area whose total is the whole: `_WLD` for the world. If the source leaves the United States out of its world total to protect company data, the row of that total has the `area` `_XUS` instead of `_WLD`, and `share_denominator` says so."),
  `area` STRING NOT NULL OPTIONS (description = "Area. Whose output, reserves or capacity: an `id` of `areas`. A code that begins with `_` is not a single country: `_WLD` is the world total, `_XUS` a total without the United States, `_OTH` the countries that the source does not name; others are several countries together."),
  `year` INT64 NOT NULL OPTIONS (description = "Year. The year of the figure. For reserves and capacity without a stated year, the year before the edition."),
  `quantity` FLOAT64 OPTIONS (description = "Quantity. The figure, in `unit`, exactly as printed, except that thousands and millions are written out. Empty if none was printed, or if it is a bound (`low`, `high`), a range or withheld; `status` and `comparator` say which. Zero only if zero was printed (`status` `nil`). If the release is in error, the figure is what was meant, and `correction` names the correction."),
  `unit` STRING NOT NULL OPTIONS (description = "Unit. The unit of quantity, low and high: the base unit of what was printed (`t` for thousand tonnes, `kg` for kilograms, `ct` carats, `m3` cubic metres). `pct` if the source prints only a percentage."),
  `comparator` STRING NOT NULL OPTIONS (description = "Comparator. How the printed figure relates to the true value."),
  `low` FLOAT64 OPTIONS (description = "Low. The lower bound, in `unit`. Set for `gt` and `range`."),
  `high` FLOAT64 OPTIONS (description = "High. The upper bound, in `unit`. Set for `lt` and `range`."),
  `status` STRING NOT NULL OPTIONS (description = "Status. How the figure is known. Withheld and not available are never zero."),
  `share_pct` FLOAT64 OPTIONS (description = "Share. The area's share of the whole. Printed, or computed by the fixer as 100 × quantity ÷ denominator, rounded to three decimals, below 0.001 to two digits; `share_basis` says which. Empty for the total itself, for bounds and unknown figures, for the United States if the total leaves it out, if the rows do not reach a total that is a bound, if only all forms together have a total, and if the source says that it has none. It is the share within the row's own source version and does not include later errata. Unit: percent."),
  `share_basis` STRING OPTIONS (description = "Share basis. The origin of the percentage. To add one that the source prints, type it into `share_pct` and `printed` here; otherwise leave both to the fixer."),
  `share_denominator` STRING OPTIONS (description = "Share denominator. The denominator of a computed percentage: the larger of the printed total and the sum of the rows."),
  `scope` STRING OPTIONS (description = "Scope. What the publisher means by the figure, if it is more or less than the other columns say: what is included or left out, where a figure is included instead, how it was estimated. Footnotes of the US Government are in its own words. `; ` joins several remarks."),
  `printed` STRING OPTIONS (description = "Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty."),
  `correction` STRING OPTIONS (description = "Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "Shares. Who mines, refines, owns and can produce what: one area's production, reserves or capacity of one commodity in one year, as one source printed it. Rows with the same source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and other countries (`_OTH`). To add rows up, stay within one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. Each edition that printed a figure has its own row; join `source` to `sources` and use one edition, or the newest. If sources disagree, the ledger keeps them all. A country that an edition leaves out has no row. A cell that a release leaves empty without a note has no row, because it could mean zero, withheld or not available.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.shares csv/shares.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`exports` (
  `exporter` STRING NOT NULL OPTIONS (description = "Exporter. Where the goods come from, according to the books of `flow_basis`."),
  `importer` STRING NOT NULL OPTIONS (description = "Importer. Where the goods go, according to the books of `flow_basis`."),
  `product` STRING NOT NULL OPTIONS (description = "Product. The product traded."),
  `period` STRING NOT NULL OPTIONS (description = "Period. A year, a month, or an interval of two of them."),
  `flow_basis` STRING NOT NULL OPTIONS (description = "Flow basis. Whose books."),
  `quantity_unit` STRING NOT NULL OPTIONS (description = "Quantity unit. The unit of quantity. One code can be counted in several units: each has a row, with the value of the goods counted in it. A row of content (`kg_content`) has no value: the value of the goods is in another row, or the source gives none."),
  `value_usd` FLOAT64 OPTIONS (description = "Value. Trade value of the goods counted in `quantity_unit`; `valuation` says what it includes. A flow in several units is the sum of its rows. Empty if the source gives none. Unit: US dollars."),
  `valuation` STRING NOT NULL OPTIONS (description = "Valuation. What the value includes."),
  `quantity` FLOAT64 OPTIONS (description = "Quantity. The amount, in `quantity_unit`."),
  `comparator` STRING NOT NULL OPTIONS (description = "Comparator. How the printed figure relates to the true value."),
  `status` STRING NOT NULL OPTIONS (description = "Status. How the figure is known. Withheld and not available are never zero."),
  `scope` STRING OPTIONS (description = "Scope. What a reader must know about the flow: what is left out, suppressed or included."),
  `printed` STRING OPTIONS (description = "Printed. The figure as the source prints it, if the row holds it in another form (thousands of dollars, words, a bound) or the print has marks (`--` is zero, `r` revised). Empty if `value_usd` and `quantity` are the source's own digits."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source. For UN Comtrade: reporter, partner and direction in its own codes or names (`156/392/X` is China's reported exports to Japan). For DataWeb: country, heading and unit. For BACI: its i and j. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "Exports. Who sells to whom: one flow of one product from exporter to importer in one period, from one side's books. A missing flow was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.exports csv/exports.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`us_balances` (
  `commodity` STRING NOT NULL OPTIONS (description = "Commodity. What is counted. Prices of single rare-earth oxides are under the element, not under `rare-earths`."),
  `item` STRING NOT NULL OPTIONS (description = "Item. What is measured. Apparent, reported and estimated consumption are three measures; never mix them."),
  `form` STRING NOT NULL OPTIONS (description = "Form. The product form, or the statistic's further words (the market of a price, the holder of stocks); `all` if there is none. The same form has the same name in every edition, whatever the edition calls it. Forms of one item may overlap: if `all` and others are printed, `all` is their total."),
  `partner` STRING NOT NULL OPTIONS (description = "Partner. The trading partner of the United States: `_WLD` (all), except for `import_source_share`, where it is the country of origin or shipment."),
  `year` INT64 NOT NULL OPTIONS (description = "Year. The data year; for `import_source_share`, the last of the years whose imports are added."),
  `first_year` INT64 OPTIONS (description = "First year. For `import_source_share`, the first of the years whose imports are added; `year` is the last. Empty for other items: they are of one year."),
  `quantity` FLOAT64 OPTIONS (description = "Quantity. The figure, in `unit`. Empty if none was printed, or if it is a bound, a range or withheld. Negative only for additions in `shipments_from_stockpile`."),
  `unit` STRING NOT NULL OPTIONS (description = "Unit. The unit of quantity, low and high. Multiples are converted to the base unit: thousand tonnes to `t`, million cubic metres to `m3`. Kilograms stay kilograms, and prices keep the printed pound, ounce or tonne, in dollars."),
  `basis` STRING NOT NULL OPTIONS (description = "Basis. What the tonnes measure, in the release's own words; `gross` if they are tonnes of the good. For a price, what the unit weighs; `unspecified` if the release does not say, and for persons, values and percentages of imports."),
  `comparator` STRING NOT NULL OPTIONS (description = "Comparator. How the printed figure relates to the true value."),
  `low` FLOAT64 OPTIONS (description = "Low. The lower bound, in `unit`. Set for `gt` and `range`."),
  `high` FLOAT64 OPTIONS (description = "High. The upper bound, in `unit`. Set for `lt` and `range`."),
  `status` STRING NOT NULL OPTIONS (description = "Status. How the figure is known. Withheld and not available are never zero."),
  `definition` STRING OPTIONS (description = "Definition. The edition's definition of the item, in its own words. Empty if it prints none; the 2022 edition's data files print none."),
  `counts` STRING OPTIONS (description = "Counts. For apparent consumption and net import reliance: the rows of the same commodity, year and edition that `definition` counts, as `item/form`. Output and imports are added and exports subtracted; `stocks` and `shipments_from_stockpile` mean releases from stocks. Empty if the edition does not say which rows count."),
  `scope` STRING OPTIONS (description = "Scope. What the figure includes or leaves out, and its own source: the release's notes, verbatim."),
  `printed` STRING OPTIONS (description = "Printed. The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty."),
  `correction` STRING OPTIONS (description = "Correction. The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact.")
) OPTIONS (description = "US balances. What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. Each row is one printed cell. Each edition prints five years, so a year has a row for each edition that prints it: choose one edition (`source`) before you add or compare. The figures of one edition balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): see `comparator`, `low` and `high`.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.us_balances csv/us_balances.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`deposits` (
  `id` STRING NOT NULL OPTIONS (description = "Deposit. The deposit's id."),
  `name` STRING NOT NULL OPTIONS (description = "Name. The usual English name."),
  `aliases` STRING OPTIONS (description = "Aliases. Other names and spellings."),
  `area` STRING NOT NULL OPTIONS (description = "Area. The country or territory."),
  `admin_region` STRING OPTIONS (description = "Region. State, province or district."),
  `part_of` STRING OPTIONS (description = "Part of. The deposit or area that contains this one."),
  `latitude` FLOAT64 OPTIONS (description = "Latitude. WGS 84, as `source` gives it. Empty if no source seen gives one. Unit: degrees north."),
  `longitude` FLOAT64 OPTIONS (description = "Longitude. WGS 84, as `source` gives it. Unit: degrees east."),
  `location_precision` STRING OPTIONS (description = "Location precision. How precise the coordinate is. Empty without one."),
  `location_source` STRING OPTIONS (description = "Location source. The source of the coordinate, if it is not `source`."),
  `commodities` STRING OPTIONS (description = "Commodities. The commodities it is known for, the main one first."),
  `stage` STRING NOT NULL OPTIONS (description = "Stage. `mine` for a deposit; another stage for a plant or refinery."),
  `deposit_type` STRING OPTIONS (description = "Deposit type. The geological type, in the source's words."),
  `development_status` STRING NOT NULL OPTIONS (description = "Development status. The stage of development."),
  `status_as_of` STRING OPTIONS (description = "Status as of. The date of the source of the status."),
  `owner` STRING OPTIONS (description = "Owner. Owner or operator, as the source names it."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Deposits. One deposit, project or announced find. Its contents are in `resource_estimates`. Never add the tonnages of a part and of its whole.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.deposits csv/deposits.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`deposit_locations` (
  `deposit` STRING NOT NULL OPTIONS (description = "Deposit. The deposit."),
  `name` STRING NOT NULL OPTIONS (description = "Name in source. The name that the source uses."),
  `latitude` FLOAT64 NOT NULL OPTIONS (description = "Latitude. WGS 84, as the source gives it. Unit: degrees north."),
  `longitude` FLOAT64 NOT NULL OPTIONS (description = "Longitude. WGS 84, as the source gives it. Unit: degrees east."),
  `location_precision` STRING NOT NULL OPTIONS (description = "Location precision. How precise the coordinate is."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING NOT NULL OPTIONS (description = "Locator. The source's own record number or row."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What is wrong with the point, if anything.")
) OPTIONS (description = "Deposit locations. Where each additional source locates a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong; all are kept. Records of two sources are one deposit if country and commodity match and the names are equal within 25 km (within 60 km if a commodity and the letters of the printed name are the same), or within 10 km if one name is an alias of the other, contains it or sounds like it. Records of one source are one deposit only if it lists the same name twice at one point, or once under each mineral. What no rule decides is in a list, with its reason in `note`. `pnpm data import deposit-compilations` reports the counts.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.deposit_locations csv/deposit_locations.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`resource_estimates` (
  `id` STRING NOT NULL OPTIONS (description = "Estimate. The estimate's id: the deposit's id, then what distinguishes the estimate."),
  `deposit` STRING NOT NULL OPTIONS (description = "Deposit. The deposit."),
  `analyte` STRING NOT NULL OPTIONS (description = "Analyte. The commodity whose grade or content is given."),
  `estimate_kind` STRING NOT NULL OPTIONS (description = "Kind. What kind of estimate it is."),
  `category` STRING OPTIONS (description = "Category. The category in the source's words."),
  `reporting_code` STRING OPTIONS (description = "Reporting code. The reporting code. Empty if the excerpt seen does not say."),
  `code_basis` STRING OPTIONS (description = "Code basis. How the code is known."),
  `effective_date` STRING OPTIONS (description = "Effective date. The date of the estimate."),
  `tonnage_t` FLOAT64 OPTIONS (description = "Tonnage. The tonnage that the source gives, measured as `tonnage_basis` says: ore if it gives ore, otherwise the content. Only rows with the basis `ore` have a tonnage to multiply by a grade. Unit: metric tons."),
  `low_t` FLOAT64 OPTIONS (description = "Lowest tonnage. The lower end of a printed range; `tonnage_t` is then empty. Unit: metric tons."),
  `high_t` FLOAT64 OPTIONS (description = "Highest tonnage. The upper end of a printed range. Unit: metric tons."),
  `tonnage_basis` STRING OPTIONS (description = "Tonnage basis. What the printed tonnage or range measures. Empty without one."),
  `grade` FLOAT64 OPTIONS (description = "Grade. The grade, in `grade_unit`."),
  `grade_unit` STRING OPTIONS (description = "Grade unit. The unit of the grade."),
  `grade_basis` STRING OPTIONS (description = "Grade basis. What the grade measures."),
  `contained_t` FLOAT64 OPTIONS (description = "Contained. The contained analyte as the source prints it; we never compute it. Unit: metric tons."),
  `contained_basis` STRING OPTIONS (description = "Contained basis. Element or oxide."),
  `comparator` STRING NOT NULL OPTIONS (description = "Comparator. How the printed tonnage relates to the true value (`gt` for “over 20 million”, whose figure is in `tonnage_t`; `range` for `low_t` to `high_t`). In a row with a grade and no tonnage it refers to the grade."),
  `claim_status` STRING NOT NULL OPTIONS (description = "Claim status. The status of the claim."),
  `reading` STRING OPTIONS (description = "Reading. Which reading of an ambiguous source this row is."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Resource estimates. One published estimate of one deposit and one analyte: how much, of what, under which code, as of when, and the status of the claim. Estimates of different kinds or tonnage bases are never summed; announced and prognostic finds are not reserves.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.resource_estimates csv/resource_estimates.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`agreements` (
  `id` STRING NOT NULL OPTIONS (description = "Agreement. The agreement's id."),
  `title` STRING NOT NULL OPTIONS (description = "Title. The agreement's own title, translated where needed."),
  `type` STRING NOT NULL OPTIONS (description = "Type. The legal form."),
  `status` STRING NOT NULL OPTIONS (description = "Status. The agreement's status on `status_as_of`."),
  `status_as_of` STRING NOT NULL OPTIONS (description = "Status as of. The day for which the status holds."),
  `signed` STRING OPTIONS (description = "Signed. The day of signature, as precise as the source. Empty: nothing was signed, or the day is not known."),
  `announced` STRING OPTIONS (description = "Announced. The day on which an unsigned act was announced, launched or declared, as precise as the source. Empty if it was signed."),
  `place` STRING OPTIONS (description = "Place. Where it was signed."),
  `binding` STRING NOT NULL OPTIONS (description = "Binding. Whether the text is legally binding."),
  `party_list` STRING NOT NULL OPTIONS (description = "Party list. Whether every party is listed."),
  `pledged_amount` FLOAT64 OPTIONS (description = "Pledged amount. The headline sum of the agreement, in `pledged_currency`. Not additive."),
  `pledged_currency` STRING OPTIONS (description = "Pledged currency. ISO 4217 code."),
  `pledged_period` STRING OPTIONS (description = "Pledged period. The period that the headline sum covers."),
  `summary` STRING NOT NULL OPTIONS (description = "Summary. What it says, in our words."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. Contradictions and caveats.")
) OPTIONS (description = "Agreements. One act between governments or organisations. Its parties are in `agreement_parties`, its commodities in `agreement_commodities`, its money in `commitments`. The pledged amount here is a headline figure; never add it.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.agreements csv/agreements.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`agreement_parties` (
  `agreement` STRING NOT NULL OPTIONS (description = "Agreement. The agreement."),
  `party` STRING NOT NULL OPTIONS (description = "Party. The country, or an organisation such as the European Union."),
  `role` STRING NOT NULL OPTIONS (description = "Role. The party's role."),
  `joined` STRING OPTIONS (description = "Joined. When it joined, if not at the signing.")
) OPTIONS (description = "Agreement parties. One party of one agreement. The agreement's row carries the source.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.agreement_parties csv/agreement_parties.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`agreement_commodities` (
  `agreement` STRING NOT NULL OPTIONS (description = "Agreement. The agreement."),
  `commodity` STRING NOT NULL OPTIONS (description = "Commodity. The commodity or collective term.")
) OPTIONS (description = "Agreement commodities. One commodity that one agreement names. A collective term is kept as such and is not mapped to any element.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.agreement_commodities csv/agreement_commodities.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`commitments` (
  `id` STRING NOT NULL OPTIONS (description = "Commitment. The commitment's id."),
  `agreement` STRING OPTIONS (description = "Agreement. The agreement under which it was made. Empty for a national promise."),
  `contained_in` STRING OPTIONS (description = "Contained in. The larger commitment of which this one is a part."),
  `superseded_by` STRING OPTIONS (description = "Superseded by. The later commitment that replaces it."),
  `actor` STRING NOT NULL OPTIONS (description = "Actor. Who promises."),
  `actor_areas` STRING OPTIONS (description = "Actor's areas. The countries or organisations for which the actor acts. Empty for a private actor without a stated home country."),
  `instrument` STRING NOT NULL OPTIONS (description = "Instrument. The form of the promise."),
  `amount` FLOAT64 OPTIONS (description = "Amount. The sum, in `currency`."),
  `currency` STRING OPTIONS (description = "Currency. ISO 4217 code."),
  `amount_basis` STRING NOT NULL OPTIONS (description = "Amount basis. What kind of amount it is, and therefore whether it may be added."),
  `finance_stage` STRING OPTIONS (description = "Finance stage. The legal stage of a loan, guarantee or share purchase. Empty for other instruments."),
  `capacity` FLOAT64 OPTIONS (description = "Capacity. A promise other than money, in `capacity_unit`."),
  `capacity_unit` STRING OPTIONS (description = "Capacity unit. The unit of the capacity."),
  `commodities` STRING OPTIONS (description = "Commodities. The purpose."),
  `project` STRING OPTIONS (description = "Project. The project, as the source names it."),
  `deposit` STRING OPTIONS (description = "Deposit. The deposit or plant, if it is in the ledger."),
  `stated` STRING OPTIONS (description = "Stated. When it was promised."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Commitments. One promise of money or capacity by one actor. Add only rows in one currency whose `amount_basis` allows it, and never a row together with one that it contains; the SDK refuses such sums.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.commitments csv/commitments.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`commitment_steps` (
  `commitment` STRING NOT NULL OPTIONS (description = "Commitment. The promise."),
  `track` STRING NOT NULL OPTIONS (description = "Track. The history of the step."),
  `date` STRING NOT NULL OPTIONS (description = "Date. When the step was taken; `reach` says how the date is known."),
  `step` STRING NOT NULL OPTIONS (description = "Step. What happened."),
  `reach` STRING NOT NULL OPTIONS (description = "Reach. Whether the date is that of the step or of the first source that reports it."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Steps of commitments. What became of a promise. Each row is one step of one of its two histories: the promise and the construction. The announcement itself is in `commitments` (`stated`) and is not repeated here.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.commitment_steps csv/commitment_steps.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`policy_events` (
  `id` STRING NOT NULL OPTIONS (description = "Event. The event's id."),
  `act` STRING NOT NULL OPTIONS (description = "Act. The act to which the clause belongs: the id without the clause."),
  `clause` STRING OPTIONS (description = "Clause. Which part of the act, if its parts have different dates."),
  `actors` STRING NOT NULL OPTIONS (description = "Actors. Whose act it is."),
  `type` STRING NOT NULL OPTIONS (description = "Type. The kind of act or event."),
  `restricts` STRING NOT NULL OPTIONS (description = "Restricts. What the act restricts while it is in force, judged from its own text or summary. For a planned act: what it would restrict."),
  `commodities` STRING OPTIONS (description = "Commodities. The commodities it covers. A collective term is not mapped to any element."),
  `targets` STRING OPTIONS (description = "Targets. The countries that it targets. Empty: all."),
  `title` STRING NOT NULL OPTIONS (description = "Title. The act's short name."),
  `summary` STRING NOT NULL OPTIONS (description = "Summary. What it does, in our words."),
  `announced` STRING OPTIONS (description = "Announced. The day of the act or of its announcement. Empty: not seen."),
  `effective_from` STRING OPTIONS (description = "Effective from. The first day of effect by the act's own terms, even if another act stopped it before it began; for an event, the day on which it happens. Empty: none known."),
  `effective_to` STRING OPTIONS (description = "Effective to. The last day of effect by the act's own terms, or by a source that reports its end. Empty: open."),
  `status` STRING NOT NULL OPTIONS (description = "Status. The status on `status_as_of`, as far as sources show."),
  `status_as_of` STRING NOT NULL OPTIONS (description = "Status as of. The day for which the status holds."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Policy events. One clause of one act that affects supply: a control, ban, quota, licence, suspension, law or list, with the dates of that clause; or an event, such as a repeal, an approval or a statement, which happens and is never in force. An act whose clauses have the same dates is one row. What was in force on a day is computed from these dates and from `event_relations`, never read from `status`.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.policy_events csv/policy_events.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`event_relations` (
  `event` STRING NOT NULL OPTIONS (description = "Event. The act that has the effect."),
  `relation` STRING NOT NULL OPTIONS (description = "Relation. The effect."),
  `related` STRING NOT NULL OPTIONS (description = "Related event. The act affected."),
  `certainty` STRING NOT NULL OPTIONS (description = "Certainty. Whether the issuer of the affected act supports it."),
  `valid_from` STRING NOT NULL OPTIONS (description = "Valid from. The first day of the effect. For `extends`: the day of the act that extends."),
  `valid_to` STRING OPTIONS (description = "Valid to. The last day of the effect, if stated. For `extends`: the new last day of the extended act."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What a reader must know.")
) OPTIONS (description = "Event relations. What one act does to another: suspends, amends, supersedes, ends or extends it, with the period of the effect.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.event_relations csv/event_relations.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`claims` (
  `id` STRING NOT NULL OPTIONS (description = "Claim. The claim's id."),
  `statement` STRING NOT NULL OPTIONS (description = "Statement. The claim, briefly, in our own words."),
  `about` STRING NOT NULL OPTIONS (description = "About. The table that the claim is about."),
  `subject` STRING NOT NULL OPTIONS (description = "Subject. What the claim is about."),
  `commodities` STRING OPTIONS (description = "Commodities. The commodities that the statement is about. Empty: none."),
  `value` STRING OPTIONS (description = "Claimed value. The claimed number, as printed."),
  `unit` STRING OPTIONS (description = "Unit. The unit of the claimed value."),
  `claimed_time` STRING OPTIONS (description = "Claimed time. The date, year or span that the claim gives."),
  `verdict` STRING NOT NULL OPTIONS (description = "Verdict. Our judgement."),
  `explanation` STRING NOT NULL OPTIONS (description = "Explanation. Why, in our words."),
  `judged` STRING NOT NULL OPTIONS (description = "Judged. The day of the verdict."),
  `check` STRING OPTIONS (description = "Check. The claim as conditions on rows of the ledger, joined by `; `. The checker evaluates them and compares the result with the verdict. The form is `cell <address> <column> = <value>`; instead of `cell` also size, rank, place … among, years, part … of, share, least, most, count, exists; instead of `=` also !=, <, <=, >, >=, and for lists has, lacks. A condition tests a figure, a date, a term or a member, never the words of a text. All conditions hold for a confirmed or quoted claim, none for a contradicted one, and some but not all for a disputed one. Empty if no condition on the ledger can test the claim."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `best_source` STRING OPTIONS (description = "Best source. The source closest to the issuer that supports the verdict: the issuer's own text rather than a page about it. Empty if nothing was found."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the best source is to the issuer of the fact; without a best source, how close the claim is.")
) OPTIONS (description = "Claims. One checkable statement that somebody published, with our verdict. The rows that bear on it are in `claim_evidence`.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.claims csv/claims.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`claim_evidence` (
  `claim` STRING NOT NULL OPTIONS (description = "Claim. The claim."),
  `row` STRING NOT NULL OPTIONS (description = "Row. The address of the row."),
  `bearing` STRING NOT NULL OPTIONS (description = "Bearing. How the row bears on the claim."),
  `note` STRING OPTIONS (description = "Note. What to look at in the row.")
) OPTIONS (description = "Claim evidence. One row of the ledger that bears on one claim.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.claim_evidence csv/claim_evidence.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`citations` (
  `row` STRING NOT NULL OPTIONS (description = "Row. The address of the row."),
  `field` STRING NOT NULL OPTIONS (description = "Field. The column that it supports, or `*` for the whole row."),
  `source` STRING NOT NULL OPTIONS (description = "Source. The document that contains the fact."),
  `locator` STRING OPTIONS (description = "Locator. The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page."),
  `evidence_level` STRING NOT NULL OPTIONS (description = "Evidence level. How close the citation is to the issuer of the fact."),
  `note` STRING OPTIONS (description = "Note. What the additional source adds or contradicts.")
) OPTIONS (description = "Citations. An additional source for a row, or for one of its fields, besides the one that the row names.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.citations csv/citations.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`exceptions` (
  `rule` STRING NOT NULL OPTIONS (description = "Rule. The rule that reports it."),
  `row` STRING NOT NULL OPTIONS (description = "Row. The address of the row."),
  `field` STRING NOT NULL OPTIONS (description = "Field. The column of the finding. `*` only for rules that test whole rows."),
  `value` STRING OPTIONS (description = "Value. The accepted cell; any other value there is a finding again. Empty if the cell is empty or `field` is `*`. An invisible character is written as an escape, such as `\\u{009F}`."),
  `reason` STRING NOT NULL OPTIONS (description = "Reason. Why it is accepted."),
  `accepted` STRING NOT NULL OPTIONS (description = "Accepted. When.")
) OPTIONS (description = "Exceptions. A finding that is accepted, with the reason. An exception whose finding no longer occurs is itself a finding, so the list only shrinks.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.exceptions csv/exceptions.csv

bq query --use_legacy_sql=false <<'END'
CREATE TABLE oreledger.`redirects` (
  `retired` STRING NOT NULL OPTIONS (description = "Retired. The address that no longer exists."),
  `successor` STRING OPTIONS (description = "Successor. The address that replaced it. Empty: none."),
  `retired_on` STRING NOT NULL OPTIONS (description = "Retired on. When."),
  `reason` STRING NOT NULL OPTIONS (description = "Reason. Why.")
) OPTIONS (description = "Redirects. The successor of a retired address. A redirect points to an existing row, never to another redirect.");
END
bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.redirects csv/redirects.csv
