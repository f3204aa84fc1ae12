/** How many hostile documents of each kind a test of the rules' time takes. */
export const ruleTimeRuns = (): number => Number(process.env.RULE_TIME_RUNS ?? 2);
