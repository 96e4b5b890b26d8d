/** Names of values that open a door: the history never shows them, to nobody. */
const secret = /(secret|hash|password|passphrase|token)/i;

type Viewer = {
  /** Whether this reader manages members; only they see whom an invitation was sent to. */
  readonly managesMembers: boolean;
};

/**
 * A value of the history as a reader may see it: without what opens a door, and without addresses of people who are not
 * members for whoever does not manage members.
 */
export function masked(kind: string, value: unknown, viewer: Viewer): unknown {
  if (Array.isArray(value)) return value.map((each) => masked(kind, each, viewer));
  if (typeof value !== "object" || value === null) return value;
  const hidesAddress = !viewer.managesMembers && (kind === "invitation" || kind === "account" || kind === "user");
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !secret.test(key) && !(hidesAddress && key === "email"))
      .map(([key, each]) => [key, masked(kind, each, viewer)]),
  );
}
