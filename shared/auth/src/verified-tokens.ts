import { createHash } from "node:crypto";
import { RecentlyUsed } from "@hub/memory";
import type { JWTVerifyGetKey, JWTVerifyResult, ResolvedKey } from "jose";
import type { Actor } from "./actor.js";
import { IssuerUnavailable } from "./token-error.js";

/** A token whose signature and claims have been checked. */
export interface VerifiedToken {
  readonly actor: Actor;
  /** What was checked, with the key that the signature is by. */
  readonly result: JWTVerifyResult & ResolvedKey;
  /** Finds that key among those that its issuer publishes now. */
  readonly keys: JWTVerifyGetKey;
}

/** The least lately used are forgotten. */
const MOST = 5_000;

/**
 * Tokens that were found good, by their hash: a signature is not checked again as long as its issuer publishes the same key and the
 * token has not ended. Claims that do not change with time are not looked at again.
 */
export class VerifiedTokens {
  readonly #known = new RecentlyUsed<VerifiedToken>(MOST);

  constructor(private readonly clockToleranceS: number) {}

  /** The actor of a known token that is still good; undefined where it has to be checked anew. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const hash = hashOf(token);
    const known = this.#known.get(hash);
    if (known === undefined) return undefined;
    if (await this.#isGood(known, token)) return known.actor;
    this.#known.drop(hash);
    return undefined;
  }

  keep(token: string, verified: VerifiedToken): void {
    this.#known.keep(hashOf(token), verified, 1);
  }

  async #isGood({ result, keys }: VerifiedToken, token: string): Promise<boolean> {
    const { exp = 0 } = result.payload;
    if (exp <= Math.floor(Date.now() / 1000) - this.clockToleranceS) return false;
    const [protectedPart = "", payload = "", signature = ""] = token.split(".");
    try {
      const key = await keys(result.protectedHeader, { protected: protectedPart, payload, signature });
      return key === result.key;
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw error;
      return false;
    }
  }
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64");
