import { fold } from "../../../csv/fold.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Licence = Pick<RowOf<"licences">, "id" | "title" | "spdx" | "url">;

const partsOf = (name: string): string[] => name.toLowerCase().split(/[^a-z0-9]+/);

/** Whether all parts of one name are among those of another, in their order. */
const isWithin = (parts: readonly string[], others: readonly string[]): boolean => {
  let at = 0;
  return parts.every((part) => {
    at = others.indexOf(part, at) + 1;
    return at > 0;
  });
};

/** Licences whose SPDX name does not fit their id, or whose address differs from that of the same name elsewhere. */
export const otherwiseNamed = <R extends Licence>(licences: readonly R[]): RowBreach<R>[] =>
  judged(licences, (row) => {
    const ofId = row.spdx !== null && isWithin(partsOf(row.id), partsOf(row.spdx));
    const version = /\d+-\d+$/.exec(row.id)?.[0];
    if (version !== undefined && !ofId) return { column: "spdx", expected: `the SPDX name of ${row.id}` };
    if (row.spdx === null) return undefined;
    const own = licences.find(({ id, spdx }) => spdx === row.spdx && isWithin(partsOf(id), partsOf(spdx ?? "")));
    if (own === undefined) return { column: "spdx", expected: `empty, or the SPDX name of ${row.id}` };
    if (own.url !== row.url) return { column: "url", expected: `${own.url}, the address of ${row.spdx}` };
    if (version === undefined || own !== row) return undefined;
    const [major, minor] = version.split("-") as [string, string];
    if (!fold(row.title).includes(fold(`${major}.${minor}`)))
      return { column: "title", expected: `${major}.${minor} in the name` };
    return (row.url ?? "").includes(`/${major}`) || !/\/\d+(?:\.\d+)?\/?$/.test(row.url ?? "")
      ? undefined
      : { column: "url", expected: `the address of version ${major}.${minor}` };
  });

export const rule: LedgerRule = {
  code: "licence-name",
  description: "A licence's SPDX name matches its id and has one address, and its name and address give its version.",
  exceptable: true,
  check: (ledger) => on("licences", otherwiseNamed(ledger.rows("licences"))),
};
