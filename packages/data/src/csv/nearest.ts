/** Edit distance that counts a swap of neighbours as one step (optimal string alignment), or `limit` + 1 if it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}

/** Whether a code of three letters may stand for a name: CHN for china, KAZ for kazakhstan. */
function isShortFor(candidate: string, name: string): boolean {
  if (!/^[A-Z]{3}$/.test(candidate) || name.length < 4) return false;
  const [first, second, third] = candidate.toLowerCase() as unknown as [string, string, string];
  return name.startsWith(first + second) && name.includes(third, 2);
}

/**
 * Whether two short words are codes of two things, however similar: DRC is not a slip for GRC, nor UK for UKR. A slip of
 * three letters keeps the first.
 */
const isOtherCode = (candidate: string, value: string): boolean =>
  /^[A-Z]{2,3}$/.test(candidate) &&
  value.length <= 3 &&
  (value.length < 3 || candidate[0]?.toLowerCase() !== value[0]?.toLowerCase());

/**
 * The valid values nearest to one that is not valid: at most `count`, best first, none if nothing is near.
 *
 * @example nearest("raer-earths", ["rare-earths", "gallium"]) // ["rare-earths"]
 */
export function nearest(value: string, valid: Iterable<string>, count = 3): string[] {
  const wanted = value.toLowerCase();
  const limit = Math.floor(wanted.length / 3) || 1;
  const found: [distance: number, candidate: string][] = [];
  for (const candidate of valid) {
    const other = candidate.toLowerCase();
    if (other === wanted) return [candidate];
    if (isOtherCode(candidate, value)) continue;
    // An edition's name means its versions before it is a slip for another year.
    const distance = other.startsWith(wanted)
      ? 0
      : wanted.startsWith(other)
        ? 1
        : isShortFor(candidate, wanted)
          ? limit
          : editDistance(wanted, other, limit);
    if (distance <= limit) found.push([distance, candidate]);
  }
  found.sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1));
  return found.slice(0, count).map(([, candidate]) => candidate);
}
