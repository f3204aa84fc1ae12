import { fileURLToPath } from "node:url";

/** The migrations of outbox and inbox in `@hub/events`, for tests that need the tables alone. */
const folder = (name: string): string => fileURLToPath(new URL(`../../events/migrations/${name}/`, import.meta.url));

export const OUTBOX = folder("outbox");
export const INBOX = folder("inbox");
