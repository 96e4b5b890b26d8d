import type { Engine } from "@/db/engine";
import { countFailure, failuresSince, forgetFailures } from "@/db/sign-in-failures";
import { authOf } from "./auth";

const windowMs = 15 * 60 * 1_000;
const perAccount = 10;
const perAddress = 60;

const refusal = (status: number, message: string, headers?: HeadersInit) =>
  Response.json({ message }, { status, headers });

/** Only signing in and out are mounted; every other path of the sign-in library is as if it did not exist. */
export async function signInDoor(engine: Engine, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/api/auth/sign-out") return authOf(engine).handler(request);
  if (pathname !== "/api/auth/sign-in/email") return refusal(404, "There is nothing here.");

  const body = (await request.json().catch(() => null)) as { email?: unknown; password?: unknown } | null;
  if (
    typeof body?.email !== "string" ||
    typeof body.password !== "string" ||
    body.email.length > 320 ||
    body.password.length > 200
  ) {
    return refusal(400, "Enter your e-mail address and your password.");
  }
  const email = body.email.trim().toLowerCase();
  const keys = { account: `account ${email}`, address: `address ${request.headers.get("x-attune-ip") ?? "unknown"}` };
  const since = Date.now() - windowMs;
  const [account, address] = [
    await failuresSince(engine, keys.account, since),
    await failuresSince(engine, keys.address, since),
  ];
  if (account >= perAccount || address >= perAddress) {
    return refusal(429, "Too many wrong tries. Wait a quarter of an hour, then try again.", { "retry-after": "900" });
  }

  const response = await authOf(engine).handler(
    new Request(request.url, {
      method: "POST",
      headers: request.headers,
      body: JSON.stringify({ email, password: body.password, rememberMe: true }),
    }),
  );
  if (response.ok) {
    await forgetFailures(engine, keys.account);
    return new Response(JSON.stringify({ ok: true }), { status: 200, headers: signedIn(response.headers) });
  }
  await countFailure(engine, keys.account, windowMs);
  await countFailure(engine, keys.address, windowMs);
  return refusal(401, "The e-mail address or the password is not right.");
}

/** The cookie, and nothing of what the library says besides: its answer carries the session's token. */
function signedIn(from: Headers): Headers {
  const headers = new Headers({ "content-type": "application/json" });
  for (const cookie of from.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}
