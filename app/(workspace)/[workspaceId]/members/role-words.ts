import type { Role } from "@/domain/access";

export const roleWords: Record<Role, { name: string; may: string }> = {
  viewer: { name: "Viewer", may: "Reads everything and downloads decks." },
  contributor: {
    name: "Contributor",
    may: "Also scores use cases, proposes new ones, comments, and writes down what tests taught.",
  },
  editor: { name: "Editor", may: "Also changes anything in the plan: strategy, use cases, roadmap, metrics." },
  admin: { name: "Admin", may: "Also invites people, changes their roles, renames the workspace." },
  owner: {
    name: "Owner",
    may: "Also makes and removes other owners, gives the workspace away, closes it. There is always at least one.",
  },
};

export const reviewerMay =
  "Beside any role: signs off use cases for privacy and customer experience, or blocks them. What is blocked cannot go live.";
