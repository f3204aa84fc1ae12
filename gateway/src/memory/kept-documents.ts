import { RecentlyUsed } from "@hub/memory";
import type { DocumentNode } from "graphql";

/** Characters of a document that is kept when it is asked for the first time; a longer one is when it comes again. */
export const KEPT_AT_ONCE = 1_024;
/** Of all documents that are kept; as a syntax tree they take some 80 times as much. */
const MOST_CHARACTERS = 256 * 1024;
const LONG_DOCUMENT = 16 * 1024;
/** Documents that have been asked once, by their hashes. */
const MOST_SEEN = 2_000;

/**
 * The syntax trees of valid documents, for Apollo Server. Its own bound, 30 MiB of them, counts too little, and who sends ever new long
 * documents would push out all others.
 */
export class KeptDocuments {
  readonly #kept = new RecentlyUsed<DocumentNode>(MOST_CHARACTERS);
  readonly #seen = new RecentlyUsed<true>(MOST_SEEN);

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#kept.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    const length = document.loc?.end ?? LONG_DOCUMENT;
    if (length <= KEPT_AT_ONCE || this.#seen.get(key)) this.#kept.keep(key, document, length);
    else this.#seen.keep(key, true, 1);
  }

  async delete(key: string): Promise<boolean> {
    return this.#kept.drop(key);
  }
}
