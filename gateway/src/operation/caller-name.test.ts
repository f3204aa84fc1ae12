import { expect, test } from "@jest/globals";
import { callerName } from "./caller-name.js";

test("the same address has the same name, another address another one, and no name shows the address", () => {
  expect(callerName("10.1.2.3")).toBe(callerName("10.1.2.3"));
  expect(callerName("10.1.2.3")).not.toBe(callerName("10.1.2.4"));
  expect(callerName("10.1.2.3")).not.toContain("10");
});

test("addresses of one IPv6 network have one name, however they are written", () => {
  expect(callerName("2001:db8:0:1::1")).toBe(callerName("2001:0DB8:0000:0001:abcd::2"));
  expect(callerName("2001:db8::1")).toBe(callerName("2001:db8:0:0:1:2:3:4"));
  expect(callerName("2001:db8:0:1::1")).not.toBe(callerName("2001:db8:0:2::1"));
  expect(callerName("::ffff:10.1.2.3")).toBe(callerName("10.1.2.3"));
});
