export type TokenRefusal =
  | "MALFORMED"
  | "EXPIRED"
  | "NOT_YET_VALID"
  | "WRONG_AUDIENCE"
  | "UNKNOWN_ISSUER"
  | "VALID_TOO_LONG"
  | "WRONG_KIND"
  | "BAD_SIGNATURE"
  | "UNKNOWN_KEY"
  | "REVOKED"
  | "ROTATED";

const MESSAGES: Record<TokenRefusal, string> = {
  MALFORMED:
    "The Authorization header does not hold a usable token: send 'Bearer ' and the access token as it was issued.",
  EXPIRED: "The access token has expired: ask its issuer for a new one.",
  NOT_YET_VALID: "The access token is not valid yet: check the clock of its issuer.",
  WRONG_AUDIENCE: "The access token was issued for another audience than this hub.",
  UNKNOWN_ISSUER: "The access token comes from an issuer that this hub does not trust.",
  VALID_TOO_LONG:
    "The access token is valid for longer than this hub accepts: have its issuer give tokens that end sooner.",
  WRONG_KIND: "The token is no access token that its bearer alone may use: send the one for this hub's audience.",
  BAD_SIGNATURE: "The access token's signature does not match a key that its issuer publishes.",
  UNKNOWN_KEY: "The hub has no such access key.",
  REVOKED: "The coordinator has revoked this client: the hub takes none of its tokens before it is restored.",
  ROTATED:
    "The access token was issued before the coordinator rotated this client: ask its issuer for a new one, with the new secret.",
};

/** A token is refused. The message holds nothing of the token, so it is safe to show and to log. */
export class TokenError extends Error {
  override readonly name = "TokenError";

  constructor(
    readonly refusal: TokenRefusal,
    options?: ErrorOptions,
  ) {
    super(MESSAGES[refusal], options);
  }
}

/** The issuer's keys cannot be fetched now, so the token cannot be checked. The caller may try again. */
export class IssuerUnavailable extends Error {
  override readonly name = "IssuerUnavailable";

  constructor(
    readonly issuer: string,
    options?: ErrorOptions,
  ) {
    super("The issuer of the access token cannot be reached, so the token could not be checked: try again.", options);
  }
}
