/** What resolves a printed country name to an area of the ledger. */
export type AreaOf = (name: string) => string;

/**
 * Makes the resolver from the rows of `areas`: ids by name and by alias, without regard to case.
 *
 * @throws Error naming a country that no row knows: its name belongs into `aliases`.
 */
export function areaNames(areas: readonly { id: string; name: string; aliases: readonly string[] }[]): AreaOf {
  const ids = new Map(
    areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word.toLowerCase(), id] as const)),
  );
  return (name) => {
    const id = ids.get(name.trim().toLowerCase());
    if (id === undefined)
      throw new Error(`No area is named ${JSON.stringify(name)}: add the name to an area's aliases`);
    return id;
  };
}
