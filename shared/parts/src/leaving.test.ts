import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import { type LeavingApp, leaveInOrder } from "./leaving.hook.js";

let app: FastifyInstance;
let leaving: LeavingApp;
beforeEach(() => {
  app = fastify();
  leaving = leaveInOrder(app);
  app.get("/health/ready", async () => ({ status: "ready" }));
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/graphql", async () => ({ data: "a plan" }));
});
afterEach(() => app.close());

const ask = async (url: string) => {
  const { statusCode, headers, json } = await app.inject({ url });
  return { statusCode, connection: headers.connection, status: json().status };
};

test("a part that leaves is no longer ready, and goes on answering while it closes its connections", async () => {
  expect(await ask("/health/ready")).toEqual({ statusCode: 200, connection: "keep-alive", status: "ready" });
  const left = leaving.leave(50);
  expect(await ask("/health/ready")).toEqual({ statusCode: 503, connection: "close", status: "stopping" });
  expect(await ask("/graphql")).toMatchObject({ statusCode: 200, connection: "close" });
  expect(await ask("/health/live")).toMatchObject({ statusCode: 200 });
  await left;
});
