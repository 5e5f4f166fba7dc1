import type { TableDoc } from "../table-doc.ts";
import { references } from "./dialect.ts";

/** Tables in an order in which each comes after those that it refers to. */
export function inOrder(docs: readonly TableDoc[]): TableDoc[] {
  const ordered = new Map<string, TableDoc>();
  const visit = (doc: TableDoc, path: readonly string[]): void => {
    if (ordered.has(doc.name)) return;
    if (path.includes(doc.name))
      throw new TypeError(`Tables refer to each other in a circle: ${[...path, doc.name].join(" → ")}`);
    for (const { table } of references(doc)) {
      const target = docs.find(({ name }) => name === table);
      if (target !== undefined && target !== doc) visit(target, [...path, doc.name]);
    }
    ordered.set(doc.name, doc);
  };
  for (const doc of docs) visit(doc, []);
  return [...ordered.values()];
}
