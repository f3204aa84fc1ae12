import { useLanguage } from "../../../language/index.js";
import { foundAt, idOfPlace, stopsPublication } from "../judge/found.js";
import { FoundHere } from "../judge/found-here.js";
import type { FieldShape } from "../shape/shape.js";
import { Control } from "./control.js";
import styles from "./form.module.css";
import { useForm } from "./form-context.js";

export interface FieldProps {
  shape: FieldShape;
  /** The path of the part that it is a field of; empty for the document itself. */
  of: string;
  /** Whether it stands in a table, whose head has the label. */
  isInTable?: boolean;
}

/** A field, its label, and beside it what the rules find there. */
export function Field({ shape, of, isInTable = false }: FieldProps) {
  const language = useLanguage();
  const { found } = useForm();
  const path = of === "" ? shape.path : `${of}/${shape.path}`;
  const id = idOfPlace(path);
  const here = foundAt(found, path);
  const label = shape.label[language];
  const told = here.length > 0 ? `${id}-found` : undefined;
  const isGroup = shape.kind.is === "codes";
  return (
    <div className={styles.field} data-kind={shape.kind.is} data-in-table={isInTable || undefined}>
      {isGroup ? (
        <span className={isInTable ? "unseen" : styles.label}>{label}</span>
      ) : (
        <label htmlFor={id} className={isInTable ? "unseen" : styles.label}>
          {label}
        </label>
      )}
      <Control id={id} path={path} kind={shape.kind} label={label} told={told} isWrong={here.some(stopsPublication)} />
      {told !== undefined && <FoundHere id={told} found={here} />}
    </div>
  );
}
