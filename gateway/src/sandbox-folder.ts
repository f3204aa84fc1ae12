import { fileURLToPath } from "node:url";

/** The page's files. This file is at the top, so that the path is right from `src` and from `dist`. */
export const SANDBOX_FOLDER = fileURLToPath(new URL("../sandbox", import.meta.url));
