import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { StartError } from "../connection/start-error.js";

/** The passwords of the hub's logins: random, created once, and kept in a file that only its owner can read. */
export class SecretStore {
  private constructor(
    private readonly file: string,
    private readonly passwords: Record<string, string>,
  ) {}

  static open(file: string): SecretStore {
    if (!existsSync(file)) return new SecretStore(file, {});
    try {
      return new SecretStore(file, JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
    } catch {
      throw new StartError(`${file} cannot be read as JSON: restore it, or remove it to have new passwords made.`);
    }
  }

  has(login: string): boolean {
    return this.passwords[login] !== undefined;
  }

  /** The login's password. A new one is written to disk before it is returned. */
  passwordOf(login: string): string {
    const known = this.passwords[login];
    if (known !== undefined) return known;
    const made = randomBytes(24).toString("base64url");
    this.passwords[login] = made;
    this.save();
    return made;
  }

  private save(): void {
    writeFileSync(`${this.file}.new`, `${JSON.stringify(this.passwords, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}

const ITERATIONS = 4096;

/**
 * The SCRAM-SHA-256 verifier of a password, so that no statement and no server log contains the password itself. The salt
 * is derived from login and password, so that setting it again changes nothing.
 */
export function scramVerifier(login: string, password: string): string {
  const salt = createHash("sha256").update(`${login}\0${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
  const clientKey = createHmac("sha256", salted).update("Client Key").digest();
  const storedKey = createHash("sha256").update(clientKey).digest("base64");
  const serverKey = createHmac("sha256", salted).update("Server Key").digest("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
