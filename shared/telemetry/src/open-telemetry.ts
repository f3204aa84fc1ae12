import { ROOT_CONTEXT, type SpanContext, SpanKind, SpanStatusCode, TraceFlags, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-base";
import { type Span, type SpanFacts, type Tracer, useTracer } from "./tracing.js";

/** Where traces go, and how many of a hundred are kept. */
export interface TraceSettings {
  /** Base address of a collector that takes OTLP over HTTP, e.g. `http://127.0.0.1:4318`. */
  readonly endpoint: string;
  readonly percent: number;
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Sends spans to a collector; the function that is returned sends what is left and ends it. */
export function sendTraces(process: string, { endpoint, percent }: TraceSettings): () => Promise<void> {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.namespace": "integration-policy-hub", "service.name": process }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(percent / 100) }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` })),
    ],
  });
  useTracer(tracerOf(provider));
  return async () => {
    useTracer(undefined);
    await provider.shutdown();
  };
}

function tracerOf(provider: BasicTracerProvider): Tracer {
  const tracer = provider.getTracer("@hub/telemetry");
  return {
    begin(name, { kind, parent, attributes = {} }: SpanFacts): Span {
      const of = contextOf(parent);
      const context = of ? trace.setSpanContext(ROOT_CONTEXT, of) : ROOT_CONTEXT;
      const span = tracer.startSpan(name, { kind: kind ? SpanKind[kind] : SpanKind.INTERNAL, attributes }, context);
      const { traceId, spanId, traceFlags } = span.spanContext();
      return {
        traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`,
        set: (more) => void span.setAttributes(more),
        end(error) {
          if (error !== undefined) {
            const what = error instanceof Error ? error.name : "Error";
            span.setStatus({ code: SpanStatusCode.ERROR, message: what });
          }
          span.end();
        },
      };
    },
  };
}

/** What a `traceparent` names; undefined where it is malformed. */
function contextOf(parent: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags = "00"] = TRACEPARENT.exec(parent ?? "") ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return { traceId, spanId, traceFlags, isRemote: true };
}
