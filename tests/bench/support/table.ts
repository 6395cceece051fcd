import type { Row } from './figure.js';

/** The rows, as text for a terminal. */
export function showTable(rows: readonly Row[]): string {
  return rows
    .map(
      (row) =>
        `${toMark(row)} ${row.what}\n    measured ${row.measured}\n    baseline ${row.baseline}\n    target   ${row.target}`,
    )
    .join('\n');
}

/** Whether a target was reached, in one word. */
export function toMark({ isMet }: Pick<Row, 'isMet'>): string {
  if (isMet === null) return 'known';
  return isMet ? 'met' : 'MISSED';
}
