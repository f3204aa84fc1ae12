import { relative } from "node:path";

/** So many files are named where a run had many more. */
const SLOWEST = 10;

/**
 * Ends a test run with one plain line, from the runner's own counts; a suite that cannot run counts as a failure. Before it, after a
 * long run, stands where the time went.
 */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, testResults } = results;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`;
    const slowest = testResults.length > 3 * SLOWEST ? slowestOf(testResults) : "";
    // At the very end, behind the default reporter's own summary.
    process.once("exit", () => process.stdout.write(slowest + line));
  }
}

function slowestOf(testResults) {
  const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`;
  const files = testResults
    .map(({ testFilePath, perfStats }) => ({ file: relative(process.cwd(), testFilePath), ...perfStats }))
    .toSorted((one, other) => other.runtime - one.runtime)
    .slice(0, SLOWEST)
    .map(({ file, runtime }) => `${file} ${seconds(runtime)}`);
  return `Slowest files: ${files.join(", ")}\n`;
}
