import { type AuditArea, auditAreas } from "../audit/audit-areas";

/** Names of routers whose answers may differ after a change; `everything` where that is not worth telling apart. */
export type Concerned = "everything" | readonly string[];

/** Most of a plan follows from most of it: only what stays in its own corner is told apart. */
const ofAreas: Readonly<Partial<Record<AuditArea, Concerned>>> = {
  rounds: ["round", "useCase"],
  decks: ["deck", "workspace"],
  talk: ["talk"],
};

const ofKinds: Readonly<Record<string, Concerned>> = {
  ...{ savedView: ["view"], dropReport: ["drop"], invitation: ["member"], frozenDeck: ["deck"] },
  ...{ follow: ["talk"], inboxItem: ["talk", "inbox"] },
  // A change of the members moves these with it, and no screen shows them.
  ...{ check: [], visit: [], account: [], auditEntry: [], singleton: [] },
  ...{ user: "everything", import: "everything", initiativeMoves: "everything" },
};

const known = new Map<string, Concerned>([
  ...Object.entries(auditAreas).flatMap(([area, { kinds }]) =>
    kinds.map((kind): [string, Concerned] => [kind, ofAreas[area as AuditArea] ?? "everything"]),
  ),
  ...Object.entries(ofKinds),
]);

/** Whether the map below names this kind of thing; one it does not name concerns everything. */
export const isNamedKind = (kind: string): boolean => known.has(kind);

/** Which routers' answers may differ after things of these kinds changed. */
export function concernedBy(kinds: readonly string[]): Concerned {
  const routers = new Set<string>();
  for (const kind of kinds) {
    const concerned = known.get(kind) ?? "everything";
    if (concerned === "everything") return "everything";
    for (const router of concerned) routers.add(router);
  }
  return [...routers];
}

/** Told of the history, or of what somebody follows: any change may change them. */
const ofAnyChange = new Set(["audit", "talk"]);
/** What people say to each other, and that it lies in somebody's inbox. */
const ofTalk = new Set(["talk", "inbox"]);
/** Computed of the whole workspace; what people say to each other is all that does not change them. */
const ofThePlan = new Set(["brief", "finding"]);
/** What was new on the way in stays new until one leaves; and an account is of no workspace. */
const never = new Set(["audit.since", "audit.sinceEntries"]);

/**
 * Whether a query is to be asked again after a change.
 *
 * @param path the router and the procedure, such as `["useCase", "detail"]`
 */
export function isConcerned(concerned: Concerned, path: readonly string[]): boolean {
  const [router = "", procedure] = path;
  const name = path.join(".");
  if (router === "account" || never.has(name)) return false;
  if (concerned === "everything") return true;
  if (concerned.length === 0) return false;
  if (ofAnyChange.has(router)) return true;
  // The frame counts what lies unread: talk that reached nobody's inbox leaves it as it is.
  if (name === "workspace.shell") return concerned.some((other) => other !== "talk");
  if (ofThePlan.has(router) || procedure === "findings") return concerned.some((other) => !ofTalk.has(other));
  return concerned.includes(router);
}
