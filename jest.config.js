/** One configuration for every package: TypeScript through swc, ES modules, tests beside what they test. */
export default {
  testMatch: ["<rootDir>/**/*.test.ts"],
  // These take minutes, and have commands of their own, `npm run test:…`; some need or install more.
  testPathIgnorePatterns: [
    "/node_modules/",
    "/dist/",
    "<rootDir>/test/engines/",
    "<rootDir>/test/faults/",
    "<rootDir>/test/drill/",
    "backup/upgrade.test",
    "testing/statement-plans.test",
    "testing/large-pulls.test",
    "testing/growth.test",
    "<rootDir>/test/image/",
    "<rootDir>/test/browser/(?!pages)",
    "<rootDir>/test/federation/",
    "<rootDir>/test/clients/caches.test",
    "<rootDir>/test/observability/",
    "<rootDir>/test/outlets/",
    "outlet/folded-changes.test",
    "<rootDir>/test/kubernetes/",
    "<rootDir>/test/compilers/",
    "<rootDir>/test/routers/",
    "new-committee.test",
    "backup/backup.test",
    "hub/hub-upkeep.test",
    "watch/lost-slot.test",
  ],
  modulePathIgnorePatterns: ["/dist/", "<rootDir>/.data"],
  testSequencer: "<rootDir>/test/runner/hubs-first-sequencer.mjs",
  globalSetup: "<rootDir>/test/runner/global-setup.mjs",
  globalTeardown: "<rootDir>/test/runner/global-teardown.mjs",
  extensionsToTreatAsEsm: [".ts"],
  // In the order in which an import without its ending is looked for.
  moduleFileExtensions: ["js", "ts", "mjs", "cjs", "json", "node"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false },
          target: "es2022",
          keepClassNames: true,
        },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
  // Most of the time a test waits for a hub or a database; Jest itself would take one worker on two cores.
  maxWorkers: 2,
  // Node keeps something of every test file's modules: a worker that has run some hundred of them spends its time on collecting garbage.
  workerIdleMemoryLimit: "1.5GB",
  // For what hangs. Nothing is slow by this measure, also on a machine that is busy with other work.
  testTimeout: 300_000,
  reporters: ["default", "<rootDir>/test/runner/count-reporter.mjs"],
};
