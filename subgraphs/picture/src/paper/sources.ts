import { type Block, chapter, paragraph } from "@hub/print";
import type { Tongue } from "./tongue.js";

/** The documents that figures are made from, numbered in the order in which they are named first. */
export class Sources {
  readonly #numbers = new Map<string, { number: number; name: string }>();

  /** Names a source by its hash; answers how it is referred to. */
  add(contentHash: string, name: string): string {
    const known = this.#numbers.get(contentHash) ?? { number: this.#numbers.size + 1, name };
    this.#numbers.set(contentHash, known);
    return `[${known.number}]`;
  }

  /** `[1] [4]`; what is no source is left out. */
  of(hashes: readonly (string | null)[]): string {
    return hashes
      .flatMap((hash) => this.#numbers.get(hash ?? "")?.number ?? [])
      .map((number) => `[${number}]`)
      .join(" ");
  }

  /** The chapter that lists them, each with the hash of its content. */
  chapter({ say }: Tongue): Block[] {
    const rows = [...this.#numbers].map(([hash, { number, name }]) => ({ cells: [`[${number}]`, name, hash] }));
    return [
      chapter(say({ da: "Kilder", en: "Sources" })),
      paragraph(
        say({
          da: "Tallene i kantede parenteser viser, hvilke dokumenter et tal er dannet af. Hashen er SHA-256 af dokumentets indhold: ændres et eneste tegn, bliver den en anden.",
          en: "The numbers in brackets say which documents a figure is made from. The hash is the SHA-256 of the document's content: if a single character changes, so does the hash.",
        }),
      ),
      {
        kind: "table",
        caption: say({ da: "Dokumenter med deres hash", en: "Documents with their hashes" }),
        columns: [
          { name: say({ da: "Nr.", en: "No." }), share: 7 },
          { name: say({ da: "Dokument", en: "Document" }), share: 43 },
          { name: "SHA-256", share: 50 },
        ],
        rows,
      },
    ];
  }
}
