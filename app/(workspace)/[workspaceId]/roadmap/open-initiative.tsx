"use client";

import dynamic from "next/dynamic";

/** One piece of work, from any way of looking at the roadmap; fetched when the first one is opened. */
export const InitiativeDialog = dynamic(
  () => import("./initiative/initiative-dialog").then((module) => module.InitiativeDialog),
  { ssr: false },
);
