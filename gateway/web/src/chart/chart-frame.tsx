import { type ReactNode, useRef } from "react";
import { flag, PageLink, useParameter } from "../address/index.js";
import { Disclosure, MenuList, say } from "../control/index.js";
import { catalogue, useTexts } from "../language/index.js";
import styles from "./chart-frame.module.css";
import { type DownloadKind, type Drawing, download, drawingOf } from "./download.js";
import { FigureTableView } from "./figure-table.js";
import type { FigureTable } from "./table.js";

const TEXTS = catalogue({
  asTable: { da: "Vis som tabel", en: "Show as table" },
  asChart: { da: "Vis som figur", en: "Show as figure" },
  download: { da: "Hent", en: "Download" },
  csv: { da: "CSV (komma, punktum)", en: "CSV (commas, points)" },
  "csv-excel-da": { da: "CSV til dansk Excel", en: "CSV for Danish Excel" },
  xlsx: { da: "Excel (XLSX)", en: "Excel (XLSX)" },
  svg: { da: "Billede (SVG)", en: "Picture (SVG)" },
  png: { da: "Billede (PNG)", en: "Picture (PNG)" },
  saved: { da: (name: string) => `${name} er hentet`, en: (name: string) => `${name} is downloaded` },
});

const OF_TABLE: readonly DownloadKind[] = ["csv", "csv-excel-da", "xlsx"];
const OF_DRAWING: readonly DownloadKind[] = ["svg", "png"];

export interface ChartFrameProps {
  /** Its name in the address, where a page has several: `?table-heat=1`. */
  name?: string;
  table: FigureTable;
  children: ReactNode;
  /** The key of its signs and colours. */
  legend?: ReactNode;
  /** Whether it is drawn as one `<svg data-drawing>`, which can then be downloaded as a picture. */
  isDrawing?: boolean;
  /** Draws it as SVG for the download, where the page itself shows it otherwise. */
  draw?: () => Drawing;
  /** Further links in its foot. */
  links?: ReactNode;
}

/** A figure with its table in place of it, and its downloads. */
export function ChartFrame({ name, table, children, legend, isDrawing = false, draw, links }: ChartFrameProps) {
  const texts = useTexts(TEXTS);
  const asTable = flag(name === undefined ? "table" : `table-${name}`);
  const isTable = useParameter(asTable);
  const figure = useRef<HTMLDivElement>(null);
  const kinds = draw !== undefined || (isDrawing && !isTable) ? [...OF_TABLE, ...OF_DRAWING] : OF_TABLE;
  const get = async (kind: DownloadKind) => {
    const shown = figure.current?.querySelector<SVGSVGElement>("svg[data-drawing]");
    await download(kind, { table, drawing: draw?.() ?? (shown ? drawingOf(shown) : undefined) });
    say(texts.saved(texts[kind]));
  };
  return (
    <figure className={styles.frame} aria-label={table.caption}>
      <div ref={figure}>{isTable ? <FigureTableView table={table} /> : children}</div>
      <figcaption className={styles.foot}>
        <PageLink changes={[asTable.is(!isTable)]} isReplaced className={styles.action}>
          {isTable ? texts.asChart : texts.asTable}
        </PageLink>
        <Disclosure label={texts.download} isQuiet isUpward>
          {(close) => (
            <MenuList label={texts.download}>
              {kinds.map((kind) => (
                <li key={kind}>
                  <button type="button" onClick={() => get(kind).then(close)}>
                    {texts[kind]}
                  </button>
                </li>
              ))}
            </MenuList>
          )}
        </Disclosure>
        {links}
        {legend !== undefined && <div className={styles.legend}>{legend}</div>}
      </figcaption>
    </figure>
  );
}
