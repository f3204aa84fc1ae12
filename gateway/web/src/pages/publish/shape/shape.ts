/** What a value is, and so how it is entered and what a column of a template holds. */
export type FieldKind =
  | { readonly is: "line" | "text" | "day" | "kroner" | "whole" | "yes" | "words" }
  /** One of a list of the graph. */
  | { readonly is: "choice"; readonly of: EnumName }
  /** The code of something that the policy frame, or the document itself, has. */
  | { readonly is: "code" | "codes"; readonly of: CodeSource };

export type EnumName = "PoliticalStatus" | "InitiativeState" | "FinancingState" | "GoalProgress";
export type CodeSource = "goal" | "theme" | "committee" | "initiative" | "question" | "observation";

interface Words {
  readonly da: string;
  readonly en: string;
}

export interface FieldShape {
  /** Where it stands within its part: `title/da`. */
  readonly path: string;
  readonly label: Words;
  readonly kind: FieldKind;
  /** Whether a part without it is left out. */
  readonly isNeeded?: boolean;
}

/** A list of the document, e.g. its initiatives. */
export interface ListShape {
  readonly name: string;
  readonly label: Words;
  /** What one of it is called. */
  readonly one: Words;
  readonly fields: readonly FieldShape[];
  readonly lists?: readonly ListShape[];
  /** Whether one at a time is shown, chosen from the list. */
  readonly isDetailed?: boolean;
  /** What tells one from another: fields of its own. */
  readonly key: readonly string[];
  /** What a new one has. */
  readonly blank: Readonly<Record<string, unknown>>;
}

export interface DocumentShape {
  readonly kind: DocumentKindName;
  readonly label: Words;
  readonly fields: readonly FieldShape[];
  readonly lists: readonly ListShape[];
}

export type DocumentKindName = "ACTION_PLAN" | "INTEGRATION_STATEMENT";

export const field = (path: string, kind: FieldKind["is"] | FieldKind, da: string, en: string): FieldShape => ({
  path,
  label: { da, en },
  kind: typeof kind === "string" ? ({ is: kind } as FieldKind) : kind,
});

/** A text in Danish, and in English where there is one. */
export const bothTexts = (name: string, kind: "line" | "text", da: string, en: string): FieldShape[] => [
  field(`${name}/da`, kind, da, en),
  field(`${name}/en`, kind, `${da} på engelsk`, `${en} in English`),
];

export const choice = (of: EnumName): FieldKind => ({ is: "choice", of });
export const code = (of: CodeSource): FieldKind => ({ is: "code", of });
export const codes = (of: CodeSource): FieldKind => ({ is: "codes", of });
