"use client";

import Link from "next/link";
import { useState } from "react";
import { keptPlace } from "@/domain/kept-place";
import { Button, buttonClass } from "@/ui/button";
import { TextArea } from "@/ui/text-area";
import type { Shell } from "./places";

type Written = { key: string; place: string; text: string };

/** Parts of a draft that nobody typed: what was stored when it was begun, and what a choice is called inside. */
const notTyped = /^(base|begunOn|version|kind|mode|start|decided)$|Ids?$/;
const isInside = /^([0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/;

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(textsIn)
      : typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([name, part]) => (notTyped.test(name) ? [] : textsIn(part)))
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
    .filter((key) => key.startsWith(prefix) && !key.endsWith(" from"))
    .map((key) => ({
      key,
      place: keptPlace(key.slice(prefix.length)),
      text: textsIn(parsed(localStorage.getItem(key) ?? ""))
        .filter((text) => text.trim() !== "" && !isInside.test(text))
        .join("\n"),
    }))
    .filter(({ text }) => text !== "")
    .toSorted((one, other) => one.place.localeCompare(other.place, "en"));
}

const linesOf = (text: string) => Math.min(8, Math.max(2, text.split("\n").length, Math.ceil(text.length / 80)));

/** In place of every screen, for somebody who can no longer open the workspace; what they typed is theirs to take along. */
export function LostAccess({ shell, why }: { shell: Shell; why: "gone" | "secondFactor" }) {
  const [written] = useState(() => keptTexts(shell));
  const [copied, setCopied] = useState<{ key: string; word: string } | null>(null);
  const isGone = why === "gone";
  const copy = (key: string, text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied({ key, word: "Copied" }),
      () => setCopied({ key, word: "The browser does not let us copy: select it" }),
    );
  return (
    <main
      id="main"
      className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-8 px-6 py-12 max-sm:content-start"
    >
      <div role="status">
        <p className="flex items-center gap-2 pb-6 font-semibold">
          <span aria-hidden className="size-2 bg-com" />
          <span aria-hidden className="-ml-1 size-2 rounded-full bg-cx" />
          Attune
        </p>
        <h1 className="text-28 leading-tight wrap-anywhere">
          {isGone ? `You can no longer open ${shell.name}` : `${shell.name} asks for a second factor now`}
        </h1>
        <p className="mt-2 text-ink-2">
          {isGone
            ? "Somebody took you out of this workspace, or its owner closed it. What you stored is still in it. Ask its owner or an admin if you should be in."
            : "A code from your phone, beside the password: it takes about two minutes to set up, and you come back here afterwards. What you stored is still there."}
        </p>
        <p className="mt-5">
          <Link
            href={isGone ? "/" : `/account?needs=second-factor&to=${encodeURIComponent(`/${shell.id}`)}`}
            prefetch={false}
            className={buttonClass("primary")}
          >
            {isGone ? "Go to your workspaces" : "Set up a second factor"}
          </Link>
        </p>
      </div>
      {written.length > 0 && (
        <section aria-labelledby="typed" className="grid gap-4 border-t border-hairline pt-6">
          <div>
            <h2 id="typed" className="text-18">
              What you typed and did not store
            </h2>
            <p className="mt-1 text-ink-2">
              {isGone
                ? "It is kept in this browser only. Copy what you need."
                : "It is kept in this browser and waits where you typed it."}
            </p>
          </div>
          {written.map(({ key, place, text }) => (
            <div key={key} className="grid gap-1.5">
              <TextArea label={place} readOnly value={text} rows={linesOf(text)} />
              <div>
                <Button onClick={() => copy(key, text)}>
                  {copied?.key === key ? copied.word : "Copy it"}
                  <span className="sr-only">, {place}</span>
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
    </main>
  );
}
