import { ODataProblem } from "../odata-query/odata-problem.js";
import { readParameters, type TableQuery } from "../query/parameters.js";
import { badRequest } from "../query/problem.js";
import { type Link, linksOf } from "../table/links.js";
import type { OutletTable } from "../table/outlet-table.js";
import { setNames, tableOfSet } from "./entity-model.js";

export const BASE = "/odata/v4";

/** What a path names. */
export type ODataTarget = { readonly kind: "service" } | { readonly kind: "metadata" } | EntityTarget;

/** What a path names of a table. */
export type EntityTarget =
  | { readonly kind: "rows" | "count"; readonly table: OutletTable; readonly via?: Via }
  | { readonly kind: "row"; readonly table: OutletTable; readonly key: string; readonly via?: Via };

/** The row that a link begins at. */
export interface Via {
  readonly link: Link;
  readonly key: string;
}

const ROW = /^(\w{1,80})\((?:rowKey=)?'((?:[^']|'')*)'\)$/;
const LINKED = /^(\w{1,80}\((?:rowKey=)?'(?:[^']|'')*'\))\/(\w{1,80})(\/\$count)?$/;
const ROWS = /^(\w{1,80})(\/\$count)?$/;

/** Reads `/odata/v4/BudgetLines`, `…/BudgetLines/$count`, `…/BudgetLines('key')` and `…/BudgetLines('key')/initiative`; of a key a slash may stand as it is. */
export function readPath(pathname: string): ODataTarget {
  const path = decoded(pathname.slice(BASE.length)).replace(/^\/|\/$/g, "");
  if (path === "") return { kind: "service" };
  if (path === "$metadata") return { kind: "metadata" };
  const [, begin, name, countOf] = LINKED.exec(path) ?? [];
  if (begin !== undefined && name !== undefined) return linkedAt(begin, name, countOf !== undefined);
  const [, rowsOf, count] = ROWS.exec(path) ?? [];
  if (rowsOf !== undefined) return { kind: count === undefined ? "rows" : "count", table: tableAt(rowsOf) };
  return rowAt(path);
}

function rowAt(path: string): { kind: "row"; table: OutletTable; key: string } {
  const [, rowOf = "", key = ""] = ROW.exec(path) ?? [];
  return { kind: "row", table: tableAt(rowOf), key: key.replaceAll("''", "'") };
}

function linkedAt(begin: string, name: string, isCount: boolean): EntityTarget {
  const { table: from, key } = rowAt(begin);
  const link = linksOf(from).find((each) => each.name === name);
  if (!link || (isCount && !link.isMany)) {
    const known = linksOf(from).map((each) => each.name);
    throw new ODataProblem(404, "NotFound", `There is no such link here. There is ${known.join(", ") || "none"}.`);
  }
  const via = { link, key };
  if (!link.isMany) return { kind: "row", table: link.to, key: "", via };
  return { kind: isCount ? "count" : "rows", table: link.to, via };
}

function decoded(path: string): string {
  try {
    const text = decodeURIComponent(path);
    if (!text.includes("\0")) return text;
  } catch {
    // Told below.
  }
  throw badRequest("The address cannot be read.");
}

function tableAt(name: string): OutletTable {
  const table = tableOfSet(name);
  if (table) return table;
  throw new ODataProblem(404, "NotFound", `There is nothing at this address. There are ${setNames().join(", ")}.`);
}

const OWN = ["asOf", "edition", "year", "committee", "vintage"];

/** Reads what stands beside the options of OData: the parameters of the tables that choose a record and rows. */
export function readOwnParameters(table: OutletTable, asked: URLSearchParams): TableQuery {
  const own = new URLSearchParams([...asked].filter(([name]) => !name.startsWith("$")));
  const other = [...own.keys()].find((name) => !OWN.includes(name));
  if (other !== undefined) {
    throw badRequest(`There is no parameter '${other.slice(0, 40)}' here. There are ${OWN.join(", ")}.`);
  }
  return readParameters(table, own);
}
