const asked = Symbol.for("nodejs.util.inspect.custom");

/** Tells consoles how a query is shown, with the first that there is: on the class itself it would be work when the module is loaded. */
export function showInConsoles(prototype: object): void {
  if (asked in prototype) return;
  Object.defineProperty(prototype, asked, {
    value(this: { shown(): string }) {
      return this.shown();
    },
  });
}
