import { Route, Switch, useLocation } from "wouter";
import { PAGES } from "./page-table.js";
import { CatchMishap, NotFound, Shell } from "./shell/index.js";

const LANDED = new Set<string>(PAGES.map(({ name }) => name));

/** The shell, and within it the page of the address. */
export function App() {
  const [path] = useLocation();
  return (
    <Shell landed={LANDED}>
      <CatchMishap address={path}>
        <Switch>
          {PAGES.map(({ name, path, Page }) => (
            <Route key={name} path={path} component={Page} />
          ))}
          <Route>
            <NotFound landed={LANDED} />
          </Route>
        </Switch>
      </CatchMishap>
    </Shell>
  );
}
