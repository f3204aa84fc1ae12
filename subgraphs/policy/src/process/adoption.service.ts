import { appendToOutbox } from "@hub/events";
import { type PolicyVersionFacts, PolicyVersionRecorded, type RecordedPolicyState } from "@hub/frame";
import type { PolicyVersionContent } from "@hub/rules";
import type { EntityManager } from "typeorm";
import type { FrameDocument } from "../frame/frame.document.js";
import { SOURCE } from "../record/policy.context.js";
import type { VersionRecord } from "../version/version.store.js";

/** What the other subgraphs are told of a version: the names that each of them answers. */
export function factsOf(
  frame: FrameDocument,
  version: { number: number; state: RecordedPolicyState; contentHash: string; synthetic: boolean },
): PolicyVersionFacts {
  const { policy, areas, goals, concepts, committees } = frame;
  return {
    policy: {
      id: policy.id,
      title: policy.title,
      aliases: policy.aliases.map(({ da }) => ({ da })),
      from: policy.period.from,
      to: policy.period.to,
    },
    version,
    areas: areas.map(({ id, ordinal, title, themes }) => ({
      id,
      ordinal,
      title,
      themes: themes.map(({ id: theme, ...text }) => ({ id: theme, text })),
    })),
    goals,
    concepts: concepts.map(({ id, term }) => ({ id, term })),
    bodies: committees.map(({ code, name, kinds }) => ({ code, name, kinds })),
  };
}

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
