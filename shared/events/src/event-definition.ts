import type { z } from "zod";
import { redactableTexts } from "./redactable-text.js";

/** A CloudEvents 1.0 event in structured JSON: the `payload` of an outbox row. */
export interface HubEvent<T = unknown> {
  specversion: "1.0";
  id: string;
  /** URI reference of the owner, e.g. `/hub/children`. */
  source: string;
  /** Dotted with a version, e.g. `action-plan.published.v1`. */
  type: string;
  /** Id of what it is about. */
  subject: string;
  /** Domain time, ISO 8601 in UTC. */
  time: string;
  datacontenttype: "application/json";
  /** The hub's receipt: a compact JWS with the receipt as its payload. Absent where the owner has no key. */
  hubreceipt?: string;
  /** The trace in which it was recorded (CloudEvents' extension for distributed tracing). Absent where it is not traced. */
  traceparent?: string;
  /** Of an event that texts were taken out of: the number of the newest redaction, and the hash of the entry as it went on record. */
  hubredacted?: { by: number; entryHash: string };
  data: T;
}

/** An event type, defined once: the owner's data is parsed when it is written, and again by whoever reads it. */
export interface EventDefinition<T> {
  readonly type: string;
  /** What the event is about, for Debezium's outbox event router. */
  readonly aggregateType: string;
  /** Where its data have texts that a redaction can empty: JSON Pointers, with `*` for any place of a list. */
  readonly texts: readonly string[];
  /** Throws a TypeError that says what is wrong with the data. */
  parse(data: unknown): T;
}

/** Defines an event type; `type` is dotted with a version, e.g. `action-plan.published.v1`. */
export function defineEvent<S extends z.ZodType>(
  type: string,
  aggregateType: string,
  schema: S,
): EventDefinition<z.infer<S>> {
  const parse = (data: unknown) => {
    const read = schema.safeParse(data);
    if (read.success) return read.data;
    const wrong = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ");
    throw new TypeError(`Its data is not that of ${type}: ${wrong}`);
  };
  return { type, aggregateType, texts: redactableTexts(schema), parse };
}

/** A row of an outbox or an inbox. `position` is the owner's own gapless number. */
export interface RecordedEvent {
  source: string;
  position: number;
  id: string;
  type: string;
  aggregateId: string;
  payload: HubEvent;
  recordedAt: Date;
}
