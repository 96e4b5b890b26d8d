import { type Answer, ask } from "./ask";
import { type Caller, headersOf } from "./call";

type Door = Pick<Caller, "port" | "host" | "origin">;
export type From = {
  /** What a proxy says of where it comes from. */
  address?: string;
  cookie?: string;
  headers?: Readonly<Record<string, string>>;
  apart?: boolean;
};

/** Asks one of the paths for signing in. */
export const knock = (
  { port, host, origin }: Door,
  path: "sign-in/email" | "sign-out" | "reset" | "reset/ask",
  body: unknown,
  { address, cookie = "", headers = {}, apart = false }: From = {},
): Promise<Answer> =>
  ask(port, {
    method: "POST",
    apart,
    path: `/api/auth/${path}`,
    headers: {
      ...headersOf({ port, host, origin, cookie }),
      "content-type": "application/json",
      ...(address !== undefined && { "x-forwarded-for": address }),
      ...headers,
    },
    body: JSON.stringify(body),
  });

export const setCookies = (answer: Answer): string[] => answer.headers["set-cookie"] ?? [];

/** What a browser would send back. */
export const cookiesOf = (answer: Answer): string =>
  setCookies(answer)
    .map((cookie) => cookie.split(";", 1)[0] ?? "")
    .join("; ");

/** The cookies of a browser, only those whose names say so. */
export const onlyCookies = (cookie: string, named: RegExp): string =>
  cookie
    .split("; ")
    .filter((each) => named.test(each))
    .join("; ");

export const isSignedIn = async (door: Door, cookie: string): Promise<boolean> => {
  const answer = await ask(door.port, {
    path: "/api/trpc/account.me?input=%7B%7D",
    headers: headersOf({ port: door.port, host: door.host, origin: door.origin, cookie }),
  });
  if (answer.status !== 200 && answer.status !== 401) throw new Error(`account.me: ${answer.status} ${answer.text}`);
  return answer.status === 200;
};
