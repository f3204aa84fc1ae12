import "./tokens.css";
import "./page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { App } from "./app.js";
import { newClient } from "./graph/index.js";
import { applyStoredTheme } from "./shell/index.js";

applyStoredTheme();
const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place to draw in.");
createRoot(root).render(
  <StrictMode>
    <Provider value={newClient()}>
      <App />
    </Provider>
  </StrictMode>,
);
