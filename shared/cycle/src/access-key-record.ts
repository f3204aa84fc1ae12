import type { AccessKeyFacts } from "@hub/auth";
import type { RecordedEvent } from "@hub/events";
import { AccessKeyMade, AccessKeyRevoked, type AccessKeyState } from "./access-key.events.js";

/** What a key can open, and the scope that a token has for it; a committee's drafts have the committee's code at its end. */
export const OPENED_SCOPES = {
  PUBLISHED: "hub:report",
  PREPARED: "hub:review",
  AUDIT: "hub:audit",
  DRAFTS: "hub:validate",
} as const;
export type OpenedPart = keyof typeof OPENED_SCOPES;

/** All keys that were ever made, built from `policy`'s events. */
export class AccessKeyRecord {
  readonly #keys = new Map<string, AccessKeyState>();

  readonly #handlers: Readonly<Record<string, (data: unknown) => void>> = {
    [AccessKeyMade.type]: (data) => {
      const made = AccessKeyMade.parse(data);
      this.#keys.set(made.id, { ...made, revokedAt: null, revocationReason: null });
    },
    [AccessKeyRevoked.type]: (data) => {
      const { id, revokedAt, reason } = AccessKeyRevoked.parse(data);
      const key = this.#keys.get(id);
      if (key) this.#keys.set(id, { ...key, revokedAt, revocationReason: reason });
    },
  };

  forget(): void {
    this.#keys.clear();
  }

  apply(event: RecordedEvent): void {
    this.#handlers[event.type]?.(event.payload.data);
  }

  /** Oldest first. */
  all(): AccessKeyState[] {
    return [...this.#keys.values()];
  }

  key(id: string): AccessKeyState | undefined {
    return this.#keys.get(id);
  }
}

/** What a request with the key is checked by. */
export const factsOfKey = ({ id, hash, opens, committees, endsAt, revokedAt }: AccessKeyState): AccessKeyFacts => ({
  id,
  hash,
  scopes: opens.flatMap((part) => scopesOf(part, committees)),
  endsAt,
  isRevoked: revokedAt !== null,
});

/** A newer hub may know parts that this one does not: they open nothing here. */
function scopesOf(part: string, committees: readonly string[]): string[] {
  if (!Object.hasOwn(OPENED_SCOPES, part)) return [];
  const scope = OPENED_SCOPES[part as OpenedPart];
  return part === "DRAFTS" ? committees.map((committee) => `${scope}:${committee}`) : [scope];
}
