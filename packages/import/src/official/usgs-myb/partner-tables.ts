import { type Sheet, titleOf } from "./table.ts";
import type { Direction } from "./trade-rows.ts";

/** A table of US trade by partner with classes of goods: one for each group of columns, or for each block of lines. */
export interface PartnerTable {
  readonly chapter: string;
  readonly direction: Direction;
  readonly title: RegExp;
  /** The class of a table that is named only in its title. */
  readonly only?: string;
  /** Classes that another table of the chapter prints too, or that are sums of others: their cells are left out, and counted. */
  readonly leftOut: RegExp;
  /** What the weight of the goods measures, if not the goods themselves. */
  readonly goodsAs?: "t_content";
  /** The content of the goods, in lines or columns of its own: the scope and the status of its rows. */
  readonly content?: {
    readonly words: string;
    readonly status: "reported" | "estimated";
    /** Classes whose content the publisher assumes, so that it is an estimate. */
    readonly assumed?: { readonly classes: RegExp; readonly words: string };
  };
}

/** A total over all classes of a table. */
const TOTAL = /^Total$/;

/** The tables of copper by content print scrap too. Scrap has tables of its own, which name other partners: there would be two sums of others for the same goods. */
const TOTAL_OR_SCRAP = /^(Total|Unalloyed (copper )?scrap)$/;

/** The tables that are read. Their classes are in `trade-classes.csv`. */
const partnerTables: readonly PartnerTable[] = [
  {
    chapter: "graphite",
    direction: "exports",
    title: /^U\.S\. EXPORTS OF NATURAL AND SYNTHETIC GRAPHITE, BY COUNTRY/,
    leftOut: TOTAL,
  },
  {
    chapter: "graphite",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF NATURAL GRAPHITE, BY COUNTRY/,
    leftOut: TOTAL,
  },
  {
    chapter: "graphite",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF GRAPHITE ELECTRODES, BY COUNTRY/,
    only: "Graphite electrodes",
    leftOut: TOTAL,
  },
  {
    chapter: "graphite",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF SYNTHETIC GRAPHITE, BY COUNTRY/,
    only: "Synthetic",
    leftOut: TOTAL,
  },
  {
    chapter: "lithium",
    direction: "exports",
    title: /^U\.S\. EXPORTS OF LITHIUM CHEMICALS, BY COMPOUND AND COUNTRY/,
    leftOut: TOTAL,
    content: { words: "Lithium content.", status: "reported" },
  },
  {
    chapter: "lithium",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF LITHIUM CHEMICALS, BY COMPOUND AND COUNTRY/,
    leftOut: TOTAL,
    content: { words: "Lithium content.", status: "reported" },
  },
  {
    chapter: "cobalt",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF COBALT, BY COUNTRY/,
    leftOut: TOTAL,
    content: { words: "Cobalt content, estimated from gross weight.", status: "estimated" },
  },
  {
    chapter: "cobalt",
    direction: "exports",
    title: /^U\.S\. EXPORTS OF COBALT, BY COUNTRY/,
    leftOut: TOTAL,
  },
  ...(["exports", "imports"] as const).map((direction) => ({
    chapter: "nickel",
    direction,
    title:
      direction === "exports"
        ? /^U\.S\. EXPORTS OF NICKEL PRODUCTS, BY COUNTRY/
        : /^U\.S\. IMPORTS FOR CONSUMPTION OF NICKEL PRODUCTS, BY COUNTRY/,
    leftOut: TOTAL,
    content: {
      words: "Nickel content.",
      status: "reported" as const,
      assumed: {
        classes: /^(Metallurgical-grade oxide|Waste and scrap|Stainless-steel scrap|Chemicals)$/,
        words: "Nickel content, an assumed part of the gross weight.",
      },
    },
  })),
  {
    chapter: "copper",
    direction: "exports",
    title: /^U\.S\. EXPORTS OF UNMANUFACTURED COPPER \(COPPER CONTENT\), BY COUNTRY/,
    leftOut: TOTAL_OR_SCRAP,
    goodsAs: "t_content",
  },
  {
    chapter: "copper",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF UNMANUFACTURED COPPER \(COPPER CONTENT\), BY COUNTRY/,
    leftOut: TOTAL_OR_SCRAP,
    goodsAs: "t_content",
  },
  {
    chapter: "copper",
    direction: "exports",
    title: /^U\.S\. EXPORTS OF (REFINED )?COPPER SEMIMANUFACTURES/,
    leftOut: TOTAL,
  },
  {
    chapter: "copper",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF (REFINED )?COPPER SEMIMANUFACTURES/,
    leftOut: TOTAL,
  },
  {
    chapter: "copper",
    direction: "exports",
    title: /^U\.S\. EXPORTS OF COPPER SCRAP, BY COUNTRY/,
    leftOut: TOTAL,
    content: { words: "Copper content, estimated as 65 percent of gross weight.", status: "estimated" },
  },
  {
    chapter: "copper",
    direction: "imports",
    title: /^U\.S\. IMPORTS FOR CONSUMPTION OF COPPER SCRAP, BY COUNTRY/,
    leftOut: TOTAL,
    content: { words: "Copper content, estimated as 72 percent of gross weight.", status: "estimated" },
  },
];

/** The table of US trade by class and partner in a sheet; undefined if it is not one that is read. */
export const partnerTableOf = (sheet: Sheet): PartnerTable | undefined =>
  partnerTables.find(({ title }) => title.test(titleOf(sheet)));
