/**
 * The folders of each package's `src`, the lowest first: a folder imports those before it in its list alone. What stands at the
 * top of `src` is the package's table of contents and may import all of them.
 */
const ROOMS = {
  "subgraphs/policy": [
    "frame",
    "record",
    "version",
    "code-list",
    "term",
    "cycle",
    "sandbox",
    "barometer",
    "call-letter",
    "council",
    "signing",
    "client",
    "redaction",
    "decision",
    "process",
  ],
  "subgraphs/picture": [
    "context",
    "paging",
    "search",
    "cell",
    "audit",
    "usage",
    "freshness",
    "projection",
    "change",
    "rebuild",
    "document",
    "policy-picture",
    "budget",
    "financing",
    "cycle",
    "tree",
    "receipt",
    "report",
    "reference",
    "edge",
    "node",
    "paper",
    "outlet",
  ],
  "shared/print": ["content", "html", "pdf", "docx"],
  "shared/outlets": ["table", "query", "format", "delivery", "description", "odata-query", "odata", "route"],
  "shared/rules": [
    "time",
    "rule",
    "code",
    "document",
    "history",
    "budget",
    "financing",
    "plan",
    "statement",
    "suppression",
    "barometer",
    "coordinator",
    "form",
    "report",
    "example",
  ],
  "shared/database": ["connection", "provision", "embedded", "replication", "backup"],
  "shared/committee-kit": ["context", "document", "draft", "publication", "plan", "statement", "reply", "graph"],
  gateway: [
    "usage",
    "rates",
    "memory",
    "record",
    "operation",
    "cost",
    "admission",
    "body",
    "subgraph",
    "planning",
    "planner-thread",
    "execution",
    "answer",
    "kept",
    "prepared",
    "federation",
    "reference",
    "health",
    "http",
    "sign-in",
    "sandbox",
    "citation",
    "routes",
  ],
  "gateway/web": ["address", "language", "graph", "mark", "control", "layout", "chart", "instant", "shell", "pages"],
  infra: ["process", "watch", "demo", "record", "hub", "supergraph", "verify", "picture", "backup", "licence"],
};
/** Files at a package's top that its folders may import: settings, and where files lie. */
const IMPORTED_FROM_BELOW = [
  "config",
  "limits.settings",
  "default.settings",
  "inherited.settings",
  "data-file",
  "sandbox-folder",
  "web-folder",
  "tables",
];
const TESTS = "\\.(test|testkit|fixture)\\.ts$|/testing/";

const roomRules = Object.entries(ROOMS).flatMap(([folder, rooms]) =>
  rooms.map((room, index) => {
    const top = `(?!(${IMPORTED_FROM_BELOW.join("|")})\\.ts$)[^/]+\\.ts$`;
    const later = rooms.slice(index + 1).map((each) => `${each}/`);
    return {
      name: `room-${folder.replaceAll("/", "-")}-${room}`,
      severity: "error",
      from: { path: `^${folder}/src/${room}/`, pathNot: TESTS },
      to: { path: `^${folder}/src/(${[...later, top].join("|")})` },
    };
  }),
);

/** The arrows between packages: gateway → shared, subgraphs → shared, shared → other shared without a circle. */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "room-by-its-index-policy",
      severity: "error",
      from: { path: "^subgraphs/policy/src/([^/]+)/", pathNot: TESTS },
      to: { path: "^subgraphs/policy/src/[^/]+/", pathNot: "^subgraphs/policy/src/($1/|[^/]+/index\\.ts$)" },
    },
    {
      name: "pages-never-import-each-other",
      severity: "error",
      from: { path: "^gateway/web/src/pages/([^/]+)/" },
      to: { path: "^gateway/web/src/pages/", pathNot: "^gateway/web/src/pages/$1/" },
    },
    {
      name: "room-by-its-index-web",
      severity: "error",
      from: { path: "^gateway/web/src/([^/]+)/", pathNot: "\\.operations\\.ts$" },
      to: { path: "^gateway/web/src/[^/]+/", pathNot: "^gateway/web/src/($1/|[^/]+/index\\.ts$)" },
    },
    {
      name: "pages-in-the-browser-import-no-server",
      severity: "error",
      from: { path: "^gateway/web/src/" },
      to: { path: "^(gateway/src|subgraphs|infra|test)/|^(node:)?(fs|path|http)$" },
    },
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true },
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
      // The build alone asks whether the pages are built, and npm run dev builds them as they are saved.
      to: { path: "^gateway/", pathNot: "^gateway/web/(build|watch)\\.mjs$" },
    },
    {
      name: "shared-imports-shared-only",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(infra|test)/" },
    },
    {
      name: "tests-alone-import-testing",
      severity: "error",
      from: { path: "^(gateway|infra|shared|subgraphs)/", pathNot: `^shared/testing/|${TESTS}` },
      to: { path: "^shared/testing/" },
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
      from: { pathNot: TESTS },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    // @turbo/gen holds types alone, which is nothing that could be found; what `test/tools` needs is installed by its own suites alone.
    {
      name: "not-found",
      severity: "error",
      from: { pathNot: "^test/tools/" },
      to: { couldNotResolve: true, pathNot: "^@turbo/gen$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default", "node"] },
  },
};
