/** What a member may do; each level includes the ones before it. */
export const accessLevels = ["view", "contribute", "edit", "manage"] as const;
export type Access = (typeof accessLevels)[number];

/** From least to most; a role may do all that the ones before it may. */
export const roles = ["viewer", "contributor", "editor", "admin", "owner"] as const;
export type Role = (typeof roles)[number];

const granted: Record<Role, Access> = {
  viewer: "view",
  contributor: "contribute",
  editor: "edit",
  admin: "manage",
  owner: "manage",
};

/** Whether a role reaches the asked level of access. */
export function allows(role: Role, access: Access): boolean {
  return accessLevels.indexOf(granted[role]) >= accessLevels.indexOf(access);
}
