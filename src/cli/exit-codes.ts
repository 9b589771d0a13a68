/** What the process gives back to the shell. `docs/errors.md` has the table for users. */
export const exitCodes = {
  /** Done; findings alone do not change it. */
  ok: 0,
  /** Done, but `--strict` was given and there are findings. */
  findings: 1,
  /** Something could not be done: wrong usage, or an error of `docs/errors.md`. */
  error: 2,
  /** SIGINT: what was written is complete. */
  interrupted: 130,
  /** SIGTERM: what was written is complete. */
  terminated: 143,
} as const
