import { useEffect, useState } from "react";

/** Where people sign in, as `/web-config.json` tells it. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
}

/** What the hub tells the pages before they ask the graph. */
export interface WebConfig {
  /** Null where nobody can sign in. */
  readonly signIn: SignInConfig | null;
  /** A request's body takes no more. */
  readonly maxBodyBytes: number;
}

export async function readWebConfig(): Promise<WebConfig> {
  const answer = await fetch("/web-config.json");
  if (!answer.ok) throw new Error(`The hub answered ${answer.status}.`);
  return (await answer.json()) as WebConfig;
}

/** How many bytes a file may have that is sent to the hub; undefined until the hub has told. */
export function useMostBytes(): number | undefined {
  const [most, setMost] = useState<number>();
  useEffect(() => {
    let isThere = true;
    readWebConfig().then(
      ({ maxBodyBytes }) => isThere && setMost(maxBodyBytes),
      () => undefined,
    );
    return () => {
      isThere = false;
    };
  }, []);
  return most;
}
