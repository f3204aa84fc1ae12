import { type InitiativeContent, planRule } from "../document/action-plan.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { isLocalDate, localDateOf } from "../rule/local-date.js";
import { written } from "../rule/money.js";
import { isBlank, quoted } from "../rule/quotation.js";
import type { BilingualText, RuleDescription, Violation } from "../rule/rule.js";
import type { InitiativeState, TextContent } from "../rule/vocabulary.js";
import { hasBegun, isOver } from "./initiative-steps.js";

const SAYS_WHY: RuleDescription = {
  title: { da: "En opgivet indsats siger hvorfor", en: "A cancelled initiative says why" },
  explanation: {
    da: "En indsats, der er opgivet (CANCELLED), har en begrundelse: i planen i stateReason, i redegørelsen i statussens narrative, hvis planen ikke siger det.",
    en: "An initiative that is given up (CANCELLED) has a reason: in the plan in stateReason, in the statement in its status' narrative, where the plan does not say it.",
  },
  hint: {
    da: "Skriv begrundelsen på dansk, i planen i stateReason, i redegørelsen i narrative.",
    en: "Write the reason in Danish, in the plan in stateReason, in the statement in narrative.",
  },
};

export const cancelledSaysWhy = planRule("R84", "ERROR", SAYS_WHY, ({ initiatives }) =>
  initiatives.flatMap(({ code, state, stateReason }, i) =>
    unexplained(pointer("initiatives", i, "stateReason"), { code, state, reason: stateReason }),
  ),
);

export const cancelledStatusSaysWhy = statementRule("R84", "ERROR", SAYS_WHY, ({ initiativeStatuses }, { plan }) => {
  const reasons = new Map(plan?.content.initiatives.map(({ code, stateReason }) => [code, stateReason]));
  return initiativeStatuses.flatMap(({ initiativeCode: code, state, narrative }, i) =>
    [narrative, reasons.get(code)].some((reason) => reason && !isBlank(reason.da))
      ? []
      : unexplained(pointer("initiativeStatuses", i, "narrative"), { code, state, reason: null }),
  );
});

interface Cancelled {
  readonly code: string;
  readonly state: InitiativeState;
  readonly reason: TextContent | null | undefined;
}

function unexplained(path: string, { code, state, reason }: Cancelled): Violation[] {
  if (state !== "CANCELLED" || (reason && !isBlank(reason.da))) return [];
  const message = {
    da: `Indsatsen ${quoted(code)} er opgivet (CANCELLED) uden begrundelse.`,
    en: `The initiative ${quoted(code)} is given up (CANCELLED) without a reason.`,
  };
  return [{ path, message }];
}

const FITS: RuleDescription = {
  title: { da: "Tilstanden passer til perioden", en: "The state fits the period" },
  explanation: {
    da:
      "En indsats er hverken i gang eller på pause før sin første dag eller efter sin sidste, begynder ikke efter sin sidste dag, og er " +
      "ikke gennemført før sin første. Penge er ikke brugt på en indsats, der ikke er begyndt.",
    en:
      "An initiative neither runs nor pauses before its first day or after its last, does not begin after its last day, and is not " +
      "completed before its first. No money is spent on an initiative that has not begun.",
  },
  hint: { da: "Ret tilstanden eller perioden.", en: "Correct the state or the period." },
};

export const statesFitThePeriod = planRule("R85", "WARNING", FITS, ({ initiatives }, { today }) =>
  initiatives.flatMap((initiative, i) => misfit(pointer("initiatives", i, "state"), initiative, today)),
);

export const statusesFitThePeriod = statementRule("R85", "WARNING", FITS, ({ initiativeStatuses }, { plan, now }) => {
  const initiatives = new Map((plan?.content.initiatives ?? []).map((each) => [each.code, each]));
  const today = localDateOf(now);
  return initiativeStatuses.flatMap(({ initiativeCode: code, state, spentOere }, i) => {
    const { from, to } = initiatives.get(code) ?? {};
    return [
      ...misfit(pointer("initiativeStatuses", i, "state"), { code, state, from, to }, today),
      ...earlySpending(pointer("initiativeStatuses", i, "spentOere"), { code, state, spentOere }),
    ];
  });
});

/** An initiative in one state over a half-open period. */
interface Placed extends Pick<InitiativeContent, "code" | "state"> {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Days that do not exist are rule R7's. */
function misfit(path: string, { code, state, from, to }: Placed, today: string): Violation[] {
  const first = from && isLocalDate(from) ? from : undefined;
  const end = to && isLocalDate(to) ? to : undefined;
  const isEarly = first !== undefined && today < first && hasBegun(state) && state !== "CANCELLED";
  const isLate = end !== undefined && today >= end && !isOver(state);
  const it = quoted(code);
  // A period that holds no day is rule R7's.
  if (first !== undefined && end !== undefined && first >= end) return [];
  if (isEarly) {
    return [
      {
        path,
        message: says(
          `${it} er ${state}, men begynder først ${first}.`,
          `${it} is ${state}, but begins only on ${first}.`,
        ),
      },
    ];
  }
  if (!isLate) return [];
  const message = says(
    `${it} er ${state}, men perioden sluttede før ${end}.`,
    `${it} is ${state}, but its period ended before ${end}.`,
  );
  return [{ path, message }];
}

const says = (da: string, en: string): BilingualText => ({ da: `Indsatsen ${da}`, en: `The initiative ${en}` });

function earlySpending(
  path: string,
  { code, state, spentOere }: { code: string; state: InitiativeState; spentOere?: number | null | undefined },
): Violation[] {
  if (hasBegun(state) || !Number.isSafeInteger(spentOere) || !spentOere || spentOere < 0) return [];
  const spent = written(BigInt(spentOere));
  const message = says(
    `${quoted(code)} er ${state}, men har brugt ${spent.da}.`,
    `${quoted(code)} is ${state}, but has spent ${spent.en}.`,
  );
  return [{ path, message }];
}
