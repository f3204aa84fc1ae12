/** Ends a test run with one plain line, from the runner's own counts; a suite that cannot run counts as a failure. */
export default class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests }) {
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`;
    // At the very end, behind the default reporter's own summary.
    process.once("exit", () => process.stdout.write(line));
  }
}
