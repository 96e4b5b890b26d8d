"use client";

import { createContext, useContext } from "react";
import type { Shell } from "./places";

/** Who is here and in which workspace, for every part of a screen. */
export const ShellContext = createContext<Shell | null>(null);

/** The key under which this browser keeps what this person typed at a place of this workspace and nobody stored yet. */
export function useKeptKey(place: string): string {
  const shell = useContext(ShellContext);
  return `attune kept ${shell?.person.id} ${shell?.id} ${place}`;
}
