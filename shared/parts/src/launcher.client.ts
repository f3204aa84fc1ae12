interface LauncherMessage {
  readonly type?: unknown;
  readonly report?: unknown;
}

/** Answers the launcher whenever it asks whether this process still runs, and takes what it tells of the hub. */
export function answerLauncher(take: (report: unknown) => void = () => undefined): void {
  process.on("message", ({ type, report }: LauncherMessage) => {
    if (type === "alive?") process.send?.({ type: "alive" }, undefined, undefined, () => undefined);
    if (type === "hub") take(report);
  });
}
