import type { IncomingHttpHeaders } from "node:http";

type Part = { points: number; why: string };

/** The directives of a content security policy. */
export function policyOf(header: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    header
      .split(";")
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name !== "" && name !== undefined)
      .map(([name = "", ...sources]) => [name.toLowerCase(), sources]),
  );
}

function policyPart(header: string | undefined): Part {
  if (header === undefined) return { points: -25, why: "no content security policy" };
  const policy = policyOf(header);
  const scripts = policy.get("script-src") ?? policy.get("default-src") ?? ["*"];
  const styles = policy.get("style-src") ?? policy.get("default-src") ?? ["*"];
  const hasNonce = scripts.some((source) => /^'(nonce|sha\d+)-/.test(source));
  if ((scripts.includes("'unsafe-inline'") && !hasNonce) || scripts.includes("data:") || scripts.includes("*"))
    return { points: -20, why: "scripts of anybody" };
  if (scripts.includes("'unsafe-eval'")) return { points: -10, why: "text run as script" };
  if (styles.includes("'unsafe-inline'")) return { points: 0, why: "styles of anybody" };
  const isClosed = policy.get("default-src")?.join() === "'none'";
  return isClosed ? { points: 10, why: "closed" } : { points: 5, why: "no unsafe sources" };
}

function cookiePart(cookies: readonly string[] | undefined): Part {
  if (!cookies || cookies.length === 0) return { points: 0, why: "no cookies" };
  const all = (pattern: RegExp) => cookies.every((cookie) => pattern.test(cookie));
  if (!all(/;\s*secure/i)) return { points: -40, why: "a cookie without Secure" };
  if (!all(/;\s*httponly/i)) return { points: -30, why: "a cookie without HttpOnly" };
  return all(/;\s*samesite=(lax|strict)/i) ? { points: 5, why: "SameSite" } : { points: 0, why: "no SameSite" };
}

const transportPart = (header: string | undefined): Part => {
  const age = Number(/max-age=(\d+)/.exec(header ?? "")?.[1] ?? -1);
  return age >= 15_768_000 ? { points: 0, why: "six months or more" } : { points: -20, why: "no strict transport" };
};

/**
 * The score of MDN's HTTP Observatory for one answer: 100, less what is missing; what is better than required counts
 * only from 90 on. Source: the scoring table of mdn-http-observatory, methodology 5. At most 145.
 */
export function observatoryScore(headers: IncomingHttpHeaders): { score: number; why: string } {
  const header = (name: string) => headers[name]?.toString();
  const policy = header("content-security-policy");
  const framed = policy !== undefined && policyOf(policy).has("frame-ancestors");
  const parts: Part[] = [
    policyPart(policy),
    cookiePart(headers["set-cookie"]),
    transportPart(header("strict-transport-security")),
    header("x-content-type-options") === "nosniff" ? { points: 0, why: "" } : { points: -5, why: "types are guessed" },
    framed
      ? { points: 5, why: "" }
      : /^(deny|sameorigin)$/i.test(header("x-frame-options") ?? "")
        ? { points: 0, why: "" }
        : { points: -20, why: "may be framed" },
    /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(header("referrer-policy") ?? "")
      ? { points: 5, why: "" }
      : { points: 0, why: "no policy for referrers" },
    /^same-(origin|site)$/.test(header("cross-origin-resource-policy") ?? "")
      ? { points: 10, why: "" }
      : { points: 0, why: "resources of anybody" },
    header("access-control-allow-origin") === "*" ? { points: -50, why: "read by anybody" } : { points: 0, why: "" },
  ];
  const less = parts.filter(({ points }) => points < 0).reduce((sum, { points }) => sum + points, 100);
  const more = parts.filter(({ points }) => points > 0).reduce((sum, { points }) => sum + points, 0);
  return {
    score: less >= 90 ? less + more : Math.max(0, less),
    why: parts
      .filter(({ points, why }) => points <= 0 && why !== "")
      .map(({ why }) => why)
      .join(", "),
  };
}
