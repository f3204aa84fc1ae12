import type { PolicyVersionFacts, RecordedPolicyState } from "@hub/frame";
import type { FrameDocument } from "./frame.document.js";

/** What an event carries of a version: the names that every subgraph answers. */
export function versionFacts(
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
