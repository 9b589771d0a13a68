import type { Translation, TranslationRequest, Translator } from '../../types.js'

/** Sentences without a letter or digit (`""`, `" "`, `"***"`) are given back as they are and never sent. */
export function withoutBlanks(inner: Translator): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      const sent = requests.filter(hasWords)
      if (sent.length === 0) return requests.map(({ text }) => ({ text }))
      if (sent.length === requests.length) return inner.translate(requests, signal)
      const answers = (await inner.translate(sent, signal)).values()
      return requests.map((request) =>
        hasWords(request) ? (answers.next().value as Translation) : { text: request.text },
      )
    },
  }
}

const hasWords = ({ text }: TranslationRequest): boolean => /[\p{L}\p{N}]/u.test(text)
