import { z } from "zod";

/** A CloudEvents 1.0 event in structured JSON, as it stands in an outbox row's `payload`. */
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
  /** The hub's receipt for it, a compact JWS whose payload is the receipt; where the owner has a key. */
  hubreceipt?: string;
  data: T;
}

/** An event type, stated once: written through `make`, read through `parse`. */
export interface EventDefinition<T> {
  readonly type: string;
  /** What the event is about, for Debezium's outbox event router. */
  readonly aggregateType: string;
  parse(data: unknown): T;
}

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
  return { type, aggregateType, parse };
}

/** An event as an outbox or an inbox holds it. `position` is the owner's own gapless number. */
export interface RecordedEvent {
  source: string;
  position: number;
  id: string;
  type: string;
  aggregateId: string;
  payload: HubEvent;
  recordedAt: Date;
}
