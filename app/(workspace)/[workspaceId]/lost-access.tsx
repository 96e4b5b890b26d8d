"use client";

import Link from "next/link";
import { useState } from "react";
import { Button, buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import type { Shell } from "./places";

type Written = { place: string; text: string };

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Nothing that was kept may stand between somebody and what else they typed. */
function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return kept;
  }
}

/** What this browser keeps of what this person typed in this workspace and nobody stored. */
function keptTexts(shell: Shell): Written[] {
  const prefix = `attune kept ${shell.person.id} ${shell.id} `;
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "");
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({
      place: key.slice(prefix.length),
      text: textsIn(parsed(localStorage.getItem(key) ?? ""))
        .filter((text) => text.trim() !== "")
        .join("\n"),
    }))
    .filter(({ text }) => text !== "");
}

/** In place of every screen, for somebody who can no longer open the workspace; what they typed is theirs to take along. */
export function LostAccess({ shell, why }: { shell: Shell; why: "gone" | "secondFactor" }) {
  const [written] = useState(() => keptTexts(shell));
  const [copied, setCopied] = useState<{ place: string; word: string } | null>(null);
  const isGone = why === "gone";
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-2xl content-center px-4 py-10">
      <h1 className="sr-only">{shell.name}</h1>
      <div role="status">
        <EmptyState
          title={isGone ? `You can no longer open ${shell.name}` : `${shell.name} asks for a second factor now`}
          why={
            isGone
              ? "Somebody took you out of this workspace, or its owner closed it. What you stored is still in it. Ask its owner or an admin if you should be in."
              : "Set one up in your account; you come back here afterwards. What you stored is still there."
          }
          action={
            isGone ? (
              <Link href="/" prefetch={false} className={buttonClass("primary")}>
                Go to your workspaces
              </Link>
            ) : (
              <Link
                href={`/account?needs=second-factor&to=${encodeURIComponent(`/${shell.id}`)}`}
                prefetch={false}
                className={buttonClass("primary")}
              >
                Set up a second factor
              </Link>
            )
          }
        />
      </div>
      {written.length > 0 && (
        <section aria-label="What you typed" className="grid gap-4">
          <p className="text-ink-2">This you typed and did not store yet. Copy what you need.</p>
          {written.map(({ place, text }) => (
            <div key={place} className="grid gap-1.5">
              <TextArea label={`Typed in: ${place}`} readOnly value={text} rows={3} />
              <div>
                <Button
                  onClick={() =>
                    void navigator.clipboard.writeText(text).then(
                      () => setCopied({ place, word: "Copied" }),
                      () => setCopied({ place, word: "The browser does not let us copy: select it" }),
                    )
                  }
                >
                  {copied?.place === place ? copied.word : "Copy it"}
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
    </main>
  );
}
