import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inheritedEnvironment } from "../testkit/config.js";
import { TOOL_CACHE } from "../testkit/machine/tool-cache.js";

const FOLDER = join(TOOL_CACHE, "go-tools");

const TOOLS = {
  helm: "helm.sh/helm/v4/cmd/helm@v4.3.2",
  kubeconform: "github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0",
  "kube-score": "github.com/zegl/kube-score/cmd/kube-score@v1.20.0",
} as const;

/** The path of a tool for Kubernetes, which Go compiles when it is first needed. */
export function goTool(name: keyof typeof TOOLS): string {
  const file = join(FOLDER, name);
  if (!existsSync(file)) {
    process.stderr.write(`Compiling ${TOOLS[name]} by Go …\n`);
    const env = { ...inheritedEnvironment, GOBIN: FOLDER, CGO_ENABLED: "0" };
    execFileSync("go", ["install", TOOLS[name]], { env, stdio: ["ignore", "inherit", "inherit"] });
  }
  return file;
}

/** The folder of a Go module at a version, which Go fetches when it is first needed. */
export function goModule(module: string): string {
  const answer = execFileSync("go", ["mod", "download", "-json", module], { cwd: "/", encoding: "utf8" });
  return (JSON.parse(answer) as { Dir: string }).Dir;
}
