import { RE2JS } from 're2js'

/** Whether a path fits one of the globs: `*` and `?` within a folder, `**` over folders, `{a,b}`. Linear in the path. */
export function fitsGlob(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => compiled(glob).matches(path))
}

const cache = new Map<string, RE2JS>()

function compiled(glob: string): RE2JS {
  const known = cache.get(glob)
  if (known !== undefined) return known
  const pattern = RE2JS.compile(toPattern(glob))
  if (cache.size > 1000) cache.clear()
  cache.set(glob, pattern)
  return pattern
}

function toPattern(glob: string): string {
  return glob.replace(/\*\*\/|\*\*|\*|\?|\{|\}|,|[.+^$()|[\]\\]/g, (part) => {
    switch (part) {
      case '**/':
        return '(?:.*/)?'
      case '**':
        return '.*'
      case '*':
        return '[^/]*'
      case '?':
        return '[^/]'
      case '{':
        return '(?:'
      case '}':
        return ')'
      case ',':
        return glob.includes('{') ? '|' : ','
      default:
        return `\\${part}`
    }
  })
}
