import { GraphQLError } from "graphql";

/** As many bytes as the gateway takes of one answer. */
export const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** What stands around a field's name and its value: quotes, colon, comma. */
const AROUND = 4;
const SETTING = "HUB_MAX_ANSWER_BYTES";

/**
 * Counts the bytes of an answer while its values are taken, before there is a text of them: the same text in a hundred places is a
 * hundred times as long there, and in memory once. Never more than the answer will have.
 */
export class AnswerBytes {
  #bytes = 0;
  #refusal: GraphQLError | undefined;

  constructor(readonly most: number) {}

  get isOver(): boolean {
    return this.#bytes > this.most;
  }

  /** One for all fields that come too late. It has a path, so that graphql-js does not copy it for each of them. */
  get refusal(): GraphQLError {
    this.#refusal ??= new GraphQLError(
      `The answer is longer than ${this.most} bytes, which is the most. Ask for less at once. (${SETTING})`,
      { path: [], extensions: { code: "LIMIT_EXCEEDED", limit: { name: SETTING, value: this.most } } },
    );
    return this.#refusal;
  }

  /** The answer is made once more. */
  beginAgain(): void {
    this.#bytes = 0;
  }

  addName(name: string | number): void {
    if (this.isOver) throw this.refusal;
    this.#bytes += AROUND + (typeof name === "string" ? name.length : 0);
  }

  add<T>(value: T): T {
    this.#bytes += bytesOf(value);
    if (this.isOver) throw this.refusal;
    return value;
  }
}

function bytesOf(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + bytesOf(each), 0);
  return Object.entries(value).reduce((sum, [name, each]) => sum + AROUND + name.length + bytesOf(each), 0);
}
