import { asRole, rowsOf, StartError, urlOf, withConnection } from "@hub/database";
import { rootOfSource, sources } from "@hub/registry";

/** The type of a skipped event in the inbox; the picture projects nothing from it. */
const SKIPPED = "event.skipped.v1";

/** The event to be skipped, and why. */
export interface Skip {
  readonly source: string;
  readonly position: number;
  readonly reason: string;
}

/** Reads `children:43` and the reason; a `StartError` says what is wrong with them. */
export function readSkip(place: string | undefined, reason: string | undefined): Skip {
  const [, owner, position] = /^([A-Za-z_]+):(\d{1,15})$/.exec(place ?? "") ?? [];
  const source = sources.find((each) => each === owner || rootOfSource(each) === owner);
  if (source && position && reason?.trim()) return { source, position: Number(position), reason: reason.trim() };
  throw new StartError(
    'Say which event, as `freshness` names it in stalledAt, and why: npm run picture:skip -- children:43 "written by hand, not a plan"',
  );
}

/**
 * Takes an event out of the picture's inbox for good, so that its stream goes on without it, now and when the picture is built
 * anew. The owner's outbox keeps it. Refused unless the stream is stalled at that event: what is in the picture stays in it.
 */
export async function skipEvent(adminUrl: string, prefix: string, { source, position, reason }: Skip): Promise<void> {
  const database = `${prefix}_picture`;
  await withConnection(urlOf(adminUrl, database), (client) =>
    asRole(client, `${database}_owner`, async () => {
      const skipped = await rowsOf<{ position: number }>(
        client,
        `UPDATE hub.inbox SET type = $3, payload = payload || pg_catalog.jsonb_build_object(
           'type', $3::text, 'data', pg_catalog.jsonb_build_object('skipped', type, 'reason', $4::text))
         WHERE source = $1 AND position = $2 AND type <> $3 AND position = 1 + (
           SELECT coalesce(max(position), 0) FROM hub.inbox_offset WHERE source = $1)
         RETURNING position`,
        [source, position, SKIPPED, reason],
      );
      if (skipped.length === 0) {
        const place = `${rootOfSource(source)}:${position}`;
        throw new StartError(`The stream does not stand still at ${place}: see { freshness { stalledAt } }.`);
      }
      await client.query("SELECT pg_catalog.pg_notify('inbox', $1)", [source]);
    }),
  );
}
