/** The unit of a result with its basis, such as `t REO`. The basis is left out if it is the goods as sold, or not specified. */
export const unitOf = (unit: string, basis: string | null): string =>
  !basis || basis === "unspecified" || basis === "gross" ? unit : `${unit} ${basis}`;
