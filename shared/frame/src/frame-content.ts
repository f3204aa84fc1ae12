import { contentHash } from "@hub/rules";
import type { FrameVersion, PolicyFrame } from "./policy-frame.js";
import type { Text } from "./text.types.js";

interface NamedText {
  da: string;
  en: string | null;
  enSource: string | null;
}

interface PolicyContent {
  id: string;
  title: NamedText;
  from: string | null;
  to: string | null;
  version: FrameVersion;
  areas: { id: string; ordinal: number; title: NamedText; themes: { id: string; text: NamedText }[] }[];
  /** In the policy's order; last those of earlier versions, which published plans may cite. */
  goals: { id: string; ordinal: number; area: string; title: NamedText; direction: string }[];
}

/** All that an answer takes from the frame, as plain JSON: names, areas, goals, efforts and committees. */
export interface FrameContent {
  policies: PolicyContent[];
  committees: { code: string; name: NamedText; kinds: string[] }[];
}

/** What of a frame is meant, by codes. */
export interface FrameExtract {
  policies: readonly string[];
  committees: readonly string[];
}

/** The frame of something that is frozen: the policies' versions, and the hash of all that it takes from the frame. */
export interface FrozenFrame {
  /** `contentHash` is over the version's text. */
  policies: { policy: string; version: number; contentHash: string }[];
  /** Of the frame's content, in its RFC 8785 form. */
  frameHash: string;
}

const named = ({ da, en, enSource }: Text): NamedText => ({ da, en: en ?? null, enSource: enSource ?? null });

/** What a frame says of some policies and committees, in a fixed order, so that equal frames have equal hashes. */
export function frameContentOf(frame: PolicyFrame, { policies, committees }: FrameExtract): FrameContent {
  return {
    policies: policies.map((id) => policyContentOf(frame, id)),
    committees: committees.flatMap((code) => {
      const committee = frame.committee(code);
      return committee ? [{ code, name: named(committee.name), kinds: [...committee.kinds] }] : [];
    }),
  };
}

function policyContentOf(frame: PolicyFrame, id: string): PolicyContent {
  const policy = frame.policy(id);
  const version = frame.versionOf(id);
  if (!policy || !version) throw new Error(`The frame does not name the policy ${id}.`);
  return {
    id,
    title: named(policy.title),
    from: policy.startsOn,
    to: policy.endsOn,
    version,
    areas: frame.areasOf(id).map((area) => ({
      id: area.code,
      ordinal: area.ordinal,
      title: named(area.title),
      themes: area.themes.map((theme) => ({ id: theme.code, text: named(theme.text) })),
    })),
    goals: frame.goals(id).map(({ title, area, ...goal }) => ({
      id: goal.code,
      ordinal: goal.ordinal,
      area: area.code,
      title: named(title),
      direction: goal.direction,
    })),
  };
}

/** A frame's content by its hashes. */
export function frozenFrameOf(frame: PolicyFrame, extract: FrameExtract): FrozenFrame {
  const content = frameContentOf(frame, extract);
  const policies = content.policies.map(({ id, version }) => {
    return { policy: id, version: version.number, contentHash: version.contentHash };
  });
  return { policies, frameHash: contentHash(content) };
}
