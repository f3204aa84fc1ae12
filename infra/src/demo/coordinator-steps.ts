import { committeeOfSlug } from "@hub/registry";
import { demoText, demoTextOrNull, type Pair, readDemo } from "./demo-data.store.js";
import { documentOnRecord } from "./published-document.client.js";
import type { Step } from "./step.js";

export interface DemoDecision {
  readonly code: string;
  /** Default: the budget year alone. */
  readonly years?: readonly number[];
  readonly outcome: "FINANCED" | "NOT_FINANCED";
  readonly note?: Pair;
}

export interface DemoRemark {
  readonly committee: string;
  readonly of: "PLAN" | "STATEMENT";
  readonly goal: string | null;
  readonly text: Pair;
  readonly reply?: Pair;
}

interface DemoTalk {
  readonly outcome: "HELD" | "DECLINED";
  readonly on: string;
  readonly goals: readonly string[];
  readonly summary: Pair;
}

/** What the coordinator and the council write in one year. */
export interface CoordinatorsYear {
  readonly year: number;
  readonly exemptions: readonly { readonly committee: string; readonly slot: string; readonly reason: Pair }[];
  /** By committee's code: why its letter is withdrawn. */
  readonly withdrawnLetters?: Readonly<Record<string, string>>;
  readonly extensions?: Readonly<Record<string, { slot: string; newDueOn: string; reason: Pair }>>;
  readonly remarks: Readonly<Record<string, DemoRemark>>;
  readonly talks: Readonly<Record<string, DemoTalk>>;
  readonly report: { readonly note: Pair };
  readonly erratum?: { readonly reason: Pair };
  readonly budget: {
    readonly adoptedOn: string;
    /** The outcome of every line in budget negotiation that `decisions` does not name. */
    readonly others?: "FINANCED" | "NOT_FINANCED";
    readonly note: Pair;
    readonly decisions: readonly DemoDecision[];
  };
}

export const coordinatorsYear = (year: number): CoordinatorsYear => readDemo("coordinator", `${year}.json`);

/** The council's decision on the policy, planned in the policy's data; that it was taken is SYNTHETIC. */
export function adoption(decidedOn: string): Step {
  return {
    by: "coordinator",
    summary: "the council's adoption of the policy is recorded",
    run: (city) =>
      city.command({
        field: `recordDecision(input: { policy: $policy, decidedOn: $decidedOn, body: "BR", outcome: APPROVED, recommendation: 1,
          synthetic: true, idempotencyKey: $key })`,
        types: ", $policy: ID!, $decidedOn: LocalDate!",
        variables: { policy: "policy-integrationspolitik-2011-2014", decidedOn },
        key: `demo/adopt/${decidedOn}`,
      }),
  };
}

/** Exempts committees from their statement of the year. */
export function exemptions(year: number): Step {
  const granted = coordinatorsYear(year).exemptions;
  return {
    by: "coordinator",
    summary: `the coordinator exempts ${granted.map(({ committee }) => committee).join(", ")} from a statement in ${year}`,
    async run(city) {
      for (const { reason, ...exemption } of granted) {
        await city.command({
          field:
            "grantExemption(input: { year: $year, slot: $slot, committee: $committee, reason: $reason, idempotencyKey: $key })",
          types: ", $year: Int!, $slot: SlotKind!, $committee: ID!, $reason: TextInput!",
          variables: { year, ...exemption, reason: demoText(reason) },
          key: `demo/exemption/${year}/${exemption.committee}`,
        });
      }
    },
  };
}

/** Gives a committee more time for its statement. */
export function extension(slug: string, year: number): Step {
  const { code } = committeeOfSlug(slug);
  const granted = coordinatorsYear(year).extensions?.[slug];
  return {
    by: "coordinator",
    summary: `the coordinator gives ${code} until ${granted?.newDueOn} for its statement of ${year}`,
    async run(city) {
      if (!granted) throw new Error(`There is no extension of ${slug} in coordinator/${year}.json.`);
      const { slot, newDueOn, reason } = granted;
      await city.command({
        field: `grantExtension(input: { year: $year, slot: $slot, committee: $committee, newDueOn: $newDueOn, reason: $reason,
          idempotencyKey: $key })`,
        types: ", $year: Int!, $slot: SlotKind!, $committee: ID!, $newDueOn: LocalDate!, $reason: TextInput!",
        variables: { year, slot, committee: code, newDueOn, reason: demoText(reason) },
        key: `demo/extension/${year}/${slug}`,
      });
    },
  };
}

/** Records the coordinator's remark on a document. */
export function remark(name: string, year: number): Step {
  const { committee, of, text, goal } = remarkNamed(name, year);
  const { code } = committeeOfSlug(committee);
  return {
    by: "coordinator",
    summary: `the coordinator remarks on ${code}'s ${of.toLowerCase()}`,
    async run(city) {
      const { id } = await documentOnRecord(city, committee, { of, year });
      await city.command({
        field:
          "remark(input: { document: $document, text: $text, goal: $goal, synthetic: true, idempotencyKey: $key })",
        types: ", $document: ID!, $text: TextInput!, $goal: ID",
        variables: { document: id, text: demoText(text), goal },
        key: `demo/remark/${year}/${name}`,
      });
    },
  };
}

/** Sends the owner's reply to a remark. */
export function reply(name: string, year: number): Step {
  const { committee, of, text, reply: answer } = remarkNamed(name, year);
  const { code } = committeeOfSlug(committee);
  return {
    by: committee,
    summary: `${code} replies to the remark on its ${of.toLowerCase()}`,
    async run(city) {
      if (!answer) throw new Error(`The remark '${name}' of ${year} has no reply.`);
      const { remarks } = await documentOnRecord(city, committee, { of, year, withRemarks: true });
      const answered = remarks?.nodes.find((each) => each.text.da === text[0]);
      const key = `demo/reply/${year}/${name}`;
      await city.committee(committee).client.answerRemark(answered?.id ?? "", demoText(answer), key);
    },
  };
}

function remarkNamed(name: string, year: number): DemoRemark {
  const found = coordinatorsYear(year).remarks[name];
  if (!found) throw new Error(`There is no remark '${name}' in coordinator/${year}.json.`);
  return found;
}

/** Records the outcome of the talk with a committee's mayor. */
export function talk(slug: string, year: number): Step {
  const { code } = committeeOfSlug(slug);
  const held = coordinatorsYear(year).talks[slug];
  return {
    by: "coordinator",
    summary: `the talk with ${code}'s mayor is ${held?.outcome.toLowerCase()}`,
    async run(city) {
      if (!held) throw new Error(`There is no talk with ${slug} in coordinator/${year}.json.`);
      const { summary, outcome, ...facts } = held;
      await city.command({
        field: `recordMayorTalk(input: { year: $year, committee: $committee, outcome: ${outcome}, heldOn: $on, summary: $summary, goals: $goals,
          synthetic: true, idempotencyKey: $key })`,
        types: ", $year: Int!, $committee: ID!, $on: LocalDate!, $summary: TextInput!, $goals: [ID!]!",
        variables: { year, committee: code, ...facts, summary: demoText(summary) },
        key: `demo/talk/${year}/${slug}`,
      });
    },
  };
}

/** The budget's decisions as the hub's input, one for each initiative and year. */
export function decisionsOf({ year, budget }: CoordinatorsYear) {
  return budget.decisions.flatMap(({ code, years = [year + 1], outcome, note }) =>
    years.map((of) => ({
      committee: code.slice(0, code.indexOf("-")),
      code,
      year: of,
      outcome,
      note: demoTextOrNull(note),
    })),
  );
}
