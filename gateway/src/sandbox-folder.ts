import { fileURLToPath } from "node:url";

/** The page's files, which stand beside `src` as beside `dist`: here, so that they are found from both. */
export const SANDBOX_FOLDER = fileURLToPath(new URL("../sandbox", import.meta.url));
