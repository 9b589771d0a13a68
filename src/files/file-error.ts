import { PadananError, type ErrorCode } from '../errors.js'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EISDIR: 'it is a folder, expected a file',
  ENOTDIR: 'a part of its path is a file, expected a folder',
  ENOENT: 'it does not exist',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
}

/** A failed file operation as one line: `cannot write: no space is left on the disk`. */
export function fileError(code: ErrorCode, verb: string, file: string, cause: unknown): PadananError {
  const errno = (cause as NodeJS.ErrnoException | undefined)?.code ?? ''
  const reason = reasons[errno] ?? (errno || (cause instanceof Error ? cause.message : String(cause)))
  return new PadananError(code, `Cannot ${verb}: ${reason}`, { place: { file }, cause })
}
