/** `1 sentence`, `2 sentences`, `1,500 sentences`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
