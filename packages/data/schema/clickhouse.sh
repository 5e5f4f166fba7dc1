#!/bin/sh
# Run it in the folder that contains csv, with the client's own options: sh clickhouse.sh --host localhost
# A day is text, such as 1958-01-01, which compares as days do: a Date of ClickHouse begins with 1970. toDate32 makes days of it.
set -e
run() { clickhouse-client "$@"; }
run "$@" --query "CREATE DATABASE IF NOT EXISTS oreledger"

run "$@" --multiquery <<'END'
-- Licences. What each licence or term of use allows, and how many rows the ledger may carry under it.
CREATE TABLE oreledger.`licences` (
  `id` String,
  `title` String,
  `spdx` Nullable(String),
  `url` Nullable(String),
  `redistribution` String,
  `record_cap` Nullable(Int64),
  `cap_scope` Nullable(String),
  `attribution` Nullable(String),
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_licences` (`id` String, `title` String, `spdx` String, `url` String, `redistribution` String, `record_cap` String, `cap_scope` String, `attribution` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_licences` FORMAT CSVWithNames' < csv/licences.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`licences` SELECT `id`, `title`, nullIf(`spdx`, ''), nullIf(`url`, ''), `redistribution`, toInt64OrNull(`record_cap`), nullIf(`cap_scope`, ''), nullIf(`attribution`, ''), nullIf(`note`, '') FROM oreledger.`_licences`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_licences`;
END

run "$@" --multiquery <<'END'
-- Sources. Each row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series with one edition.
CREATE TABLE oreledger.`sources` (
  `id` String,
  `series` String,
  `edition` String,
  `version` Nullable(String),
  `erratum_of` Nullable(String),
  `publisher` String,
  `title` String,
  `url` Nullable(String),
  `quoted_by_url` Nullable(String),
  `published` Nullable(String),
  `retrieved` Nullable(String),
  `data_through` Nullable(String),
  `licence` String,
  `carrier` Nullable(String),
  `carrier_licence` Nullable(String),
  `universe` Nullable(String),
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_sources` (`id` String, `series` String, `edition` String, `version` String, `erratum_of` String, `publisher` String, `title` String, `url` String, `quoted_by_url` String, `published` String, `retrieved` String, `data_through` String, `licence` String, `carrier` String, `carrier_licence` String, `universe` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_sources` FORMAT CSVWithNames' < csv/sources.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`sources` SELECT `id`, `series`, `edition`, nullIf(`version`, ''), nullIf(`erratum_of`, ''), `publisher`, `title`, nullIf(`url`, ''), nullIf(`quoted_by_url`, ''), nullIf(`published`, ''), nullIf(`retrieved`, ''), nullIf(`data_through`, ''), `licence`, nullIf(`carrier`, ''), nullIf(`carrier_licence`, ''), nullIf(`universe`, ''), nullIf(`note`, '') FROM oreledger.`_sources`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_sources`;
END

run "$@" --multiquery <<'END'
-- Readings. The day up to which the sources of a part of the ledger were read. The ledger does not know what happened after that day; an answer for a later day says so.
CREATE TABLE oreledger.`readings` (
  `part` String,
  `series` String,
  `read_up_to` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`part`, `series`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_readings` (`part` String, `series` String, `read_up_to` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_readings` FORMAT CSVWithNames' < csv/readings.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`readings` SELECT `part`, `series`, `read_up_to`, nullIf(`note`, '') FROM oreledger.`_readings`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_readings`;
END

run "$@" --multiquery <<'END'
-- Groups. Named sets of areas or of commodities, each defined by one scheme: a union, an alliance, a critical list, the heavy rare earths of one publisher.
CREATE TABLE oreledger.`groups` (
  `id` String,
  `title` String,
  `kind` String,
  `scheme` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_groups` (`id` String, `title` String, `kind` String, `scheme` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_groups` FORMAT CSVWithNames' < csv/groups.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`groups` SELECT `id`, `title`, `kind`, nullIf(`scheme`, ''), `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_groups`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_groups`;
END

run "$@" --multiquery <<'END'
-- Areas. Countries by ISO 3166-1 alpha-3 with the names that sources use, and the areas outside ISO that sources print: the world, other countries, groups, organisations that sign.
CREATE TABLE oreledger.`areas` (
  `id` String,
  `name` String,
  `kind` String,
  `alpha_2` Nullable(String),
  `m49` Nullable(String),
  `group` Nullable(String),
  `aliases` Array(String),
  `other_names` Array(String),
  `adjectives` Array(String),
  `capital` Nullable(String),
  `capital_latitude` Nullable(Float64),
  `capital_longitude` Nullable(Float64),
  `capital_source` Nullable(String),
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_areas` (`id` String, `name` String, `kind` String, `alpha_2` String, `m49` String, `group` String, `aliases` String, `other_names` String, `adjectives` String, `capital` String, `capital_latitude` String, `capital_longitude` String, `capital_source` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_areas` FORMAT CSVWithNames' < csv/areas.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`areas` SELECT `id`, `name`, `kind`, nullIf(`alpha_2`, ''), nullIf(`m49`, ''), nullIf(`group`, ''), if(`aliases` = '', emptyArrayString(), splitByChar(';', `aliases`)), if(`other_names` = '', emptyArrayString(), splitByChar(';', `other_names`)), if(`adjectives` = '', emptyArrayString(), splitByChar(';', `adjectives`)), nullIf(`capital`, ''), toFloat64OrNull(`capital_latitude`), toFloat64OrNull(`capital_longitude`), nullIf(`capital_source`, ''), nullIf(`note`, '') FROM oreledger.`_areas`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_areas`;
END

run "$@" --multiquery <<'END'
-- Group members. One member of one group, for a period. A member may be a group. Empty dates mean open ends.
CREATE TABLE oreledger.`group_members` (
  `group` String,
  `member_kind` String,
  `member` String,
  `valid_from` Nullable(String),
  `valid_to` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`group`, `member_kind`, `member`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_group_members` (`group` String, `member_kind` String, `member` String, `valid_from` String, `valid_to` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_group_members` FORMAT CSVWithNames' < csv/group_members.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`group_members` SELECT `group`, `member_kind`, `member`, nullIf(`valid_from`, ''), nullIf(`valid_to`, ''), `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_group_members`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_group_members`;
END

run "$@" --multiquery <<'END'
-- Commodities. What is mined, refined and traded. A parent contains its children, so a question about rare earths also finds dysprosium. Light and heavy rare earths are groups of a scheme, not parents.
CREATE TABLE oreledger.`commodities` (
  `id` String,
  `name` String,
  `kind` String,
  `symbol` Nullable(String),
  `parent` Nullable(String),
  `usgs_names` Array(String),
  `eu_name` Nullable(String),
  `aliases` Array(String),
  `units` Array(String),
  `bases` Array(String),
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_commodities` (`id` String, `name` String, `kind` String, `symbol` String, `parent` String, `usgs_names` String, `eu_name` String, `aliases` String, `units` String, `bases` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_commodities` FORMAT CSVWithNames' < csv/commodities.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`commodities` SELECT `id`, `name`, `kind`, nullIf(`symbol`, ''), nullIf(`parent`, ''), if(`usgs_names` = '', emptyArrayString(), splitByChar(';', `usgs_names`)), nullIf(`eu_name`, ''), if(`aliases` = '', emptyArrayString(), splitByChar(';', `aliases`)), if(`units` = '', emptyArrayString(), splitByChar(';', `units`)), if(`bases` = '', emptyArrayString(), splitByChar(';', `bases`)), nullIf(`note`, '') FROM oreledger.`_commodities`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_commodities`;
END

run "$@" --multiquery <<'END'
-- Products. What crosses borders: an HS code in one edition (`hs17-284690`), an HS code as each reporter used it (`hs-284690`), a country's own part of one (`us-hts-2846100010`), or a named basket. Baskets and codes of different length overlap: never add them.
CREATE TABLE oreledger.`products` (
  `id` String,
  `title` String,
  `classification` String,
  `code` Nullable(String),
  `edition` Nullable(String),
  `first_edition` Nullable(String),
  `last_edition` Nullable(String),
  `commodities` Array(String),
  `stage` Nullable(String),
  `also_holds` Nullable(String),
  `note` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_products` (`id` String, `title` String, `classification` String, `code` String, `edition` String, `first_edition` String, `last_edition` String, `commodities` String, `stage` String, `also_holds` String, `note` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_products` FORMAT CSVWithNames' < csv/products.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`products` SELECT `id`, `title`, `classification`, nullIf(`code`, ''), nullIf(`edition`, ''), nullIf(`first_edition`, ''), nullIf(`last_edition`, ''), if(`commodities` = '', emptyArrayString(), splitByChar(';', `commodities`)), nullIf(`stage`, ''), nullIf(`also_holds`, ''), nullIf(`note`, ''), `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_products`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_products`;
END

run "$@" --multiquery <<'END'
-- Oxides. Mass factors between an element and its oxide, from standard atomic weights.
CREATE TABLE oreledger.`oxides` (
  `id` String,
  `commodity` String,
  `formula` String,
  `convention` String,
  `metal_atoms` Int64,
  `oxygen_atoms` Int64,
  `element_mass` Float64,
  `oxygen_mass` Float64,
  `element_to_oxide` Float64,
  `oxide_to_element` Float64,
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_oxides` (`id` String, `commodity` String, `formula` String, `convention` String, `metal_atoms` String, `oxygen_atoms` String, `element_mass` String, `oxygen_mass` String, `element_to_oxide` String, `oxide_to_element` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_oxides` FORMAT CSVWithNames' < csv/oxides.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`oxides` SELECT `id`, `commodity`, `formula`, `convention`, toInt64(`metal_atoms`), toInt64(`oxygen_atoms`), toFloat64(`element_mass`), toFloat64(`oxygen_mass`), toFloat64(`element_to_oxide`), toFloat64(`oxide_to_element`), `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_oxides`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_oxides`;
END

run "$@" --multiquery <<'END'
-- Corrections. A publisher's error, and how we read it. Each affected row names it in `correction`: `printed` still holds what the release prints, and the figure is what was meant. If `meant` is empty, the right figure cannot be shown: those rows have the status `doubtful` and no figure. An importer applies corrections; nobody edits a cell by hand.
CREATE TABLE oreledger.`corrections` (
  `id` String,
  `source` String,
  `in_table` String,
  `commodity` String,
  `stage` Nullable(String),
  `measure` Nullable(String),
  `items` Array(String),
  `forms` Array(String),
  `areas` Array(String),
  `years` Array(String),
  `field` String,
  `release_prints` String,
  `meant` Nullable(String),
  `expect` String,
  `reason` String,
  `evidence` Array(String),
  `found` String
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_corrections` (`id` String, `source` String, `in_table` String, `commodity` String, `stage` String, `measure` String, `items` String, `forms` String, `areas` String, `years` String, `field` String, `release_prints` String, `meant` String, `expect` String, `reason` String, `evidence` String, `found` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_corrections` FORMAT CSVWithNames' < csv/corrections.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`corrections` SELECT `id`, `source`, `in_table`, `commodity`, nullIf(`stage`, ''), nullIf(`measure`, ''), if(`items` = '', emptyArrayString(), splitByChar(';', `items`)), if(`forms` = '', emptyArrayString(), splitByChar(';', `forms`)), if(`areas` = '', emptyArrayString(), splitByChar(';', `areas`)), if(`years` = '', emptyArrayString(), splitByChar(';', `years`)), `field`, `release_prints`, nullIf(`meant`, ''), `expect`, `reason`, if(`evidence` = '', emptyArrayString(), splitByChar(';', `evidence`)), `found` FROM oreledger.`_corrections`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_corrections`;
END

run "$@" --multiquery <<'END'
-- Print links. A form or a basis that a publisher renamed: from the edition `since` on, the same thing is under `to_form` and `to_basis`. Names joined by links, directly or indirectly, are one print, and the whole newest edition of it answers. A form that was split, or several that were merged, has one row for each pair.
CREATE TABLE oreledger.`print_links` (
  `series` String,
  `commodity` String,
  `stage` String,
  `measure` String,
  `from_form` String,
  `from_basis` String,
  `to_form` String,
  `to_basis` String,
  `since` String,
  `reason` String
) ENGINE = MergeTree ORDER BY (`series`, `commodity`, `stage`, `measure`, `from_form`, `from_basis`, `to_form`, `to_basis`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_print_links` (`series` String, `commodity` String, `stage` String, `measure` String, `from_form` String, `from_basis` String, `to_form` String, `to_basis` String, `since` String, `reason` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_print_links` FORMAT CSVWithNames' < csv/print_links.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`print_links` SELECT `series`, `commodity`, `stage`, `measure`, `from_form`, `from_basis`, `to_form`, `to_basis`, `since`, `reason` FROM oreledger.`_print_links`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_print_links`;
END

run "$@" --multiquery <<'END'
-- Product links. How the six-digit codes of one edition of the Harmonized System correspond to those of an older one, for the codes of `products`. A code that was split, merged or moved is not the same thing across editions, even if its digits did not change.
CREATE TABLE oreledger.`product_links` (
  `newer_edition` String,
  `newer_code` String,
  `older_edition` String,
  `older_code` String,
  `relationship` String,
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`newer_edition`, `newer_code`, `older_edition`, `older_code`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_product_links` (`newer_edition` String, `newer_code` String, `older_edition` String, `older_code` String, `relationship` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_product_links` FORMAT CSVWithNames' < csv/product_links.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`product_links` SELECT `newer_edition`, `newer_code`, `older_edition`, `older_code`, `relationship`, `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_product_links`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_product_links`;
END

run "$@" --multiquery <<'END'
-- Shares. Who mines, refines, owns and can produce what: one area's production, reserves or capacity of one commodity in one year, as one source printed it. Rows with the same source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and other countries (`_OTH`). To add rows up, stay within one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. Each edition that printed a figure has its own row; join `source` to `sources` and use one edition, or the newest. If sources disagree, the ledger keeps them all. A country that an edition leaves out has no row. A cell that a release leaves empty without a note has no row, because it could mean zero, withheld or not available.
CREATE TABLE oreledger.`shares` (
  `commodity` String,
  `stage` String,
  `measure` String,
  `form` String,
  `basis` String,
  `share_of` String,
  `area` String,
  `year` Int64,
  `quantity` Nullable(Float64),
  `unit` String,
  `comparator` String,
  `low` Nullable(Float64),
  `high` Nullable(Float64),
  `status` String,
  `share_pct` Nullable(Float64),
  `share_basis` Nullable(String),
  `share_denominator` Nullable(String),
  `scope` Nullable(String),
  `printed` Nullable(String),
  `correction` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`commodity`, `stage`, `measure`, `form`, `basis`, `share_of`, `area`, `year`, `source`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_shares` (`commodity` String, `stage` String, `measure` String, `form` String, `basis` String, `share_of` String, `area` String, `year` String, `quantity` String, `unit` String, `comparator` String, `low` String, `high` String, `status` String, `share_pct` String, `share_basis` String, `share_denominator` String, `scope` String, `printed` String, `correction` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_shares` FORMAT CSVWithNames' < csv/shares.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`shares` SELECT `commodity`, `stage`, `measure`, `form`, `basis`, `share_of`, `area`, toInt64(`year`), toFloat64OrNull(`quantity`), `unit`, `comparator`, toFloat64OrNull(`low`), toFloat64OrNull(`high`), `status`, toFloat64OrNull(`share_pct`), nullIf(`share_basis`, ''), nullIf(`share_denominator`, ''), nullIf(`scope`, ''), nullIf(`printed`, ''), nullIf(`correction`, ''), `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_shares`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_shares`;
END

run "$@" --multiquery <<'END'
-- Exports. Who sells to whom: one flow of one product from exporter to importer in one period, from one side's books. A missing flow was not recorded by the source; it is not zero. Never add across flow bases, sources, code lengths, period lengths or overlapping baskets.
CREATE TABLE oreledger.`exports` (
  `exporter` String,
  `importer` String,
  `product` String,
  `period` String,
  `flow_basis` String,
  `quantity_unit` String,
  `value_usd` Nullable(Float64),
  `valuation` String,
  `quantity` Nullable(Float64),
  `comparator` String,
  `status` String,
  `scope` Nullable(String),
  `printed` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`exporter`, `importer`, `product`, `period`, `flow_basis`, `quantity_unit`, `source`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_exports` (`exporter` String, `importer` String, `product` String, `period` String, `flow_basis` String, `quantity_unit` String, `value_usd` String, `valuation` String, `quantity` String, `comparator` String, `status` String, `scope` String, `printed` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_exports` FORMAT CSVWithNames' < csv/exports.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`exports` SELECT `exporter`, `importer`, `product`, `period`, `flow_basis`, `quantity_unit`, toFloat64OrNull(`value_usd`), `valuation`, toFloat64OrNull(`quantity`), `comparator`, `status`, nullIf(`scope`, ''), nullIf(`printed`, ''), `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_exports`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_exports`;
END

run "$@" --multiquery <<'END'
-- US balances. What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. Each row is one printed cell. Each edition prints five years, so a year has a row for each edition that prints it: choose one edition (`source`) before you add or compare. The figures of one edition balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): see `comparator`, `low` and `high`.
CREATE TABLE oreledger.`us_balances` (
  `commodity` String,
  `item` String,
  `form` String,
  `partner` String,
  `year` Int64,
  `first_year` Nullable(Int64),
  `quantity` Nullable(Float64),
  `unit` String,
  `basis` String,
  `comparator` String,
  `low` Nullable(Float64),
  `high` Nullable(Float64),
  `status` String,
  `definition` Nullable(String),
  `counts` Array(String),
  `scope` Nullable(String),
  `printed` Nullable(String),
  `correction` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`commodity`, `item`, `form`, `partner`, `year`, `source`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_us_balances` (`commodity` String, `item` String, `form` String, `partner` String, `year` String, `first_year` String, `quantity` String, `unit` String, `basis` String, `comparator` String, `low` String, `high` String, `status` String, `definition` String, `counts` String, `scope` String, `printed` String, `correction` String, `source` String, `locator` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_us_balances` FORMAT CSVWithNames' < csv/us_balances.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`us_balances` SELECT `commodity`, `item`, `form`, `partner`, toInt64(`year`), toInt64OrNull(`first_year`), toFloat64OrNull(`quantity`), `unit`, `basis`, `comparator`, toFloat64OrNull(`low`), toFloat64OrNull(`high`), `status`, nullIf(`definition`, ''), if(`counts` = '', emptyArrayString(), splitByChar(';', `counts`)), nullIf(`scope`, ''), nullIf(`printed`, ''), nullIf(`correction`, ''), `source`, nullIf(`locator`, ''), `evidence_level` FROM oreledger.`_us_balances`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_us_balances`;
END

run "$@" --multiquery <<'END'
-- Deposits. One deposit, project or announced find. Its contents are in `resource_estimates`. Never add the tonnages of a part and of its whole.
CREATE TABLE oreledger.`deposits` (
  `id` String,
  `name` String,
  `aliases` Array(String),
  `area` String,
  `admin_region` Nullable(String),
  `part_of` Nullable(String),
  `latitude` Nullable(Float64),
  `longitude` Nullable(Float64),
  `location_precision` Nullable(String),
  `location_source` Nullable(String),
  `commodities` Array(String),
  `stage` String,
  `deposit_type` Nullable(String),
  `development_status` String,
  `status_as_of` Nullable(String),
  `owner` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_deposits` (`id` String, `name` String, `aliases` String, `area` String, `admin_region` String, `part_of` String, `latitude` String, `longitude` String, `location_precision` String, `location_source` String, `commodities` String, `stage` String, `deposit_type` String, `development_status` String, `status_as_of` String, `owner` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_deposits` FORMAT CSVWithNames' < csv/deposits.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`deposits` SELECT `id`, `name`, if(`aliases` = '', emptyArrayString(), splitByChar(';', `aliases`)), `area`, nullIf(`admin_region`, ''), nullIf(`part_of`, ''), toFloat64OrNull(`latitude`), toFloat64OrNull(`longitude`), nullIf(`location_precision`, ''), nullIf(`location_source`, ''), if(`commodities` = '', emptyArrayString(), splitByChar(';', `commodities`)), `stage`, nullIf(`deposit_type`, ''), `development_status`, nullIf(`status_as_of`, ''), nullIf(`owner`, ''), `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_deposits`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_deposits`;
END

run "$@" --multiquery <<'END'
-- Deposit locations. Where each additional source locates a deposit, under the name that it uses. Sources differ by kilometres, and some are wrong; all are kept. Records of two sources are one deposit if country and commodity match and the names are equal within 25 km (within 60 km if a commodity and the letters of the printed name are the same), or within 10 km if one name is an alias of the other, contains it or sounds like it. Records of one source are one deposit only if it lists the same name twice at one point, or once under each mineral. What no rule decides is in a list, with its reason in `note`. `pnpm data import deposit-compilations` reports the counts.
CREATE TABLE oreledger.`deposit_locations` (
  `deposit` String,
  `name` String,
  `latitude` Float64,
  `longitude` Float64,
  `location_precision` String,
  `source` String,
  `locator` String,
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`deposit`, `source`, `locator`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_deposit_locations` (`deposit` String, `name` String, `latitude` String, `longitude` String, `location_precision` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_deposit_locations` FORMAT CSVWithNames' < csv/deposit_locations.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`deposit_locations` SELECT `deposit`, `name`, toFloat64(`latitude`), toFloat64(`longitude`), `location_precision`, `source`, `locator`, `evidence_level`, nullIf(`note`, '') FROM oreledger.`_deposit_locations`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_deposit_locations`;
END

run "$@" --multiquery <<'END'
-- Resource estimates. One published estimate of one deposit and one analyte: how much, of what, under which code, as of when, and the status of the claim. Estimates of different kinds or tonnage bases are never summed; announced and prognostic finds are not reserves.
CREATE TABLE oreledger.`resource_estimates` (
  `id` String,
  `deposit` String,
  `analyte` String,
  `estimate_kind` String,
  `category` Nullable(String),
  `reporting_code` Nullable(String),
  `code_basis` Nullable(String),
  `effective_date` Nullable(String),
  `tonnage_t` Nullable(Float64),
  `low_t` Nullable(Float64),
  `high_t` Nullable(Float64),
  `tonnage_basis` Nullable(String),
  `grade` Nullable(Float64),
  `grade_unit` Nullable(String),
  `grade_basis` Nullable(String),
  `contained_t` Nullable(Float64),
  `contained_basis` Nullable(String),
  `comparator` String,
  `claim_status` String,
  `reading` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`, `analyte`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_resource_estimates` (`id` String, `deposit` String, `analyte` String, `estimate_kind` String, `category` String, `reporting_code` String, `code_basis` String, `effective_date` String, `tonnage_t` String, `low_t` String, `high_t` String, `tonnage_basis` String, `grade` String, `grade_unit` String, `grade_basis` String, `contained_t` String, `contained_basis` String, `comparator` String, `claim_status` String, `reading` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_resource_estimates` FORMAT CSVWithNames' < csv/resource_estimates.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`resource_estimates` SELECT `id`, `deposit`, `analyte`, `estimate_kind`, nullIf(`category`, ''), nullIf(`reporting_code`, ''), nullIf(`code_basis`, ''), nullIf(`effective_date`, ''), toFloat64OrNull(`tonnage_t`), toFloat64OrNull(`low_t`), toFloat64OrNull(`high_t`), nullIf(`tonnage_basis`, ''), toFloat64OrNull(`grade`), nullIf(`grade_unit`, ''), nullIf(`grade_basis`, ''), toFloat64OrNull(`contained_t`), nullIf(`contained_basis`, ''), `comparator`, `claim_status`, nullIf(`reading`, ''), `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_resource_estimates`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_resource_estimates`;
END

run "$@" --multiquery <<'END'
-- Agreements. One act between governments or organisations. Its parties are in `agreement_parties`, its commodities in `agreement_commodities`, its money in `commitments`. The pledged amount here is a headline figure; never add it.
CREATE TABLE oreledger.`agreements` (
  `id` String,
  `title` String,
  `type` String,
  `status` String,
  `status_as_of` String,
  `signed` Nullable(String),
  `announced` Nullable(String),
  `place` Nullable(String),
  `binding` String,
  `party_list` String,
  `pledged_amount` Nullable(Float64),
  `pledged_currency` Nullable(String),
  `pledged_period` Nullable(String),
  `summary` String,
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_agreements` (`id` String, `title` String, `type` String, `status` String, `status_as_of` String, `signed` String, `announced` String, `place` String, `binding` String, `party_list` String, `pledged_amount` String, `pledged_currency` String, `pledged_period` String, `summary` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_agreements` FORMAT CSVWithNames' < csv/agreements.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`agreements` SELECT `id`, `title`, `type`, `status`, `status_as_of`, nullIf(`signed`, ''), nullIf(`announced`, ''), nullIf(`place`, ''), `binding`, `party_list`, toFloat64OrNull(`pledged_amount`), nullIf(`pledged_currency`, ''), nullIf(`pledged_period`, ''), `summary`, `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_agreements`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_agreements`;
END

run "$@" --multiquery <<'END'
-- Agreement parties. One party of one agreement. The agreement's row carries the source.
CREATE TABLE oreledger.`agreement_parties` (
  `agreement` String,
  `party` String,
  `role` String,
  `joined` Nullable(String)
) ENGINE = MergeTree ORDER BY (`agreement`, `party`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_agreement_parties` (`agreement` String, `party` String, `role` String, `joined` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_agreement_parties` FORMAT CSVWithNames' < csv/agreement_parties.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`agreement_parties` SELECT `agreement`, `party`, `role`, nullIf(`joined`, '') FROM oreledger.`_agreement_parties`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_agreement_parties`;
END

run "$@" --multiquery <<'END'
-- Agreement commodities. One commodity that one agreement names. A collective term is kept as such and is not mapped to any element.
CREATE TABLE oreledger.`agreement_commodities` (
  `agreement` String,
  `commodity` String
) ENGINE = MergeTree ORDER BY (`agreement`, `commodity`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_agreement_commodities` (`agreement` String, `commodity` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_agreement_commodities` FORMAT CSVWithNames' < csv/agreement_commodities.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`agreement_commodities` SELECT `agreement`, `commodity` FROM oreledger.`_agreement_commodities`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_agreement_commodities`;
END

run "$@" --multiquery <<'END'
-- Commitments. One promise of money or capacity by one actor. Add only rows in one currency whose `amount_basis` allows it, and never a row together with one that it contains; the SDK refuses such sums.
CREATE TABLE oreledger.`commitments` (
  `id` String,
  `agreement` Nullable(String),
  `contained_in` Nullable(String),
  `superseded_by` Nullable(String),
  `actor` String,
  `actor_areas` Array(String),
  `instrument` String,
  `amount` Nullable(Float64),
  `currency` Nullable(String),
  `amount_basis` String,
  `finance_stage` Nullable(String),
  `capacity` Nullable(Float64),
  `capacity_unit` Nullable(String),
  `commodities` Array(String),
  `project` Nullable(String),
  `deposit` Nullable(String),
  `stated` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_commitments` (`id` String, `agreement` String, `contained_in` String, `superseded_by` String, `actor` String, `actor_areas` String, `instrument` String, `amount` String, `currency` String, `amount_basis` String, `finance_stage` String, `capacity` String, `capacity_unit` String, `commodities` String, `project` String, `deposit` String, `stated` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_commitments` FORMAT CSVWithNames' < csv/commitments.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`commitments` SELECT `id`, nullIf(`agreement`, ''), nullIf(`contained_in`, ''), nullIf(`superseded_by`, ''), `actor`, if(`actor_areas` = '', emptyArrayString(), splitByChar(';', `actor_areas`)), `instrument`, toFloat64OrNull(`amount`), nullIf(`currency`, ''), `amount_basis`, nullIf(`finance_stage`, ''), toFloat64OrNull(`capacity`), nullIf(`capacity_unit`, ''), if(`commodities` = '', emptyArrayString(), splitByChar(';', `commodities`)), nullIf(`project`, ''), nullIf(`deposit`, ''), nullIf(`stated`, ''), `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_commitments`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_commitments`;
END

run "$@" --multiquery <<'END'
-- Steps of commitments. What became of a promise. Each row is one step of one of its two histories: the promise and the construction. The announcement itself is in `commitments` (`stated`) and is not repeated here.
CREATE TABLE oreledger.`commitment_steps` (
  `commitment` String,
  `track` String,
  `date` String,
  `step` String,
  `reach` String,
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`commitment`, `track`, `date`, `step`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_commitment_steps` (`commitment` String, `track` String, `date` String, `step` String, `reach` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_commitment_steps` FORMAT CSVWithNames' < csv/commitment_steps.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`commitment_steps` SELECT `commitment`, `track`, `date`, `step`, `reach`, `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_commitment_steps`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_commitment_steps`;
END

run "$@" --multiquery <<'END'
-- Policy events. One clause of one act that affects supply: a control, ban, quota, licence, suspension, law or list, with the dates of that clause; or an event, such as a repeal, an approval or a statement, which happens and is never in force. An act whose clauses have the same dates is one row. What was in force on a day is computed from these dates and from `event_relations`, never read from `status`.
CREATE TABLE oreledger.`policy_events` (
  `id` String,
  `act` String,
  `clause` Nullable(String),
  `actors` Array(String),
  `type` String,
  `restricts` String,
  `commodities` Array(String),
  `targets` Array(String),
  `title` String,
  `summary` String,
  `announced` Nullable(String),
  `effective_from` Nullable(String),
  `effective_to` Nullable(String),
  `status` String,
  `status_as_of` String,
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_policy_events` (`id` String, `act` String, `clause` String, `actors` String, `type` String, `restricts` String, `commodities` String, `targets` String, `title` String, `summary` String, `announced` String, `effective_from` String, `effective_to` String, `status` String, `status_as_of` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_policy_events` FORMAT CSVWithNames' < csv/policy_events.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`policy_events` SELECT `id`, `act`, nullIf(`clause`, ''), if(`actors` = '', emptyArrayString(), splitByChar(';', `actors`)), `type`, `restricts`, if(`commodities` = '', emptyArrayString(), splitByChar(';', `commodities`)), if(`targets` = '', emptyArrayString(), splitByChar(';', `targets`)), `title`, `summary`, nullIf(`announced`, ''), nullIf(`effective_from`, ''), nullIf(`effective_to`, ''), `status`, `status_as_of`, `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_policy_events`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_policy_events`;
END

run "$@" --multiquery <<'END'
-- Event relations. What one act does to another: suspends, amends, supersedes, ends or extends it, with the period of the effect.
CREATE TABLE oreledger.`event_relations` (
  `event` String,
  `relation` String,
  `related` String,
  `certainty` String,
  `valid_from` String,
  `valid_to` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`event`, `relation`, `related`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_event_relations` (`event` String, `relation` String, `related` String, `certainty` String, `valid_from` String, `valid_to` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_event_relations` FORMAT CSVWithNames' < csv/event_relations.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`event_relations` SELECT `event`, `relation`, `related`, `certainty`, `valid_from`, nullIf(`valid_to`, ''), `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_event_relations`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_event_relations`;
END

run "$@" --multiquery <<'END'
-- Claims. One checkable statement that somebody published, with our verdict. The rows that bear on it are in `claim_evidence`.
CREATE TABLE oreledger.`claims` (
  `id` String,
  `statement` String,
  `about` String,
  `subject` String,
  `commodities` Array(String),
  `value` Nullable(String),
  `unit` Nullable(String),
  `claimed_time` Nullable(String),
  `verdict` String,
  `explanation` String,
  `judged` String,
  `check` Nullable(String),
  `source` String,
  `locator` Nullable(String),
  `best_source` Nullable(String),
  `evidence_level` String
) ENGINE = MergeTree ORDER BY (`id`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_claims` (`id` String, `statement` String, `about` String, `subject` String, `commodities` String, `value` String, `unit` String, `claimed_time` String, `verdict` String, `explanation` String, `judged` String, `check` String, `source` String, `locator` String, `best_source` String, `evidence_level` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_claims` FORMAT CSVWithNames' < csv/claims.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`claims` SELECT `id`, `statement`, `about`, `subject`, if(`commodities` = '', emptyArrayString(), splitByChar(';', `commodities`)), nullIf(`value`, ''), nullIf(`unit`, ''), nullIf(`claimed_time`, ''), `verdict`, `explanation`, `judged`, nullIf(`check`, ''), `source`, nullIf(`locator`, ''), nullIf(`best_source`, ''), `evidence_level` FROM oreledger.`_claims`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_claims`;
END

run "$@" --multiquery <<'END'
-- Claim evidence. One row of the ledger that bears on one claim.
CREATE TABLE oreledger.`claim_evidence` (
  `claim` String,
  `row` String,
  `bearing` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`claim`, `row`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_claim_evidence` (`claim` String, `row` String, `bearing` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_claim_evidence` FORMAT CSVWithNames' < csv/claim_evidence.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`claim_evidence` SELECT `claim`, `row`, `bearing`, nullIf(`note`, '') FROM oreledger.`_claim_evidence`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_claim_evidence`;
END

run "$@" --multiquery <<'END'
-- Citations. An additional source for a row, or for one of its fields, besides the one that the row names.
CREATE TABLE oreledger.`citations` (
  `row` String,
  `field` String,
  `source` String,
  `locator` Nullable(String),
  `evidence_level` String,
  `note` Nullable(String)
) ENGINE = MergeTree ORDER BY (`row`, `field`, `source`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_citations` (`row` String, `field` String, `source` String, `locator` String, `evidence_level` String, `note` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_citations` FORMAT CSVWithNames' < csv/citations.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`citations` SELECT `row`, `field`, `source`, nullIf(`locator`, ''), `evidence_level`, nullIf(`note`, '') FROM oreledger.`_citations`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_citations`;
END

run "$@" --multiquery <<'END'
-- Exceptions. A finding that is accepted, with the reason. An exception whose finding no longer occurs is itself a finding, so the list only shrinks.
CREATE TABLE oreledger.`exceptions` (
  `rule` String,
  `row` String,
  `field` String,
  `value` Nullable(String),
  `reason` String,
  `accepted` String
) ENGINE = MergeTree ORDER BY (`rule`, `row`, `field`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_exceptions` (`rule` String, `row` String, `field` String, `value` String, `reason` String, `accepted` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_exceptions` FORMAT CSVWithNames' < csv/exceptions.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`exceptions` SELECT `rule`, `row`, `field`, nullIf(`value`, ''), `reason`, `accepted` FROM oreledger.`_exceptions`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_exceptions`;
END

run "$@" --multiquery <<'END'
-- Redirects. The successor of a retired address. A redirect points to an existing row, never to another redirect.
CREATE TABLE oreledger.`redirects` (
  `retired` String,
  `successor` Nullable(String),
  `retired_on` String,
  `reason` String
) ENGINE = MergeTree ORDER BY (`retired`);
END
run "$@" --multiquery <<'END'
CREATE TABLE oreledger.`_redirects` (`retired` String, `successor` String, `retired_on` String, `reason` String) ENGINE = Log;
END
run "$@" --query 'INSERT INTO oreledger.`_redirects` FORMAT CSVWithNames' < csv/redirects.csv
run "$@" --multiquery <<'END'
INSERT INTO oreledger.`redirects` SELECT `retired`, nullIf(`successor`, ''), `retired_on`, `reason` FROM oreledger.`_redirects`;
END
run "$@" --multiquery <<'END'
DROP TABLE oreledger.`_redirects`;
END
