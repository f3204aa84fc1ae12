/** What graphql-eslint says by its recommended rules: `node graphql-eslint.mjs <folder with schema.graphql and operations/>`; writes JSON. */
import { join } from "node:path";
import plugin from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";

const [folder] = process.argv.slice(2);
const graphQLConfig = { schema: join(folder, "schema.graphql"), documents: join(folder, "operations/*.graphql") };
const by = (files, ...configs) => ({
  files,
  plugins: { "@graphql-eslint": plugin },
  languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig } },
  rules: Object.assign({}, ...configs.map((name) => plugin.configs[name].rules)),
});
const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  overrideConfig: [
    by(["schema.graphql"], "flat/schema-recommended"),
    by(["operations/*.graphql"], "flat/operations-recommended"),
  ],
});
const results = await eslint.lintFiles(["schema.graphql", "operations/*.graphql"]);
const messages = results.flatMap(({ filePath, messages }) =>
  messages.map(({ ruleId, line, message }) => ({
    rule: ruleId,
    at: `${filePath.slice(folder.length + 1)}:${line}`,
    message,
  })),
);
console.log(JSON.stringify(messages));
