import { expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { textsOf } from "../column.ts";
import type { Context } from "../context.ts";
import { printLinksOf } from "../plan.ts";
import { standingOfTable } from "./standing-of-table.ts";
import { standing } from "./vintage.ts";

it.each([
  ["shares", "commodity"],
  ["us_balances", "commodity"],
  ["exports", "product"],
] as const)(
  "what stands of a part of %s is the part of what stands, before and after the table is judged",
  (name, column) => {
    // A context of its own: nothing was asked of it before.
    const context: Context = { ...ledger.tables[name].internals().context };
    const links = printLinksOf(context);
    const rows = Uint32Array.from({ length: context.table.length }, (_, row) => row);
    const cellOf = textsOf(context.table, column, rows);
    const parts = new Map<string | null, number[]>();
    for (const row of rows) {
      const part = parts.get(cellOf(row));
      if (part === undefined) parts.set(cellOf(row), [row]);
      else part.push(row);
    }
    const chosen = [...parts.values()].filter((_, i) => i % 9 === 0).map((part) => Uint32Array.from(part));
    for (const day of [undefined, "2024-06-30", "2025-06-30", "2026-03-31", "2026-06-30", undefined])
      for (const part of [...chosen, rows, rows, ...chosen])
        expect(standingOfTable(context, part, day, links)).toEqual(standing(context, part, day, false, links));
  },
);
