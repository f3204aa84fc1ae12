import { invalid, MOST_STEPS, notThere, ODataProblem } from "./odata-problem.js";

/** One part of `$expand`: the link's name, and the options in its brackets. */
export interface ExpandItem {
  readonly name: string;
  readonly options: URLSearchParams;
}

const ITEM = /^(\w{1,80})\s*(?:\((.*)\))?$/s;
const OPTION = /^(\$\w{1,40})\s*=(.*)$/s;
const KNOWN = ["$select", "$filter", "$orderby"];

/** Reads `budgetLines($select=year,amount;$filter=year eq 2012),goals`. */
export function readExpand(source: string | undefined): ExpandItem[] {
  if (source === undefined || source.trim() === "") return [];
  const items = split(source, ",").map(itemOf);
  const names = items.map(({ name }) => name);
  if (new Set(names).size < names.length) throw invalid("$expand: a name stands twice.");
  if (names.length > MOST_STEPS) throw new ODataProblem(400, "QueryTooLong", `$expand may have ${MOST_STEPS} links.`);
  return items;
}

function itemOf(text: string): ExpandItem {
  const [, name, inner] = ITEM.exec(text) ?? [];
  if (name === undefined) throw invalid(`$expand: '${text.slice(0, 40)}' is not the name of a link.`);
  const options = new URLSearchParams();
  for (const part of inner === undefined ? [] : split(inner, ";")) {
    const [, option = "", value = ""] = OPTION.exec(part) ?? [];
    if (!KNOWN.includes(option)) {
      throw notThere(`$expand has ${KNOWN.join(", ")} in its brackets; '${part.slice(0, 40)}' is none of them.`);
    }
    options.append(option, value);
  }
  return { name, options };
}

/** The parts between separators that stand in no brackets and in no text. */
function split(source: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const [piece] of source.matchAll(/'[^']*'?|[^']/g)) {
    depth += (piece === "(" ? 1 : 0) - (piece === ")" ? 1 : 0);
    if (piece === separator && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${piece}`);
  }
  return parts.map((part) => part.trim());
}
