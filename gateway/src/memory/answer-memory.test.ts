import { describe, expect, test } from "@jest/globals";
import { ManualClock } from "../manual-clock.testkit.js";
import { AnswerMemory } from "./answer-memory.js";

const KIB = 1024;
const aMemory = () => {
  const clock = new ManualClock();
  return { clock, memory: new AnswerMemory({ perAnswer: 300 * KIB, together: 400 * KIB }, clock) };
};

/** Whether the work has ended after everything that could happen by itself has happened. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  let done = false;
  work.then(
    () => {
      done = true;
    },
    () => undefined,
  );
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

describe("the memory that answers take together", () => {
  test("who comes when it is full waits until another client has its answer", async () => {
    const { memory } = aMemory();
    const [first, second, third] = [memory.begin(), memory.begin(), memory.begin()];
    await first.add(300 * KIB);
    const favoured = second.add(200 * KIB);
    expect(await isDone(favoured)).toBe(true);
    const waiting = third.add(200 * KIB);
    expect(await isDone(waiting)).toBe(false);
    first.release();
    expect(await isDone(waiting)).toBe(true);
    for (const each of [second, third]) each.release();
    expect(memory.held).toBe(0);
  });

  test("answers that are half read never wait for each other: one of them goes on", async () => {
    const { memory } = aMemory();
    const [one, other] = [memory.begin(), memory.begin()];
    await Promise.all([one.add(200 * KIB), other.add(200 * KIB)]);
    const goingOn = [one.add(100 * KIB), other.add(100 * KIB)];
    expect(await Promise.all(goingOn.map(isDone))).toEqual([true, false]);
    one.release();
    expect(await isDone(goingOn[1] as Promise<void>)).toBe(true);
  });

  test("a short answer does not stand behind long ones", async () => {
    const { memory } = aMemory();
    await memory.begin().add(400 * KIB);
    const [favoured, short] = [memory.begin(), memory.begin()];
    await favoured.add(100 * KIB);
    expect(await isDone(short.add(60 * KIB))).toBe(true);
  });

  test("who has waited too long is refused, and holds nothing of what it waited for", async () => {
    const { memory, clock } = aMemory();
    const [slow, favoured, late] = [memory.begin(), memory.begin(), memory.begin()];
    await slow.add(400 * KIB);
    await favoured.add(100 * KIB);
    const refused = expect(late.add(100 * KIB)).rejects.toThrow("no memory for an answer within 5000 ms");
    clock.advance(5_000);
    await refused;
    slow.release();
    favoured.release();
    expect(memory.held).toBe(0);
  });

  test("what is released while it waits is not counted later", async () => {
    const { memory } = aMemory();
    const [slow, favoured, left] = [memory.begin(), memory.begin(), memory.begin()];
    await slow.add(400 * KIB);
    await favoured.add(100 * KIB);
    const waiting = left.add(100 * KIB);
    left.release();
    slow.release();
    await waiting;
    favoured.release();
    expect(memory.held).toBe(0);
  });
});
