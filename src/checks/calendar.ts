/** Names of weekdays and months in both languages. */

export interface CalendarName {
  readonly en: string
  /** As Indonesian writes it, also in old and short spellings, without regard to case. */
  readonly id: readonly string[]
}

const names = (table: string): readonly CalendarName[] =>
  table.split(' ').map((row) => {
    const [en = '', ...id] = row.split('|')
    return { en, id }
  })

export const MONTHS: readonly CalendarName[] = names(
  'January|januari February|februari|pebruari March|maret April|april May|mei June|juni July|juli August|agustus September|september October|oktober November|november|nopember December|desember',
)

export const WEEKDAYS: readonly CalendarName[] = names(
  "Monday|senin Tuesday|selasa Wednesday|rabu Thursday|kamis Friday|jumat|jum’at|jum'at Saturday|sabtu Sunday|minggu|ahad",
)
