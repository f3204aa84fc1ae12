/** A document to be read, found and ready to be written. */
export interface HandedOut {
  /** What its file is called, without the ending. */
  readonly name: string;
  readonly title: string;
  /** What the document says: the same content and format give the same bytes. */
  readonly content: unknown;
  readonly language: string;
  readonly asOf: Date;
  /** Writes it in one of the formats. */
  write(suffix: string): Promise<{ bytes: Uint8Array; policy?: string }>;
}

/** Where documents come from that are handed out beside the tables. */
export interface DocumentSource {
  /** All formats, the one that is sent where nobody says another first. */
  readonly formats: readonly { suffix: string; mediaType: string; isCompressible: boolean }[];
  /** The document of a path below `documents/`; a text is the path of the one that is meant now; undefined: there is none. */
  find(
    path: readonly string[],
    asked: { language: "da" | "en"; origin: string },
  ): Promise<HandedOut | string | undefined>;
}
