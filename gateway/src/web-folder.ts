import { fileURLToPath } from "node:url";

/** What `gateway/web` is built into. This file is at the top, so that the path is right from `src` and from `dist`. */
export const WEB_FOLDER = fileURLToPath(new URL("../web/dist", import.meta.url));
