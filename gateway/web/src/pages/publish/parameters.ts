import { text } from "../../address/index.js";

/** The committee that something is published for, by its code. */
export const COMMITTEE = text("committee");
/** The draft that is open, by its id. */
export const DRAFT = text("draft");
/** The part of it that is entered: `initiatives.3`. */
export const PART = text("part");
/** The receipt that is shown, by its position. */
export const RECEIPT = text("receipt");
