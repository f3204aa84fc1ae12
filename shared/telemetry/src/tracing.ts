import { AsyncLocalStorage } from "node:async_hooks";

/** Names, numbers and hashes alone: no document, no variable, no parameter of a statement. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface SpanFacts {
  readonly kind?: "SERVER" | "CLIENT" | "CONSUMER";
  /** The W3C `traceparent` of what it belongs to; default: the span that the running code is in. */
  readonly parent?: string | undefined;
  readonly attributes?: SpanAttributes;
}

/** A span that has begun. */
export interface Span {
  /** As W3C Trace Context writes it. */
  readonly traceparent: string;
  set(attributes: SpanAttributes): void;
  /** With an error, only its name is kept. */
  end(error?: unknown): void;
}

export interface Tracer {
  begin(name: string, facts: SpanFacts): Span;
}

let tracer: Tracer | undefined;
const current = new AsyncLocalStorage<Span>();

/** Turns traces on, or off without a tracer. */
export function useTracer(used: Tracer | undefined): void {
  tracer = used;
}

export const isTracing = (): boolean => tracer !== undefined;

/** Begins a span that the caller ends; undefined while traces are off. */
export function beginSpan(name: string, facts: SpanFacts = {}): Span | undefined {
  return tracer?.begin(name, { ...facts, parent: facts.parent ?? traceparent() });
}

/** Runs work inside a span, which ends with it. */
export function inSpan<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T> {
  const span = beginSpan(name, facts);
  return span ? workIn(span, work) : work();
}

async function workIn<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    const result = await current.run(span, work);
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

/** Runs code as part of a span that goes on after it. */
export const withinSpan = <T>(span: Span | undefined, code: () => T): T => (span ? current.run(span, code) : code());

/** The `traceparent` of the span that the running code is in, to pass on; undefined outside of one. */
export const traceparent = (): string | undefined => current.getStore()?.traceparent;
