import type { PaperFormat } from "../content/paper-format.js";

/** What browsers' own readers of PDF need. */
const POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Tagged, so that screen readers follow its headings and tables. What writes it is loaded with the first one. */
export const pdf: PaperFormat = {
  suffix: "pdf",
  mediaType: "application/pdf",
  isCompressible: false,
  async write(paper) {
    const { writePdf } = await import("./pdf-paper.js");
    return { bytes: await writePdf(paper), policy: POLICY };
  },
};
