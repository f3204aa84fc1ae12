import { StartError } from "@hub/database";
import type { DemoCity } from "./demo-city.client.js";

export const POLICY = "policy-integrationspolitik-2011-2014";

/** A published document of a committee, as its owner and the picture answer it. */
export interface DocumentOnRecord {
  readonly id: string;
  readonly revision: number;
  readonly withdrawal: object | null;
  readonly remarks?: { readonly nodes: readonly { readonly id: string; readonly text: { readonly da: string } }[] };
}

interface DocumentQuery {
  readonly of: "PLAN" | "STATEMENT";
  readonly year: number;
  /** Default: the newest. */
  readonly revision?: number;
  readonly withRemarks?: boolean;
}

/** A revision of a committee's plan, or of its statement of the year. */
export async function documentOnRecord(city: DemoCity, slug: string, wanted: DocumentQuery): Promise<DocumentOnRecord> {
  const { entry } = city.committee(slug);
  const field =
    wanted.of === "PLAN"
      ? `revisions: actionPlanRevisions(policy: "${POLICY}", last: 200)`
      : `revisions: integrationStatementRevisions(year: ${wanted.year}, last: 200)`;
  const remarks = wanted.withRemarks ? "remarks { nodes { id text { da } } }" : "";
  const answer = await city
    .as(entry.clientId)
    .demand<Record<string, { revisions: { nodes: DocumentOnRecord[] } }>>(
      `{ ${entry.root} { ${field} { nodes { id revision withdrawal { kind } ${remarks} } } } }`,
    );
  const revisions = answer[entry.root]?.revisions.nodes ?? [];
  const found = wanted.revision ? revisions.find(({ revision }) => revision === wanted.revision) : revisions.at(-1);
  if (!found) throw new StartError(`${entry.code} has published no ${wanted.of.toLowerCase()} that the story needs.`);
  return found;
}
