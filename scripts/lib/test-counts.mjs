/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} reasons what counts as failed without being a failed test, in words
 */

/**
 * @typedef {object} Report what Vitest's JSON reporter writes, as far as it matters here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: unknown[] }[]} testResults
 */

/**
 * Judges one run. A test that did not run counts as failed: so does a file that could not be loaded, a run that found
 * nothing, and an exit code that no test explains (coverage below its threshold, an error outside a test).
 *
 * @param {{ report: Report | undefined, exitCode: number, isFiltered: boolean }} run `isFiltered`: names were
 *   asked for, so tests that do not match may stay out
 * @returns {Counts}
 */
export function countTests({ report, exitCode, isFiltered }) {
  if (!report)
    return { passed: 0, failed: 1, reasons: [`The tests ended with code ${exitCode} and without a report.`] };
  const idle = isFiltered ? 0 : report.numPendingTests + report.numTodoTests;
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const reasons = unloaded.map((file) => `${file.name} could not be loaded.`);
  if (idle > 0) reasons.push(`${idle} tests were skipped or are still to do.`);
  let failed = report.numFailedTests + idle + unloaded.length;
  if (failed === 0 && report.numPassedTests === 0) {
    failed = 1;
    reasons.push('No test ran.');
  }
  if (failed === 0 && exitCode !== 0) {
    failed = 1;
    reasons.push('All tests passed, but the run did not: see the coverage thresholds or the errors above.');
  }
  return { passed: report.numPassedTests, failed, reasons };
}

/**
 * @param {Counts[]} runs
 * @returns {Counts}
 */
export function sumCounts(runs) {
  return {
    passed: runs.reduce((sum, { passed }) => sum + passed, 0),
    failed: runs.reduce((sum, { failed }) => sum + failed, 0),
    reasons: runs.flatMap(({ reasons }) => reasons),
  };
}
