import { useGraphText } from "../../language/index.js";
import type { PublishFrameQuery } from "./begin/begin.operations.js";
import { isRoot, type Root } from "./roots.js";

export interface Committee {
  readonly code: string;
  readonly root: Root;
  readonly name: string;
}

/** Those of the codes that publish at this hub. */
export function useCommittees(frame: PublishFrameQuery | undefined, codes: readonly string[]): readonly Committee[] {
  const textOf = useGraphText();
  return (frame?.committees ?? []).flatMap(({ code, root, name }) =>
    codes.includes(code) && isRoot(root) ? [{ code, root, name: textOf(name) }] : [],
  );
}
