import { fileURLToPath } from "node:url";

/** The migrations of outbox and inbox, which belong to `@hub/events`; tests here need the tables and not that package. */
const folder = (name: string): string => fileURLToPath(new URL(`../../events/migrations/${name}/`, import.meta.url));

export const OUTBOX = folder("outbox");
export const INBOX = folder("inbox");
