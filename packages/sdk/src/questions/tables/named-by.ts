import { commodityOrAreaNamed } from "../../ledger/names.ts";
import { bodyOf, groupNamed, idsMeantBy, type NamesOf, namesNeither } from "../declare/names-meant.ts";
import { InputRefused, shown } from "../declare/refusal.ts";

/** The requested commodities and areas. */
export interface Of {
  readonly of?: string;
  readonly commodity?: readonly string[];
  readonly area?: readonly string[];
}

/** The commodity or the area that is named without its flag. @throws InputRefused if nothing is called so, or it is named twice. */
export function namedBy(
  ledger: NamesOf,
  { of: name, ...others }: Of,
  together: boolean,
): Pick<Of, "commodity" | "area"> {
  if (name === undefined) return {};
  const found = commodityOrAreaNamed(ledger, name);
  const areas = found === undefined ? groupNamed(ledger, name, "areas", undefined) : undefined;
  const commodities = found === undefined ? groupNamed(ledger, name, "commodities", undefined) : undefined;
  const kind = found?.kind ?? (areas !== undefined ? "area" : commodities !== undefined ? "commodity" : undefined);
  if (kind === undefined) throw namesNeither(ledger, name, "of");
  if (others[kind] !== undefined)
    throw new InputRefused(
      { code: "conflicting_inputs", input: kind },
      (called) =>
        `${shown(name)} is ${kind === "area" ? "an area" : "a commodity"}, and ${called(kind)} names another: give only one.`,
    );
  if (kind === "commodity") return { commodity: commodities ?? [found?.named.id as string] };
  if (!together) return { area: idsMeantBy(ledger, "areas", name, "of", undefined) };
  const body = found?.named.id ?? bodyOf(ledger, name)?.id;
  return { area: body === undefined ? (areas as readonly string[]) : [body] };
}
