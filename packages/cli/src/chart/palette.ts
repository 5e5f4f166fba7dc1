/** Okabe and Ito's colours, which people with any colour vision can tell apart; the last is for the rest. */
export const palette = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#d55e00",
  "#f0e442",
  "#999999",
] as const;

/** The escape codes nearest to them on a terminal of 256 colours. */
export const terminalPalette = [25, 214, 36, 175, 74, 166, 227, 246] as const;
