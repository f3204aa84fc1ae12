import { registerEnumType } from "type-graphql";

export const GoalProgress = {
  ACHIEVED: "ACHIEVED",
  ON_TRACK: "ON_TRACK",
  AT_RISK: "AT_RISK",
  OFF_TRACK: "OFF_TRACK",
  NOT_STARTED: "NOT_STARTED",
  NOT_MEASURABLE: "NOT_MEASURABLE",
} as const;
export type GoalProgress = keyof typeof GoalProgress;
registerEnumType(GoalProgress, {
  name: "GoalProgress",
  description: "How far a committee has come with a goal, in its own judgement (fremdrift).",
  valuesConfig: {
    ACHIEVED: { description: "Reached (nået)." },
    ON_TRACK: { description: "On the way as planned (på rette vej)." },
    AT_RISK: { description: "In danger of not being reached (i fare)." },
    OFF_TRACK: { description: "Not on the way (ude af kurs)." },
    NOT_STARTED: { description: "Not begun (ikke begyndt)." },
    NOT_MEASURABLE: { description: "Cannot be told yet (kan ikke måles)." },
  },
});

export const Timeliness = {
  NOT_DUE: "NOT_DUE",
  DUE_SOON: "DUE_SOON",
  ON_TIME: "ON_TIME",
  LATE: "LATE",
  MISSING: "MISSING",
  EXEMPT: "EXEMPT",
} as const;
export type Timeliness = keyof typeof Timeliness;
registerEnumType(Timeliness, {
  name: "Timeliness",
  description: "How a delivery stands with its deadline (rettidighed): derived, never set.",
  valuesConfig: {
    NOT_DUE: { description: "Not due yet (ikke forfalden)." },
    DUE_SOON: { description: "Due within 14 days (forfalder snart)." },
    ON_TIME: { description: "Delivered by the date that counts (rettidig)." },
    LATE: { description: "Delivered after the date that counts (for sent)." },
    MISSING: { description: "Due, and not delivered (mangler)." },
    EXEMPT: { description: "Nothing is owed, by a recorded decision (fritaget)." },
  },
});
