import type { DevPerson } from "@hub/auth";
import type { Language } from "../http/language.js";
import { escaped } from "../reference/html.js";
import { committeeName, SIGN_IN_TEXTS } from "./sign-in-texts.js";

export interface SignInPageOptions {
  language: Language;
  /** Of the request; they are sent again with who was chosen. */
  parameters: URLSearchParams;
  people: readonly DevPerson[];
}

/** One form with a button for each person, without a script. */
export function signInPage({ language, parameters, people }: SignInPageOptions): string {
  const texts = SIGN_IN_TEXTS[language];
  const kept = [...parameters].filter(([name]) => name !== "person");
  const hidden = kept.map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`);
  const codes = [...new Set(people.map(({ committee }) => committee))];
  const groups = codes.map((code) => {
    const name = code === undefined ? texts.central : committeeName(code, language);
    const buttons = people.filter(({ committee }) => committee === code).map((person) => button(person, language));
    const heading = `group-${code ?? "central"}`;
    return `<section aria-labelledby="${heading}"><h2 id="${heading}">${escaped(name)}</h2>${buttons.join("")}</section>`;
  });
  const form = `<form method="post" action="/oauth/authorize">${hidden.join("")}<div>${groups.join("\n")}</div></form>`;
  return page(language, texts.title, `<p>${texts.lead}</p>${form}`);
}

/** Where nobody is sent anywhere. */
export function refusedPage(language: Language, problem: string): string {
  const texts = SIGN_IN_TEXTS[language];
  return page(language, texts.refused, `<p>${texts.back}</p><p><code lang="en">${escaped(problem)}</code></p>`);
}

function button({ id, role }: DevPerson, language: Language): string {
  const { roles, what } = SIGN_IN_TEXTS[language];
  return `<button name="person" value="${escaped(id)}"><strong>${roles[role]}</strong> <span>${what[role]}</span></button>`;
}

function page(language: Language, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/oauth/sign-in.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p class="synthetic">${SIGN_IN_TEXTS[language].synthetic}</p>
${content}
</main>
</body>
</html>
`;
}

export const SIGN_IN_CSS = `:root {
  color-scheme: light dark;
  --ink: light-dark(#14202e, #e8edf2);
  --quiet: light-dark(#4a5a6a, #a9b5c1);
  --line: light-dark(#dfe4e9, #2c3947);
  --ground: light-dark(#f4f6f8, #0e1620);
  --card: light-dark(#fff, #16212d);
  --accent: light-dark(#0b4f8a, #7db8ea);
  --note: light-dark(#8a5200, #f0b860);
  --note-ground: light-dark(#fdf1dd, #33260f);
  font: 15px/22px "IBM Plex Sans", system-ui, "Segoe UI", sans-serif;
}
body { margin: 0; background: var(--ground); color: var(--ink); }
main { max-width: 880px; margin: 0 auto; padding: 40px 16px; }
h1 { margin: 0 0 12px; font-size: 27px; line-height: 34px; font-weight: 600; }
h2 { margin: 0; padding: 12px 16px; font-size: 15px; line-height: 22px; font-weight: 600; }
p { margin: 0 0 16px; color: var(--quiet); max-width: 64ch; }
.synthetic { padding: 8px 12px; border-radius: 6px; background: var(--note-ground); color: var(--note); max-width: none; }
form > div { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); }
section { border: 1px solid var(--line); border-radius: 8px; background: var(--card); overflow: hidden; }
button {
  display: block; width: 100%; min-height: 44px; padding: 10px 16px; border: 0; border-top: 1px solid var(--line);
  background: none; color: inherit; font: inherit; text-align: left; cursor: pointer;
}
button strong { display: block; color: var(--accent); font-weight: 600; }
button span { color: var(--quiet); }
button:hover { background: var(--ground); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
`;
