import { PageLink, useParameter } from "../../../address/index.js";
import { catalogue, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { type Found, foundWithin, stopsPublication } from "../judge/found.js";
import { PART } from "../parameters.js";
import type { DocumentShape, ListShape } from "../shape/shape.js";
import { type Content, membersAt, textAt, valueAt } from "../shape/value.js";
import styles from "./form.module.css";
import { useForm } from "./form-context.js";

const TEXTS = catalogue({
  parts: { da: "Dokumentets dele", en: "Parts of the document" },
  found: {
    da: (count: number) => (count === 1 ? "1 fund" : `${count} fund`),
    en: (count: number) => (count === 1 ? "1 finding" : `${count} findings`),
  },
  noName: { da: "uden navn", en: "without a name" },
});

/** The part of the document that is entered, from the address: a list, and of some lists one member. */
export function usePart(shape: DocumentShape): { list: ListShape | undefined; index: number } {
  const [name, index] = (useParameter(PART) ?? "").split(".");
  return { list: shape.lists.find((list) => list.name === name), index: Number(index ?? 0) || 0 };
}

/** The parts, with how much is found in each. */
export function PartsNav({ shape }: { shape: DocumentShape }) {
  const language = useLanguage();
  const texts = useTexts(TEXTS);
  const part = usePart(shape);
  const { content, found } = useForm();
  return (
    <nav aria-label={texts.parts} className={styles.parts}>
      <ul>
        <li>
          <PartLink part={undefined} isCurrent={part.list === undefined} found={foundOnWhole(found, shape)}>
            {shape.label[language]}
          </PartLink>
        </li>
        {shape.lists.map((list) => {
          const members = membersAt(content, list.name);
          const isCurrent = part.list === list;
          return (
            <li key={list.name}>
              <PartLink
                part={list.name}
                isCurrent={isCurrent && !list.isDetailed}
                found={list.isDetailed && isCurrent ? [] : foundWithin(found, list.name)}
              >
                {list.label[language]} <small>{members.length}</small>
              </PartLink>
              {list.isDetailed && isCurrent && <MemberLinks list={list} members={members} index={part.index} />}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function MemberLinks({ list, members, index }: { list: ListShape; members: readonly Content[]; index: number }) {
  const texts = useTexts(TEXTS);
  const { found } = useForm();
  const nameOf = useMemberName();
  return (
    <ol>
      {members.map((member, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a member is known by its place.
        <li key={at}>
          <PartLink
            part={`${list.name}.${at}`}
            isCurrent={at === index}
            found={foundWithin(found, `${list.name}/${at}`)}
          >
            {nameOf(list, member) || <em>{texts.noName}</em>}
          </PartLink>
        </li>
      ))}
    </ol>
  );
}

/** What a member is called: its code and title, or what it is about. */
export function useMemberName(): (list: ListShape, member: Content) => string {
  const textOf = useGraphText();
  const { optionsOf } = useForm();
  return (list, member) => {
    const title = valueAt(member, "title") as { da: string } | undefined;
    if (title !== undefined) return [textAt(member, "code"), textOf(title)].filter(Boolean).join(" ");
    const [key = ""] = list.key;
    const kind = list.fields.find(({ path }) => path === key)?.kind;
    const code = textAt(member, key);
    if (kind?.is !== "code") return code;
    return optionsOf(kind.of).find((option) => option.code === code)?.label ?? code;
  };
}

interface PartLinkProps {
  part: string | undefined;
  isCurrent: boolean;
  found: readonly Found[];
  children: React.ReactNode;
}

function PartLink({ part, isCurrent, found, children }: PartLinkProps) {
  const texts = useTexts(TEXTS);
  return (
    <PageLink changes={[PART.is(part)]} isReplaced aria-current={isCurrent ? "true" : undefined}>
      <span>{children}</span>
      {found.length > 0 && (
        <span className={styles.count} data-stops={found.some(stopsPublication) || undefined}>
          <span aria-hidden="true">{found.length}</span>
          <span className="unseen">{texts.found(found.length)}</span>
        </span>
      )}
    </PageLink>
  );
}

/** What stands in none of the lists. */
const foundOnWhole = (found: readonly Found[], shape: DocumentShape): readonly Found[] =>
  found.filter(({ places }) => !shape.lists.some(({ name }) => places.some((place) => place.split("/")[1] === name)));
