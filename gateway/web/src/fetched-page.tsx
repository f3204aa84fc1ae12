import { type ComponentType, useEffect, useState } from "react";
import { SkeletonPage } from "./layout/index.js";

/** What a page's `page.tsx` exports. */
export interface PageModule {
  Page: ComponentType;
}

/** A page whose program is fetched when it is first wanted. */
export interface FetchedPage {
  readonly Page: ComponentType;
  fetch(): Promise<void>;
}

/** Not by React's `lazy`: what comes after a fallback that holds back until the fallback has stood there for 300 ms. */
export function fetchedPage(load: () => Promise<PageModule>): FetchedPage {
  let Fetched: ComponentType | undefined;
  const fetch = async () => {
    Fetched = (await load()).Page;
  };
  function Page() {
    const [outcome, setOutcome] = useState<{ failure?: unknown }>();
    useEffect(() => {
      if (Fetched !== undefined) return;
      fetch().then(
        () => setOutcome({}),
        (failure: unknown) => setOutcome({ failure }),
      );
    }, []);
    if (outcome?.failure !== undefined) throw outcome.failure;
    return Fetched === undefined ? <SkeletonPage /> : <Fetched />;
  }
  return { Page, fetch };
}
