/** Solves a small system of linear equations by elimination with pivots. `matrix` is square and not singular. */
export const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] => {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    const chosen = rows[pivot];
    const current = rows[column];
    if (chosen === undefined || current === undefined) break;
    [rows[column], rows[pivot]] = [chosen, current];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      rows[row] = (rows[row] ?? []).map((value, index) => value - factor * at(column, index));
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Ridge {
  readonly intercept: number;
  readonly slopes: readonly number[];
}

const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
};

/**
 * Least squares with slopes pulled to zero by `penalty`, the intercept free: with fifteen cases, slopes that the cases do
 * not insist on are better small. Features are brought to mean 0 and deviation 1 first, so that all are pulled alike; the
 * slopes given back are for the features as they came.
 */
export const ridge = (features: readonly (readonly number[])[], target: readonly number[], penalty: number): Ridge => {
  const columns = (features[0] ?? []).map((_, k) => features.map((row) => row[k] ?? 0));
  const centre = columns.map(mean);
  const scale = columns.map(deviation);
  const rows = features.map((row) => row.map((value, k) => (value - (centre[k] ?? 0)) / (scale[k] ?? 1)));
  const middle = mean(target);
  const product = (i: number, k: number): number => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[k] ?? 0), 0);
  const matrix = columns.map((_, i) => columns.map((__, k) => product(i, k) + (i === k ? penalty : 0)));
  const right = columns.map((_, i) =>
    rows.reduce((sum, row, n) => sum + (row[i] ?? 0) * ((target[n] ?? 0) - middle), 0),
  );
  const slopes = solve(matrix, right).map((slope, k) => slope / (scale[k] ?? 1));
  return { slopes, intercept: middle - slopes.reduce((sum, slope, k) => sum + slope * (centre[k] ?? 0), 0) };
};

export const atRow = ({ intercept, slopes }: Ridge, row: readonly number[]): number =>
  slopes.reduce((sum, slope, k) => sum + slope * (row[k] ?? 0), intercept);
