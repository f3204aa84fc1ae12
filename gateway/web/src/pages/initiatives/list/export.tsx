import { useRef, useState } from "react";
import { useParameter } from "../../../address/index.js";
import { type DownloadKind, download, type FigureTable } from "../../../chart/index.js";
import { Disclosure, MenuList, say } from "../../../control/index.js";
import { useFormat, useLanguage, useTexts } from "../../../language/index.js";
import type { Choice, Scope } from "../filter.js";
import { COLUMNS, columnOf, columnsOf, type Row, SORT, sorted, type Wording } from "./columns.js";
import { LIST_TEXTS } from "./list-texts.js";
import styles from "./list-tools.module.css";
import type { Rows } from "./use-rows.js";

const KINDS = ["csv", "csv-excel-da", "xlsx"] as const satisfies readonly DownloadKind[];

export interface ExportProps {
  rows: Rows;
  choice: Choice;
  scope: Scope;
  wording: Wording;
}

/** All rows as a file, however many have been scrolled to; and the hub's own tables, where they can be filtered so. */
export function Export({ rows, choice, scope, wording }: ExportProps) {
  const texts = useTexts(LIST_TEXTS);
  const { progress, get, stop } = useExport(rows, wording, scope.year);
  if (progress !== undefined) return <Progress loaded={progress} total={rows.total} onStop={stop} />;
  return (
    <Disclosure label={texts.download} isQuiet>
      {(close) => (
        <>
          <MenuList label={texts.asShown}>
            {KINDS.map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    return get(kind);
                  }}
                >
                  {texts[kind]}
                </button>
              </li>
            ))}
          </MenuList>
          <RawTables choice={choice} scope={scope} />
        </>
      )}
    </Disclosure>
  );
}

function useExport(rows: Rows, wording: Wording, year: number | undefined) {
  const texts = useTexts(LIST_TEXTS);
  const format = useFormat();
  const columns = columnsOf(useParameter(COLUMNS), wording);
  const sort = useParameter(SORT);
  const [progress, setProgress] = useState<number>();
  const stopper = useRef<AbortController>(undefined);
  const get = async (kind: DownloadKind) => {
    const controller = new AbortController();
    stopper.current = controller;
    setProgress(rows.rows.length);
    try {
      const all = await rows.loadAll(controller.signal, setProgress);
      // A part is never taken for the whole.
      if (controller.signal.aborted || all.length < rows.total) return;
      const table = tableOf(await inOrder(all), year);
      await download(kind, { table, drawing: undefined });
      say(texts.saved(format.whole(all.length)));
    } finally {
      setProgress(undefined);
    }
  };
  const inOrder = (all: readonly Row[]) => (isByGraph(sort.by, year) ? all : sorted(all, sort, wording));
  const tableOf = (all: readonly Row[], of: number | undefined): FigureTable => ({
    name: `initiatives-${of ?? "all"}`,
    caption: texts.caption,
    columns: columns.map(({ id, kind }) => ({ title: texts[id], kind })),
    rows: all.map((row) => columns.map(({ value }) => value(row, wording))),
  });
  return { progress, get, stop: () => stopper.current?.abort() };
}

/** Whether the graph itself can order by that column. */
export function isByGraph(by: Parameters<typeof columnOf>[0], year: number | undefined): boolean {
  return columnOf(by).order !== undefined || (by === "amount" && year === undefined);
}

/** How much of a long fetch is there, and a way to stop it. */
export function Progress({ loaded, total, onStop }: { loaded: number; total: number; onStop(): void }) {
  const texts = useTexts(LIST_TEXTS);
  const format = useFormat();
  const label = texts.exporting(format.whole(loaded), format.whole(total));
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress value={loaded} max={Math.max(total, 1)} aria-label={label} />
      <button type="button" className={styles.action} onClick={onStop}>
        {texts.cancel}
      </button>
    </div>
  );
}

/** The hub's tables take committee and year alone; with any other filter they would be of something else. */
function RawTables({ choice, scope }: { choice: Choice; scope: Scope }) {
  const texts = useTexts(LIST_TEXTS);
  const language = useLanguage();
  const { committee, findings, ...others } = choice;
  const isOther = findings || Object.values(others).some((each) => each !== undefined && String(each) !== "");
  if (isOther) return null;
  const asked = new URLSearchParams({
    ...(committee.length > 0 && { committee: committee.join(",") }),
    ...(scope.year !== undefined && { year: String(scope.year) }),
    ...(scope.moneyAsOf !== null && { asOf: scope.moneyAsOf }),
    lang: language,
  });
  const at = (table: string, more = "") => `/reports/v1/${table}?${asked}${more}`;
  return (
    <>
      <p className={styles.menuHead}>{texts.raw}</p>
      <MenuList label={texts.raw}>
        <li>
          <a href={at("initiatives.csv")}>{texts.rawTable}</a>
        </li>
        <li>
          <a href={at("initiatives.csv", "&dialect=excel-da")}>{texts.rawTableDa}</a>
        </li>
        <li>
          <a href={at("initiatives.xlsx")}>{texts.rawWorkbook}</a>
        </li>
        <li>
          <a href={at("budget-lines.xlsx")}>{texts.rawLines}</a>
        </li>
      </MenuList>
    </>
  );
}
