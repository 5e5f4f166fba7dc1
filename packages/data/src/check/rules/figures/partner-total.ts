import { isContentUnit } from "../../../compute/content-unit.ts";
import type { StreamedBreach, StreamedPass, StreamedRule, Universes } from "../../engine/rule.ts";

/** One country's trade in one product and period, as one source prints it. */
interface Book {
  partners: number;
  value: number;
  valueSlack: number;
  quantity: number;
  quantitySlack: number;
  /** Whether every partner has a value; whether each has a quantity in the same unit; the number of that unit. */
  valued: boolean;
  weighed: boolean;
  unit: number;
  /** Whether the source covers only some partners, which are a part of the world. */
  readonly part: boolean;
  /** The figures printed for the world, NaN if there are none, and their line; 0 if there is none. */
  worldValue: number;
  worldQuantity: number;
  worldUnit: number;
  worldLine: number;
}

const NO_UNIT = -1;

const opened = (part: boolean): Book => ({
  part,
  partners: 0,
  value: 0,
  valueSlack: 0,
  quantity: 0,
  quantitySlack: 0,
  valued: true,
  weighed: true,
  unit: NO_UNIT,
  worldValue: Number.NaN,
  worldQuantity: Number.NaN,
  worldUnit: NO_UNIT,
  worldLine: 0,
});

/** UN Comtrade keeps the values of its older years in single precision: 24 binary digits. */
const SINGLE_PRECISION = 2 ** -24;
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** What rounding to three digits can hide, at least half a unit: so printed are `44400 kilograms; 10400000 r dollars`, and tons and thousands. */
const threeDigits = (figure: number): number => Math.max(1, 10 ** (Math.floor(Math.log10(figure)) - 2)) / 2;
const roundedDollars = /( thousand)? dollars$/;
const roundedWeight = /^\d+(?: r)? (?:kilograms|metric tons)/;

/** What rounding can hide in a value: half a dollar, half the last printed digit, or the precision in which it was kept. */
export function valueSlack(value: number, printed: string): number {
  const rounded = value > 0 ? roundedDollars.exec(printed) : null;
  if (rounded !== null) return rounded[1] === undefined ? threeDigits(value) : threeDigits(value / 1e3) * 1e3;
  const found = printed === "" ? null : /^\d+(?:\.(\d+))? (thousand|million|billion) /.exec(printed);
  const digit = found === null ? 1 : (scales[found[2] as string] as number) / 10 ** (found[1]?.length ?? 0);
  return Math.max(digit / 2, value * SINGLE_PRECISION);
}

/** What rounding can hide in a quantity: half a unit, or half its last digit that is not zero, of seven digits or more. */
export function quantitySlack(quantity: number, printed = ""): number {
  if (quantity > 0 && roundedWeight.test(printed)) return threeDigits(quantity);
  if (quantity < 1e6 || !Number.isInteger(quantity)) return 0.5;
  let place = 1;
  while (quantity % (place * 10) === 0) place *= 10;
  return place / 2;
}

/**
 * Checks the partner rows of a book against its row for the world. The books of an exporter end with its rows; those of
 * importers are spread over the file and are kept to its end, as one small sum each.
 */
function pass(columns: readonly string[], universes: Universes): StreamedPass {
  const at = (name: string) => columns.indexOf(name);
  const [exporter, importer, product, period, basis, unit, value, quantity, printed, source, comparator] = [
    "exporter",
    "importer",
    "product",
    "period",
    "flow_basis",
    "quantity_unit",
    "value_usd",
    "quantity",
    "printed",
    "source",
    "comparator",
  ].map(at) as [number, number, number, number, number, number, number, number, number, number, number];
  const ofExporter = new Map<string, Book>();
  const ofImporters = new Map<string, Book>();
  const breaches: StreamedBreach[] = [];
  const notes = {
    "books whose partners add up to the world by value": 0,
    "books whose partners add up to the world by quantity": 0,
  };
  let current = "";
  const units: string[] = [];
  const unitOf = (cell: string): number => {
    const known = units.indexOf(cell);
    return known < 0 ? units.push(cell) - 1 : known;
  };

  const close = (books: Map<string, Book>) => {
    for (const book of books.values()) {
      if (book.worldLine === 0 || book.partners === 0) continue;
      const compare = (
        column: number,
        printedTotal: number,
        total: number,
        slack: number,
        note: keyof typeof notes,
      ) => {
        if (book.part && total <= printedTotal + slack) return;
        if (!book.part && Math.abs(printedTotal - total) <= slack) notes[note]++;
        else
          breaches.push({
            line: book.worldLine,
            column: columns[column] as string,
            expected: `${book.part ? "at least " : ""}the sum of its ${book.partners} ${book.partners === 1 ? "partner" : "partners"}, ${Number(total.toFixed(3))} ± ${Number(slack.toFixed(3))} for rounding`,
          });
      };
      if (book.valued && !Number.isNaN(book.worldValue))
        compare(
          value,
          book.worldValue,
          book.value,
          book.valueSlack,
          "books whose partners add up to the world by value",
        );
      if (book.weighed && !Number.isNaN(book.worldQuantity) && book.worldUnit === book.unit)
        compare(
          quantity,
          book.worldQuantity,
          book.quantity,
          book.quantitySlack,
          "books whose partners add up to the world by quantity",
        );
    }
    books.clear();
  };

  return {
    row(cells, line) {
      if (cells[exporter] !== current) {
        close(ofExporter);
        current = cells[exporter] as string;
      }
      let books: Map<string, Book>;
      let key = `${cells[product]} ${cells[period]} ${cells[source]}`;
      let isWorld: boolean;
      if (cells[basis] === "exporter_reported") {
        books = ofExporter;
        isWorld = cells[importer] === "_WLD";
      } else if (cells[basis] === "importer_reported") {
        books = ofImporters;
        key = `${cells[importer]} ${key}`;
        isWorld = cells[exporter] === "_WLD";
      } else return;
      const [dollars, amount] = [cells[value] as string, cells[quantity] as string];
      // The content of goods is a second amount, which adds up separately.
      if (dollars === "" && isContentUnit(cells[unit] as string)) key += ` ${cells[unit]}`;
      let book = books.get(key);
      if (book === undefined) {
        book = opened(universes.get(cells[source] as string) === "chosen_partners");
        books.set(key, book);
      }
      if (dollars !== "") book.valueSlack += valueSlack(Number(dollars), cells[printed] as string);
      const least = amount === "" && cells[comparator] === "lt";
      if (amount !== "" || least) book.quantitySlack += quantitySlack(Number(amount), cells[printed] as string);
      if (isWorld) {
        book.worldValue = dollars === "" ? Number.NaN : Number(dollars);
        book.worldQuantity = amount === "" ? Number.NaN : Number(amount);
        book.worldUnit = unitOf(cells[unit] as string);
        book.worldLine = line;
        return;
      }
      book.partners++;
      if (dollars === "") book.valued = false;
      else book.value += Number(dollars);
      const own = unitOf(cells[unit] as string);
      // Less than half of the unit is rounded to nothing.
      if ((amount === "" && !least) || (book.unit !== NO_UNIT && book.unit !== own)) book.weighed = false;
      else {
        book.unit = own;
        book.quantity += Number(amount);
      }
    },
    end() {
      close(ofExporter);
      close(ofImporters);
      return { breaches, notes };
    },
  };
}

export const rule: StreamedRule = {
  code: "partner-total",
  exceptable: true,
  description:
    "The partner rows of one country's books add up to the row for the world, within rounding, if the source prints one; if the source covers only selected partners, they add up to no more.",
  table: "exports",
  start: pass,
};
