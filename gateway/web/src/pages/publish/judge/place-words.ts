import { ownFieldName } from "@hub/rules";
import { useLanguage } from "../../../language/index.js";
import { useForm } from "../form/form-context.js";
import { useMemberName } from "../form/parts-nav.js";
import type { DocumentShape, FieldShape, ListShape } from "../shape/shape.js";
import { type Content, membersAt, textAt } from "../shape/value.js";

interface Level {
  readonly fields: readonly FieldShape[];
  readonly lists?: readonly ListShape[];
}

/** Tells a place in the words of the form: "BUU-01 Tidlig sprogstimulering · Budgetlinje 2011 · Skønnet den". */
export function usePlaceWords(shape: DocumentShape): (place: string) => string {
  const language = useLanguage();
  const { content } = useForm();
  const nameOf = useMemberName();
  const memberOf = (list: ListShape, members: readonly Content[], at: number): string => {
    const member = members[at];
    const name = member && (nameOf(list, member) || textAt(member, list.key[0] ?? ""));
    return list.isDetailed && name ? name : [list.one[language], name || String(at + 1)].join(" ");
  };
  const told = (level: Level, within: unknown, [name = "", ...rest]: readonly string[]): string[] => {
    const list = level.lists?.find((each) => each.name === name);
    if (list === undefined) return fieldOf(level, [name, ...rest].join("/"));
    const members = membersAt(within, list.name);
    const at = Number(rest[0]);
    if (!Number.isInteger(at)) return [list.label[language]];
    return [memberOf(list, members, at), ...told(list, members[at], rest.slice(1))];
  };
  const fieldOf = ({ fields }: Level, path: string): string[] => {
    if (path === "") return [];
    const field = fields.find((each) => each.path === path || each.path.startsWith(`${path}/`));
    return [(field?.label ?? ownFieldName(path.split("/")[0] ?? ""))[language]];
  };
  return (place) => told(shape, content, place.split("/").filter(Boolean)).join(" · ");
}
