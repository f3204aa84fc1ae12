import { committeeOfCode, committees } from "@hub/registry";
import { contentHash, wordingId } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { PolicyVersionFacts } from "./frame.events.js";
import { Committee } from "./frame.types.js";
import { Wordings } from "./policy-wording.js";
import { text } from "./text.types.js";

type Body = PolicyVersionFacts["bodies"][number];

/** The city's bodies as the frame names them, in its order, with those of the registry that are newer than the frame. */
export class FrameCommittees {
  readonly #byCode = new Map<string, Committee>();
  /** By code: how many wordings it has had. */
  readonly #numbers = new Map<string, number>();
  readonly wordings = new Wordings();

  get(code: string): Committee | undefined {
    return this.#byCode.get(code);
  }

  get all(): Committee[] {
    return [...this.#byCode.values()];
  }

  /**
   * The committees that owe an action plan and a statement each year, with or without a subgraph. Picture, board, report and freshness
   * list all of them; `publishes` says of each whether it does so in the hub.
   */
  get deliverers(): Committee[] {
    return this.all.filter(
      ({ kinds, publishes }) =>
        publishes || kinds.some((kind) => kind === "STANDING_COMMITTEE" || kind === "FINANCE_COMMITTEE"),
    );
  }

  /** The committees with a subgraph. */
  get publishers(): Committee[] {
    return this.all.filter((committee) => committee.publishes);
  }

  /** Takes over the bodies of a version of a policy. */
  record(bodies: readonly Body[]): void {
    for (const body of bodies) this.#recordBody(body);
    for (const body of this.#newerCommittees()) this.#recordBody(body);
  }

  #recordBody({ code, name, kinds }: Body): void {
    const entry = committeeOfCode(code);
    const words = { name: text(name), kinds };
    const known = this.#byCode.get(code);
    if (known && contentHash(words) === contentHash({ name: known.name, kinds: known.kinds })) return;
    const number = (this.#numbers.get(code) ?? 0) + 1;
    const committee = made(Committee, {
      id: wordingId(code, number),
      code,
      slug: entry?.slug ?? null,
      root: entry?.root ?? null,
      publishes: entry !== undefined,
      ...words,
    });
    this.#numbers.set(code, number);
    this.#byCode.set(code, committee);
    this.wordings.add([committee]);
  }

  /** The committees of the registry that the frame does not name, because they are newer. */
  #newerCommittees(): Body[] {
    return committees.flatMap(({ code, name }) =>
      name && !this.#byCode.has(code)
        ? [{ code, name: { ...name, enSource: "EDITORIAL" }, kinds: ["STANDING_COMMITTEE"] }]
        : [],
    );
  }
}
