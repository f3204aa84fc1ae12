import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Server, ServerOptions } from "node:https";
import { createSecureContext } from "node:tls";
import type { Logger } from "pino";
import type { TlsFiles } from "./parts.settings.js";

/** What the files hold; PEM. */
export interface TlsMaterial {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const LOOK_EVERY_MS = 5_000;

/** This process's certificate and key, read again when they change: a new certificate needs no restart. */
export class PartTls {
  #material: TlsMaterial;
  readonly #timer: NodeJS.Timeout;
  readonly #listeners: ((material: TlsMaterial) => void)[] = [];

  private constructor(
    private readonly files: TlsFiles,
    material: TlsMaterial,
    private readonly log: Logger,
    everyMs: number,
  ) {
    this.#material = material;
    this.#timer = setInterval(() => void this.#look(), everyMs).unref();
  }

  /** Throws an Error that names the file that cannot be used. */
  static async open(files: TlsFiles, log: Logger, everyMs = LOOK_EVERY_MS): Promise<PartTls> {
    return new PartTls(files, await readMaterial(files), log, everyMs);
  }

  get material(): TlsMaterial {
    return this.#material;
  }

  /** Of a server that asks every caller for a certificate. Whether one without is answered is decided for each request. */
  get serverOptions(): ServerOptions {
    return { ...this.#material, requestCert: true, rejectUnauthorized: false, minVersion: "TLSv1.2" };
  }

  onChange(listener: (material: TlsMaterial) => void): void {
    this.#listeners.push(listener);
  }

  /** Gives a server each new certificate. Connections that are open keep theirs. */
  renew(server: Server): void {
    this.onChange((material) => server.setSecureContext({ ...material, minVersion: "TLSv1.2" }));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    try {
      const found = await readMaterial(this.files);
      const { ca, cert, key } = this.#material;
      if (found.ca === ca && found.cert === cert && found.key === key) return;
      this.#material = found;
      for (const listener of this.#listeners) listener(found);
      this.log.info({ validTo: new X509Certificate(found.cert).validTo }, "the certificate has been read again");
    } catch (error) {
      // Of files that are being replaced one may be older than another: the next look finds them whole.
      this.log.warn({ reason: String(error) }, "the new certificate cannot be used; the one before stays");
    }
  }
}

async function readMaterial(files: TlsFiles): Promise<TlsMaterial> {
  const [ca, cert, key] = await Promise.all([files.ca, files.cert, files.key].map((file) => readFile(file, "utf8")));
  const material = { ca: ca ?? "", cert: cert ?? "", key: key ?? "" };
  refuseUnusable(files, material);
  return material;
}

function refuseUnusable(files: TlsFiles, { ca, cert, key }: TlsMaterial): void {
  const authority = certificateIn(ca, `HUB_TLS_CA: ${files.ca}`);
  const own = certificateIn(cert, `HUB_TLS_CERT: ${files.cert}`);
  if (!authority.ca) throw new Error(`HUB_TLS_CA: ${files.ca} is no certificate of an authority.`);
  if (!isKeyOf(own, key)) throw new Error(`HUB_TLS_KEY: ${files.key} is not the key of ${files.cert}.`);
  createSecureContext({ ca, cert, key });
}

function certificateIn(text: string, what: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new Error(`${what} is no certificate in PEM.`);
  }
}

function isKeyOf(certificate: X509Certificate, key: string): boolean {
  try {
    return certificate.checkPrivateKey(createPrivateKey(key));
  } catch {
    // Without the cause: it may quote the text, here a private key.
    return false;
  }
}
