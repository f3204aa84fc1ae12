/** The arrows between packages: gateway → shared, subgraphs → shared, shared → other shared without a circle. */
module.exports = {
  forbidden: [
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-imports-a-subgraph",
      severity: "error",
      from: { path: "^(?!subgraphs/)" },
      to: { path: "^subgraphs/" },
    },
    {
      name: "subgraphs-never-import-each-other",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/" },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "nothing-imports-the-gateway",
      severity: "error",
      from: { path: "^(?!gateway/)" },
      to: { path: "^gateway/" },
    },
    {
      name: "shared-imports-shared-only",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(infra|test)/" },
    },
    {
      name: "rules-do-no-io",
      severity: "error",
      from: { path: "^shared/rules/src", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    {
      name: "not-declared",
      severity: "error",
      from: { pathNot: "\\.(test|contract|record)\\.ts$" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    // @turbo/gen holds types alone, which is nothing that could be found.
    { name: "not-found", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^@turbo/gen$" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default", "node"] },
  },
};
