import { catalogue, useLanguage, useTexts } from "../language/index.js";
import styles from "./hand-out.module.css";

const TEXTS = catalogue({
  asDocument: { da: "Som dokument", en: "As a document" },
  pdf: { da: "PDF", en: "PDF" },
  docx: { da: "Word", en: "Word" },
  html: { da: "Side til udskrift", en: "Page to print" },
});
const SUFFIXES = ["pdf", "docx", "html"] as const;

/** Leads to what is handed out of the page: a document of the path below `/reports/v1/documents/`. */
export function HandOut({ path }: { path: string }) {
  const texts = useTexts(TEXTS);
  const lang = useLanguage();
  return (
    <p className={styles.formats}>
      {texts.asDocument}
      {SUFFIXES.map((suffix) => (
        <a key={suffix} href={`/reports/v1/documents/${path}.${suffix}?lang=${lang}`}>
          {texts[suffix]}
        </a>
      ))}
    </p>
  );
}
