import { isPast, noteNotOnRecord, OffsetClock, recordVersion } from "@hub/clock";
import { readRecord } from "@hub/parts";
import { expect, test } from "@jest/globals";
import type { RequestContext } from "../request.context.js";
import { AnswerOrigin } from "./answer-origin.js";

const WHOLE = { data: { plan: 1 } };
const clock = new OffsetClock(() => Date.parse("2012-05-01T12:00:00.300Z"));
const asking = (client?: string) => ({ actor: client === undefined ? undefined : { client } }) as RequestContext;

async function toldAfter(work: (context: RequestContext) => unknown, context = asking()) {
  const origin = new AnswerOrigin();
  await origin.duringQuery(context, async () => {
    await Promise.resolve();
    await work(context);
  });
  return readRecord(origin.told(WHOLE));
}

test("what is on record may be sent again while the record has its number", async () => {
  const { number: madeAt, process } = recordVersion;
  expect(await toldAfter(() => undefined)).toEqual({
    process,
    now: madeAt,
    madeAt,
    holdsMs: undefined,
    isForAll: true,
  });
});

test("what looks at the clock holds until the second ends, and what is past looks at none", async () => {
  expect(await toldAfter(() => clock.now())).toMatchObject({ holdsMs: 700 });
  expect(await toldAfter(() => isPast(new Date("2012-05-01T12:00:00Z"), clock))).toMatchObject({ holdsMs: undefined });
  expect(await toldAfter(() => isPast(new Date("2012-05-02T12:00:00Z"), clock))).toMatchObject({ holdsMs: 700 });
});

test("what looks elsewhere, or at who asks, is not sent again, unless it looks for a token and finds none: then to others without one", async () => {
  const { number: now } = recordVersion;
  expect(await toldAfter(noteNotOnRecord)).toMatchObject({ now, madeAt: undefined });
  expect(await toldAfter(({ actor }) => actor, asking("children"))).toMatchObject({ madeAt: undefined });
  expect(await toldAfter(({ actor }) => actor)).toMatchObject({ madeAt: now, isForAll: false });
  expect(await toldAfter(() => undefined, asking("children"))).toMatchObject({ madeAt: now, isForAll: true });
});

test("what is begun while the record changes is not sent again, nor what it has overtaken", async () => {
  let during: ReturnType<typeof readRecord>;
  await recordVersion.during(async () => {
    during = await toldAfter(() => undefined);
  });
  expect(during).toMatchObject({ madeAt: undefined });
  const begun = recordVersion.number;
  const overtaken = await toldAfter(() => recordVersion.raise());
  expect(overtaken).toMatchObject({ now: begun + 1, madeAt: begun });
});

test("while this process does not hear of changes nothing is sent again", async () => {
  const hearAgain = recordVersion.lose();
  expect(await toldAfter(() => undefined)).toMatchObject({ madeAt: undefined });
  hearAgain();
  expect(await toldAfter(() => undefined)).toMatchObject({ madeAt: recordVersion.number });
});

test("an answer with errors is not sent again", () => {
  expect(readRecord(new AnswerOrigin().told({ ...WHOLE, errors: [{}] }))).toMatchObject({ madeAt: undefined });
});
