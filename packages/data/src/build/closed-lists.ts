import { pascalCase, rowTypeName } from "./names.ts";
import type { ColumnDoc, TableDoc } from "./table-doc.ts";

/** A closed list of terms for one or more columns. */
export interface ClosedList {
  /** PascalCase: the TypeScript type, and the heading in the data dictionary. */
  readonly name: string;
  readonly title: string;
  readonly terms: Readonly<Record<string, string>>;
  /** The columns that use it, as `table.column`. */
  readonly usedBy: readonly string[];
}

/** All closed lists, and the name of each column's list. */
export interface ClosedLists {
  readonly lists: readonly ClosedList[];
  /** @throws TypeError if the column has no closed list. */
  nameOf(column: ColumnDoc): string;
}

/**
 * The closed lists, each named after the column that uses it. If several lists share a column's name (`status`), the list that
 * most columns use takes it, and the others put their table before it. In a tie, all do.
 */
export function closedLists(docs: readonly TableDoc[]): ClosedLists {
  const uses = docs.flatMap((doc) =>
    doc.columns
      .filter((column) => column.terms)
      .map((column) => ({ doc, column, list: keyOf(column), name: pascalCase(column.name) })),
  );
  const rowNames = new Set(docs.map((doc) => rowTypeName(doc.name)));
  const count = (list: string, name: string) => uses.filter((use) => use.list === list && use.name === name).length;
  const found = new Map<string, ClosedList>();
  for (const { list } of uses) {
    if (found.has(list)) continue;
    const own = uses.filter((use) => use.list === list);
    const [chief] = [...own].sort(
      (a, b) =>
        count(list, b.name) - count(list, a.name) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
    ) as [(typeof own)[number]];
    const rivals = new Set(uses.filter((use) => use.name === chief.name && use.list !== list).map((use) => use.list));
    const wins =
      !rowNames.has(chief.name) && [...rivals].every((rival) => count(rival, chief.name) < count(list, chief.name));
    found.set(list, {
      name: wins ? chief.name : `${rowTypeName(chief.doc.name)}${chief.name}`,
      title: chief.column.title,
      terms: chief.column.terms ?? {},
      usedBy: own.map((use) => `${use.doc.name}.${use.column.name}`),
    });
  }
  return {
    lists: [...found.values()],
    nameOf(column) {
      const list = found.get(keyOf(column));
      if (list === undefined) throw new TypeError(`Column ${column.name} has no closed list.`);
      return list.name;
    },
  };
}

const keyOf = (column: ColumnDoc): string => JSON.stringify(column.terms);
