import { flag, list, oneOf, text, whole } from "../../address/index.js";

/** What the money is split by. */
export const BY = oneOf("by", ["area", "committee", "goal", "district"], "area");

/** All years by the state of their financing, or the page's year at its stages. */
export const SHOWS = oneOf("shows", ["states", "stages"], "states");

/** What the path from one October to the next follows. */
export const FOLLOWS = oneOf("follows", ["financed", "missing"], "financed");

/** The frame of the budget game, in whole kroner. */
export const FRAME = whole("frame");

/** What is chosen in the game, each by owner and code: `BUU:BUU-07`. */
export const CHOSEN = list("chosen");

/** The game alone, on the whole screen. */
export const MEETING = flag("meeting");

export const DIMENSIONS = { area: "AREA", committee: "COMMITTEE", goal: "GOAL", district: "DISTRICT" } as const;

/** Of the initiatives' page: the row whose panel is open, as BUU:BUU-07. */
export const OPENED = text("open");

/** Of the initiatives' page: what has become of money that is missing. */
export const UNFINANCED = list("unfinanced");
