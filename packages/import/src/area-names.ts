import { fold } from "../../data/src/csv/fold.ts";

/** Resolves a printed country name to an area of the ledger. */
export type AreaOf = (name: string) => string;

/**
 * Makes the resolver from the rows of `areas`: ids by name and by alias, as `fold` compares names. It uses only names that sources print; `other_names` are for people's questions.
 *
 * @throws Error that names a country without a row: its name belongs in `aliases`.
 */
export function areaNames(areas: readonly { id: string; name: string; aliases: readonly string[] }[]): AreaOf {
  const ids = new Map(
    areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [fold(word), id] as const)),
  );
  return (name) => {
    const id = ids.get(fold(name));
    if (id === undefined) throw new Error(`No area has the name ${JSON.stringify(name)}: add it to an area's aliases`);
    return id;
  };
}
