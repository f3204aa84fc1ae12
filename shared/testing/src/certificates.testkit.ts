import { generateKeyPairSync, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import forge from "node-forge";

const { pki, md } = forge;

/** The files of one part's certificate, and of the authority that signed it. */
export interface CertificateFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** An authority of a test, which signs certificates for hosts. */
export class TestAuthority {
  readonly #key = keyPair();
  readonly #certificate: forge.pki.Certificate;

  constructor(readonly name = "test authority") {
    this.#certificate = unsigned(this.#key, name, name);
    this.#certificate.setExtensions([{ name: "basicConstraints", cA: true }]);
    this.#certificate.sign(this.#key.privateKey, md.sha256.create());
  }

  get pem(): string {
    return pki.certificateToPem(this.#certificate);
  }

  /** Writes a certificate for these hosts, its key and the authority's certificate to a folder. */
  issueTo(folder: string, name: string, hosts: readonly string[] = ["localhost", "127.0.0.1"]): CertificateFiles {
    const pair = keyPair();
    const certificate = unsigned(pair, name, this.name);
    const altNames = hosts.map((host) => (/^[\d.]+$/.test(host) ? { type: 7, ip: host } : { type: 2, value: host }));
    certificate.setExtensions([
      { name: "subjectAltName", altNames },
      { name: "extKeyUsage", serverAuth: true, clientAuth: true },
    ]);
    certificate.sign(this.#key.privateKey, md.sha256.create());
    const files = {
      ca: join(folder, "ca.pem"),
      cert: join(folder, `${name}.pem`),
      key: join(folder, `${name}.key.pem`),
    };
    writeFileSync(files.ca, this.pem);
    writeFileSync(files.cert, pki.certificateToPem(certificate));
    writeFileSync(files.key, pki.privateKeyToPem(pair.privateKey), { mode: 0o600 });
    return files;
  }
}

/** Node makes the keys: node-forge alone would take seconds. */
function keyPair(): forge.pki.rsa.KeyPair {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const made = pki.privateKeyFromPem(privateKey.export({ type: "pkcs1", format: "pem" }).toString());
  return { privateKey: made, publicKey: pki.setRsaPublicKey(made.n, made.e) };
}

const DAY_MS = 86_400_000;

function unsigned({ publicKey }: forge.pki.rsa.KeyPair, subject: string, issuer: string): forge.pki.Certificate {
  const certificate = pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = `01${randomBytes(8).toString("hex")}`;
  certificate.validity.notBefore = new Date(Date.now() - DAY_MS);
  certificate.validity.notAfter = new Date(Date.now() + DAY_MS);
  certificate.setSubject([{ name: "commonName", value: subject }]);
  certificate.setIssuer([{ name: "commonName", value: issuer }]);
  return certificate;
}
