import { afterEach, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";

const STATEMENT = {
  id: "milestone-2013-statement",
  title: { da: "Integrationsredegørelse; udvalgenes", en: "Integration statement" },
  opensAt: "2013-04-30T22:00:00Z",
  dueOn: "2013-05-31",
  locksAt: "2013-06-30T22:00:00Z",
  holiday: null,
  extensions: [
    {
      id: "kfu-longer",
      newDueOn: "2013-08-23",
      grantedAt: "2013-08-14T08:00:00Z",
      committee: { id: "KFU", code: "KFU" },
    },
  ],
};
const CYCLES = [{ id: "cycle-2013", year: 2013, milestones: [STATEMENT] }];

const POLICY = {
  name: "policy",
  sdl: /* GraphQL */ `
    type Query { cycles: [Cycle!] }
    type Cycle { id: ID! year: Int! milestones: [Milestone!]! }
    type Milestone { id: ID! title: Text! opensAt: String! dueOn: String! locksAt: String holiday: Text extensions: [Extension!]! }
    type Extension { id: ID! newDueOn: String! grantedAt: String! committee: Committee! }
    type Committee { id: ID! code: ID! }
    type Text { da: String! en: String }
  `,
  resolvers: { Query: { cycles: () => CYCLES } },
};

let hub: TestHub;
afterEach(() => hub.stop());

test("a calendar that subscribes has each due day, lock and extension, under ids that stay", async () => {
  hub = await TestHub.start({ PUBLIC_URL: "https://hub.example" }, [POLICY]);
  const answer = await fetch(`${hub.url}/calendar.ics`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  const lines = (await answer.text()).replaceAll("\r\n ", "").split("\r\n");
  expect(lines.filter((line) => line.startsWith("UID:"))).toEqual([
    "UID:milestone-2013-statement-due@hub.example",
    "UID:milestone-2013-statement-locks@hub.example",
    "UID:kfu-longer@hub.example",
  ]);
  expect(lines.filter((line) => /^(DTSTART|SUMMARY)/.test(line))).toEqual([
    "DTSTART;VALUE=DATE:20130531",
    String.raw`SUMMARY:Integrationsredegørelse\; udvalgenes: frist`,
    "DTSTART;VALUE=DATE:20130630",
    String.raw`SUMMARY:Integrationsredegørelse\; udvalgenes låses kl. 24`,
    "DTSTART;VALUE=DATE:20130823",
    String.raw`SUMMARY:Integrationsredegørelse\; udvalgenes: KFUs forlængede frist`,
  ]);
});

test("it is in English where that is asked for, in lines of 75 octets at most, also with trusted documents alone", async () => {
  hub = await TestHub.start({ HUB_TRUSTED_DOCUMENTS_ONLY: "on", HUB_PAGES: "on" }, [POLICY]);
  const text = await (await fetch(`${hub.url}/calendar.ics?lang=en`)).text();
  expect(text).toContain("SUMMARY:Integration statement locks at 24:00\r\n");
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("without the year wheel it says so, and when to come again", async () => {
  hub = await TestHub.start({}, [POLICY]);
  hub.subgraph("policy").misbehaves = (response) => response.destroy();
  const answer = await fetch(`${hub.url}/calendar.ics`);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
});
