import "./tokens.css";
import "./page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { App } from "./app.js";
import { newClient } from "./graph/index.js";
import { askInstantEarly } from "./instant/index.js";
import { fetchPageAt } from "./page-table.js";
import { applyStoredTheme } from "./shell/index.js";

// What every page waits for is on its way before anything is drawn. What fails is told where it is shown.
const client = newClient();
askInstantEarly(client);
fetchPageAt(location.pathname)?.catch(() => {});
applyStoredTheme();
const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place to draw in.");
createRoot(root).render(
  <StrictMode>
    <Provider value={client}>
      <App />
    </Provider>
  </StrictMode>,
);
