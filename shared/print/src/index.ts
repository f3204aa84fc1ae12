import type { PaperFormat } from "./content/paper-format.js";
import { docx } from "./docx/docx-paper.js";
import { html } from "./html/html-paper.js";
import { pdf } from "./pdf/pdf-format.js";

export {
  type Block,
  type Column,
  chapter,
  type Language,
  type Line,
  type Paper,
  paragraph,
  type Row,
  type Run,
  section,
  type Table,
  type Tone,
} from "./content/paper.js";
export type { PaperFormat, WrittenPaper } from "./content/paper-format.js";

/** All formats, the one that is sent where nobody says another first. */
export const paperFormats: readonly PaperFormat[] = [html, pdf, docx];
