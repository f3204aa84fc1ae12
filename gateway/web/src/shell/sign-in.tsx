import { setSession, useSession } from "../graph/index.js";
import { useTexts } from "../language/index.js";
import { SHELL_TEXTS } from "./shell-texts.js";

/** Who is signed in; nothing where nobody is, since only publishing asks for it and leads to it itself. */
export function SignIn() {
  const texts = useTexts(SHELL_TEXTS);
  const session = useSession();
  if (session === undefined) return null;
  return (
    <span>
      {session.name}{" "}
      <button type="button" onClick={() => setSession(undefined)}>
        {texts.signOut}
      </button>
    </span>
  );
}
