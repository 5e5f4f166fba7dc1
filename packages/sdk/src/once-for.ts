/** Caches the result of a function, once for each table. */
export const onceFor = <Table extends object, Made>(make: (table: Table) => Made): ((table: Table) => Made) => {
  const made = new WeakMap<Table, { readonly made: Made }>();
  return (table) => {
    const known = made.get(table) ?? { made: make(table) };
    made.set(table, known);
    return known.made;
  };
};
