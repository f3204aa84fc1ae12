import { contentHash } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { readFrameFile } from "./frame/index.js";
import { POLICY, sharedPolicyHub } from "./testing/policy.testkit.js";

const hub = sharedPolicyHub();

const TEXT = "{ da en enSource }";
async function version<T = Record<string, unknown>>(selection: string): Promise<T> {
  const { data, messages } = await hub.query<{ policy: { current: T } }>(`{ policy { current { ${selection} } } }`);
  expect(messages).toEqual([]);
  return data.policy.current;
}

interface Step {
  state: string;
  synthetic: boolean;
  committee: { code: string } | null;
  committees: { code: string }[];
}

describe("the frame", () => {
  test("the frame has the policy as it was recommended, with all its names, in both languages", async () => {
    const { data } = await hub.query<{
      policy: { current: Record<string, unknown> };
    }>(`{ policy { id title ${TEXT} aliases { da } startsOn endsOn
      versions { id } current { number state synthetic contentHash vision { id policy { id } version da en enSource textInSource } visionTextInSource } } }`);
    const { current, ...policy } = data.policy;
    expect(policy).toEqual({
      id: POLICY,
      title: {
        da: "Københavns Integrationspolitik 2011-2014",
        en: "Copenhagen's Integration Policy 2011-2014",
        enSource: "EDITORIAL",
      },
      aliases: [{ da: "inklusionspolitik" }],
      startsOn: "2011-01-01",
      endsOn: "2015-01-01",
      versions: [{ id: `${POLICY}-version-1` }],
    });
    expect(current).toMatchObject({ number: 1, state: "RECOMMENDED", synthetic: false, visionTextInSource: false });
    expect(current.contentHash).toBe(contentHash(await readFrameFile()));
    expect(current.vision).toEqual({
      id: `${POLICY}-vision`,
      policy: { id: POLICY },
      version: 1,
      textInSource: false,
      da: "En vision for København 2015",
      en: "A vision for Copenhagen 2015",
      enSource: "EDITORIAL",
    });
  });

  test("the frame has four areas with fifteen themes and eight goals, each goal in one area", async () => {
    const { areas, goals } = await version<{
      areas: { themes: unknown[]; goals: { id: string }[] }[];
      goals: unknown[];
    }>(
      `areas { ordinal title ${TEXT} themes { id text ${TEXT} } goals { id } } goals { ordinal direction title ${TEXT} area { id } }`,
    );
    expect(areas.map((area) => area.themes.length)).toEqual([4, 4, 3, 4]);
    expect(areas.map((area) => area.goals.map(({ id }) => id))).toEqual([
      ["goal-1"],
      ["goal-2", "goal-3"],
      ["goal-4", "goal-5"],
      ["goal-6", "goal-7", "goal-8"],
    ]);
    expect(goals).toHaveLength(8);
    expect(goals[6]).toEqual({
      ordinal: 7,
      direction: "DECREASE",
      title: {
        da: "Færre skal føle sig ekskluderet på grund af fattigdom",
        en: "Fewer must feel excluded because of poverty",
        enSource: "EDITORIAL",
      },
      area: { id: "area-4" },
    });
  });

  test("every text of the frame has its English and names who translated it", async () => {
    const texts = await version<{ concepts: { definition: unknown }[] }>(`
      principles { text ${TEXT} } concepts { term ${TEXT} definition { da } altLabels { da } }
      areas { title ${TEXT} themes { text ${TEXT} } } goals { title ${TEXT} }
      renditions { title ${TEXT} text ${TEXT} } recommendations { text ${TEXT} } process { action ${TEXT} }
      documents { title ${TEXT} } instruments ${TEXT} financingRules ${TEXT} origin ${TEXT}
      councilCase { title ${TEXT} summary ${TEXT} economicConsequences ${TEXT} }
      yearWheel { text ${TEXT} } obligations { what ${TEXT} mustContain ${TEXT} }
      hearing { audience ${TEXT} periodText ${TEXT} publicMeetingTerm ${TEXT} }`);
    const found = JSON.stringify(texts).match(/"enSource":(null|"[A-Z]+")/g) ?? [];
    expect(found).toHaveLength(3 + 3 + 4 + 15 + 8 + 4 + 2 + 7 + 3 + 4 + 3 + 1 + 3 + 5 + 3 + 2 + 3);
    expect(new Set(found)).toEqual(new Set(['"enSource":"EDITORIAL"']));
    expect(JSON.stringify(texts)).not.toContain('"en":null');
    expect(texts.concepts.map(({ definition }) => definition)).toEqual([null, null, null]);
  });

  test("the hearing of 2010 counts 38 responses and has none of them", async () => {
    const { hearing } = await version(`hearing { id approvedSendOut approvedBy { code } writtenResponses publicMeetings
      publicMeetingTerm { da } periodText { da } startsOn endsOn datesInferred materialIncludesPlans responses { id } }`);
    expect(hearing).toEqual({
      id: "hearing-2010",
      approvedSendOut: "2010-08-17",
      approvedBy: { code: "BIU" },
      writtenResponses: 38,
      publicMeetings: 2,
      publicMeetingTerm: { da: "stormøder" },
      periodText: { da: "september-oktober 2010" },
      startsOn: "2010-09-01",
      endsOn: "2010-10-31",
      datesInferred: true,
      materialIncludesPlans: true,
      responses: [],
    });
  });

  test("the process has seven steps with their states, and keeps the sources' slips and conflicts", async () => {
    const { process } = await version<{
      process: Step[];
    }>(`process { ordinal date dateText yearInferred state note synthetic
      committee { code } committees { code } administration { code } }`);
    expect(process.map(({ state }) => state)).toEqual([
      "DONE",
      "DONE",
      "DONE",
      "PLANNED",
      "PLANNED",
      "PLANNED",
      "PLANNED",
    ]);
    expect(process.every(({ synthetic }) => !synthetic)).toBe(true);
    expect(process[1]).toMatchObject({ committee: null, committees: [], administration: { code: "BIF" } });
    expect(process[4]).toMatchObject({
      date: "2011-01-27",
      dateText: "27. januar",
      yearInferred: true,
      committee: { code: "BR" },
      note: expect.stringContaining("16 December 2010"),
    });
    expect(process[5]).toMatchObject({
      date: null,
      dateText: "Januar-februar 2010",
      note: "2010 in the seed; must be 2011 by context",
    });
    expect(process[6]?.committee).toBeNull();
    expect(process[6]?.committees.map(({ code }) => code)).toEqual(["BIU", "BUU", "KFU", "SOU", "SUU", "TMU"]);
  });

  test("the frame has two recommendations without an outcome, three annexes without contents, and no decision", async () => {
    const from = { proposedBy: { code: "BIF" }, recommendedBy: { code: "BIU" } };
    const annex = { url: null, sha256: null, columnsInferred: [] };
    expect(
      await version(`recommendations { ordinal outcome addressedTo { code } proposedBy { code } recommendedBy { code } }
        documents { annexNumber url sha256 columnsInferred } decisions { id }
        councilCase { agendaItem caseNumber decisionTextInSource }`),
    ).toEqual({
      recommendations: [
        { ordinal: 1, outcome: null, addressedTo: [{ code: "ØU" }, { code: "BR" }], ...from },
        { ordinal: 2, outcome: null, addressedTo: [{ code: "BR" }], ...from },
      ],
      documents: [
        { ...annex, annexNumber: 1 },
        { ...annex, annexNumber: 2 },
        { ...annex, annexNumber: 3, columnsInferred: ["indsats", "finansieret/ikke-finansieret"] },
      ],
      decisions: [],
      councilCase: { agendaItem: 14, caseNumber: "2010-174928", decisionTextInSource: false },
    });
  });

  test("the frame has two renditions, the year wheel and the yearly obligations", async () => {
    const frame = await version<{ renditions: { contains: unknown }[]; obligations: { owedBy: unknown }[] }>(
      `renditions { label audience contains refersTo } yearWheel { monthFrom monthTo kinds }
       obligations { kind due dueText years yearsInferred firstYearInferred owedBy { code } owedTo { code } }`,
    );
    expect(frame).toMatchObject({
      renditions: [
        { label: "Version 1", audience: "CITIZEN", refersTo: "www.kk.dk/integration" },
        { label: "Version 2", audience: "INTERNAL", refersTo: null },
      ],
      yearWheel: [
        { monthFrom: 1, monthTo: 1, kinds: ["BAROMETER_RELEASE", "CALL_LETTER"] },
        { monthFrom: 3, monthTo: 3, kinds: ["CONFERENCE"] },
        { monthFrom: 5, monthTo: 6, kinds: ["STATEMENT", "MAYOR_DIALOGUE"] },
        { monthFrom: 8, monthTo: 8, kinds: ["STATUS_REPORT"] },
        { monthFrom: 10, monthTo: 10, kinds: ["BUDGET_ADOPTION"] },
      ],
      obligations: [
        { kind: "PLAN_REVISION", due: "--05-01", dueText: "senest d. 1. maj", firstYearInferred: 2011 },
        { kind: "STATEMENT", years: [2011, 2012, 2013, 2014], yearsInferred: true, owedTo: [{ code: "BIU" }] },
        { kind: "CALL_LETTER", years: [2011, 2012, 2013, 2014], yearsInferred: false, owedBy: [{ code: "BIU" }] },
      ],
    });
    expect(frame.renditions[1]?.contains).toHaveLength(11);
    expect(frame.obligations[0]?.owedBy).toHaveLength(6);
  });

  test("the frame names where its parts come from, and what is inferred", async () => {
    const { sources } = await version("sources { about note }");
    expect(sources).toHaveLength(16);
    expect(sources).toContainEqual({ about: "BR", note: "Decision item 14, case 2010-174928" });
    expect(sources).toContainEqual({
      about: "BUU",
      note: "docplayer.dk/70291404 (status report 2013, table of contents)",
    });
  });
});
