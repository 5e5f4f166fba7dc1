/** A unit that a name can end in, as a multiple of the base unit of its kind. */
export interface NameUnit {
  readonly kind: "mass" | "money" | "share" | "grade" | "price";
  readonly times: number;
  /** The unit as results write it. */
  readonly text: string;
}

/** Units by the ending of a name: `ore_t`, `production_kt`, `shares_pct`, `price_usd_per_kg`. */
export const nameUnits: Readonly<Record<string, NameUnit>> = {
  t: { kind: "mass", times: 1, text: "t" },
  tonnes: { kind: "mass", times: 1, text: "t" },
  kt: { kind: "mass", times: 1e3, text: "kt" },
  thousand_t: { kind: "mass", times: 1e3, text: "kt" },
  mt: { kind: "mass", times: 1e6, text: "Mt" },
  million_t: { kind: "mass", times: 1e6, text: "Mt" },
  gt: { kind: "mass", times: 1e9, text: "Gt" },
  kg: { kind: "mass", times: 1e-3, text: "kg" },
  usd: { kind: "money", times: 1, text: "USD" },
  thousand_usd: { kind: "money", times: 1e3, text: "USD" },
  million_usd: { kind: "money", times: 1e6, text: "USD" },
  billion_usd: { kind: "money", times: 1e9, text: "USD" },
  pct: { kind: "share", times: 0.01, text: "%" },
  percent: { kind: "share", times: 0.01, text: "%" },
  fraction: { kind: "share", times: 1, text: "" },
  ppm: { kind: "grade", times: 1e-6, text: "ppm" },
  g_per_t: { kind: "grade", times: 1e-6, text: "g/t" },
  usd_per_kg: { kind: "price", times: 1, text: "USD per kg" },
  usd_per_t: { kind: "price", times: 1, text: "USD per t" },
};

const basis = /(^|_)(reo|oxide|element|metal|ore|contained|content|gross)$/;

/** The unit at the end of a name: undefined if it is not a unit, null if it is only a basis. */
export function unitOfEnding(ending: string): NameUnit | null | undefined {
  if (Object.hasOwn(nameUnits, ending)) return nameUnits[ending];
  const plain = ending.replace(basis, "");
  return plain === "" ? null : Object.hasOwn(nameUnits, plain) ? nameUnits[plain] : undefined;
}

/** A product without rounding noise: instead of multiplying by a thousandth, it divides by a thousand. */
export const times = (value: number, factor: number): number =>
  factor >= 1 || factor === 0 ? value * factor : value / Math.round(1 / factor);
