import { type PolicyWording, policyWordingOf } from "@hub/frame";
import type { VersionRecord } from "./version.store.js";

/** The policy, its areas and its goals in a version's words: the frame has only those of versions before the council. */
export function presentWording({ version: { number }, content }: VersionRecord): PolicyWording {
  const { policy: id, title, aliases, from, to, areas, goals } = content;
  return policyWordingOf({
    number,
    policy: { id, title, aliases: [...aliases], from, to },
    areas: areas.map((area, index) => ({ ...area, ordinal: index + 1, themes: [...area.themes] })),
    goals: goals.map((goal, index) => ({ ...goal, ordinal: index + 1 })),
  });
}
