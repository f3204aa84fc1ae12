import { labelledEnums } from "@hub/rules";
import { useState } from "react";
import { useLanguage } from "../../../language/index.js";
import { kronerOf, oereOf } from "../shape/kroner.js";
import type { EnumName } from "../shape/shape.js";
import { textAt, valueAt } from "../shape/value.js";
import { CodesControl } from "./codes-control.js";
import type { ControlProps } from "./control-props.js";
import { type Option, useForm } from "./form-context.js";

/** What a field is entered in. */
export function Control(props: ControlProps) {
  const { id, path, kind, told, isWrong } = props;
  const { content, change, optionsOf } = useForm();
  const common = { id, "aria-describedby": told, "aria-invalid": isWrong || undefined, disabled: change === undefined };
  const set = (value: unknown) => change?.(path, value);
  const written = textAt(content, path);
  switch (kind.is) {
    case "text":
      return (
        <textarea {...common} rows={3} value={written} onChange={({ target }) => set(orAbsent(target.value, path))} />
      );
    case "yes":
      return (
        <input
          {...common}
          type="checkbox"
          checked={valueAt(content, path) === true}
          onChange={({ target }) => set(target.checked)}
        />
      );
    case "kroner":
    case "whole":
      return <NumberControl {...props} common={common} />;
    case "words":
      return <WordsControl path={path} common={common} />;
    case "choice":
      return <EnumChoice of={kind.of} common={common} chosen={written} onChoose={set} />;
    case "code":
      return <Choice common={common} options={optionsOf(kind.of)} chosen={written} onChoose={set} />;
    case "codes":
      return <CodesControl {...props} options={optionsOf(kind.of)} />;
    default:
      return (
        <input
          {...common}
          type={kind.is === "day" ? "date" : "text"}
          value={written}
          onChange={({ target }) => set(orAbsent(target.value, path))}
        />
      );
  }
}

interface Common {
  id: string;
  disabled: boolean;
}

/** A text without words is none, but for the Danish ones, which a text begins with. */
const orAbsent = (written: string, path: string): string | undefined =>
  written === "" && !/(?:title|ambition|narrative|text)\/da$|\/code$/.test(path) ? undefined : written;

interface ChoiceProps {
  common: Common;
  options: readonly Option[];
  chosen: string;
  onChoose(code: string | undefined): void;
}

/** What is written stays, where it is none of the options: a rule tells of it. */
function Choice({ common, options, chosen, onChoose }: ChoiceProps) {
  const isKnown = chosen === "" || options.some(({ code }) => code === chosen);
  return (
    <select {...common} value={chosen} onChange={({ target }) => onChoose(target.value || undefined)}>
      <option value="" />
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {options.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A number as it is written; what is none stays on the screen, and is told by a rule. */
function NumberControl({ path, kind, common }: ControlProps & { common: Common }) {
  const { content, change } = useForm();
  const value = valueAt(content, path);
  const shown =
    typeof value === "number" ? (kind.is === "kroner" ? kronerOf(value) : String(value)) : textAt(content, path);
  const [typed, setTyped] = useState<string>();
  const take = (written: string) => {
    setTyped(written);
    const read = oereOf(written);
    const number = read === undefined ? written : read === null ? undefined : kind.is === "kroner" ? read : read / 100;
    change?.(path, number);
  };
  return (
    <input
      {...common}
      type="text"
      inputMode={kind.is === "kroner" ? "decimal" : "numeric"}
      data-number=""
      value={typed ?? shown}
      onChange={({ target }) => take(target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}

const SEPARATOR = "; ";

/** Words of one's own, between semicolons. */
function WordsControl({ path, common }: { path: string; common: Common }) {
  const { content, change } = useForm();
  const value = valueAt(content, path);
  const shown = Array.isArray(value) ? value.join(SEPARATOR) : "";
  const [typed, setTyped] = useState<string>();
  const take = (written: string) => {
    setTyped(written);
    change?.(
      path,
      written
        .split(";")
        .map((each) => each.trim())
        .filter(Boolean),
    );
  };
  return (
    <input
      {...common}
      type="text"
      value={typed ?? shown}
      onChange={({ target }) => take(target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** One of a list of the graph. */
function EnumChoice({ of, ...others }: Omit<ChoiceProps, "options"> & { of: EnumName }) {
  const language = useLanguage();
  const known = labelledEnums.find((each) => each.name === of);
  const options = (known?.values ?? []).map(({ code, label }) => ({ code, label: label[language] }));
  return <Choice {...others} options={options} />;
}
