"use client";

import { useEffect, useState } from "react";
import { signIn } from "@/app/sign-in";
import { Progress } from "@/ui/meter";
import { Notice } from "@/ui/states";
import { useLinkSecret } from "../use-link-secret";

/** The link of `npm run demo` carries what signs its one visitor in. */
export function DemoEntrance() {
  const token = useLinkSecret();
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (token === null) return;
    void signIn("demo@attune.example", token).then((entry) => {
      if (entry === "in") window.location.assign("/");
      else setRefused(entry === "needsCode" ? "Sign in with your code instead." : entry.refused);
    });
  }, [token]);
  return (
    <div className="grid gap-4">
      <h1 className="text-28 leading-tight">The demonstration</h1>
      {refused ? <Notice tone="harm">{refused}</Notice> : <Progress part={null} label="Opening the sample workspace" />}
    </div>
  );
}
