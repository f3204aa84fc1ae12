import { useEffect, useRef, useState } from "react";
import type { Content } from "../shape/value.js";
import type { Found } from "./found.js";
import type { Judging } from "./judgement.js";

/** How long nothing is typed before the rules are asked. */
const PAUSE_MS = 200;

interface Judged {
  readonly content: Content;
  readonly found: readonly Found[];
}

export interface Findings {
  readonly found: readonly Found[];
  /** Whose word it is: the hub's on what is stored, or the browser's on what is entered since. */
  readonly by: "hub" | "browser";
  /** Whether what is entered has not been judged yet. */
  readonly isBehind: boolean;
}

/** What the rules find in what is entered: at once in the browser, and by the hub's word as soon as it is stored. */
export function useFindings(content: Content, hub: Judged | undefined, judging: Judging | undefined): Findings {
  const [own, setOwn] = useState<Judged>();
  const newest = useRef(content);
  newest.current = content;
  const isHubs = hub?.content === content;
  useEffect(() => {
    if (isHubs || judging === undefined) return undefined;
    const turn = () =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => (newest.current === content ? resolve() : reject(new Error("It has changed since."))));
      });
    const timer = setTimeout(async () => {
      const { judge } = await import("./judgement.js");
      const found = await judge(judging, content, turn);
      if (found !== undefined && newest.current === content) setOwn({ content, found });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, judging, isHubs]);
  if (isHubs || own === undefined) return { found: hub?.found ?? [], by: "hub", isBehind: !isHubs };
  const isOwn = own.content === content;
  return { found: own.found, by: "browser", isBehind: !isOwn };
}
