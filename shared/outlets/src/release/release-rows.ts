import type { TableQuery } from "../query/parameters.js";
import type { Row } from "../query/row-cursor.js";
import type { Statement } from "../query/table-sql.js";

/** What was published of an initiative at an instant, after the pattern of the Open Contracting Data Standard. */
export interface Release {
  /** What stays the same through all releases: the initiative's `rowKey`. */
  readonly ocid: string;
  readonly id: string;
  readonly date: string;
  readonly tag: readonly string[];
  readonly policy: string;
  readonly committee: string;
  readonly code: string;
  readonly [content: string]: unknown;
}

/** @param initiative the `rowKey` of one; undefined: all */
export function selectReleases({ committees }: TableQuery, initiative: string | undefined): Statement {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    ...(committees.length > 0 ? [`committee_code = ANY(${place(committees)}::text[])`] : []),
    ...(initiative === undefined ? [] : [`initiative_key = ${place(initiative)}::text`]),
  ];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
  return {
    text: `SELECT initiative_key, policy_code, committee_code, initiative_code, release_id, released_at, tag, content FROM reporting.releases${where}
           ORDER BY initiative_key COLLATE "C", released_at, place, release_id COLLATE "C"`,
    values,
  };
}

export function releaseOf(row: Row): Release {
  const [ocid = "", policy = "", committee = "", code = "", id = "", at = "", tag = "", content] = row;
  const facts = { ocid: `${ocid}`, id: `${id}`, date: instantOf(at), tag: [`${tag}`] };
  return {
    ...facts,
    policy: `${policy}`,
    committee: `${committee}`,
    code: `${code}`,
    ...(JSON.parse(content ?? "{}") as object),
  };
}

const instantOf = (text: string | null): string => new Date(`${text}`).toISOString();
