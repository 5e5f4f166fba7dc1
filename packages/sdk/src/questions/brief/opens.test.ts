import { describe, expect, it } from "vitest";
import { formatFigure, formatPercent } from "../../answer/figures.ts";
import type { Facts, Page } from "../../answer/page.ts";
import { rowAt } from "../../answer/row-at.ts";
import { ledger as installed } from "../../installed/installed-ledger.ts";
import { question as brief } from "./brief.ts";

const factsOn = (about: string) => {
  const { sections } = brief.ask(installed, { about }, { today: "2026-11-28" }).page as Page;
  return sections.flatMap(({ blocks }) => blocks as readonly Facts[]).flatMap(({ facts }) => facts);
};

describe("what a first page opens", () => {
  it.each(["rare-earths", "gallium", "lithium", "helium", "CHN", "KAZ"])(
    "is in the text of its line, in order, and in its row: %s",
    (about) => {
      const opened = factsOn(about).filter(({ opens = [] }) => opens.length > 0);
      expect(opened.length).toBeGreaterThan(3);
      for (const { text, opens = [] } of opened) {
        let from = 0;
        for (const { text: words, address } of opens) {
          const place = text.indexOf(words, from);
          expect(place, `${words} in ${text}`).toBeGreaterThanOrEqual(0);
          from = place + words.length;
          const row = rowAt(installed, address)?.values as Record<string, unknown> | undefined;
          expect(row, address).toBeDefined();
          if (address.startsWith("us_balances/"))
            expect([row, { ...row, status: "reported" }].map((each) => formatFigure(each as never))).toContain(
              words.split(" ")[0] === "net" ? words : words.split(" ")[0],
            );
          if (address.startsWith("shares/") && row?.unit === "pct") expect(words.replace("~", "")).toMatch(/%$/);
          if (address.startsWith("shares/") && !words.endsWith("%"))
            expect(words.split(" ")[0]).toBe(formatFigure(row as never));
        }
      }
    },
  );

  it("leads from a share to the country’s own row", () => {
    const [mined] = factsOn("rare-earths");
    const china = mined?.opens?.find(({ address }) => address.includes("/CHN/"));
    const row = rowAt(installed, china?.address ?? "")?.values as { share_pct: number };
    expect(china?.text).toBe(formatPercent(row.share_pct));
  });
});
