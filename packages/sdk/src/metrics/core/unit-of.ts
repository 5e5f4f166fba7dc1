/** The unit of a result with what it is a unit of, such as `t REO`. Of goods as they are sold, or of nothing that is said, the unit says all. */
export const unitOf = (unit: string, basis: string | null): string =>
  !basis || basis === "unspecified" || basis === "gross" ? unit : `${unit} ${basis}`;
