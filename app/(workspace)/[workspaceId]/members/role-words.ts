import type { Role } from "@/domain/access";

export const roleWords: Record<Role, { name: string; may: string }> = {
  viewer: { name: "Viewer", may: "Reads everything and downloads decks." },
  contributor: {
    name: "Contributor",
    may: "Also scores use cases, proposes new ones, and writes down what tests taught.",
  },
  editor: { name: "Editor", may: "Also changes anything in the plan: strategy, use cases, roadmap, metrics." },
  admin: { name: "Admin", may: "Also invites people and changes their roles." },
  owner: { name: "Owner", may: "Also makes and removes other owners. There is always at least one." },
};
