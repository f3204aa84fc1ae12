import { invalid, MOST_DEPTH, MOST_TOKENS, ODataProblem } from "./odata-problem.js";

type TokenKind = "text" | "instant" | "day" | "guid" | "number" | "word" | "mark";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

// A sign of plus in an address is a space once it is read.
const TOKEN = new RegExp(
  [
    "(?<text>'(?:[^']|'')*')",
    "(?<instant>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,12})?)?(?:Z|[-+ ]\\d\\d:\\d\\d))",
    "(?<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})",
    "(?<day>\\d{4}-\\d\\d-\\d\\d)",
    "(?<number>-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][-+ ]?\\d{1,3})?)(?![\\w.])",
    "(?<word>[A-Za-z_$][A-Za-z0-9_.]{0,127})",
    "(?<mark>[(),/*])",
  ].join("|"),
  "y",
);
const BLANK = /\s*/y;

/** Splits the value of an option into words, values and signs. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(source, 0);
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const found = Object.entries(TOKEN.exec(source)?.groups ?? {}).find(([, text]) => text !== undefined);
    if (!found) throw invalid(`It cannot be read from character ${at + 1} on: '${source.slice(at, at + 40)}'.`);
    const [kind, text] = found as [TokenKind, string];
    if (text.includes("\0")) throw invalid("A text cannot have the character 0.");
    tokens.push({ kind, text });
    if (tokens.length > MOST_TOKENS) {
      throw new ODataProblem(400, "QueryTooLong", `An option may have ${MOST_TOKENS} words, values and signs.`);
    }
    at = skipBlank(source, at + text.length);
  }
  return tokens;
}

function skipBlank(source: string, at: number): number {
  BLANK.lastIndex = at;
  return at + (BLANK.exec(source)?.[0].length ?? 0);
}

/** Goes through tokens, and refuses what is nested too deeply. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(source: string) {
    this.#tokens = tokensOf(source);
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#next + ahead];
  }

  next(): Token {
    const token = this.peek();
    if (!token) throw invalid("It ends too early.");
    this.#next += 1;
    return token;
  }

  /** Goes on where the next is this mark or word. */
  takes(text: string): boolean {
    const token = this.peek();
    if (token?.text !== text || (token.kind !== "mark" && token.kind !== "word")) return false;
    this.#next += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) throw invalid(`'${text}' is expected ${this.#place()}.`);
  }

  word(): string {
    const token = this.peek();
    if (token?.kind !== "word") throw invalid(`A name is expected ${this.#place()}.`);
    return this.next().text;
  }

  end(): void {
    if (this.peek()) throw invalid(`Nothing more is expected ${this.#place()}.`);
  }

  deeper<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) {
      throw new ODataProblem(400, "QueryTooDeep", `Brackets, 'not' and functions may be nested ${MOST_DEPTH} deep.`);
    }
    const found = read();
    this.#depth -= 1;
    return found;
  }

  /** What one reads, once or more, separated by commas. */
  list<T>(read: () => T): T[] {
    const found = [read()];
    while (this.takes(",")) found.push(read());
    return found;
  }

  #place(): string {
    const token = this.peek();
    return token ? `before '${token.text.slice(0, 40)}'` : "at the end";
  }
}
