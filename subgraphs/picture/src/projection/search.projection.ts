import type { ActionPlanPublication, StatementPublication } from "@hub/documents";
import type { PolicyVersionFacts } from "@hub/frame";
import type { TextContent } from "@hub/rules";
import type { EntityManager } from "typeorm";

/** Characters of a document that are searched, in each language. PostgreSQL indexes at most 1 MB of words (docs/limits.md). */
const SEARCHED_LENGTH = 100_000;

interface SearchEntry {
  id: string;
  kind: "INITIATIVE" | "ACTION_PLAN" | "INTEGRATION_STATEMENT" | "GOAL" | "CONCEPT";
  committee: string | null;
  document: string | null;
  title: TextLike;
  bodies: readonly TextLike[];
}

type TextLike = Pick<TextContent, "da"> & { en?: string | null | undefined };

/** Makes a plan on record and each of its initiatives searchable. */
export async function projectSearch(manager: EntityManager, publication: ActionPlanPublication): Promise<void> {
  const { id: document, committee, ids, supersedes, publishedAt } = publication;
  const plan = publication.content;
  if (supersedes) await takeOffSearch(manager, supersedes, publishedAt);
  const ambitions = plan.commitments.map(({ ambition }) => ambition);
  const entry = (id: string, kind: SearchEntry["kind"], title: TextLike, bodies: TextLike[]): SearchEntry => ({
    id,
    kind,
    committee,
    document,
    title,
    bodies,
  });
  const initiatives = plan.initiatives.map(({ title, description, targetGroups, districts }, index) =>
    entry(ids.initiatives[index]?.id ?? "", "INITIATIVE", title, [
      ...(description ? [description] : []),
      ...[...targetGroups, ...districts].map((da) => ({ da })),
    ]),
  );
  await insertEntries(manager, [entry(document, "ACTION_PLAN", plan.title, ambitions), ...initiatives]);
}

/** Makes a statement on record searchable by all of its texts. */
export async function projectStatementSearch(manager: EntityManager, publication: StatementPublication): Promise<void> {
  const { id, committee, year, supersedes, publishedAt } = publication;
  if (supersedes) await takeOffSearch(manager, supersedes, publishedAt);
  const statement = publication.content;
  const { summary, goalAnswers, questionAnswers, initiativeStatuses } = statement;
  const texts = [
    summary,
    ...goalAnswers.flatMap(({ narrative, noEvidenceReason }) => [narrative, noEvidenceReason]),
    ...questionAnswers.map((answer) => answer.text),
    ...initiativeStatuses.map((status) => status.narrative),
  ];
  const bodies = texts.filter((text): text is TextContent => text !== null && text !== undefined);
  const title = { da: `Integrationsredegørelse ${year}`, en: `Integration statement ${year}` };
  await insertEntries(manager, [{ id, kind: "INTEGRATION_STATEMENT", committee, document: id, title, bodies }]);
}

/** From an instant on, a document is no longer found, except by queries as of an earlier instant. */
export async function takeOffSearch(manager: EntityManager, document: string, at: string): Promise<void> {
  await manager.query("UPDATE search_entry SET off_record_at = least(off_record_at, $2) WHERE document = $1", [
    document,
    at,
  ]);
}

/** Deletes the words of a redacted document. */
export async function eraseSearch(manager: EntityManager, document: string): Promise<void> {
  await manager.query("DELETE FROM search_entry WHERE document = $1", [document]);
}

/** Makes the frame's goals searchable, with their area and its efforts, and its concepts. */
export async function projectFrameSearch(manager: EntityManager, facts: PolicyVersionFacts): Promise<void> {
  const common = { committee: null, document: null };
  const goals = facts.goals.map(({ id, title, area }) => {
    const goalArea = facts.areas.find((each) => each.id === area);
    const bodies = goalArea ? [goalArea.title, ...goalArea.themes.map((theme) => theme.text)] : [];
    return { ...common, id, kind: "GOAL" as const, title, bodies };
  });
  const concepts = facts.concepts.map(({ id, term }) => ({
    ...common,
    id,
    kind: "CONCEPT" as const,
    title: term,
    bodies: [],
  }));
  await insertEntries(manager, [...goals, ...concepts]);
}

async function insertEntries(manager: EntityManager, entries: readonly SearchEntry[]): Promise<void> {
  const rows = entries.map(({ bodies, ...entry }) => ({
    ...entry,
    body_da: bodies.map(({ da }) => da).join(" · "),
    body_en: bodies.flatMap(({ en }) => en ?? []).join(" · "),
  }));
  await manager.query(
    `INSERT INTO search_entry (id, kind, committee, document, title, body, words)
     SELECT id, kind, committee, document, title, body_da, hub.words_of(title, left(body_da, $2), left(body_en, $2))
     FROM jsonb_to_recordset($1::jsonb) AS row (id text, kind text, committee text, document uuid, title jsonb, body_da text, body_en text)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, body = excluded.body, words = excluded.words`,
    [JSON.stringify(rows), SEARCHED_LENGTH],
  );
}
