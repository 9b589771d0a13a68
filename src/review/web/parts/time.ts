const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })
const timeFormat = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

const formatted = (format: Intl.DateTimeFormat, iso: string): string => {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : format.format(date)
}

/** `26 Nov 2026`; what is no date comes back as it is. */
export const day = (iso: string): string => formatted(dayFormat, iso)

/** `26 Nov, 14:05`, in the reader's time zone. */
export const moment = (iso: string): string => formatted(timeFormat, iso)
