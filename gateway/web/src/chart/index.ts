export { ChartFrame, type ChartFrameProps } from "./chart-frame.js";
export { type CsvDialect, csvOf } from "./csv.js";
export { type DownloadKind, type Drawing, download, drawingOf } from "./download.js";
export { FigureTableView } from "./figure-table.js";
export type { FigureColumn, FigureTable, FigureValue } from "./table.js";
export { useWidth } from "./use-width.js";
