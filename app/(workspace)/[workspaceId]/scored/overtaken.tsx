"use client";

import { comesLater } from "@/ui/comes-later";
import type { OvertakenProps } from "./overtaken-inside";

/** Somebody else was faster: who, when, and both versions; what was typed stays. Fetched when it happens: it is rare. */
export const Overtaken = comesLater<OvertakenProps>(() =>
  import("./overtaken-inside").then((module) => module.OvertakenInside),
);
