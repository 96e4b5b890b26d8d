/** What a member may do; each level includes the ones before it. */
export const accessLevels = ["view", "contribute", "edit", "manage", "own"] as const;
export type Level = (typeof accessLevels)[number];
/** What a procedure asks for: a level, or to be a reviewer, which no role brings along. */
export type Access = Level | "review";

/** From least to most; a role may do all that the ones before it may. */
export const roles = ["viewer", "contributor", "editor", "admin", "owner"] as const;
export type Role = (typeof roles)[number];

const granted: Record<Role, Level> = {
  viewer: "view",
  contributor: "contribute",
  editor: "edit",
  admin: "manage",
  owner: "own",
};

/** Whether a role reaches the asked level of access. */
export function allows(role: Role, access: Level): boolean {
  return accessLevels.indexOf(granted[role]) >= accessLevels.indexOf(access);
}
