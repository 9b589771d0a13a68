import { PadananError, type ErrorCode } from '../../errors.js'
import type { Translation } from '../../types.js'

/** A sentence that got no translation. Its text is empty and never used. */
export function failed(code: ErrorCode, reason: string): Translation {
  return { text: '', failed: { code, reason } }
}

export function failedBy(error: PadananError): Translation {
  return failed(error.code, error.message)
}
