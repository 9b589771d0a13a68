/** An open-addressing hash table from pairs of 32-bit integers to dense ids 0, 1, 2 … in order of arrival. */

export interface PairMap {
  size(): number
  /** The pair's id; a new pair gets the next one. */
  add(a: number, b: number): number
  /** The pair's id, or -1. */
  get(a: number, b: number): number
  firstOf(id: number): number
  secondOf(id: number): number
}

function hash(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  h ^= h >>> 13
  return h >>> 0
}

export function createPairMap(expected = 1 << 16): PairMap {
  let capacity = 1 << 17
  while (capacity < expected * 2) capacity *= 2
  let slots = new Uint32Array(capacity)
  let first = new Uint32Array(capacity / 2)
  let second = new Uint32Array(capacity / 2)
  let count = 0

  const find = (a: number, b: number): number => {
    const mask = capacity - 1
    let slot = hash(a, b) & mask
    for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
      if (first[found - 1] === a && second[found - 1] === b) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  const grow = (): void => {
    capacity *= 2
    const mask = capacity - 1
    const bigger = new Uint32Array(capacity)
    for (let id = 0; id < count; id++) {
      let slot = hash(first[id] as number, second[id] as number) & mask
      while (bigger[slot] !== 0) slot = (slot + 1) & mask
      bigger[slot] = id + 1
    }
    slots = bigger
    const longerFirst = new Uint32Array(capacity / 2)
    longerFirst.set(first)
    first = longerFirst
    const longerSecond = new Uint32Array(capacity / 2)
    longerSecond.set(second)
    second = longerSecond
  }

  return {
    size: () => count,
    add: (a, b) => {
      const slot = find(a, b)
      const found = slots[slot] as number
      if (found !== 0) return found - 1
      first[count] = a
      second[count] = b
      slots[slot] = ++count
      if (count * 2 >= capacity) grow()
      return count - 1
    },
    get: (a, b) => (slots[find(a, b)] as number) - 1,
    firstOf: (id) => first[id] as number,
    secondOf: (id) => second[id] as number,
  }
}
