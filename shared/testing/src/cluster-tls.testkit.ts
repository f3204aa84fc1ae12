import { chownSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestAuthority } from "./certificates.testkit.js";
import type { OwnCluster } from "./cluster.testkit.js";

/** A server that takes connections by TLS alone. */
export interface TlsCluster {
  /** The administrator's URL, with `sslmode=verify-full`; the certificate names `localhost`. */
  readonly adminUrl: string;
  /** The authority's certificate where the server's own account can read it. */
  readonly serverCa: string;
}

const SETTINGS = `
ssl = on
ssl_cert_file = 'postgres.pem'
ssl_key_file = 'postgres.key.pem'
`;

/** Gives a running server a certificate of the authority; from then on it refuses connections without TLS. */
export function speakTls({ folder, adminUrl }: OwnCluster, authority: TestAuthority): TlsCluster {
  const files = authority.issueTo(folder, "postgres", ["localhost"]);
  const { uid, gid } = statSync(folder);
  for (const file of Object.values(files)) chownSync(file, uid, gid);
  writeFileSync(join(folder, "postgresql.conf"), SETTINGS, { flag: "a" });
  writeFileSync(join(folder, "pg_hba.conf"), "hostssl  all  all  127.0.0.1/32  scram-sha-256\n");
  const [pid] = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGHUP");
  const url = new URL(adminUrl);
  url.hostname = "localhost";
  url.searchParams.set("sslmode", "verify-full");
  url.searchParams.set("sslrootcert", files.ca);
  return { adminUrl: url.href, serverCa: files.ca };
}
