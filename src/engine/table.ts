/** A table by word that has nothing but its rows: in a plain object `constructor` and `toString` would be words as well. */
export const table = <Value>(rows: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null) as Record<string, Value>, rows)
