/** What a document says, a text for each triple. */
export type Triples = ReadonlySet<string>;

type Node = Record<string, unknown> & { "@id": string; "@type": string[] };
interface JsonValue {
  "@id"?: string;
  "@value"?: string;
  "@language"?: string;
  "@type"?: string;
}

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const expanded = (name: string, prefixes: Record<string, string>): string => {
  const [prefix = "", rest = ""] = name.split(":");
  if (prefixes[prefix] === undefined) throw new Error(`'${name}' has no known prefix.`);
  return `<${prefixes[prefix]}${rest}>`;
};

/** Reads JSON-LD whose things are beside each other. */
export function triplesOfJsonLd(text: string): Triples {
  const { "@context": prefixes, "@graph": nodes } = JSON.parse(text) as {
    "@context": Record<string, string>;
    "@graph": Node[];
  };
  const objectOf = ({ "@id": id, "@value": value, "@language": language, "@type": type }: JsonValue) => {
    if (id !== undefined) return `<${id}>`;
    return `${JSON.stringify(value)}${language ? `@${language}` : ""}${type ? `^^${expanded(type, prefixes)}` : ""}`;
  };
  return new Set(
    nodes.flatMap(({ "@id": id, "@type": types, ...says }) => [
      ...types.map((type) => `<${id}> <${TYPE}> ${expanded(type, prefixes)}`),
      ...Object.entries(says).flatMap(([property, values]) =>
        (values as JsonValue[]).map((value) => `<${id}> ${expanded(property, prefixes)} ${objectOf(value)}`),
      ),
    ]),
  );
}

const TOKEN =
  /\s*(@prefix|<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\["\\nrtbf]|\\u[0-9a-fA-F]{4})*"(?:@[a-z]+|\^\^[a-z]+:\w+)?|[a-z]*:\w*|a|[.;,])/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text)?.[1];
    if (found === undefined) throw new Error(`No Turtle: ${text.slice(from, from + 80)}`);
    tokens.push(found);
  }
  return tokens;
}

class TurtleReader {
  readonly triples = new Set<string>();
  readonly #prefixes: Record<string, string> = {};
  readonly #tokens: string[];

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  read(): Triples {
    while (this.#tokens.length > 0) {
      const first = this.#next();
      const end = first === "@prefix" ? this.#prefix() : this.#statements(first);
      if (end !== ".") throw new Error(`'${end}' stands where a statement ends.`);
    }
    return this.triples;
  }

  #next(): string {
    return this.#tokens.shift() ?? "";
  }

  #prefix(): string {
    this.#prefixes[this.#next().slice(0, -1)] = this.#next().slice(1, -1);
    return this.#next();
  }

  #statements(subject: string): string {
    let end = ";";
    while (end === ";") {
      const property = this.#term(this.#next());
      do {
        this.triples.add(`${subject} ${property} ${this.#term(this.#next())}`);
        end = this.#next();
      } while (end === ",");
    }
    return end;
  }

  #term(token: string): string {
    if (token === "a") return `<${TYPE}>`;
    if (token.startsWith("<")) return token;
    if (!token.startsWith('"')) return expanded(token, this.#prefixes);
    const [, value = "", tail = ""] = /^(".*")(@.*|\^\^.*)?$/.exec(token) ?? [];
    const type = tail.startsWith("^^") ? `^^${expanded(tail.slice(2), this.#prefixes)}` : tail;
    return `${JSON.stringify(JSON.parse(value))}${type}`;
  }
}

/** Reads Turtle without blank nodes, bases and numbers; throws at what is none. */
export const triplesOfTurtle = (text: string): Triples => new TurtleReader(text).read();
