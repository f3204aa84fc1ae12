import { appendToOutbox } from "@hub/events";
import { type PolicyVersionFacts, PolicyVersionRecorded } from "@hub/frame";
import type { PolicyVersionContent } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { SOURCE } from "../record/policy.context.js";
import type { VersionRecord } from "../version/version.store.js";

/** The same of a version that was written here, as it is adopted. */
function factsOfContent(content: PolicyVersionContent, version: PolicyVersionFacts["version"]): PolicyVersionFacts {
  const { policy, title, aliases, from, to, areas, goals, concepts } = content;
  return {
    policy: { id: policy, title, aliases: [...aliases], from, to },
    version,
    areas: areas.map(({ id, title: name, themes }, index) => ({
      ...{ id, ordinal: index + 1, title: name },
      themes: [...themes],
    })),
    goals: goals.map((goal, index) => ({ ...goal, ordinal: index + 1 })),
    concepts: concepts.map(({ id, term }) => ({ id, term })),
    bodies: [],
  };
}

/** Tells all processes the names of a version that has been adopted; those of one with a case went on record with it. */
export async function tellAdopted(manager: EntityManager, record: VersionRecord, at: Date): Promise<void> {
  const { document, content, contentHash, synthetic, version } = record;
  if (document) return;
  await appendToOutbox(manager, SOURCE, {
    event: PolicyVersionRecorded,
    subject: version.id,
    at,
    data: factsOfContent(content, { number: version.number, state: "ADOPTED", contentHash, synthetic }),
  });
}
