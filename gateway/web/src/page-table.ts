import { type ComponentType, lazy } from "react";
import { PATHS } from "./address/index.js";

/** What a page's `page.tsx` exports. */
interface PageModule {
  Page: ComponentType;
}

/** The pages that are there: a folder `pages/<name>` with a `page.tsx` is one. */
const MODULES = import.meta.glob<PageModule>("./pages/*/page.tsx");

export type PageName = keyof typeof PATHS;

export interface PageEntry {
  readonly name: PageName;
  readonly path: string;
  readonly Page: ComponentType;
}

/** All pages of `PATHS` that have landed, in its order. */
export const PAGES: readonly PageEntry[] = (Object.keys(PATHS) as PageName[]).flatMap((name) => {
  const load = MODULES[`./pages/${name}/page.tsx`];
  if (load === undefined) return [];
  return [{ name, path: PATHS[name], Page: lazy(async () => ({ default: (await load()).Page })) }];
});
