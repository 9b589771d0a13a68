import pc from 'picocolors'
import type { FileReport } from '../project/report.js'
import { note, oneLine } from './terminal.js'

const WIDTH = 28

export interface Progress {
  file(report: FileReport, done: number, total: number): void
  end(): void
}

/** A bar on a terminal, one line a file elsewhere, nothing with `quiet`. On standard error, so that results can be piped. */
export function createProgress(quiet: boolean): Progress {
  if (quiet) return { file: () => undefined, end: () => undefined }
  return process.stderr.isTTY ? bar() : lines()
}

function lines(): Progress {
  return {
    file: (report, done, total) => note(`[${done}/${total}] ${report.status.padEnd(9)} ${oneLine(report.path)}`),
    end: () => undefined,
  }
}

function bar(): Progress {
  return {
    file({ path }, done, total) {
      const filled = Math.round((done / total) * WIDTH)
      const drawn = pc.green('━'.repeat(filled)) + pc.dim('━'.repeat(WIDTH - filled))
      const room = Math.max(10, (process.stderr.columns || 80) - WIDTH - 2 * String(total).length - 6)
      process.stderr.write(`\r\u001B[2K${drawn} ${done}/${total} ${pc.dim(oneLine(path).slice(0, room))}`)
    },
    end: () => void process.stderr.write('\r\u001B[2K'),
  }
}
