import pc from 'picocolors'

/** `… [-Yun-]{+Yoon+} …` in red and green: what two sentences have in common at both ends is shown once. */
export function colouredDiff(before: string, after: string): string {
  const [old, now] = [words(before), words(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const gone = old.slice(head, old.length - tail).join('')
  const fresh = now.slice(head, now.length - tail).join('')
  const marked = pc.isColorSupported ? pc.red(pc.strikethrough(gone)) + pc.green(fresh) : `[-${gone}-]{+${fresh}+}`
  return old.slice(0, head).join('') + marked + old.slice(old.length - tail).join('')
}

const words = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
