"use client";

import { comesLater } from "@/ui/comes-later";

/** One piece of work, from any way of looking at the roadmap; fetched when the first one is opened. */
export const InitiativeDialog = comesLater(() =>
  import("./initiative/initiative-dialog").then((module) => module.InitiativeDialog),
);
