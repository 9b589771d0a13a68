/** TMX writes ISO 8601 in its basic form: `20260131T235900Z`. */

const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u

/** `20260131T235900Z` → `2026-01-31T23:59:00Z`; nothing for what is no date. */
export function fromTmxDate(text: string | undefined): string | undefined {
  const parts = BASIC.exec(text ?? '')
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}

/** `2026-01-31T23:59:00.5+07:00` → `20260131T165900Z`; nothing for what is no date. */
export function toTmxDate(iso: string | undefined): string | undefined {
  const date = new Date(iso ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`
}
