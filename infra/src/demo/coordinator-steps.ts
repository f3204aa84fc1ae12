import { committeeOfSlug } from "@hub/registry";
import { type Pair, readDemo, textOf, textOrNull } from "./demo-data.store.js";
import { documentOnRecord } from "./published-document.client.js";
import type { Deed } from "./step.js";

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

/** What the coordinator and the council say in one year. */
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
    /** Of all that is in budget talks and not named. */
    readonly others?: "FINANCED" | "NOT_FINANCED";
    readonly note: Pair;
    readonly decisions: readonly DemoDecision[];
  };
}

export const coordinatorsYear = (year: number): CoordinatorsYear => readDemo("coordinator", `${year}.json`);

/** The policy's decision as the seed plans it. That it was taken is not in the seed: SYNTHETIC. */
export function adoption(decidedOn: string): Deed {
  return {
    by: "coordinator",
    tells: "the council's adoption of the policy is recorded",
    carryOut: (city) =>
      city.command({
        field: `recordDecision(policy: $policy, decidedOn: $decidedOn, body: "BR", outcome: APPROVED, recommendation: 1,
          synthetic: true, idempotencyKey: $key)`,
        types: ", $policy: ID!, $decidedOn: LocalDate!",
        variables: { policy: "policy-integrationspolitik-2011-2014", decidedOn },
        key: `demo/adopt/${decidedOn}`,
      }),
  };
}

/** Puts on record which committees owe nothing this year. */
export function exemptions(year: number): Deed {
  const granted = coordinatorsYear(year).exemptions;
  return {
    by: "coordinator",
    tells: `the coordinator exempts ${granted.map(({ committee }) => committee).join(", ")} from a statement in ${year}`,
    async carryOut(city) {
      for (const { reason, ...exemption } of granted) {
        await city.command({
          field:
            "grantExemption(year: $year, slot: $slot, committee: $committee, reason: $reason, idempotencyKey: $key)",
          types: ", $year: Int!, $slot: SlotKind!, $committee: ID!, $reason: TextInput!",
          variables: { year, ...exemption, reason: textOf(reason) },
          key: `demo/exemption/${year}/${exemption.committee}`,
        });
      }
    },
  };
}

/** Gives a committee longer for its statement. */
export function extension(slug: string, year: number): Deed {
  const { code } = committeeOfSlug(slug);
  const granted = coordinatorsYear(year).extensions?.[slug];
  return {
    by: "coordinator",
    tells: `the coordinator gives ${code} until ${granted?.newDueOn} for its statement of ${year}`,
    async carryOut(city) {
      if (!granted) throw new Error(`No extension of ${slug} stands in coordinator/${year}.json.`);
      const { slot, newDueOn, reason } = granted;
      await city.command({
        field: `grantExtension(year: $year, slot: $slot, committee: $committee, newDueOn: $newDueOn, reason: $reason,
          idempotencyKey: $key)`,
        types: ", $year: Int!, $slot: SlotKind!, $committee: ID!, $newDueOn: LocalDate!, $reason: TextInput!",
        variables: { year, slot, committee: code, newDueOn, reason: textOf(reason) },
        key: `demo/extension/${year}/${slug}`,
      });
    },
  };
}

/** The coordinator remarks on a document. */
export function remark(name: string, year: number): Deed {
  const { committee, of, text, goal } = remarkNamed(name, year);
  const { code } = committeeOfSlug(committee);
  return {
    by: "coordinator",
    tells: `the coordinator remarks on ${code}'s ${of.toLowerCase()}`,
    async carryOut(city) {
      const { id } = await documentOnRecord(city, committee, { of, year });
      await city.command({
        field: "remark(document: $document, text: $text, goal: $goal, synthetic: true, idempotencyKey: $key)",
        types: ", $document: ID!, $text: TextInput!, $goal: ID",
        variables: { document: id, text: textOf(text), goal },
        key: `demo/remark/${year}/${name}`,
      });
    },
  };
}

/** The owner replies to a remark. */
export function reply(name: string, year: number): Deed {
  const { committee, of, text, reply: said } = remarkNamed(name, year);
  const { code } = committeeOfSlug(committee);
  return {
    by: committee,
    tells: `${code} replies to the remark on its ${of.toLowerCase()}`,
    async carryOut(city) {
      if (!said) throw new Error(`The remark '${name}' of ${year} has no reply.`);
      const { remarks } = await documentOnRecord(city, committee, { of, year, withRemarks: true });
      const answered = remarks?.find((each) => each.text.da === text[0]);
      const key = `demo/reply/${year}/${name}`;
      await city.committee(committee).client.answerRemark(answered?.id ?? "", textOf(said), key);
    },
  };
}

function remarkNamed(name: string, year: number): DemoRemark {
  const found = coordinatorsYear(year).remarks[name];
  if (!found) throw new Error(`No remark '${name}' stands in coordinator/${year}.json.`);
  return found;
}

/** What came of the talk with a committee's mayor. */
export function talk(slug: string, year: number): Deed {
  const { code } = committeeOfSlug(slug);
  const held = coordinatorsYear(year).talks[slug];
  return {
    by: "coordinator",
    tells: `the talk with ${code}'s mayor is ${held?.outcome.toLowerCase()}`,
    async carryOut(city) {
      if (!held) throw new Error(`No talk with ${slug} stands in coordinator/${year}.json.`);
      const { summary, outcome, ...facts } = held;
      await city.command({
        field: `recordMayorTalk(year: $year, committee: $committee, outcome: ${outcome}, on: $on, summary: $summary, goals: $goals,
          synthetic: true, idempotencyKey: $key)`,
        types: ", $year: Int!, $committee: ID!, $on: LocalDate!, $summary: TextInput!, $goals: [ID!]!",
        variables: { year, committee: code, ...facts, summary: textOf(summary) },
        key: `demo/talk/${year}/${slug}`,
      });
    },
  };
}

/** The budget's decisions as the hub takes them, one for each year. */
export function decisionsOf({ year, budget }: CoordinatorsYear) {
  return budget.decisions.flatMap(({ code, years = [year + 1], outcome, note }) =>
    years.map((of) => ({
      committee: code.slice(0, code.indexOf("-")),
      code,
      year: of,
      outcome,
      note: textOrNull(note),
    })),
  );
}
