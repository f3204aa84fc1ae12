import type { EventPlace } from "@hub/events";
import { rootOfSource, sources } from "@hub/registry";
import { HubError } from "@hub/subgraph-kit";

/** The place that a receipt's position names, `children:42`; refuses what is no position of any owner. */
export function placeOf(position: string): EventPlace {
  const [, root, number] = /^([A-Za-z]{1,64}):([1-9]\d{0,14})$/.exec(position) ?? [];
  const source = sources.find((each) => rootOfSource(each) === root);
  if (source !== undefined) return { source, position: Number(number) };
  throw new HubError("BAD_USER_INPUT", `position is '${position}'; it is a receipt's, such as children:42.`);
}

/** The position of a place, as receipts spell it. */
export const positionOf = ({ source, position }: EventPlace): string => `${rootOfSource(source)}:${position}`;
