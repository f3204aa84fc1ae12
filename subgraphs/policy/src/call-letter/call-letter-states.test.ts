import { randomUUID } from "node:crypto";
import type { Access } from "@hub/auth";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { command, releaseBarometer } from "../cycle/cycle.testkit.js";
import { cellsOf, endOf, StatesHub, statesOf } from "../testing/states.testkit.js";

const reason = { da: "SYNTETISK" };

describe("a call letter", () => {
  const at = new StatesHub();
  beforeAll(() => releaseBarometer(at.hub, 2011));

  interface Letter {
    draft: string;
    contentHash: string;
    letter: string;
  }
  const NOWHERE: Letter = { draft: randomUUID(), contentHash: "0".repeat(64), letter: randomUUID() };
  const free = ["BIU", "BUU", "KFU", "SOU", "SUU", "TMU"];
  const challenges = [{ text: reason, goals: ["goal-1"], evidence: [] }];
  const draft = (replaced: { id?: string; expectedHash?: string } = {}, committee = "ØU") => {
    const content = { year: 2011, committee, synthetic: true, challenges };
    return command(at.hub, "draftCallLetter", { ...replaced, content });
  };
  const issue = (named: Letter) =>
    command(at.hub, "issueCallLetter", { draft: named.draft, contentHash: named.contentHash });
  const discard = ({ draft: id }: Letter) => command(at.hub, "discardCallLetterDraft", { id });
  const withdraw = ({ letter: id }: Letter) => command(at.hub, "withdrawCallLetter", { id, reason: "SYNTETISK" });
  const commands = {
    draftCallLetter: (named: Letter) =>
      draft(named === NOWHERE ? {} : { id: named.draft, expectedHash: named.contentHash }),
    discardCallLetterDraft: discard,
    issueCallLetter: issue,
  };

  const open = async (): Promise<Letter> => {
    const { done, message } = await draft({}, free[0]);
    if (!done) throw new Error(message);
    return { ...NOWHERE, draft: done.draft.id, contentHash: done.draft.contentHash };
  };
  const issued = async (): Promise<Letter> => {
    const named = await open();
    free.shift();
    const { done, message } = await issue(named);
    if (!done?.letter) throw new Error(message || JSON.stringify(done?.findings));
    return { ...named, letter: done.letter.id };
  };
  const drafts: Readonly<Record<string, () => Promise<Letter>>> = {
    NONE: async () => NOWHERE,
    OPEN: open,
    ISSUED: issued,
    DISCARDED: async () => {
      const named = await open();
      await discard(named);
      return named;
    },
  };
  test.each(cellsOf("call letter's draft", Object.keys(commands)))(
    "%s on a draft that is %s is done or refused as the access table says",
    async (name, state) => {
      const named = await (drafts[state] as () => Promise<Letter>)();
      await at.endsAsInTable(`PolicyCommands.${name}` as Access, state, async () =>
        endOf(await commands[name as keyof typeof commands](named)),
      );
      if (name === "issueCallLetter" && state === "OPEN") free.shift();
    },
  );

  // ACKNOWLEDGED and ANSWERED are set by the committee and unknown to this subgraph: both are ISSUED here.
  const letters: Readonly<Record<string, () => Promise<Letter>>> = {
    ISSUED: issued,
    WITHDRAWN: async () => {
      const named = await issued();
      await withdraw(named);
      return named;
    },
    LAPSED: async () => {
      const named = await issued();
      await at.hub.travel("2011-07-20T08:00:00Z");
      await command(at.hub, "closeCycle", { year: 2011, reason });
      return named;
    },
  };
  test.each(Object.keys(letters))(
    "withdrawCallLetter on a letter that is %s is done or refused as the access table says",
    async (state) => {
      const named = await (letters[state] as () => Promise<Letter>)();
      await at.endsAsInTable("PolicyCommands.withdrawCallLetter", state, async () => endOf(await withdraw(named)));
    },
  );
  test("every state of a call letter is tried, but the two that only its committee sets", () => {
    expect([...Object.keys(letters), "ACKNOWLEDGED", "ANSWERED"].sort()).toEqual([...statesOf("call letter")].sort());
  });
});
