export { ChartFrame } from "./chart-frame.js";
export { type DownloadKind, type Drawing, download, drawingOf } from "./download.js";
export type { FigureColumn, FigureTable, FigureValue } from "./table.js";
export { useWidth } from "./use-width.js";
