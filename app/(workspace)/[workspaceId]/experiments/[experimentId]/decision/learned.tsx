"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import type { ReadoutView } from "../../test-view";
import { WriteLearning } from "./write-learning";

const LibraryDialog = comesLater(() => import("./library-dialog").then((module) => module.LibraryDialog));

type Props = { workspaceId: string; test: ReadoutView };

/** What the test taught, in its own words, and as a learning in the library that outlives it. */
export function Learned({ workspaceId, test }: Props) {
  const [writing, setWriting] = useState(false);
  if (writing)
    return (
      <Section title="What we learned">
        <WriteLearning workspaceId={workspaceId} test={test} onDone={() => setWriting(false)} />
      </Section>
    );
  return (
    <Section title="What we learned">
      {test.helpQuestion && <p className="mb-2 text-ink-3">We asked: {test.helpQuestion}</p>}
      {test.learning ? (
        <p className="max-w-[78ch] text-14 wrap-anywhere">{test.learning}</p>
      ) : (
        <p className="max-w-[78ch] text-ink-2">
          Nothing written yet. One sentence is enough: what kind of help do customers want at this moment?
        </p>
      )}
      {test.may.contribute && (
        <Button className="mt-3" onClick={() => setWriting(true)}>
          {test.learning ? "Change" : "Write what we learned"}
        </Button>
      )}
      <InLibrary workspaceId={workspaceId} test={test} />
    </Section>
  );
}

/** Where the library has it, or how it gets there. */
function InLibrary({ workspaceId, test }: Props) {
  const [adding, setAdding] = useState(false);
  const { library, learningDraft } = test.conclusion;
  const mayAdd = test.may.contribute && learningDraft !== null;
  if (library.length === 0 && test.status !== "concluded") return null;
  return (
    <div className="mt-5 max-w-[78ch] border-t border-hairline pt-3">
      {library.length > 0 ? (
        <ul className="grid gap-1">
          {library.map(({ id, statement, supports }) => (
            <li key={id}>
              <span className="text-ink-3">{supports ? "Supports" : "Speaks against"} </span>
              <Link
                href={`/${workspaceId}/experiments/learnings?learning=${encodeURIComponent(id)}`}
                className="wrap-anywhere underline underline-offset-3"
              >
                {statement}
              </Link>
            </li>
          ))}
        </ul>
      ) : learningDraft === null ? (
        <p className="text-ink-2">This result does not count, so no learning can rest on it.</p>
      ) : (
        <p className="text-ink-2">
          Not in the library yet. There others find it by audience, moment, channel and tactic, before they test the
          same again.
        </p>
      )}
      {mayAdd && (
        <Button className="mt-2" look={library.length > 0 ? "quiet" : "outline"} onClick={() => setAdding(true)}>
          {library.length > 0 ? "Put another one into the library" : "Put it into the library"}
        </Button>
      )}
      {adding && learningDraft && (
        <LibraryDialog workspaceId={workspaceId} test={test} draft={learningDraft} onClose={() => setAdding(false)} />
      )}
    </div>
  );
}
