import { createHash } from "node:crypto";

const MOST = 10_000;

/** Remembers which tokens were accepted lately, by their hashes and in bounded memory: of too many the one least lately used is forgotten. */
export class AcceptedTokens {
  readonly #hashes = new Set<string>();

  /** @param authorization the header of a request */
  has(authorization: string | undefined): boolean {
    return authorization !== undefined && this.#hashes.has(hashOf(authorization));
  }

  note(authorization: string | undefined): void {
    if (authorization === undefined) return;
    const hash = hashOf(authorization);
    this.#hashes.delete(hash);
    this.#hashes.add(hash);
    const [longest] = this.#hashes;
    if (this.#hashes.size > MOST && longest !== undefined) this.#hashes.delete(longest);
  }
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");
