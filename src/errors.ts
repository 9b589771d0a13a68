/** Every way in which padanan can refuse its work. `docs/errors.md` says what to do about each. */
export type ErrorCode =
  | 'input-missing'
  | 'input-unreadable'
  | 'input-encoding'
  | 'input-format'
  | 'output-unsafe'
  | 'output-collision'
  | 'output-unwritable'
  | 'glossary-invalid'
  | 'config-invalid'
  | 'dictionary-invalid'
  | 'backend-unknown'
  | 'backend-unavailable'
  | 'backend-refused'
  | 'backend-mismatch'
  | 'worker-failed'
  | 'budget-reached'
  | 'exchange-invalid'
  | 'port-unavailable'
  | 'memory-invalid'
  | 'database-unreachable'
  | 'database-invalid'
  | 'locked'
  | 'cancelled'
  | 'internal'

/** A place in a file; `line` and `column` count from 1, `offset` from 0 in bytes. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly offset?: number
}

/** The one error class. `message` says what was attempted, what was expected and what to do, in one line. */
export class PadananError extends Error {
  override readonly name = 'PadananError'
  readonly code: ErrorCode
  readonly place: Place | undefined

  constructor(code: ErrorCode, message: string, options: { place?: Place; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.place = options.place
  }

  /** `file:line:column: message`, as editors and terminals link it. */
  describe(): string {
    if (this.place === undefined) return this.message
    const { file, line, column, offset } = this.place
    const at =
      line === undefined
        ? offset === undefined
          ? ''
          : `:byte ${offset}`
        : `:${line}${column === undefined ? '' : `:${column}`}`
    return `${file}${at}: ${this.message}`
  }
}
