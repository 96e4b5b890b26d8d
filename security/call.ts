import { type Answer, ask } from "./ask";

/** Whose request it is, and where it goes. An empty cookie is nobody. */
export type Caller = { port: number; host: string; origin: string; cookie: string };

export const headersOf = ({ host, origin, cookie }: Caller): Record<string, string> => ({
  host,
  origin,
  "x-attune-csrf": "1",
  ...(cookie !== "" && { cookie }),
});

/** Calls a procedure as the product's own pages do. `text` is the input as JSON. */
export function call(caller: Caller, { path, type }: { path: string; type: string }, text: string): Promise<Answer> {
  const headers = headersOf(caller);
  if (type === "query")
    return ask(caller.port, { path: `/api/trpc/${path}?input=${encodeURIComponent(text.toWellFormed())}`, headers });
  return ask(caller.port, {
    method: "POST",
    path: `/api/trpc/${path}`,
    headers: { ...headers, "content-type": "application/json" },
    body: text,
  });
}

/** What a procedure answered. Throws where it refused. */
export function resultOf<T>(answer: Answer): T {
  if (answer.status !== 200) throw new Error(`Answered with ${answer.status}: ${answer.text.slice(0, 400)}`);
  return (JSON.parse(answer.text) as { result: { data: T } }).result.data;
}

/** Signs in with a password and gives the caller back with the cookies that came. */
export async function signedIn(caller: Caller, email: string, password: string): Promise<Caller> {
  const answer = await ask(caller.port, {
    method: "POST",
    path: "/api/auth/sign-in/email",
    headers: { ...headersOf({ ...caller, cookie: "" }), "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  const cookies = (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0] ?? "");
  if (answer.status !== 200 || cookies.length === 0)
    throw new Error(`Signing in as ${email} was answered with ${answer.status}: ${answer.text.slice(0, 200)}`);
  return { ...caller, cookie: cookies.join("; ") };
}
