const asked = Symbol.for("nodejs.util.inspect.custom");

/** Sets how consoles show a query, when the first one is made: on the class itself it would be work at module load. */
export function showInConsoles(prototype: object): void {
  if (asked in prototype) return;
  Object.defineProperty(prototype, asked, {
    value(this: { shown(): string }) {
      return this.shown();
    },
  });
}
