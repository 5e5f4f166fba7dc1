/** A year of the data releases: `2026`, or `2026_estimated` in the tables of trends. Undefined for any other text. */
export function readUsgsYear(text: string): { readonly year: number; readonly estimated: boolean } | undefined {
  const found = /^((?:19|20)\d\d)(?:[ _-]?\(?(e|est\.?|estimated?)\)?)?$/i.exec(text.trim());
  return found === null ? undefined : { year: Number(found[1]), estimated: found[2] !== undefined };
}
