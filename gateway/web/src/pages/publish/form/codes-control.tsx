import { valueAt } from "../shape/value.js";
import type { ControlProps } from "./control-props.js";
import styles from "./form.module.css";
import { type Option, useForm } from "./form-context.js";

/** Several of a list, in the order in which they were chosen. */
export function CodesControl({
  id,
  path,
  label,
  told,
  isWrong,
  options,
}: ControlProps & { options: readonly Option[] }) {
  const { content, change } = useForm();
  const value = valueAt(content, path);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const labelOf = (code: string) => options.find((option) => option.code === code)?.label ?? code;
  const all = [...options, ...chosen.filter((code) => !options.some((option) => option.code === code)).map(unknown)];
  const turn = (code: string, isOn: boolean) =>
    change?.(path, isOn ? [...chosen, code] : chosen.filter((each) => each !== code));
  return (
    <details className={styles.codes} data-wrong={isWrong || undefined}>
      <summary id={id} aria-describedby={told}>
        {chosen.length === 0 ? <span className={styles.none}>–</span> : chosen.map(labelOf).join(" · ")}
        <span className="unseen"> ({label})</span>
      </summary>
      <fieldset disabled={change === undefined}>
        <legend className="unseen">{label}</legend>
        {all.map(({ code, label: name }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ target }) => turn(code, target.checked)}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

const unknown = (code: string): Option => ({ code, label: code });
