import { type Block, legendIn, type Page } from "@oreledger/sdk/answer";

/** The texts of a block that may contain figures. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "bars":
      return block.bars.flatMap(({ text, note }) => [text, note ?? ""]);
    case "grid":
      return block.rows.flat();
    case "items":
      return block.items.map(({ text }) => text);
    case "facts":
      return block.facts.map(({ text }) => text);
  }
}

/** The legend for the marks of a page's figures; empty if none has a mark. */
export function legendOfPage(page: Pick<Page, "legend" | "sections">): string {
  return page.legend === false ? "" : legendIn(page.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)));
}
