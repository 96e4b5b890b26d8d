import type { Slowed } from "./limits";

/* What the few paths for signing in answer. The session's token is in its cookie and nowhere else. */

export const answer = (body: object, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ "content-type": "application/json" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(JSON.stringify(body), { status: 200, headers });
};

export const refusal = (status: number, message: string, besides: object = {}): Response =>
  Response.json({ message, ...besides }, { status });

export const slowed = ({ waitSeconds, message }: Slowed): Response =>
  Response.json({ message }, { status: 429, headers: { "retry-after": String(waitSeconds) } });
