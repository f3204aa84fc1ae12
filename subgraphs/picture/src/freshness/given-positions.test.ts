import { expect, test } from "@jest/globals";
import { GivenPositions } from "./given-positions.js";

test("a position that its owner has given is waited for, and a guess is not", async () => {
  const given = new GivenPositions(async () => 42);
  expect(await given.mayBeGiven("children", 42)).toBe(true);
  expect(await given.mayBeGiven("children", 43)).toBe(false);
});

test("a position given while the owner is being asked is known, since the owner is asked again", async () => {
  let newest = 42;
  const answers: (() => void)[] = [];
  const given = new GivenPositions(() => {
    const told = newest;
    return new Promise((resolve) => answers.push(() => resolve(told)));
  });
  const guess = given.mayBeGiven("children", 99);
  await Promise.resolve();
  newest = 43;
  const receipt = given.mayBeGiven("children", 43);
  answers.shift()?.();
  expect(await guess).toBe(false);
  while (answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  answers.shift()?.();
  expect(await receipt).toBe(true);
});

test("six hundred guesses at once are two questions to the owner", async () => {
  let questions = 0;
  const given = new GivenPositions(async () => {
    questions += 1;
    return 42;
  });
  const guesses = await Promise.all(Array.from({ length: 600 }, (_, n) => given.mayBeGiven("children", 1_000 + n)));
  expect(guesses).not.toContain(true);
  expect(questions).toBeLessThanOrEqual(2);
});

test("where the owner does not answer, nobody can say that a position was not given", async () => {
  const given = new GivenPositions(async () => undefined);
  expect(await given.mayBeGiven("children", 43)).toBe(true);
});
