type Environment = Readonly<Record<string, string | undefined>>;

/** The administrator's own, which no part ever gets. */
const OF_THE_LAUNCHER: ReadonlySet<string> = new Set(["DATABASE_URL", "HUB_RECEIPT_KEYS_DIR"]);
/** PostgreSQL's client reads these; and whatever of other programs looks like a secret. The hub's own settings begin with HUB_ and are listed. */
const SECRET =
  /^PG|(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRETS?|TOKEN|CREDENTIALS?|API_?KEY|ACCESS_KEY|PRIVATE_KEY|AUTH)($|_)/i;

/** What the parts get of the launcher's environment: no secret of the launcher's or of another program. */
export function inheritedFrom(given: Environment): Environment {
  const isInherited = (name: string) =>
    !OF_THE_LAUNCHER.has(name) && (/^(HUB|OIDC|OTEL)_/.test(name) || !SECRET.test(name));
  return Object.fromEntries(Object.entries(given).filter(([name]) => isInherited(name)));
}
