/** The gateway's defaults without HUB_MODE: open to everything, but for what keeps the process alive. */
export const STANDALONE_DEFAULTS = {
  oneCommand: false,
  hasEmptyHubExtension: false,
  subgraphTimeoutMs: 30_000,
  breakerFailures: 0,
  drainMs: 1_500,
  maxBodyBytes: 256 * 1024 * 1024,
  maxTokens: undefined,
  maxConnections: undefined,
  operationTimeoutMs: undefined,
  operationsAtOnce: undefined,
  rates: { perClient: undefined, perAddress: undefined },
  answers: { perAnswer: 256 * 1024 * 1024, together: 1024 * 1024 * 1024 },
  limits: {},
};
