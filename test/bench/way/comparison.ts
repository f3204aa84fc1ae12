import { isDeepStrictEqual } from "node:util";
import { Connections } from "./connections.client.js";
import { SETTLED_AT } from "./contender/common-record.js";
import type { Contender, ContenderName } from "./contender/contenders.js";
import { type Figures, figuresOf, middleOf } from "./figures.js";
import { type Question, requestOf, type Writing } from "./operations.js";
import { Publisher, tokenFrom } from "./publisher.client.js";

/** How a question is asked. */
export interface Scenario {
  operation: string;
  writing: Writing;
  connections: number;
  hasToken: boolean;
}

export interface Row extends Scenario {
  contender: ContenderName;
  figures: Figures;
}

export interface Length {
  seconds: number;
  rounds: number;
}

const WARM_UP_MS = 1000;
/** Before anything is measured each contender answers all questions in turn: a process that has just begun compiles as it answers. */
const FIRST_WARM_UP = { rounds: 3, ms: 1000 };
export const USUAL = { writing: "unique variables", connections: 16, hasToken: false } as const;
/** What is asked in other ways too, one at a time. */
const VARIED = ["list", "picture", "small"];
export const VARIATIONS: readonly Partial<Scenario>[] = [
  { writing: "unique literals" },
  { writing: "identical" },
  { hasToken: true },
  { connections: 1 },
  { connections: 64 },
];
/** The contenders that the goals of the variations are about. */
const COMPARED_IN_VARIATIONS: readonly ContenderName[] = ["hub", "stock-earlier", "hive-today"];

/** Instants of which none comes twice, all after the last publication. */
let instant = SETTLED_AT;
const nextInstant = (): string => new Date(instant++).toISOString();

export class Comparison {
  constructor(
    private readonly contenders: readonly Contender[],
    private readonly length: Length,
    private readonly report: (text: string) => void,
  ) {}

  /** Fails where contenders answer a question differently, however it is written. */
  async checkEqual(questions: readonly Question[]): Promise<void> {
    const faults: string[] = [];
    for (const question of questions) {
      for (const writing of ["unique variables", "unique literals", "identical"] as const) {
        const difference = await this.#differenceOf(requestOf(question, writing, nextInstant()));
        if (difference) faults.push(`${question.name}, ${writing}: ${difference}`);
      }
    }
    if (faults.length > 0) throw new Error(`Not all answers are equal:\n${faults.join("\n")}`);
    this.report(`All answers are equal: ${questions.map(({ name }) => name).join(", ")}`);
  }

  /** Every question as it is usually asked, and some of them in other ways. */
  async measureAll(questions: readonly Question[]): Promise<readonly Row[]> {
    for (const contender of this.contenders) await this.#warmUpFirst(contender, questions);
    const rows: Row[] = [];
    for (const question of questions) rows.push(...(await this.measure(question, {}, this.contenders)));
    const compared = this.contenders.filter(({ name }) => COMPARED_IN_VARIATIONS.includes(name));
    for (const question of questions.filter(({ name }) => VARIED.includes(name))) {
      for (const variation of VARIATIONS) rows.push(...(await this.measure(question, variation, compared)));
    }
    return rows;
  }

  async measure(question: Question, variation: Partial<Scenario>, contenders: readonly Contender[]): Promise<Row[]> {
    const scenario: Scenario = { ...USUAL, ...variation, operation: question.name };
    const askers = new Map<ContenderName, Connections>();
    for (const contender of contenders) {
      const headers = scenario.hasToken ? { authorization: `Bearer ${await tokenFrom(contender)}` } : {};
      askers.set(contender.name, new Connections(contender.url, scenario.connections, headers));
    }
    const ask = (contender: Contender, ms: number) => {
      const connections = askers.get(contender.name) as Connections;
      const askOnce = (took: (ms: number | undefined) => void) =>
        timed(connections, requestOf(question, scenario.writing, nextInstant()), took);
      return figuresOf(contender, (took) => connections.keepAsking(() => askOnce(took), { ms }));
    };
    for (const contender of contenders) await this.#warmUp(contender, question, (asked) => ask(asked, WARM_UP_MS));
    const rows = await this.#inTurn(scenario, contenders, (contender) => ask(contender, this.length.seconds * 1000));
    for (const connections of askers.values()) connections.close();
    return rows;
  }

  /** Publications one after the other: a draft and its publication, and what it takes until the picture has them. */
  async measurePublishing(): Promise<readonly Row[]> {
    const scenario: Scenario = { ...USUAL, operation: "publish", connections: 1, hasToken: true };
    const publishing = await this.#thatPublish();
    return this.#inTurn(scenario, publishing, async (contender) => {
      const publisher = new Publisher(contender);
      let published = await publisher.publish();
      await publisher.untilVisible(published);
      return figuresOf(contender, async (took) => {
        const until = performance.now() + this.length.seconds * 1000;
        while (performance.now() < until) {
          const began = performance.now();
          published = await publisher.publish();
          took(performance.now() - began);
        }
        await publisher.untilVisible(published);
      });
    });
  }

  /** Hive's planner in Rust finds no way to a committee's publication. */
  async #thatPublish(): Promise<readonly Contender[]> {
    const publishing: Contender[] = [];
    for (const contender of this.contenders) {
      const error = await new Publisher(contender).publish().then(
        () => undefined,
        (failure: Error) => failure.message,
      );
      if (error === undefined) publishing.push(contender);
      else this.report(`${contender.name} does not publish: ${error}`);
    }
    return publishing;
  }

  async #warmUpFirst(contender: Contender, questions: readonly Question[]): Promise<void> {
    for (let round = 0; round < FIRST_WARM_UP.rounds; round++) {
      for (const question of questions) {
        const connections = new Connections(contender.url, round === 0 ? 1 : USUAL.connections);
        const askOnce = () => timed(connections, requestOf(question, USUAL.writing, nextInstant()), () => undefined);
        await connections.keepAsking(askOnce, { ms: FIRST_WARM_UP.ms });
        connections.close();
      }
    }
  }

  /** First one by one: a question that takes long, as the first ones do, may not be asked by many at once. */
  async #warmUp(contender: Contender, question: Question, ask: (contender: Contender) => Promise<Figures>) {
    const connections = new Connections(contender.url, 1);
    for (let n = 0; n < 5; n++) await connections.ask(requestOf(question, USUAL.writing, nextInstant()));
    connections.close();
    await ask(contender);
  }

  /** Round by round, each contender after the other; who begins changes. */
  async #inTurn(
    scenario: Scenario,
    contenders: readonly Contender[],
    measure: (contender: Contender) => Promise<Figures>,
  ): Promise<Row[]> {
    const rounds = new Map<ContenderName, Figures[]>(contenders.map(({ name }) => [name, []]));
    for (let round = 0; round < this.length.rounds; round++) {
      const order = [...contenders.slice(round % contenders.length), ...contenders.slice(0, round % contenders.length)];
      for (const contender of order) rounds.get(contender.name)?.push(await measure(contender));
    }
    const rows = [...rounds].map(([contender, each]) => ({ ...scenario, contender, figures: middleOf(each) }));
    for (const row of rows) this.report(lineOf(row));
    return rows;
  }

  /** The first two answers of contenders that differ, if any do. */
  async #differenceOf(body: string): Promise<string | undefined> {
    const answers = await Promise.all(this.contenders.map((contender) => dataOf(contender, body)));
    const [first] = answers;
    const other = answers.find(({ data }) => !isDeepStrictEqual(data, first?.data));
    return other && [first, other].map((answer) => JSON.stringify(answer).slice(0, 1500)).join("\n");
  }
}

/** Tells how long an answer took; `undefined` where the question was refused. */
async function timed(connections: Connections, body: string, took: (ms: number | undefined) => void): Promise<void> {
  const began = performance.now();
  const isAnswered = await connections.ask(body).then(
    () => true,
    () => false,
  );
  took(isAnswered ? performance.now() - began : undefined);
}

async function dataOf({ name, url }: Contender, body: string): Promise<{ name: ContenderName; data: unknown }> {
  const connections = new Connections(url, 1);
  const answer = await connections.ask(body).catch((error: Error) => ({ data: error.message }));
  connections.close();
  return { name, data: Buffer.isBuffer(answer) ? JSON.parse(answer.toString()).data : answer.data };
}

export const nameOf = ({ operation, writing, connections, hasToken }: Scenario): string =>
  [operation, writing, `${connections} at once`, ...(hasToken ? ["with a token"] : [])].join(", ");

function lineOf(row: Row): string {
  const { perSecond, totalCpuMs, cpuMs, callerCpuMs, refused } = row.figures;
  const parts = Object.entries(cpuMs).map(([part, ms]) => `${part} ${ms.toFixed(1)}`);
  return `${nameOf(row)}: ${row.contender} ${perSecond.toFixed(0)}/s, ${totalCpuMs.toFixed(1)} ms (${parts.join(", ")}; caller ${callerCpuMs.toFixed(2)})${refused > 0 ? `, ${refused} REFUSED` : ""}`;
}
