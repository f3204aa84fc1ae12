/** What no answer may contain: how the hub is built, what failed inside, and secrets. */
const INSIDE: readonly [string, RegExp][] = [
  ["a stack trace", /(\\n|\n)\s+at \S/],
  ["a path of the program", /node_modules|\/dist\/|\.ts:\d/],
  ["SQL", /\bSELECT .+ FROM\b|QueryFailedError|syntax error at or near|relation ".+" does not exist/i],
  ["an address inside", /postgres(ql)?:\/\/|ECONNREFUSED/],
  ["a private key", /"d":"[\w-]{40,}"|BEGIN [A-Z ]*PRIVATE KEY/],
];

/** Searches every answer to attackers for internals and secrets. */
export class LeakDetector {
  readonly found: string[] = [];
  #secrets: string[] = [];

  /** Adds a text that only its owner may see. */
  guard(secret: string): void {
    this.#secrets.push(secret);
  }

  /** An attacker's own text may come back in the answer. */
  search(text: string, request: string): void {
    const what = [
      ...INSIDE.filter(([, pattern]) => pattern.test(text) && !pattern.test(request)).map(([name]) => name),
      ...this.#secrets.filter((secret) => text.includes(secret)).map((secret) => `the secret '${secret}'`),
    ];
    for (const each of what) this.found.push(`${each} in the answer to ${request.slice(0, 120)}`);
  }
}
