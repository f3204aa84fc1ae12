import { signOut, useSession } from "../graph/index.js";
import { useTexts } from "../language/index.js";
import { SHELL_TEXTS } from "./shell-texts.js";
import styles from "./sign-in.module.css";

/** Who is signed in; nothing where nobody is, since only publishing asks for it and leads to it itself. */
export function SignIn() {
  const texts = useTexts(SHELL_TEXTS);
  const session = useSession();
  if (session === undefined) return null;
  const { draft, publish } = session.rights;
  const codes = [...new Set([...draft, ...publish])].join(", ");
  const role = publish.length > 0 ? texts.publisher(codes) : texts.editor(codes);
  return (
    <span className={styles.signedIn}>
      <span className={styles.who}>{session.name ?? role}</span>
      <button type="button" onClick={signOut}>
        {texts.signOut}
      </button>
    </span>
  );
}
