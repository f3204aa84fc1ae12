import { homedir } from "node:os";
import { join } from "node:path";

/** Where tools that are compiled or fetched once are kept, whatever happens to the clone. */
export const TOOL_CACHE = join(homedir(), ".cache", "integration-policy-hub");
