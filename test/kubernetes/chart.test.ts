import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ROOT } from "../testkit/hub/running-hub.js";
import { goTool } from "./go-tools.js";
import { KUBERNETES, writeResourceSchemas } from "./resource-schemas.js";

/** Kinds of other makers, whose schemas are not to be had here. */
const OTHERS = "Certificate,Cluster";

const CITY = {
  image: "registry.example.dk/hub:0.1.0",
  publicUrl: "https://hub.example.dk",
  oidcIssuer: "https://login.example.dk",
};
const SETTINGS = {
  "with what a city must set": CITY,
  "with everything": {
    ...CITY,
    "tls.clusterIssuer": "hub-authority",
    "ingress.className": "nginx",
    "ingress.tlsSecret": "hub-tls",
    "cloudNativePg.enabled": "true",
    "settings.HUB_METRICS_PORT": "9464",
  },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-chart-"));
  writeResourceSchemas(join(folder, "schemas"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chart = join(ROOT, "infra/helm");

function rendered(settings: Readonly<Record<string, string>>): string {
  const sets = Object.entries(settings).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  return execFileSync(goTool("helm"), ["template", "hub", chart, ...sets], { encoding: "utf8" });
}

describe.each(Object.entries(SETTINGS))("the chart %s", (name, settings) => {
  let file: string;
  beforeAll(() => {
    file = join(folder, `${name}.yaml`);
    writeFileSync(file, rendered(settings));
  });

  test("has only resources that Kubernetes takes", () => {
    const schemas = join(folder, "schemas", "{{.ResourceKind}}{{.KindSuffix}}.json");
    const options = [
      "-strict",
      "-summary",
      "-kubernetes-version",
      KUBERNETES,
      "-skip",
      OTHERS,
      "-schema-location",
      schemas,
    ];
    const { status, stdout, stderr } = spawnSync(goTool("kubeconform"), [...options, file], { encoding: "utf8" });
    expect({ status, stdout, stderr }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/Invalid: 0, Errors: 0/),
    });
  });

  test("keeps to kube-score's policies", () => {
    const { status, stdout } = spawnSync(goTool("kube-score"), ["score", "--output-format", "ci", file], {
      encoding: "utf8",
    });
    expect(stdout.split("\n").filter((line) => /^\[(CRITICAL|WARNING)\]/.test(line))).toEqual([]);
    expect(status).toBe(0);
  });
});

test("the chart refuses a city without its issuer", () => {
  const { status, stderr } = spawnSync(goTool("helm"), ["template", "hub", chart], { encoding: "utf8" });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/oidcIssuer is missing|publicUrl is missing/);
});
