/** What an operator sets. Each is read in a process's own config file, and has a row in the documents that docs/running.md leads to. */
const OF_OPERATORS = [
  "DATABASE_URL",
  "GRAPHQL_INTROSPECTION",
  "GRAPHQL_SANDBOX",
  "HOST",
  "HUB_AUTOMATIC_DOCUMENTS_BYTES",
  "HUB_CORS_ORIGINS",
  "HUB_DATABASE_ADDRESS",
  "HUB_DATABASE_FSYNC",
  "HUB_DATABASE_PREFIX",
  "HUB_DATA_DIR",
  "HUB_DEMO_UNTIL",
  "HUB_DRAIN_MS",
  "HUB_FIELD_USAGE_DAYS",
  "HUB_FOUR_EYES_OFF",
  "HUB_ISSUER_OUTAGE_HOURS",
  "HUB_LOG_ADDRESSES",
  "HUB_LOOPBACK_ISSUER",
  "HUB_MAX_ALIASES",
  "HUB_MAX_BODY_BYTES",
  "HUB_MAX_BREADTH",
  "HUB_MAX_CONNECTIONS",
  "HUB_MAX_COST",
  "HUB_MAX_DEFINITIONS",
  "HUB_MAX_DEPTH",
  "HUB_MAX_DIRECTIVES",
  "HUB_MAX_FIELDS",
  "HUB_MAX_HEAP_MIB",
  "HUB_MAX_SELECTIONS",
  "HUB_MAX_TOKENS",
  "HUB_MAX_TOKEN_HOURS",
  "HUB_METRICS_HOST",
  "HUB_METRICS_KEY",
  "HUB_METRICS_PORT",
  "HUB_MODE",
  "HUB_ONE_COMMAND",
  "HUB_OPERATION_TIMEOUT_MS",
  "HUB_PUBLIC_VALIDATIONS",
  "HUB_RATE_PER_ADDRESS",
  "HUB_RATE_PER_CLIENT",
  "HUB_RECEIPT_KEYS_DIR",
  "HUB_REFUSED_TOKENS_AUDITED",
  "HUB_REQUEST_TIMEOUT_MS",
  "HUB_TRACE_PERCENT",
  "HUB_TRUSTED_DOCUMENTS",
  "HUB_TRUSTED_DOCUMENTS_ONLY",
  "HUB_TRUSTED_PROXIES",
  "LOG_LEVEL",
  "OIDC_AUDIENCE",
  "OIDC_ISSUER",
  "OIDC_JWKS_URI",
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "PORT",
  "PUBLIC_URL",
  "SUBGRAPH_BREAKER_FAILURES",
  "SUBGRAPH_BREAKER_OPEN_MS",
  "SUBGRAPH_ERRORS",
  "SUBGRAPH_TIMEOUT_MS",
  "SUBGRAPH_URLS",
  "SUPERGRAPH_FILE",
  "SUPERGRAPH_POLL_MS",
  "TRUSTED_ISSUERS",
] as const;

/** What the launcher tells the processes that it starts, and npm those that it does. */
const BETWEEN_PROCESSES = [
  "DEMO_LOADED_FILE",
  "DEV_ISSUER_KEY_FILE",
  "FIELD_USAGE_URL",
  "HUB_KEYS_FILE",
  "INIT_CWD",
  "INTERNAL_KEY",
  "RECEIPT_KEYS_FILE",
  "REFUSED_TOKENS_URL",
  "SCHEMA_FILE",
] as const;

/** What a test run tells itself. */
const OF_TESTS = ["HUB_PREPARED_FOLDER", "HUB_TEST_SERVICES"] as const;

/** The name of a setting that some config file reads. */
export type Setting = (typeof OF_OPERATORS | typeof BETWEEN_PROCESSES)[number];

export const settingsOfOperators: readonly string[] = OF_OPERATORS;

/** Every name that the hub's own prefixes may have in an environment. */
export const knownNames: readonly string[] = [...OF_OPERATORS, ...BETWEEN_PROCESSES, ...OF_TESTS];
