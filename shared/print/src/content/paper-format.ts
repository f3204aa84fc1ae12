import type { Paper } from "./paper.js";

/** A format in which documents are handed out. */
export interface PaperFormat {
  /** The end of its addresses, without the dot. */
  readonly suffix: "html" | "pdf" | "docx";
  readonly mediaType: string;
  readonly isCompressible: boolean;
  /** The same document gives the same bytes. */
  write(paper: Paper): Promise<WrittenPaper>;
}

export interface WrittenPaper {
  readonly bytes: Uint8Array;
  /** What a browser may do with it; undefined where it shows none. */
  readonly policy?: string;
}
