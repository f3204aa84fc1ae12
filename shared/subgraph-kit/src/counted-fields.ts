import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from "graphql";
import type { RequestContext } from "./request.context.js";

/** Lets every field count what it answers, and none begin once the answer is too long. */
export function countAnswers(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.filter(({ name }) => !name.startsWith("__")).flatMap((type) => Object.values(type.getFields()));
  for (const field of fields) {
    const resolve = field.resolve ?? defaultFieldResolver;
    const isLeaf = isLeafType(getNamedType(field.type));
    field.resolve = (root, args, context: RequestContext, info) => {
      const { answer } = context;
      if (!answer) return resolve(root, args, context, info);
      answer.addName(info.path.key);
      const value = resolve(root, args, context, info);
      if (!isLeaf) return value;
      return value instanceof Promise ? value.then((settled) => answer.add(settled)) : answer.add(value);
    };
  }
}
