/** Where people reach this server. */
export const baseUrl = (): string => process.env["BASE_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "3000"}`;

export const isSecure = (): boolean => baseUrl().startsWith("https://");

/** On https a browser keeps such a cookie from other names of the same host, and takes none that they set. */
export const cookieName = (name: string): string => `${isSecure() ? "__Host-" : ""}attune.${name}`;
