import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Deposit = Pick<RowOf<"deposits">, "id" | "part_of" | "latitude" | "longitude">;

/** Deposits at exactly the point of another, if neither is part of the other and they are not both parts of a third. */
export function onOnePoint<D extends Deposit>(deposits: readonly D[]): RowBreach<D>[] {
  const wholeOf = new Map(deposits.map(({ id, part_of }) => [id as string, part_of as string | null]));
  const chain = (id: string): string[] => {
    const all = [id];
    for (let next = wholeOf.get(id); next && !all.includes(next); next = wholeOf.get(next)) all.push(next);
    return all;
  };
  const first = new Map<string, D[]>();
  return judged(deposits, (row) => {
    if (row.latitude === null || row.longitude === null) return undefined;
    const point = `${row.latitude} ${row.longitude}`;
    const before = first.get(point) ?? [];
    first.set(point, [...before, row]);
    const own = chain(row.id);
    const other = before.find(({ id }) => !chain(id).some((whole) => own.includes(whole)));
    if (other === undefined) return undefined;
    const expected = `a different point: ${other.id} has the same one, and neither is part of the other`;
    return { column: "latitude", expected };
  });
}

export const rule: LedgerRule = {
  code: "one-point",
  description: "Two deposits have the same point only if one is part of the other, or both are parts of a third.",
  exceptable: true,
  check: (l) => on("deposits", onOnePoint(l.rows("deposits"))),
};
