import { catalogue, useLanguage, useTexts } from "../../../language/index.js";
import { ScrollRegion } from "../../../layout/index.js";
import { foundAt, idOfPlace } from "../judge/found.js";
import { FoundHere } from "../judge/found-here.js";
import type { ListShape } from "../shape/shape.js";
import { membersAt } from "../shape/value.js";
import { Field } from "./field.js";
import styles from "./form.module.css";
import { useForm } from "./form-context.js";

const TEXTS = catalogue({
  add: { da: (one: string) => `Tilføj: ${one.toLowerCase()}`, en: (one: string) => `Add: ${one.toLowerCase()}` },
  remove: {
    da: (one: string, at: number) => `Fjern ${one.toLowerCase()} ${at}`,
    en: (one: string, at: number) => `Remove ${one.toLowerCase()} ${at}`,
  },
  none: { da: "Her er ingen endnu.", en: "There are none yet." },
});

export interface ListPartProps {
  shape: ListShape;
  /** The path of the part that it is a list of; empty for the document itself. */
  of: string;
  onRemoved(label: string): void;
}

/** A list whose members are all shown: as a table, or one under the other where they hold texts. */
export function ListPart({ shape, of, onRemoved }: ListPartProps) {
  const language = useLanguage();
  const texts = useTexts(TEXTS);
  const { content, found, change } = useForm();
  const path = of === "" ? shape.name : `${of}/${shape.name}`;
  const members = membersAt(content, path);
  const one = shape.one[language];
  const remove = (index: number) => {
    change?.(
      path,
      members.filter((_, at) => at !== index),
    );
    onRemoved(one);
  };
  const isTable = shape.fields.every(({ kind }) => kind.is !== "text");
  const Heading = of === "" ? "h2" : "h3";
  const Members = isTable ? MembersTable : MemberCards;
  return (
    <div className={styles.list}>
      <Heading id={idOfPlace(path)} tabIndex={-1}>
        {shape.label[language]}
      </Heading>
      <FoundHere found={foundAt(found, path)} />
      {members.length === 0 ? (
        <p className={styles.none}>{texts.none}</p>
      ) : (
        <Members shape={shape} path={path} remove={remove} />
      )}
      {change !== undefined && (
        <button type="button" className={styles.quiet} onClick={() => change(path, [...members, { ...shape.blank }])}>
          + {texts.add(one)}
        </button>
      )}
    </div>
  );
}

interface MembersProps {
  shape: ListShape;
  path: string;
  remove(index: number): void;
}

function MembersTable({ shape, path, remove }: MembersProps) {
  const language = useLanguage();
  const { content } = useForm();
  return (
    <ScrollRegion className={styles.scroll} label={shape.label[language]}>
      <table>
        <thead>
          <tr>
            {shape.fields.map((field) => (
              <th key={field.path} scope="col" data-kind={field.kind.is}>
                {field.label[language]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {membersAt(content, path).map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a member is known by its place.
            <MemberRows key={index} shape={shape} path={path} index={index} remove={remove} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A member's row, and under it what the rules find in it as a whole. */
function MemberRows({ shape, path, index, remove }: MembersProps & { index: number }) {
  const { found } = useForm();
  const member = `${path}/${index}`;
  const here = foundAt(found, member);
  return (
    <>
      <tr id={idOfPlace(member)} tabIndex={-1}>
        {shape.fields.map((field) => (
          <td key={field.path} data-kind={field.kind.is}>
            <Field shape={field} of={member} isInTable />
          </td>
        ))}
        <td>
          <RemoveButton shape={shape} index={index} remove={remove} />
        </td>
      </tr>
      {here.length > 0 && (
        <tr>
          <td colSpan={shape.fields.length + 1}>
            <FoundHere found={here} />
          </td>
        </tr>
      )}
    </>
  );
}

function MemberCards({ shape, path, remove }: MembersProps) {
  const { content, found } = useForm();
  return (
    <ol className={styles.members}>
      {membersAt(content, path).map((_, index) => {
        const member = `${path}/${index}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a member is known by its place.
          <li key={index} id={idOfPlace(member)} tabIndex={-1}>
            <FoundHere found={foundAt(found, member)} />
            <div className={styles.fields}>
              {shape.fields.map((field) => (
                <Field key={field.path} shape={field} of={member} />
              ))}
            </div>
            <RemoveButton shape={shape} index={index} remove={remove} />
          </li>
        );
      })}
    </ol>
  );
}

/** Takes a member away; the page offers to bring it back. */
function RemoveButton({ shape, index, remove }: Omit<MembersProps, "path"> & { index: number }) {
  const language = useLanguage();
  const texts = useTexts(TEXTS);
  const { change } = useForm();
  if (change === undefined) return null;
  const label = texts.remove(shape.one[language], index + 1);
  return (
    <button type="button" className={styles.remove} onClick={() => remove(index)} aria-label={label} title={label}>
      ×
    </button>
  );
}
