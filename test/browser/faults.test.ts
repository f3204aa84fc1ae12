import { expect, test } from "@jest/globals";
import { Stage, stageForAll, visitorForAll } from "./browser.testkit.js";
import { secondGateway } from "./second-gateway.testkit.js";

const on = stageForAll(() => Stage.own({ SUBGRAPH_TIMEOUT_MS: "700" }));
const here = visitorForAll(on);

test("where a committee's subgraph does not answer, the picture still has what it published, and says who is silent", async () => {
  on.stage.hub.signal("subgraphs/children", "SIGSTOP");
  const silent = here.visitor.page.getByText("3 af 4 udvalg svarer; BUU svarer ikke");
  // The picture looks after each part every few seconds.
  for (let tries = 0; tries === 0 || ((await silent.count()) === 0 && tries < 40); tries++) {
    await here.visitor.open("/?year=2013&cell=BUU.goal-1");
  }
  expect(await silent.count()).toBe(1);
  expect(await here.visitor.page.getByRole("columnheader", { name: /^Børne- og Ungdoms/ }).textContent()).toContain(
    "Svarer ikke",
  );
  await here.visitor.page.getByText("Læseforløbene og overgangene bærer det meste af fremgangen").waitFor();
  on.stage.hub.signal("subgraphs/children", "SIGCONT");
});

test("where the picture does not answer, the page says so, and shows it as soon as it is asked again", async () => {
  on.stage.hub.signal("subgraphs/picture", "SIGSTOP");
  const other = await on.stage.visitor();
  await other.page.goto(`${on.stage.hub.url}/?year=2013`);
  const trouble = other.page.getByRole("main").getByRole("alert");
  await trouble.waitFor();
  on.stage.hub.signal("subgraphs/picture", "SIGCONT");
  const title = other.page.getByRole("heading", { level: 1 });
  const isWhole = async () => ((await title.textContent()) ?? "").includes("12 af 16");
  for (let tries = 0; !(await isWhole()) && tries < 40; tries++) {
    await trouble
      .getByRole("button", { name: "Prøv igen" })
      .click({ timeout: 2_000 })
      .catch(() => {});
    await other.page.waitForTimeout(300);
  }
  expect(await isWhole()).toBe(true);
  await other.leave();
});

test("where the hub answers trusted documents alone, the pages ask as before", async () => {
  const gateway = await secondGateway(on.stage.hub, { HUB_TRUSTED_DOCUMENTS_ONLY: "on" });
  const refused = await fetch(`${gateway.url}/graphql?query={committees{code}}`);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }] });
  const other = await on.stage.visitor({}, gateway.url);
  await other.open("/?year=2013&cell=BUU.goal-1");
  await other.page.getByText("Læseforløbene og overgangene bærer det meste af fremgangen").waitFor();
  expect(other.problems).toEqual([]);
  await other.leave();
  gateway.end();
});

test("on a slow network the page's own shape stands there until its answer comes", async () => {
  const other = await on.stage.visitor();
  await other.page.route("**/graphql?**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await other.page.goto(`${on.stage.hub.url}/?year=2013`);
  await other.page.locator("main [aria-hidden=true]").first().waitFor();
  await other.page.getByRole("heading", { level: 1 }).waitFor();
  expect(other.problems).toEqual([]);
  await other.leave();
});
