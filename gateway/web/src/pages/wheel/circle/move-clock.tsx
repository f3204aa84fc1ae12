import { sandboxHref } from "../../../graph/index.js";
import { useTexts } from "../../../language/index.js";
import { CIRCLE_TEXTS } from "./circle-texts.js";

const TRAVEL = `# In sandbox mode alone, and by the coordinator. Domain time goes forward, never backwards.
mutation MoveTheClock($input: TravelToInput!) {
  sandbox {
    travelTo(input: $input) { now findings { message { da en } } }
  }
}
`;

/** Leads to the command that moves the hub's own clock, written out in the sandbox, a month ahead of what it shows now. */
export function MoveClock({ at, now }: { at: string; now: string }) {
  const texts = useTexts(CIRCLE_TEXTS);
  if (at < now) return null;
  const to = new Date(Date.parse(now) + 30 * 86_400_000).toISOString();
  const variables = { input: { at: to, idempotencyKey: `wheel-${to.slice(0, 10)}` } };
  return (
    <a href={sandboxHref({ name: "MoveTheClock", text: TRAVEL, variables })} target="_blank" rel="noreferrer">
      {texts.moveClock}
    </a>
  );
}
