import { createHash } from "node:crypto";
import { RecentlyUsed } from "@hub/memory";

const MOST = 10_000;

/** Remembers which tokens were accepted lately, by their hashes and in bounded memory: of too many the one least lately used is forgotten. */
export class AcceptedTokens {
  readonly #hashes = new RecentlyUsed<true>(MOST);

  /** @param authorization the header of a request */
  has(authorization: string | undefined): boolean {
    return authorization !== undefined && this.#hashes.get(hashOf(authorization)) === true;
  }

  note(authorization: string | undefined): void {
    if (authorization !== undefined) this.#hashes.keep(hashOf(authorization), true, 1);
  }
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");
