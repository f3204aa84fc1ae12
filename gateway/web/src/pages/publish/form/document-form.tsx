import { ownFieldName } from "@hub/rules";
import { useChange } from "../../../address/index.js";
import { catalogue, useLanguage, useTexts } from "../../../language/index.js";
import { foundAt, idOfPlace } from "../judge/found.js";
import { FoundHere } from "../judge/found-here.js";
import { PART } from "../parameters.js";
import type { DocumentShape, ListShape } from "../shape/shape.js";
import { membersAt, valueAt } from "../shape/value.js";
import { Field } from "./field.js";
import styles from "./form.module.css";
import { useForm } from "./form-context.js";
import { ListPart } from "./list-part.js";
import { useMemberName, usePart } from "./parts-nav.js";

const TEXTS = catalogue({
  add: { da: (one: string) => `Tilføj: ${one.toLowerCase()}`, en: (one: string) => `Add: ${one.toLowerCase()}` },
  remove: { da: (one: string) => `Fjern: ${one.toLowerCase()}`, en: (one: string) => `Remove: ${one.toLowerCase()}` },
  none: { da: "Her er ingen endnu.", en: "There are none yet." },
  own: { da: "Udvalgets egne felter", en: "The committee's own fields" },
});

/** The part of the document that is chosen. */
export function DocumentForm({ shape, onRemoved }: { shape: DocumentShape; onRemoved(label: string): void }) {
  const language = useLanguage();
  const { list, index } = usePart(shape);
  const { found } = useForm();
  if (list?.isDetailed) return <DetailedPart key={index} list={list} index={index} onRemoved={onRemoved} />;
  if (list !== undefined) return <ListPart shape={list} of="" onRemoved={onRemoved} />;
  return (
    <section aria-label={shape.label[language]}>
      <h2>{shape.label[language]}</h2>
      <FoundHere found={found.filter(({ places }) => places.includes("") || places.includes("/"))} />
      <div className={styles.fields}>
        {shape.fields.map((field) => (
          <Field key={field.path} shape={field} of="" />
        ))}
      </div>
    </section>
  );
}

interface DetailedPartProps {
  list: ListShape;
  index: number;
  onRemoved(label: string): void;
}

/** One member of a list, with its own lists. */
function DetailedPart({ list, index, onRemoved }: DetailedPartProps) {
  const language = useLanguage();
  const texts = useTexts(TEXTS);
  const changeAddress = useChange();
  const { content, found, change } = useForm();
  const nameOf = useMemberName();
  const members = membersAt(content, list.name);
  const member = members[index];
  const path = `${list.name}/${index}`;
  const one = list.one[language];
  const add = () => {
    change?.(list.name, [...members, { ...list.blank }]);
    changeAddress([PART.is(`${list.name}.${members.length}`)], { isReplaced: true });
  };
  const remove = () => {
    change?.(
      list.name,
      members.filter((_, at) => at !== index),
    );
    changeAddress([PART.is(`${list.name}.${Math.max(0, index - 1)}`)], { isReplaced: true });
    onRemoved(member === undefined ? one : nameOf(list, member));
  };
  return (
    <section aria-label={one}>
      <div className={styles.head}>
        <h2 id={idOfPlace(path)} tabIndex={-1}>
          {(member && nameOf(list, member)) || one}
        </h2>
        {change !== undefined && (
          <span className={styles.actions}>
            <button type="button" className={styles.quiet} onClick={add}>
              + {texts.add(one)}
            </button>
            {member !== undefined && (
              <button type="button" className={styles.quiet} onClick={remove}>
                {texts.remove(one)}
              </button>
            )}
          </span>
        )}
      </div>
      <FoundHere found={[...foundAt(found, list.name), ...foundAt(found, path)]} />
      {member === undefined ? (
        <p className={styles.none}>{texts.none}</p>
      ) : (
        <>
          <div className={styles.fields}>
            {list.fields.map((field) => (
              <Field key={field.path} shape={field} of={path} />
            ))}
          </div>
          <OwnFields list={list} path={path} />
          {list.lists?.map((inner) => (
            <ListPart key={inner.name} shape={inner} of={path} onRemoved={onRemoved} />
          ))}
        </>
      )}
    </section>
  );
}

/** What one committee alone has, such as venues: known by what its members have, and entered by what they hold. */
function OwnFields({ list, path }: { list: ListShape; path: string }) {
  const texts = useTexts(TEXTS);
  const { content } = useForm();
  const common = new Set([
    ...list.fields.map((field) => field.path.split("/")[0]),
    ...(list.lists ?? []).map(({ name }) => name),
    "indicators",
  ]);
  const members = membersAt(content, list.name);
  const own = [...new Set(members.flatMap((member) => Object.keys(member)))].filter((name) => !common.has(name));
  if (own.length === 0) return null;
  const kindOf = (name: string) => {
    const known = members.map((member) => valueAt(member, name)).find((value) => value !== null && value !== undefined);
    if (Array.isArray(known)) return "words";
    return typeof known === "number" ? "whole" : typeof known === "boolean" ? "yes" : "line";
  };
  return (
    <>
      <h3>{texts.own}</h3>
      <div className={styles.fields}>
        {own.map((name) => (
          <Field key={name} shape={{ path: name, label: ownFieldName(name), kind: { is: kindOf(name) } }} of={path} />
        ))}
      </div>
    </>
  );
}
