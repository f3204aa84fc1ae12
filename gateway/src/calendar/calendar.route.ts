import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "../answer/problem.js";
import { CALENDAR_QUERY, calendarAnswer, calendarFeed } from "./calendar-feed.js";

interface Asked {
  Querystring: { lang?: string };
}

/** The year wheel at /calendar.ics, for calendars that subscribe: what the graph says of it to everybody. */
export function addCalendarRoute(app: FastifyInstance, hub: string): void {
  app.get<Asked>("/calendar.ics", async (request, reply) => {
    const language = request.query.lang === "en" ? "en" : "da";
    const answer = await askGraph(app, request);
    const read = calendarAnswer.safeParse(answer.json());
    if (answer.statusCode === 429) return sendProblem(reply, 429, "There are too many requests from here: ask again.");
    if (!read.success) return sendProblem(reply.header("retry-after", "60"), 503, "The year wheel cannot be reached.");
    return reply
      .header("cache-control", "no-cache")
      .type("text/calendar; charset=utf-8")
      .send(calendarFeed(read.data.data.cycles, { language, hub }));
  });
}

/** Asks as anybody else does from that address: within the same limits, and in the same turn. */
function askGraph(app: FastifyInstance, request: FastifyRequest) {
  return app.inject({
    method: "POST",
    url: "/graphql",
    remoteAddress: request.ip,
    headers: { accept: "application/json", host: "localhost" },
    payload: { query: CALENDAR_QUERY },
  });
}
