import type { ActionPlanContent } from "../document/action-plan.document.js";
import { planRule } from "../document/action-plan.document.js";
import { type IntegrationStatementContent, statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { quoted, quotedList } from "../rule/quotation.js";
import type { BilingualText, RuleDescription, Violation } from "../rule/rule.js";
import type { InitiativeState } from "../rule/vocabulary.js";
import { faultOfStep, statesAfter } from "./initiative-steps.js";

const ITS_WAY: RuleDescription = {
  lighter: "WARNING",
  title: { da: "En indsats går fra tilstand til tilstand", en: "An initiative goes from state to state" },
  explanation: {
    da:
      "En indsats går fra PROPOSED over PLANNED til RUNNING, derfra til PAUSED og tilbage, og slutter som COMPLETED eller CANCELLED. " +
      "Mellem to offentliggørelser kan der være flere skridt, men ingen tilbage, og ingen fra en afsluttet indsats. En advarsel er det, der " +
      "afviger sådan fra sidste års redegørelse, og en indsats, der holder pause eller er afsluttet, uden at den er meldt i gang. I en " +
      "SUBSTANTIVE rettelse af den gældende revision er alt dette advarsler.",
    en:
      "An initiative goes from PROPOSED by way of PLANNED to RUNNING, from there to PAUSED and back, and ends as COMPLETED or CANCELLED. " +
      "Between two publications there may be several steps, but none back, and none from one that has ended. A warning is what departs " +
      "so from last year's statement, and an initiative that is paused or completed and was never said to run. In a SUBSTANTIVE " +
      "correction of the revision in force all of this is a warning.",
  },
  hint: {
    da: "Ret tilstanden. Begynder indsatsen forfra, er den en ny indsats med sin egen kode. Var den forrige revision forkert, offentliggøres denne som SUBSTANTIVE rettelse.",
    en: "Correct the state. An initiative that begins anew is a new one with a code of its own. If the revision before was wrong, publish this one as a SUBSTANTIVE correction.",
  },
};

/** Where an initiative stood before, and in which document. */
interface Before {
  readonly states: ReadonlyMap<string, InitiativeState>;
  readonly name: BilingualText;
  /** Whether a step that cannot be taken is only a warning. */
  readonly isLighter: boolean;
}

export const statesGoTheirWay = planRule("R83", "ERROR", ITS_WAY, ({ initiatives }, { before, correction }) => {
  const known: readonly Before[] = [
    {
      states: statesInPlan(before),
      name: { da: "den gældende revision", en: "the revision in force" },
      isLighter: correction === "SUBSTANTIVE",
    },
  ];
  return initiatives.flatMap(({ code, state }, i) =>
    wrongStep(pointer("initiatives", i, "state"), { code, state }, known),
  );
});

export const statusesGoTheirWay = statementRule(
  "R83",
  "ERROR",
  ITS_WAY,
  ({ initiativeStatuses }, { before, lastYear, correction }) => {
    const known: readonly Before[] = [
      {
        states: statesInStatement(before),
        name: { da: "redegørelsens gældende revision", en: "the statement's revision in force" },
        isLighter: correction === "SUBSTANTIVE",
      },
      {
        states: statesInStatement(lastYear?.content),
        name: { da: "sidste års redegørelse", en: "last year's statement" },
        isLighter: true,
      },
    ];
    return initiativeStatuses.flatMap(({ initiativeCode: code, state }, i) =>
      wrongStep(pointer("initiativeStatuses", i, "state"), { code, state }, known),
    );
  },
);

const statesInPlan = (plan: ActionPlanContent | undefined) =>
  new Map((plan?.initiatives ?? []).map(({ code, state }) => [code, state]));

const statesInStatement = (statement: IntegrationStatementContent | undefined) =>
  new Map((statement?.initiativeStatuses ?? []).map(({ initiativeCode, state }) => [initiativeCode, state]));

/** At most one finding on a state: that of the first document it cannot follow. */
function wrongStep(
  path: string,
  { code, state: to }: { code: string; state: InitiativeState },
  known: readonly Before[],
): Violation[] {
  for (const { states, name, isLighter } of known) {
    const from = states.get(code);
    const fault = from && faultOfStep(from, to);
    if (!from || !fault) continue;
    if (fault === "UNSEEN") return [{ path, isLighter: true, message: unseen(code, from, to, name) }];
    return [{ path, isLighter, message: impossible(code, from, to, name) }];
  }
  return [];
}

function impossible(code: string, from: InitiativeState, to: InitiativeState, name: BilingualText): BilingualText {
  const next = quotedList(statesAfter(from));
  return {
    da: `Indsatsen ${quoted(code)} er ${from} i ${name.da} og ${to} her. Efter ${from} kan den være ${next}.`,
    en: `The initiative ${quoted(code)} is ${from} in ${name.en} and ${to} here. After ${from} it can be ${next}.`,
  };
}

function unseen(code: string, from: InitiativeState, to: InitiativeState, name: BilingualText): BilingualText {
  return {
    da: `Indsatsen ${quoted(code)} er ${from} i ${name.da} og ${to} her, uden at den er meldt i gang (RUNNING).`,
    en: `The initiative ${quoted(code)} is ${from} in ${name.en} and ${to} here, and was never said to run (RUNNING).`,
  };
}
