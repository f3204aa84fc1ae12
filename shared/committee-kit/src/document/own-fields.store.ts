import { rowsOf } from "@hub/database";
import { RecentlyUsed } from "@hub/memory";
import { validate as isUuid } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";

/** The fields that only this committee has, of one initiative. */
type OwnFields = Readonly<Record<string, unknown>>;

const MOST_BYTES = 8 * 1024 * 1024;
/** What an entry takes beside its text, and how much more than its text its values take. */
const ENTRY_BYTES = 300;
const TIMES_TEXT = 3;

/** By the context's initiative type: they never change once they are published. */
const memories = new WeakMap<object, RecentlyUsed<OwnFields>>();

function memoryOf({ types }: CommitteeContext): RecentlyUsed<OwnFields> {
  const known = memories.get(types) ?? new RecentlyUsed<OwnFields>(MOST_BYTES);
  memories.set(types, known);
  return known;
}

/** What is kept in memory is forgotten: some of it is on record no more. */
export const forgetOwnFields = (context: CommitteeContext): void => memoryOf(context).clear();

/** By initiative: the fields that only this committee has; none of one that is redacted, which is forgotten too. */
export async function ownFieldsById(
  context: CommitteeContext,
  ids: readonly string[],
  names: readonly string[],
): Promise<Map<string, OwnFields>> {
  const kept = memoryOf(context);
  const asked = ids.filter((id) => isUuid(id));
  const known = new Map(asked.flatMap((id) => entryOf(id, kept.get(id))));
  const rows = await readOwnFields(context, {
    asked,
    unknown: asked.filter((id) => !known.has(id)),
    names,
  });
  const found = new Map(rows.flatMap(({ id, own }) => entryOf(id, own ?? known.get(id))));
  for (const id of asked) if (!found.has(id)) kept.drop(id);
  for (const { id, own } of rows) if (own) kept.keep(id, own, ENTRY_BYTES + TIMES_TEXT * JSON.stringify(own).length);
  return found;
}

const entryOf = (id: string, own: OwnFields | null | undefined): [string, OwnFields][] => (own ? [[id, own]] : []);

interface OwnFieldsRow {
  id: string;
  /** null of one that is known. */
  own: OwnFields | null;
}

/** Reads each plan once, whole, however many of its initiatives are asked for, and none where all are known. */
function readOwnFields(
  { dataSource }: CommitteeContext,
  { asked, unknown, names }: Record<"asked" | "unknown" | "names", readonly string[]>,
): Promise<OwnFieldsRow[]> {
  return rowsOf<OwnFieldsRow>(
    dataSource,
    `SELECT i.id, CASE WHEN plan.id IS NOT NULL THEN coalesce((SELECT jsonb_object_agg(f.key, f.value)
       FROM jsonb_each(plan.initiatives->i.ordinal) AS f WHERE f.key = ANY($3::text[])), '{}') END AS own
     FROM hub.initiative i
     LEFT JOIN (SELECT r.id, r.content::jsonb->'initiatives' AS initiatives FROM hub.revision r
                WHERE r.id IN (SELECT a.revision FROM hub.initiative a WHERE a.id = ANY($2::uuid[])) OFFSET 0) plan
       ON plan.id = i.revision AND i.id = ANY($2::uuid[])
     WHERE i.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM hub.redaction d WHERE d.revision = i.revision)`,
    [asked, unknown, names],
  );
}
