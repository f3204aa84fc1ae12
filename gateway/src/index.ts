export { ConfigError, type GatewayConfig, readConfig } from "./config.js";
export { type RunningGateway, startGateway } from "./gateway.server.js";
