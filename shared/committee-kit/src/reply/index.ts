export { replyResolverOf } from "./reply.resolver.js";
