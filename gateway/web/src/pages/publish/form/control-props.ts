import type { FieldKind } from "../shape/shape.js";

export interface ControlProps {
  id: string;
  path: string;
  kind: FieldKind;
  label: string;
  /** The id of what the rules find there. */
  told: string | undefined;
  isWrong: boolean;
}
