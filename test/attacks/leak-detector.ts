/** What no answer may hold, whoever asks: how the hub is built, what went wrong inside, and what is secret. */
const INSIDE: readonly [string, RegExp][] = [
  ["a stack trace", /(\\n|\n)\s+at \S/],
  ["a path of the program", /node_modules|\/dist\/|\.ts:\d/],
  ["SQL", /\bSELECT .+ FROM\b|QueryFailedError|syntax error at or near|relation ".+" does not exist/i],
  ["an address inside", /postgres(ql)?:\/\/|ECONNREFUSED/],
  ["a private key", /"d":"[\w-]{40,}"|BEGIN [A-Z ]*PRIVATE KEY/],
];

/** Looks through everything that attackers were answered. */
export class LeakDetector {
  readonly found: string[] = [];
  #secrets: string[] = [];

  /** What only its owner may be answered. */
  guard(secret: string): void {
    this.#secrets.push(secret);
  }

  /** What an attacker has said itself may come back to it. */
  look(text: string, asked: string): void {
    const what = [
      ...INSIDE.filter(([, pattern]) => pattern.test(text) && !pattern.test(asked)).map(([name]) => name),
      ...this.#secrets.filter((secret) => text.includes(secret)).map((secret) => `the secret '${secret}'`),
    ];
    for (const each of what) this.found.push(`${each} in the answer to ${asked.slice(0, 120)}`);
  }
}
