import { createContext, useContext } from "react";
import type { Found } from "../judge/found.js";
import type { CodeSource } from "../shape/shape.js";
import type { Content } from "../shape/value.js";

export interface Option {
  readonly code: string;
  readonly label: string;
}

/** What every field of the form needs. */
export interface FormParts {
  readonly content: Content;
  readonly found: readonly Found[];
  /** Undefined where it is only read. */
  readonly change: ((path: string, value: unknown) => void) | undefined;
  /** What can be chosen from. */
  optionsOf(source: CodeSource): readonly Option[];
}

const FormContext = createContext<FormParts | undefined>(undefined);
export const FormProvider = FormContext.Provider;

export function useForm(): FormParts {
  const parts = useContext(FormContext);
  if (parts === undefined) throw new Error("A field stands within a form.");
  return parts;
}
