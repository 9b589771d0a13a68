/** Closed-class words that may lack a counterpart on the other side without the pair being wrong. */
export const INDONESIAN_FUNCTION: ReadonlySet<string> = new Set(
  `yang adalah ialah merupakan +nya +lah +kah +ku +mu tersebut itu ini pun para telah sudah akan sedang untuk di ke dari
  pada oleh dengan dan bahwa sebagai secara suatu sebuah seorang kepada terhadap atas bagi juga saja lah nya si sang
  hal tentang maka agar supaya dalam antara serta maupun ada menjadi mereka ia dia`.split(/\s+/),
)

export const ENGLISH_FUNCTION: ReadonlySet<string> = new Set(
  `the a an of to in is are was were be been being am has have had having will would shall should can could may might
  that which who whom whose it its they them their he him his she her we us our you your i I my me for on at by with as
  and or do does did done there this these those from also some any 's not so such than then up out into over about`.split(
    /\s+/,
  ),
)

export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])
