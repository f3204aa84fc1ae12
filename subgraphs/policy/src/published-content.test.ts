import { randomUUID } from "node:crypto";
import { contentHash } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { anObservation, BarometerDriver } from "./barometer/barometer.testkit.js";
import { NEXT, theNextPolicy } from "./process/process.testkit.js";
import { analyst, coordinator, POLICY, policyHub } from "./testing/policy.testkit.js";

const hub = policyHub();
const barometer = new BarometerDriver(hub);

type Json = Record<string, unknown>;

interface Told {
  contentHash: string;
  content: Json | null;
  asInput: Json | null;
}
const TOLD = "contentHash content asInput";

interface Commanded {
  draft: (Told & { id: string }) | null;
  version: (Told & { id: string }) | null;
  release: Told | null;
  findings: { rule: string; severity: string; path: string }[];
  published: boolean;
}

const ANSWERS = {
  draftCallLetter: `draft { id ${TOLD} }`,
  draftPolicyVersion: `version { id ${TOLD} }`,
  prepareBarometer: `release { ${TOLD} }`,
  releaseBarometer: `release { ${TOLD} }`,
  correctBarometer: `release { ${TOLD} }`,
};

/** Sends the input as a variable, as clients do: a wrong one is not refused by GraphQL. */
async function send(name: keyof typeof ANSWERS, input: Json): Promise<Commanded> {
  const type = `${name.replace(/^./, (first) => first.toUpperCase())}Input!`;
  const { data, messages } = await hub.query<{ policy: Record<string, Commanded> }>(
    `mutation ($input: ${type}) { policy { ${name}(input: $input) { ${ANSWERS[name]} findings { rule severity path } published } } }`,
    { input: { ...input, idempotencyKey: randomUUID() } },
    coordinator,
  );
  const done = data.policy?.[name];
  if (!done) throw new Error(messages.join("\n"));
  return done;
}
const rulesOf = ({ findings }: Commanded) => findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);

const letter = {
  year: 2011,
  committee: "BUU",
  synthetic: true,
  challenges: [{ text: { da: "Flere unge forlader skolen (SYNTETISK)" }, goals: ["goal-1"] }],
};

describe("what a document says can be hashed by anyone, and sent back", () => {
  test("a draft of a call letter: the template stands as the input has it, and what is sent back has the same hash", async () => {
    const { draft } = await send("draftCallLetter", { content: letter });
    expect(contentHash(draft?.content)).toBe(draft?.contentHash);
    expect(draft?.content?.template).toEqual({ id: "integration-statement", version: 1 });
    expect(draft?.asInput).toMatchObject({ template: "integration-statement", templateVersion: 1, committee: "BUU" });
    const again = await send("draftCallLetter", { content: draft?.asInput });
    expect(again.draft?.contentHash).toBe(draft?.contentHash);
  });

  test("a version that was written here: what is sent back has the same hash, and nobody else is told of it while it is a draft", async () => {
    const { version } = await send("draftPolicyVersion", { content: theNextPolicy() });
    expect(contentHash(version?.content)).toBe(version?.contentHash);
    expect(version?.asInput).toMatchObject({ startsOn: "2015-01-01", areas: [{ code: "area-2015-1" }, {}] });
    const again = await send("draftPolicyVersion", { content: version?.asInput, version: 1 });
    expect(again.version?.contentHash).toBe(version?.contentHash);
    const { data } = await hub.query<{ policy: { versions: unknown[] } | null }>(
      `{ policy(code: "${NEXT}") { versions { content asInput } } }`,
      {},
      analyst,
    );
    expect(data.policy?.versions ?? []).toEqual([]);
  });

  test("the version of 2010 was put forward in a case: its hash is over the whole case, and a decision's over what was recorded", async () => {
    await hub.decide({ body: "BR", decidedOn: "2010-12-16", outcome: "APPROVED", synthetic: true });
    const { data } = await hub.query<{ policy: { current: Told & { decisions: Told[] } } }>(
      `{ policy(code: "${POLICY}") { current { ${TOLD} decisions { contentHash content } } } }`,
    );
    const { decisions, ...version } = data.policy.current;
    for (const told of [version, ...decisions]) expect(contentHash(told.content)).toBe(told.contentHash);
    expect(decisions).toMatchObject([{ content: { body: "BR", outcome: "APPROVED", policy: POLICY } }]);
    expect(version.content).toHaveProperty("case.agendaItem");
    expect(version.asInput).toMatchObject({ policy: POLICY, synthetic: false });
    expect(version.asInput).not.toHaveProperty("case");
    // Sent as a text of the same version, it can be read whole: an adopted text is all that stands in the way.
    const sent = await send("draftPolicyVersion", { content: version.asInput, version: 1 });
    expect(rulesOf(sent).filter((rule) => rule.startsWith("FATAL"))).toEqual(["FATAL I2 /version"]);
  });
});

describe("a vintage of the barometer", () => {
  const observations = [anObservation(), anObservation({ period: "2010", value: 9 })];

  test("tells nothing of its content before its release, and then what its hash covers", async () => {
    await barometer.define();
    const closed = await send("prepareBarometer", { year: 2011, observations, releaseOn: "2011-01-28" });
    expect(closed.release).toMatchObject({ content: null, asInput: null });
    const ASK = `{ barometerRelease(year: 2011) { ${TOLD} } }`;
    const asked = (by = coordinator) => hub.query<{ barometerRelease: Told | null }>(ASK, {}, by);
    expect((await asked()).data.barometerRelease).toMatchObject({ content: null, asInput: null });
    expect((await asked(analyst)).data.barometerRelease).toBeNull();
    await hub.travel("2011-01-28T07:00:00Z");
    const { barometerRelease: told } = (await asked(analyst)).data;
    expect(contentHash(told?.content)).toBe(told?.contentHash);
  });

  test("its observations can be sent back, corrected, as the next vintage", async () => {
    await barometer.define();
    await send("prepareBarometer", { year: 2011, observations });
    const { release } = await send("releaseBarometer", { year: 2011 });
    expect(contentHash(release?.content)).toBe(release?.contentHash);
    expect(Object.keys(release?.asInput ?? {}).sort()).toEqual(["observations", "year"]);
    const corrected = await send("correctBarometer", { ...release?.asInput, reason: { da: "Tastefejl" } });
    expect(contentHash(corrected.release?.content)).toBe(corrected.release?.contentHash);
    expect(corrected.release?.asInput).toEqual(release?.asInput);
  });
});

describe("what the coordinator sends, and of which parts cannot be read", () => {
  test("a call letter has all that is wrong with it in one report, with what the rules find in the rest", async () => {
    const [challenge] = letter.challenges;
    const content = {
      ...letter,
      year: "2011",
      titel: "?",
      challenges: [{ ...challenge, goals: [true, "goal-99"] }],
      questions: [{ text: { da: "Hvad gør udvalget?" }, goal: {}, required: "yes" }, { goal: "goal-1" }],
    };
    const refused = await send("draftCallLetter", { content });
    expect(refused).toMatchObject({ draft: null, published: false });
    expect(rulesOf(refused)).toEqual([
      "FATAL R170 /titel",
      "FATAL R171 /year",
      "FATAL R171 /challenges/0/goals/0",
      "FATAL R171 /questions/0/goal",
      "FATAL R171 /questions/0/required",
      "FATAL R170 /questions/1/text",
      "ERROR I19 /challenges/0/goals/1",
    ]);
  });

  test("a policy's version with a day that does not exist, a direction and a flag: each is a finding of its rule", async () => {
    const [goal, ...goals] = theNextPolicy().goals;
    const content = {
      ...theNextPolicy({ startsOn: "2015-02-30", synthetic: "no" }),
      goals: [{ ...goal, direction: "UP" }, ...goals],
    };
    const refused = await send("draftPolicyVersion", { content });
    expect(refused).toMatchObject({ version: null, published: false });
    expect(rulesOf(refused)).toEqual([
      "FATAL R173 /startsOn",
      "FATAL R172 /goals/0/direction",
      "FATAL R171 /synthetic",
      "WARNING I4 /goals/0",
      "WARNING I4 /goals/1",
    ]);
  });
});
