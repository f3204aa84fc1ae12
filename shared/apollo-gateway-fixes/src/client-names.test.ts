import { expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { clientName, dataInClientNames, errorInClientNames, reservedName } from "./client-names.js";

test("data comes back under the names that the client gave, in lists and nested objects too", () => {
  const data = { products: [{ [reservedName("id")]: "title", id: "1" }, null], [reservedName("price")]: { n: 1 } };
  expect(dataInClientNames(data)).toEqual({ products: [{ id: "1" }, null], price: { n: 1 } });
  expect(dataInClientNames([{ [reservedName("id")]: "title" }])).toEqual([{ id: "title" }]);
});

test("an error's path has the client's names, and an error without renamed fields is left as it is", () => {
  const renamed = new GraphQLError("wrong", { path: ["products", 0, reservedName("id")], extensions: { code: "X" } });
  expect(errorInClientNames(renamed)).toMatchObject({ path: ["products", 0, "id"], extensions: { code: "X" } });
  const plain = new GraphQLError("wrong", { path: ["products", 0, "id"] });
  expect(errorInClientNames(plain)).toBe(plain);
});

test("the client's name is found behind the planner's alias and behind a reserved name", () => {
  const names = ["level__alias_0", reservedName("id"), `${reservedName("id")}__alias_12`, "title"];
  expect(names.map(clientName)).toEqual(["level", "id", "id", "title"]);
});
