import type { RecordedEvent } from "@hub/events";
import type { RegisteredKey } from "@hub/receipts";
import { SignaturesRequired, SigningKeyRegistered, SigningKeyRevoked } from "./signing.events.js";

/** A committee's registered key. */
export interface SigningKeyFacts extends RegisteredKey {
  readonly committee: string;
  readonly revocationReason: string | null;
}

/** The committees' keys, and which committees have to sign, built from `policy`'s events. */
export class SigningRecord {
  readonly #keys = new Map<string, SigningKeyFacts>();
  readonly #required = new Map<string, boolean>();

  readonly #handlers: Readonly<Record<string, (data: unknown) => void>> = {
    [SigningKeyRegistered.type]: (data) => {
      const { registeredAt: _, ...key } = SigningKeyRegistered.parse(data);
      this.#keys.set(key.kid, { ...key, revokedAt: null, revocationReason: null });
    },
    [SigningKeyRevoked.type]: (data) => {
      const { kid, revokedAt, reason } = SigningKeyRevoked.parse(data);
      const key = this.#keys.get(kid);
      if (key) this.#keys.set(kid, { ...key, revokedAt, revocationReason: reason });
    },
    [SignaturesRequired.type]: (data) => {
      const { committee, required } = SignaturesRequired.parse(data);
      this.#required.set(committee, required);
    },
  };

  forget(): void {
    this.#keys.clear();
    this.#required.clear();
  }

  apply(event: RecordedEvent): void {
    this.#handlers[event.type]?.(event.payload.data);
  }

  /** All keys of a committee, also revoked ones, in the order of their registration. */
  keys(committee: string): SigningKeyFacts[] {
    return [...this.#keys.values()].filter((key) => key.committee === committee);
  }

  /** A key of any committee, by its thumbprint. */
  key(kid: string): SigningKeyFacts | undefined {
    return this.#keys.get(kid);
  }

  isRequired(committee: string): boolean {
    return this.#required.get(committee) ?? false;
  }
}
