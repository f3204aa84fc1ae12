/** The hash of the frame that a manifest names; older editions have none. */
export function frameHashOf(manifest: unknown): string | undefined {
  const hash = (manifest as { frame?: { frameHash?: unknown } } | null)?.frame?.frameHash;
  return typeof hash === "string" ? hash : undefined;
}
