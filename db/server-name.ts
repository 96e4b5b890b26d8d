import { hostname } from "node:os";

/** How the connections of an Attune server call themselves at PostgreSQL. */
export const serverNameStart = "attune server ";

/** The name of this process; PostgreSQL keeps at most 63 bytes of it. */
export const serverName = (): string => `${serverNameStart}${process.pid} ${hostname()}`.slice(0, 63);
