/** An array of numbers that grows as it is written to. */
export interface Growing {
  add(index: number, amount: number): void
  set(index: number, value: number): void
  get(index: number): number
}

export function createGrowing(): Growing {
  let values = new Float64Array(1 << 16)
  const reach = (index: number): void => {
    if (index < values.length) return
    const longer = new Float64Array(Math.max(values.length * 2, index + 1))
    longer.set(values)
    values = longer
  }
  return {
    add: (index, amount) => {
      reach(index)
      values[index] = (values[index] as number) + amount
    },
    set: (index, value) => {
      reach(index)
      values[index] = value
    },
    get: (index) => values[index] ?? 0,
  }
}
