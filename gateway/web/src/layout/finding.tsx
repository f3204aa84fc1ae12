import { type ReactNode, useEffect } from "react";
import { PageLink, type PageLinkProps } from "../address/index.js";
import { catalogue, useTexts } from "../language/index.js";
import styles from "./finding.module.css";

const TEXTS = catalogue({ site: { da: "Integrationspolitikken", en: "The integration policy" } });

export interface FindingProps {
  /** The page's name, for the browser's tab and for a link that is shared. */
  name: string;
  /** The sentence that the page comes to, with a `Counted` around each number. */
  children: ReactNode;
  /** A second, quieter sentence. */
  beside?: ReactNode;
}

/** The page's title: what it finds. */
export function Finding({ name, children, beside }: FindingProps) {
  usePageName(name);
  return (
    <div className={styles.finding}>
      <h1>{children}</h1>
      {beside !== undefined && <p>{beside}</p>}
    </div>
  );
}

/** Names the page in the browser's tab. */
export function usePageName(name: string): void {
  const { site } = useTexts(TEXTS);
  useEffect(() => {
    document.title = `${name} · ${site}`;
  }, [name, site]);
}

/** A number of the title, which leads to what it counts. */
export function Counted(props: PageLinkProps) {
  return <PageLink {...props} className={styles.counted} />;
}
