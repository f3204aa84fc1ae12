import { pointer } from "../rule/finding-path.js";
import { type Rule, rulesOn } from "../rule/rule.js";
import type { PolicyState, TextContent } from "../rule/vocabulary.js";

/** A version of a policy as a document: what its hash covers. Lists are in the policy's order. */
export interface PolicyVersionContent {
  /** The policy's id, the same in all its versions. */
  readonly policy: string;
  readonly title: TextContent;
  readonly aliases: readonly TextContent[];
  /** LocalDate. */
  readonly from: string;
  /** LocalDate, the day after its last. */
  readonly to: string;
  readonly vision: TextContent | null;
  readonly principles: readonly { readonly id: string; readonly text: TextContent }[];
  readonly concepts: readonly {
    readonly id: string;
    readonly term: TextContent;
    readonly definition: TextContent | null;
    readonly altLabels: readonly TextContent[];
  }[];
  readonly areas: readonly {
    readonly id: string;
    readonly title: TextContent;
    readonly themes: readonly { readonly id: string; readonly text: TextContent }[];
  }[];
  readonly goals: readonly {
    readonly id: string;
    /** Id of its priority area. */
    readonly area: string;
    readonly title: TextContent;
    readonly direction: "INCREASE" | "DECREASE";
  }[];
  readonly synthetic: boolean;
}

/** An id, and the object that it identifies. */
export interface GivenId {
  readonly id: string;
  readonly kind: "policy" | "principle" | "concept" | "area" | "theme" | "goal";
  readonly policy: string;
  /** Null but for a goal. A goal with the other direction is another goal. */
  readonly direction: "INCREASE" | "DECREASE" | null;
}

/** What a version is judged against: all that the rules know of the world outside it. */
export interface PolicyVersionContext {
  /** Every id that a version has given so far. */
  readonly given: ReadonlyMap<string, GivenId>;
  /** Ids of the goals that an indicator measures. */
  readonly measured: ReadonlySet<string>;
  /** The version's state, once it is adopted and its text is closed; null while the text can change. */
  readonly closedAs: PolicyState | null;
}

export type VersionRule = Rule<PolicyVersionContent, PolicyVersionContext>;

/** Makes a rule on policy versions. */
export const versionRule = rulesOn<PolicyVersionContent, PolicyVersionContext>("POLICY_VERSION");

/** All ids that a version gives, with the path of each. */
export function givenIds(content: PolicyVersionContent): (GivenId & { readonly path: string })[] {
  const { policy, principles, concepts, areas, goals } = content;
  const given = (kind: GivenId["kind"], id: string, ...at: (string | number)[]) => ({
    id,
    kind,
    policy,
    direction: null,
    path: pointer(...at),
  });
  return [
    given("policy", policy, "policy"),
    ...principles.map(({ id }, i) => given("principle", id, "principles", i, "id")),
    ...concepts.map(({ id }, i) => given("concept", id, "concepts", i, "id")),
    ...areas.flatMap(({ id, themes }, i) => [
      given("area", id, "areas", i, "id"),
      ...themes.map((theme, k) => given("theme", theme.id, "areas", i, "themes", k, "id")),
    ]),
    ...goals.map(({ id, direction }, i) => ({ ...given("goal", id, "goals", i, "id"), direction })),
  ];
}
