import { contentHash } from "../rule/content/content-hash.js";
import { accounts } from "./accounts.js";
import type { CodeList } from "./code-list.js";
import { districts } from "./districts.js";
import { targetGroups } from "./target-groups.js";

/** The lists whose codes documents name, in the order in which the graph lists them. */
export const codeLists: readonly CodeList[] = [districts, targetGroups, accounts];

/** The version of this build's code lists, named in each validation report. It changes with any of them. */
export const codeListVersion = `codes-${contentHash(codeLists.map(({ version }) => version)).slice(0, 16)}`;
