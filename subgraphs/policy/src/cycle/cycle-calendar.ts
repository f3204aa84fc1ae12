import { type MilestoneFacts, SLOT_KINDS, type SlotKind } from "@hub/cycle";
import { type BilingualText, endOfDay, startOfDay } from "@hub/rules";

/** A milestone as it is planned: in days of its year. */
export interface MilestoneDays {
  /** First day of its window. */
  opensOn: string;
  /** Last day that is on time. */
  dueOn: string;
  /** Last day on which anything is taken without an extension; null: it never locks. */
  locksOn: string | null;
}

interface Default {
  title: BilingualText;
  opens: string;
  due: string;
  locks?: string;
}

/** The policy's year wheel in days. The policy has two wordings for the statement, so its window is the widest (DOMAIN.md). */
const DEFAULTS: Readonly<Record<SlotKind, Default>> = {
  BAROMETER_RELEASE: {
    title: { da: "Opdatering af integrationsbarometret", en: "Update of the integration barometer" },
    opens: "01-01",
    due: "01-31",
  },
  CALL_LETTER: {
    title: { da: "Opfordringsskrivelser til udvalgene", en: "Call letters to the committees" },
    opens: "01-01",
    due: "01-31",
  },
  CONFERENCE: {
    title: { da: "Årlig integrationskonference", en: "Yearly integration conference" },
    opens: "03-01",
    due: "03-31",
  },
  PLAN_REVISION: {
    title: { da: "Revideret udkast til handleplan", en: "Revised draft action plan" },
    opens: "01-01",
    due: "05-01",
  },
  STATEMENT: {
    title: { da: "Integrationsredegørelse", en: "Integration statement" },
    opens: "05-01",
    due: "05-31",
    locks: "06-30",
  },
  MAYOR_DIALOGUE: {
    title: { da: "Drøftelse med relevante borgmestre", en: "Talks with the relevant mayors" },
    opens: "05-01",
    due: "06-30",
  },
  STATUS_REPORT: {
    title: { da: "Samlet statusrapport", en: "Combined status report" },
    opens: "08-01",
    due: "08-31",
  },
  BUDGET_ADOPTION: {
    title: { da: "Vedtagelse af budget", en: "Adoption of the budget" },
    opens: "10-01",
    due: "10-31",
  },
};

/** The milestones that a year begins with. */
export function defaultMilestones(year: number): MilestoneFacts[] {
  return SLOT_KINDS.map((slot) => {
    const { title, opens, due, locks } = DEFAULTS[slot];
    const days = { opensOn: `${year}-${opens}`, dueOn: `${year}-${due}`, locksOn: locks ? `${year}-${locks}` : null };
    const id = `milestone-${year}-${slot.toLowerCase().replaceAll("_", "-")}`;
    return { id, slot, title: { ...title, enSource: "EDITORIAL" }, ...instantsOf(days) };
  });
}

/** The days as the half-open instants that events carry. */
export function instantsOf({ opensOn, dueOn, locksOn }: MilestoneDays) {
  return {
    opensAt: startOfDay(opensOn).toISOString(),
    dueAt: endOfDay(dueOn).toISOString(),
    locksAt: locksOn === null ? null : endOfDay(locksOn).toISOString(),
  };
}

/** The first instant of a year's cycle. */
export const cycleOpensAt = (year: number): Date => startOfDay(`${year}-01-01`);

/** The subject of events on a year's cycle. */
export const cycleSubject = (year: number): string => `cycle-${year}`;
