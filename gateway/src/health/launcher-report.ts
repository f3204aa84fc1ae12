/** What the launcher sees of the hub, which no part sees by itself: disk, replication, processes. */
export interface LauncherReport {
  readonly problems: readonly string[];
  readonly [fact: string]: unknown;
}

let newest: LauncherReport | undefined;

/** Undefined where no launcher has told anything: a gateway that was started alone. */
export const launcherReport = (): LauncherReport | undefined => newest;

/** Takes what the launcher tells. */
export function keepLauncherReport(report: unknown): void {
  const { problems } = (report ?? {}) as { problems?: unknown };
  if (Array.isArray(problems)) newest = report as LauncherReport;
}
