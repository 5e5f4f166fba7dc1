/** A unit that a name can end in, as a multiple of the base unit of its kind. */
export interface NameUnit {
  readonly kind: "mass" | "money" | "share" | "grade" | "price";
  readonly times: number;
  /** How results tell the unit. */
  readonly text: string;
}

const of = (kind: NameUnit["kind"], times: number, text: string): NameUnit => ({ kind, times, text });

/** Units by how a name ends: `ore_t`, `production_kt`, `shares_pct`, `price_usd_per_kg`. */
export const nameUnits: Readonly<Record<string, NameUnit>> = {
  t: of("mass", 1, "t"),
  tonnes: of("mass", 1, "t"),
  kt: of("mass", 1e3, "kt"),
  thousand_t: of("mass", 1e3, "kt"),
  mt: of("mass", 1e6, "Mt"),
  million_t: of("mass", 1e6, "Mt"),
  gt: of("mass", 1e9, "Gt"),
  kg: of("mass", 1e-3, "kg"),
  usd: of("money", 1, "USD"),
  thousand_usd: of("money", 1e3, "USD"),
  million_usd: of("money", 1e6, "USD"),
  billion_usd: of("money", 1e9, "USD"),
  pct: of("share", 0.01, "%"),
  percent: of("share", 0.01, "%"),
  fraction: of("share", 1, ""),
  ppm: of("grade", 1e-6, "ppm"),
  g_per_t: of("grade", 1e-6, "g/t"),
  usd_per_kg: of("price", 1, "USD per kg"),
  usd_per_t: of("price", 1, "USD per t"),
};

const basis = /(^|_)(reo|oxide|element|metal|ore|contained|content|gross)$/;

/** The unit that the end of a name tells: undefined where it is no unit, null where nothing but a basis is left. */
export function unitOfEnding(ending: string): NameUnit | null | undefined {
  if (Object.hasOwn(nameUnits, ending)) return nameUnits[ending];
  const plain = ending.replace(basis, "");
  return plain === "" ? null : Object.hasOwn(nameUnits, plain) ? nameUnits[plain] : undefined;
}

/** A product that leaves no digits of its own: what is a thousandth is divided by a thousand. */
export const times = (value: number, factor: number): number =>
  factor >= 1 || factor === 0 ? value * factor : value / Math.round(1 / factor);
