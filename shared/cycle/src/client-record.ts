import { type AccessKeyFacts, keyOfClient } from "@hub/auth";
import type { RecordedEvent } from "@hub/events";
import { AccessKeyRecord, factsOfKey } from "./access-key-record.js";
import { ClientRestored, ClientRevoked, ClientRotated } from "./client.events.js";

/** A client that the coordinator has revoked or rotated at some time. */
export interface ClientFacts {
  readonly client: string;
  readonly state: "ACTIVE" | "REVOKED";
  /** Tokens issued before do not count; null if it has only been revoked. */
  readonly notBefore: string | null;
  /** Why the last act on it was done, and when, by the hub's clock. */
  readonly reason: string;
  readonly changedAt: string;
}

/** Whose token it is, and when it was issued. */
interface TokenFacts {
  readonly client: string;
  /** The pages' client, of a person's token: who revokes it shuts out everybody who signs in there. */
  readonly application?: string | undefined;
  readonly issuedAt?: Date | undefined;
}

/** The hub's own list of clients, built from `policy`'s events. Every subgraph asks it about each token. */
export class ClientRecord {
  readonly #clients = new Map<string, ClientFacts>();

  /** Those of tools that cannot get themselves a token. */
  readonly keys = new AccessKeyRecord();

  readonly #handlers: Readonly<Record<string, (data: unknown) => void>> = {
    [ClientRevoked.type]: (data) => this.#set("REVOKED", ClientRevoked.parse(data)),
    [ClientRotated.type]: (data) => this.#set("ACTIVE", ClientRotated.parse(data)),
    [ClientRestored.type]: (data) => this.#set("ACTIVE", ClientRestored.parse(data)),
  };

  forget(): void {
    this.#clients.clear();
    this.keys.forget();
  }

  apply(event: RecordedEvent): void {
    this.#handlers[event.type]?.(event.payload.data);
    this.keys.apply(event);
  }

  /** In the order in which they came to the list. */
  all(): ClientFacts[] {
    return [...this.#clients.values()];
  }

  /** Undefined for a client that was never revoked or rotated. */
  client(id: string): ClientFacts | undefined {
    return this.#clients.get(id);
  }

  /** What is known of an access key; undefined where there is none of this id. */
  findKey(id: string): AccessKeyFacts | undefined {
    const key = this.keys.key(id);
    return key && factsOfKey(key);
  }

  /** Why a token does not count; undefined where it does, as far as this list says. */
  refusalOf({ client, application, issuedAt }: TokenFacts): "REVOKED" | "ROTATED" | undefined {
    const key = keyOfClient(client);
    if (key !== undefined && this.findKey(key)?.isRevoked) return "REVOKED";
    const own = this.#refusalOf(client, issuedAt);
    return own ?? (application === undefined ? undefined : this.#refusalOf(application, issuedAt));
  }

  #refusalOf(client: string, issuedAt: Date | undefined): "REVOKED" | "ROTATED" | undefined {
    const known = this.#clients.get(client);
    if (known?.state === "REVOKED") return "REVOKED";
    if (!known?.notBefore) return undefined;
    return issuedAt && issuedAt >= new Date(known.notBefore) ? undefined : "ROTATED";
  }

  #set(
    state: ClientFacts["state"],
    { client, reason, at, notBefore }: { client: string; reason: string; at: string; notBefore?: string },
  ): void {
    const earlier = this.#clients.get(client)?.notBefore ?? null;
    this.#clients.set(client, { client, state, reason, changedAt: at, notBefore: notBefore ?? earlier });
  }
}
