import { PageLink } from "../../../address/index.js";
import { useGraphText, useTexts } from "../../../language/index.js";
import { GROUP_TEXTS } from "./group-texts.js";
import { changesTo, type GroupName } from "./grouping.js";
import type { GroupSumFragment } from "./groups.operations.js";
import type { GroupRow } from "./rows.js";

/** A row's keys, each once for the rows that share it; the last leads to the list of what it counts. */
export function KeyCells({
  names,
  row,
  before,
}: {
  names: readonly GroupName[];
  row: GroupRow;
  before: GroupRow | undefined;
}) {
  const label = useKeyLabel();
  const changes = changesTo(
    names,
    row.keys.map(({ code }) => code ?? null),
  );
  return row.keys.map((key, at) => {
    const isLast = at === row.keys.length - 1;
    const isSame = !isLast && before?.keys[at]?.code === key.code;
    return (
      <th key={key.dimension} scope="row" data-same={isSame || undefined}>
        {isLast && changes !== undefined ? <PageLink changes={changes}>{label(key)}</PageLink> : label(key)}
      </th>
    );
  });
}

/** The name of a key as rows and columns show it. */
export function useKeyLabel(): (key: GroupSumFragment["keys"][number] | undefined) => string {
  const texts = useTexts(GROUP_TEXTS);
  const textOf = useGraphText();
  return (key) => {
    if (key?.code == null) return texts.notNamed;
    return key.label === null ? key.code : textOf(key.label);
  };
}
