import { appendToOutbox } from "@hub/events";
import { type PolicyVersionFacts, PolicyVersionRecorded } from "@hub/frame";
import type { PolicyVersionContent } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { SOURCE } from "../record/index.js";
import { type VersionRecord } from "../version/index.js";

/** What other processes learn of a version that was written here. Its bodies are those of the frame already. */
function adoptedFacts(content: PolicyVersionContent, version: PolicyVersionFacts["version"]): PolicyVersionFacts {
  const { policy, title, aliases, from, to, areas, goals, concepts } = content;
  return {
    policy: { id: policy, title, aliases: [...aliases], from, to },
    version,
    areas: areas.map(({ id, title: name, themes }, index) => ({
      id,
      ordinal: index + 1,
      title: name,
      themes: [...themes],
    })),
    goals: goals.map((goal, index) => ({ ...goal, ordinal: index + 1 })),
    concepts: concepts.map(({ id, term }) => ({ id, term })),
    bodies: [],
  };
}

/** Records the names in an adopted version, for all processes. A version with a decision case recorded them when it came. */
export async function recordAdoptedNames(manager: EntityManager, record: VersionRecord, at: Date): Promise<void> {
  const { document, content, contentHash, synthetic, version } = record;
  if (document) return;
  await appendToOutbox(manager, SOURCE, {
    event: PolicyVersionRecorded,
    subject: version.id,
    at,
    data: adoptedFacts(content, { number: version.number, state: "ADOPTED", contentHash, synthetic }),
  });
}
