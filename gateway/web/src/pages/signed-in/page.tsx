import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { PATHS, PageLink } from "../../address/index.js";
import { finishSignIn } from "../../graph/index.js";
import { useTexts } from "../../language/index.js";
import { Empty, Finding } from "../../layout/index.js";
import { SIGNED_IN_TEXTS } from "./texts.js";

/** Where the issuer sends people back to: it makes a session of the code, and goes on to where they came from. */
export function Page() {
  const texts = useTexts(SIGNED_IN_TEXTS);
  const [, navigate] = useLocation();
  const [why, setWhy] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a code counts once.
  useEffect(() => {
    finishSignIn()
      .then((ended) => {
        if (ended.outcome === "FAILED") setWhy(ended.why);
        else navigate(ended.returnTo, { replace: true });
      })
      .catch(() => setWhy("OFFLINE"));
  }, []);
  if (why === undefined) return <Finding name={texts.name}>{texts.waiting}</Finding>;
  return (
    <>
      <Finding name={texts.name}>{texts.failed}</Finding>
      <Empty title={why === "NOT_BEGUN" ? texts.notBegun : texts.otherwise(why)}>
        <PageLink to={PATHS.publish}>{texts.again}</PageLink>
      </Empty>
    </>
  );
}
