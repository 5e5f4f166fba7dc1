/** Groups things by their key, each group in the order of the things. Things without a key are left out. */
export function grouped<T, Key = string>(
  things: Iterable<T>,
  keyOf: (thing: T) => Key | null | undefined,
): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null || key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** The distinct values of things by their key, in the order of the things. */
export function gathered<T, V>(
  things: Iterable<T>,
  keyOf: (thing: T) => string,
  of: (thing: T) => V,
): Map<string, Set<V>> {
  const sets = new Map<string, Set<V>>();
  for (const thing of things) {
    const set = sets.get(keyOf(thing)) ?? new Set();
    sets.set(keyOf(thing), set.add(of(thing)));
  }
  return sets;
}

/** How many times each word occurs, in order of first occurrence. */
export function counted<W>(words: Iterable<W>): Map<W, number> {
  const counts = new Map<W, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
