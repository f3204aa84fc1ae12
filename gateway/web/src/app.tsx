import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { SkeletonPage } from "./layout/index.js";
import { PAGES } from "./page-table.js";
import { NotFound, Shell } from "./shell/index.js";

const LANDED = new Set<string>(PAGES.map(({ name }) => name));

/** The shell, and within it the page of the address. */
export function App() {
  return (
    <Shell landed={LANDED}>
      <Suspense fallback={<SkeletonPage />}>
        <Switch>
          {PAGES.map(({ name, path, Page }) => (
            <Route key={name} path={path} component={Page} />
          ))}
          <Route>
            <NotFound landed={LANDED} />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}
