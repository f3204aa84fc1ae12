import { PATHS } from "./address/index.js";
import { type FetchedPage, fetchedPage, type PageModule } from "./fetched-page.js";

/** The pages that are there: a folder `pages/<name>` with a `page.tsx` is one. */
const MODULES = import.meta.glob<PageModule>("./pages/*/page.tsx");

export type PageName = keyof typeof PATHS;

export interface PageEntry extends FetchedPage {
  readonly name: PageName;
  readonly path: string;
}

/** All pages of `PATHS` that have landed, in its order. */
export const PAGES: readonly PageEntry[] = (Object.keys(PATHS) as PageName[]).flatMap((name) => {
  const load = MODULES[`./pages/${name}/page.tsx`];
  if (load === undefined) return [];
  return [{ name, path: PATHS[name], ...fetchedPage(load) }];
});

/** Begins to fetch the program of an address's page; undefined where there is none. */
export function fetchPageAt(address: string): Promise<void> | undefined {
  const isAt = ({ path }: PageEntry) => new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`).test(address);
  return PAGES.find(isAt)?.fetch();
}
