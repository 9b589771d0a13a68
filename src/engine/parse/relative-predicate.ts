import type { Item } from '../types.js'

/**
 * `kebijakan yang diambil pemerintah tepat.`: behind the actor of a passive relative clause, the quality is the subject's predicate where
 * the sentence has no other. `at` is the adjective.
 */
export function isRelativesPredicate(items: readonly Item[], at: number): boolean {
  if (!/^[.?!]$/.test(items.at(-1)?.text ?? '') || items[at]?.capital === true) return false
  if (OF_KIND.test(items[at]?.lower ?? '')) return false
  const degree = items[at - 1]?.reading.cat === 'adv' ? at - 1 : at
  const yang = items.findIndex(({ reading }) => reading.cat === 'rel')
  const verb = items[yang + 1]
  if (yang < 1 || verb?.reading.voice !== 'passive' || degree - yang < 3) return false
  const subject = items.slice(0, yang).every(({ reading }) => /^(?:n|pn|det|num|pron|dem)$/.test(reading.cat))
  const actor = items.slice(yang + 2, degree).every(({ reading }) => /^(?:n|pn|pron|agent|dem)$/.test(reading.cat))
  return (
    subject &&
    actor &&
    !items.slice(at + 1).some(({ reading }) => /^(?:v|a|aux|neg|cop|there|rel|n|dem)$/.test(reading.cat))
  )
}

/** `warga panik dan berlarian`: a quality and then an act, the last of the sentence. `at` is the adjective. */
export function isJoinedToAct(items: readonly Item[], at: number): boolean {
  const [conjunction, verb] = items.slice(at + 1, at + 3)
  if (!/^(?:dan|lalu)$/.test(conjunction?.lower ?? '') || verb?.reading.cat !== 'v') return false
  return (
    /^(?:me|ber)/.test(verb.lower) &&
    !items.slice(at + 3).some(({ reading }) => /^(?:v|aux|neg|cop|there|a)$/.test(reading.cat))
  )
}

/** Which of several somebody is, rather than how something is. */
const OF_KIND =
  /^(?:baru|lama|lain|lainnya|pusat|daerah|setempat|asing|lokal|swasta|umum|utama|pertama|kedua|terakhir|sebelumnya|bersama|militer|federal|sipil)$/
