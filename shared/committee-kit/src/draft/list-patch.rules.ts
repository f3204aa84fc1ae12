import { spelledCode } from "@hub/rules";
import { HubError, refuseUnknownCode } from "@hub/subgraph-kit";

/** What a patch does with a list: the members that it sends replace those of the same name, or are added; others are removed. */
export interface ListPatch<Member> {
  /** null or undefined: none. */
  sent: readonly Member[] | null | undefined;
  /** Names of members to remove; null or undefined: none. */
  removed: readonly string[] | null | undefined;
  /** The argument that has the names, and what a member is, as errors call them. */
  argument: string;
  noun: string;
  nameOf(member: Member): string;
}

/** The list with the patch: members keep their places, and new ones come at the end. Names that look alike are one. */
export function patchedList<Member>(members: readonly Member[], given: ListPatch<Member>): Member[] {
  const patch = { ...given, nameOf: (member: Member) => spelledCode(given.nameOf(member)) };
  const names = (patch.removed ?? []).map(spelledCode);
  refuseUnknown(members.map(patch.nameOf), { ...patch, removed: names });
  const removed = new Set(names);
  const sent = sentByName(patch, removed);
  const kept = members.flatMap((member) => {
    const name = patch.nameOf(member);
    if (removed.has(name)) return [];
    const replacing = sent.get(name);
    sent.delete(name);
    // Several members of one name give way together.
    if (replacing) removed.add(name);
    return replacing ?? [member];
  });
  return [...kept, ...[...sent.values()].flat()];
}

function sentByName<Member>(
  { sent, argument, nameOf }: ListPatch<Member>,
  removed: ReadonlySet<string>,
): Map<string, Member[]> {
  const byName = new Map<string, Member[]>();
  for (const member of sent ?? []) {
    const name = nameOf(member);
    if (removed.has(name)) {
      throw new HubError("BAD_USER_INPUT", `patch.${argument} names '${name}', which the patch sends as well.`);
    }
    const alike = byName.get(name);
    if (alike) alike.push(member);
    else byName.set(name, [member]);
  }
  return byName;
}

function refuseUnknown<Member>(known: readonly string[], { removed, argument, noun }: ListPatch<Member>): void {
  const names = new Set(known);
  const unknown = removed?.find((name) => !names.has(name));
  if (unknown === undefined) return;
  const codes = [...names];
  const set = { noun: `${noun} of the draft`, listedBy: "the draft's content", all: () => codes };
  refuseUnknownCode({ argument: `patch.${argument}`, value: unknown, beside: {}, set, codes });
}
