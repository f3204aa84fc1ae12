/** A metric as Prometheus sees it: units stand in names. */
export interface MetricDefinition {
  readonly kind: "counter" | "gauge" | "histogram";
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Every metric of the hub's own. Dashboards and alerts name no others; a test compares them. */
export const METRICS = {
  hub_requests_total: {
    kind: "counter",
    help: "Requests that have ended, by operation name (the first 200 of a process; then 'other') and HTTP status; status 0: the client had left.",
    labels: ["operation", "status"],
  },
  hub_request_seconds: {
    kind: "histogram",
    help: "How long requests took, by operation name.",
    labels: ["operation"],
    buckets: SECONDS,
  },
  hub_request_cost: {
    kind: "histogram",
    help: "What operations cost, as docs/limits.md counts it.",
    labels: [],
    buckets: [10, 100, 1_000, 5_000, 20_000, 50_000, 100_000, 200_000],
  },
  hub_requests_in_flight: { kind: "gauge", help: "Requests that are being answered.", labels: [] },
  hub_refused_total: {
    kind: "counter",
    help: "Requests that the gateway refused, by why: the limit (RATE_PER_CLIENT, WAITING_PER_CALLER, …) or TOKEN.",
    labels: ["why"],
  },
  hub_kept_answers_total: {
    kind: "counter",
    help: "Questions to the gateway whose answer might have been kept, by outcome: the kept one was sent again, or one was made anew.",
    labels: ["outcome"],
  },
  hub_operations: {
    kind: "gauge",
    help: "Operations of the gateway by kind (turn, light, heavy, command, position): at work, or waiting for their turn.",
    labels: ["kind", "state"],
  },
  hub_subgraph_requests_total: {
    kind: "counter",
    help: "The gateway's requests to subgraphs, by outcome: ok, or the kind of failure.",
    labels: ["subgraph", "outcome"],
  },
  hub_subgraph_request_seconds: {
    kind: "histogram",
    help: "How long subgraphs took to answer the gateway.",
    labels: ["subgraph"],
    buckets: SECONDS,
  },
  hub_subgraph_breaker_open: {
    kind: "gauge",
    help: "1 while the gateway does not ask a subgraph after failures, else 0.",
    labels: ["subgraph"],
  },
  hub_sql_seconds: {
    kind: "histogram",
    help: "How long SQL statements took, by their first word.",
    labels: ["statement"],
    buckets: SECONDS,
  },
  hub_database_connections: {
    kind: "gauge",
    help: "Connections of a process's pools, by use: busy, idle, waiting (requests that wait for one).",
    labels: ["pool", "use"],
  },
  hub_owner_position: {
    kind: "gauge",
    help: "The number of an owner's newest event that a process can answer about.",
    labels: ["owner"],
  },
  hub_projection_lag_seconds: {
    kind: "gauge",
    help: "How long ago an event came that the picture has not projected yet, by owner; 0 where there is none.",
    labels: ["owner"],
  },
  hub_projection_stalled: {
    kind: "gauge",
    help: "1 while an event of the owner cannot be taken in, else 0.",
    labels: ["owner"],
  },
  hub_replication_streaming: {
    kind: "gauge",
    help: "1 while the subscription to the owner streams, else 0.",
    labels: ["owner"],
  },
  hub_replication_silent_seconds: {
    kind: "gauge",
    help: "Seconds since the last message of the owner's stream; an idle one sends twice a minute.",
    labels: ["owner"],
  },
  hub_replication_failures: {
    kind: "gauge",
    help: "Failed attempts of the subscription to the owner so far.",
    labels: ["owner"],
  },
  hub_clock_behind_seconds: {
    kind: "gauge",
    help: "How far the machine's clock is behind the newest event on record; 0 where it is not.",
    labels: [],
  },
  hub_ready: { kind: "gauge", help: "1 while every check of the process's health passes, else 0.", labels: [] },
  hub_degraded: {
    kind: "gauge",
    help: "1 for each thing that is wrong without making the process unready.",
    labels: ["what"],
  },
  hub_audit_dropped_total: {
    kind: "counter",
    help: "Refused tokens that have no audit entry of their own, since there were too many in a minute.",
    labels: [],
  },
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof METRICS;
export type LabelsOf<Name extends MetricName> = Record<(typeof METRICS)[Name]["labels"][number], string>;
