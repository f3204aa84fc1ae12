import { randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { coordinator, POLICY, type PolicyHub } from "../testing/policy.testkit.js";

export const NEXT = "policy-2015-2018";

const TEXT = "{ da en }";
export const VERSION = `id number state contentHash synthetic areas { id title ${TEXT} themes { id } } goals { id title ${TEXT} }
  recommendations { id ordinal outcome addressedTo { code } recommendedBy { code } }
  process { id ordinal date committee { code } action ${TEXT} state }
  hearing { id approvedSendOut approvedBy { code } startsOn endsOn writtenResponses publicMeetings closedOn textHash
    responses { id respondent receivedOn touches { id title ${TEXT} } } }`;

const SELECTIONS = {
  draftPolicyVersion: `version { ${VERSION} } receipt { contentHash position } findings { rule severity path }`,
  sendToHearing: `version { ${VERSION} } receipt { contentHash position } findings { rule severity path }`,
  closeHearing: `version { ${VERSION} } receipt { contentHash position } findings { rule severity path }`,
  recommendPolicyVersion: `version { ${VERSION} } receipt { contentHash position } findings { rule severity path }`,
  recordHearingResponse: "response { id respondent touches { id } } hearing { writtenResponses } receipt { position }",
  recordSuccession: "predecessor { id } successor { id } receipt { position contentHash }",
} as const;

export interface ShownVersion {
  id: string;
  number: number;
  state: string;
  contentHash: string;
  synthetic: boolean;
  areas: { id: string; title: { da: string }; themes: { id: string }[] }[];
  goals: { id: string; title: { da: string } }[];
  recommendations: {
    id: string;
    ordinal: number;
    outcome: string | null;
    addressedTo: { code: string }[];
    recommendedBy: { code: string };
  }[];
  process: { id: string; ordinal: number; date: string; committee: { code: string }; action: { da: string } }[];
  hearing: {
    approvedSendOut: string;
    approvedBy: { code: string };
    writtenResponses: number;
    publicMeetings: number;
    closedOn: string | null;
    textHash: string | null;
    responses: { respondent: string; receivedOn: string; touches: { id: string; title: { da: string } }[] }[];
  } | null;
}

/** The fields of all commands' answers; each command answers some of them. */
interface Done {
  version: ShownVersion | null;
  receipt: { contentHash: string; position: string } | null;
  findings: { rule: string; severity: string; path: string }[];
  hearing: { writtenResponses: number };
}

export interface Outcome {
  done: Done | null;
  code: unknown;
  message: string;
}

const da = (words: string) => ({ da: words });
const goal = (n: number, area: string, title: string) => ({
  code: `goal-2015-${n}`,
  area,
  title: da(title),
  direction: "INCREASE",
});

/** SYNTHETIC: a policy of the next period. */
export const theNextPolicy = (over: Record<string, unknown> = {}) => ({
  policy: NEXT,
  title: { da: "Integrationspolitik 2015-2018", en: "Integration policy 2015-2018", enSource: "EDITORIAL" },
  aliases: [da("inklusionspolitik 2015-2018")],
  startsOn: "2015-01-01",
  endsOn: "2019-01-01",
  vision: da("En by, hvor alle hører til"),
  synthetic: true,
  principles: [{ code: "principle-2015-1", text: da("Alle har noget at bidrage med") }],
  concepts: [{ code: "concept-2015-1", term: da("Tilhør"), definition: da("At høre til"), altLabels: [] }],
  areas: [
    {
      code: "area-2015-1",
      title: da("Børn og unge"),
      themes: [{ code: "theme-2015-1-1", text: da("Sprog fra start") }],
    },
    { code: "area-2015-2", title: da("Byen"), themes: [] },
  ],
  goals: [goal(1, "area-2015-1", "Flere unge i uddannelse"), goal(2, "area-2015-2", "Flere er trygge")],
  ...over,
});

/** Sends the commands that take a policy version to the council. */
export class PolicyDriver {
  constructor(private readonly hub: PolicyHub) {}

  async command(
    name: keyof typeof SELECTIONS,
    args: Record<string, unknown>,
    { as = coordinator, key = randomUUID() }: { as?: Actor; key?: string } = {},
  ): Promise<Outcome> {
    const type = `${name.replace(/^./, (first) => first.toUpperCase())}Input!`;
    const { data, codes, messages } = await this.hub.query<{ policy: Record<string, Done | null> }>(
      `mutation ($input: ${type}) { policy { ${name}(input: $input) { ${SELECTIONS[name]} } } }`,
      { input: { ...args, idempotencyKey: key } },
      as,
    );
    return { done: data.policy?.[name] ?? null, code: codes[0], message: messages[0] ?? "" };
  }

  draft(over: Record<string, unknown> = {}, version?: number): Promise<Outcome> {
    const which = version === undefined ? {} : { version };
    return this.command("draftPolicyVersion", { content: theNextPolicy(over), ...which });
  }

  /** Drafts the next version of the policy in force, of its own text, as a client would read it and send it back. */
  async revise(): Promise<Outcome> {
    const { data } = await this.hub.query<{ policy: { current: Pick<ShownVersion, "areas" | "goals"> } }>(
      "{ policy { current { areas { code title { da en } themes { code text { da en } } } goals { code title { da en } area { code } direction } } } }",
    );
    const { areas, goals } = data.policy.current as unknown as { areas: object[]; goals: { area: { code: string } }[] };
    const period = { startsOn: "2011-01-01", endsOn: "2015-01-01" };
    const texts = { policy: POLICY, title: { da: "Inklusionspolitik 2011-2014" }, areas, ...period };
    const content = { ...texts, goals: goals.map((goal) => ({ ...goal, area: goal.area.code })) };
    return this.command("draftPolicyVersion", { content });
  }

  sendOut(over: Record<string, unknown> = {}): Promise<Outcome> {
    return this.command("sendToHearing", {
      policy: NEXT,
      approvedSendOut: "2014-02-03",
      startsOn: "2014-03-01",
      endsOn: "2014-04-30",
      audience: da("udvalgene og nøgleinteressenter"),
      ...over,
    });
  }

  respond(over: Record<string, unknown> = {}): Promise<Outcome> {
    return this.command("recordHearingResponse", {
      policy: NEXT,
      respondent: "Dansk Flygtningehjælp, høringskonsulent (SYNTHETIC)",
      receivedOn: "2014-03-20",
      touches: ["goal-2015-2"],
      ...over,
    });
  }

  closeHearing(over: Record<string, unknown> = {}): Promise<Outcome> {
    return this.command("closeHearing", { policy: NEXT, closedOn: "2014-04-30", publicMeetings: 2, ...over });
  }

  recommend(over: Record<string, unknown> = {}): Promise<Outcome> {
    return this.command("recommendPolicyVersion", {
      policy: NEXT,
      recommendedOn: "2014-06-02",
      recommendations: [
        { text: da("at politikken godkendes"), addressedTo: ["ØU", "BR"] },
        { text: da("at udvalgene anmodes om handleplaner"), addressedTo: ["BR"] },
      ],
      ...over,
    });
  }

  /** The next policy as the council has adopted it, on 19 June 2014; 2011-2014 is in force. */
  async adoptedNextPolicy(): Promise<void> {
    await this.hub.decide({ decidedOn: "2010-12-16", body: "BR", outcome: "APPROVED", synthetic: true });
    await this.hub.travel("2014-06-20T08:00:00Z");
    for (const step of [() => this.draft(), () => this.sendOut(), () => this.closeHearing(), () => this.recommend()]) {
      const { done, message } = await step();
      if (!done?.version) throw new Error(message || JSON.stringify(done?.findings));
    }
    await this.hub.decide({ policy: NEXT, decidedOn: "2014-06-19", body: "BR", outcome: "APPROVED", synthetic: true });
  }

  async versions(policy = NEXT, actor: Actor | undefined = coordinator): Promise<ShownVersion[]> {
    const { data } = await this.hub.query<{ policy: { versions: ShownVersion[] } | null }>(
      `query ($id: ID!) { policy(code: $id) { versions { ${VERSION} } } }`,
      { id: policy },
      actor,
    );
    return data.policy?.versions ?? [];
  }
}
