import { z } from "zod";

/** An ISO 4217 currency code. */
export const currency = z.string().regex(/^[A-Z]{3}$/, "ISO 4217 currency code");
