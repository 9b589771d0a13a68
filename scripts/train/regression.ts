/** Linear least squares with a penalty on large weights. */

export interface Fit {
  /** Of each column. */
  readonly means: readonly number[]
  readonly deviations: readonly number[]
  /** What one standard deviation of a column adds to the answer. */
  readonly weights: readonly number[]
  /** Mean of the answers. */
  readonly intercept: number
}

/** Ridge regression over standardised columns; `penalty` is in examples. */
export function ridge(rows: readonly (readonly number[])[], answers: readonly number[], penalty: number): Fit {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0))
  const means = columns.map(mean)
  const deviations = columns.map((column) => Math.max(1e-9, deviation(column)))
  const standard = columns.map((column, at) =>
    column.map((value) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)),
  )
  const intercept = mean(answers)
  const left = standard.map((a, i) => standard.map((b, j) => dot(a, b) + (i === j ? penalty : 0)))
  const right = standard.map((column) =>
    column.reduce((sum, value, at) => sum + value * ((answers[at] ?? 0) - intercept), 0),
  )
  return { means, deviations, weights: solve(left, right), intercept }
}

export function predict({ means, deviations, weights, intercept }: Fit, row: readonly number[]): number {
  return row.reduce(
    (sum, value, at) => sum + (weights[at] ?? 0) * ((value - (means[at] ?? 0)) / (deviations[at] ?? 1)),
    intercept,
  )
}

/** Gaussian elimination with pivoting; the matrix is positive definite where there is a penalty. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] ?? 0))
    const pivot = column + below.indexOf(Math.max(...below))
    ;[rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []]
    const top = rows[column] ?? []
    for (const row of rows) {
      if (row === top) continue
      const factor = (row[column] ?? 0) / (top[column] ?? 1)
      for (let at = column; at <= size; at++) row[at] = (row[at] ?? 0) - factor * (top[at] ?? 0)
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1))
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const deviation = (values: readonly number[]): number => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
