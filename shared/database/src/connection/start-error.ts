/** Why the hub cannot start and how to fix it, in one line. It is shown without a stack trace. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The message of anything that was thrown. */
export function reasonOf(error: unknown): string {
  // A host with several addresses that all refuse gives an AggregateError, whose own message is empty.
  const [first] = hasField(error, "errors") && Array.isArray(error.errors) ? error.errors : [];
  if (first !== undefined) return reasonOf(first);
  return hasField(error, "message") && error.message !== "" ? String(error.message) : String(error);
}

/** The `code` of a system or PostgreSQL error (`ENOENT`, `28P01`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return hasField(error, "code") && typeof error.code === "string" ? error.code : undefined;
}

function hasField<Name extends string>(value: unknown, field: Name): value is Record<Name, unknown> {
  return typeof value === "object" && value !== null && field in value;
}
