import type { LedgerRule } from "../ledger.ts";

export const recordCap: LedgerRule = {
  id: "record-cap",
  description:
    "No licence carries more rows than its cap allows, counted over all tables: for the whole licence, or for each publisher.",
  *check(ledger) {
    const licences = new Map(ledger.rows("licences").map((licence) => [licence.id, licence]));
    const counted = new Map<string, number>();
    for (const source of ledger.rows("sources")) {
      const licence = licences.get(source.licence);
      if (licence === undefined || licence.record_cap === null) continue;
      const under = licence.cap_scope === "publisher" ? `${licence.id}, ${source.publisher}` : licence.id;
      const before = counted.get(under) ?? 0;
      const after = before + ledger.citing(source.id);
      counted.set(under, after);
      if (after > licence.record_cap && before <= licence.record_cap)
        yield {
          table: "sources",
          row: source,
          column: "licence",
          expected: `${licence.record_cap} rows at most under ${under}; this source brings them to ${after}`,
        };
    }
    for (const [under, count] of counted)
      if (count > 0 && !under.includes(",")) ledger.note(`rows under ${under}`, count);
  },
};
