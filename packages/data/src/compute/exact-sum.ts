/**
 * The sum of numbers, rounded once: the double nearest to their true sum, whatever their order. Shares of many suppliers
 * then depend neither on the order of the rows nor on how a source groups them.
 *
 * Shewchuk (1997), Adaptive Precision Floating-Point Arithmetic: the sum is kept as parts that do not overlap.
 */
export function exactSum(numbers: Iterable<number>): number {
  const parts: number[] = [];
  let open = 0;
  for (const number of numbers) {
    if (!Number.isFinite(number)) {
      open += number;
      continue;
    }
    let carried = number;
    let kept = 0;
    for (const part of parts) {
      const sum = carried + part;
      const error = Math.abs(carried) < Math.abs(part) ? carried - (sum - part) : part - (sum - carried);
      if (error !== 0) parts[kept++] = error;
      carried = sum;
    }
    parts.length = kept;
    parts.push(carried);
  }
  if (open !== 0) return open;
  let sum = parts.pop() ?? 0;
  let rest = 0;
  while (parts.length > 0 && rest === 0) {
    const larger = sum;
    const part = parts.pop() as number;
    sum = larger + part;
    rest = part - (sum - larger);
  }
  // Halfway between two doubles, the remaining parts decide.
  const next = parts.at(-1);
  if (next !== undefined && Math.sign(next) === Math.sign(rest) && rest !== 0) {
    const doubled = rest * 2;
    if (sum + doubled - sum === doubled) sum += doubled;
  }
  return sum;
}
