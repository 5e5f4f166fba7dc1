/** Σ s ln s, which is convex; a supplier with nothing adds nothing. */
export const sumOfShareLogs = (shares: readonly number[]): number =>
  shares.reduce((all, share) => (share > 0 ? all + share * Math.log(share) : all), 0);

/** The terms of the sum, for a formula with its numbers. */
export const shareLogs = (shares: readonly string[]): string =>
  shares.map((share) => `(${share}) ln(${share})`).join(" + ");
