import { useRef, useState } from "react";
import { mentionAtCaret, mentionedIn } from "@/domain/talk/body-parts";
import { mostMentions } from "@/domain/talk/comment-rules";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { MentionList } from "./mention-list";
import type { Person } from "./talk-view";

type Draft = { body: string; picked: readonly string[] };

type Props = {
  label: string;
  placeholder?: string;
  /** The place under which this browser keeps what is typed. */
  keptAs: string;
  stored?: Draft;
  people: readonly Person[];
  submit: string;
  busy: boolean;
  problem: string | null;
  /** Lets the whole form go, where it was opened for this; then it has the focus at once. */
  onCancel: (() => void) | null;
  onSubmit: (words: { body: string; mentions: string[] }, onStored: () => void) => void;
};

const nothing: Draft = { body: "", picked: [] };
const mostNamed = 6;

/** Where a comment is written. "@" names a member, who finds it in their inbox; Ctrl and Enter stores it. */
export function CommentForm({ keptAs, stored = nothing, people, onSubmit, onCancel, ...words }: Props) {
  const kept = useKept(useKeptKey(keptAs), stored);
  const area = useRef<HTMLTextAreaElement | null>(null);
  const [naming, setNaming] = useState<{ from: number; text: string } | null>(null);
  const [at, setAt] = useState(0);
  const { body, picked } = kept.value;
  const wanted = naming?.text.toLowerCase() ?? "";
  const found = naming ? people.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, mostNamed) : [];
  const chosen = found[Math.min(at, found.length - 1)];
  // Behind a space, and where nobody is called like it, the sentence goes on.
  const choosing = naming !== null && (chosen !== undefined || !/\s/.test(naming.text));

  const look = (element: HTMLTextAreaElement) => {
    area.current = element;
    const next =
      element.selectionStart === element.selectionEnd ? mentionAtCaret(element.value, element.selectionStart) : null;
    setNaming(next);
    if (next?.text !== naming?.text) setAt(0);
  };
  const write = (next: Draft, caret: number) => {
    kept.set(next);
    setNaming(mentionAtCaret(next.body, caret));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
    });
  };
  const name = (person: Person) => {
    if (!naming) return;
    const end = naming.from + 1 + naming.text.length;
    const before = `${body.slice(0, naming.from)}@${person.name} `;
    const after = body.slice(end).replace(/^ /, "");
    write(
      { body: before + after, picked: [...new Set([...picked, person.id])].slice(-mostMentions * 2) },
      before.length,
    );
    setNaming(null);
  };
  const beginNaming = () => {
    const caret = area.current?.selectionStart ?? body.length;
    const before = `${body.slice(0, caret)}${caret > 0 && !/\s$/.test(body.slice(0, caret)) ? " " : ""}@`;
    write({ body: before + body.slice(caret), picked }, before.length);
  };
  const text = body.trim();
  const off = text === "" ? "Write something first." : kept.changed ? null : "Nothing has changed.";
  const send = () => {
    if (off || words.busy) return;
    onSubmit({ body: text, mentions: mentionedIn(text, people, picked).slice(0, mostMentions) }, kept.drop);
  };

  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        send();
      }}
    >
      <div className="relative">
        <TextArea
          label={words.label}
          placeholder={words.placeholder}
          dir="auto"
          rows={2}
          maxLength={4_000}
          value={body}
          autoFocus={onCancel !== null}
          onChange={(event) => {
            kept.set({ body: event.target.value, picked });
            look(event.currentTarget);
          }}
          onFocus={(event) => {
            area.current = event.currentTarget;
          }}
          onClick={(event) => look(event.currentTarget)}
          onBlur={() => setNaming(null)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              send();
              return;
            }
            if (!naming || !chosen) return;
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              event.preventDefault();
              setAt(
                (Math.min(at, found.length - 1) + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length,
              );
            } else if (event.key === "Enter" || event.key === "Tab") {
              event.preventDefault();
              name(chosen);
            } else if (event.key === "Escape") {
              // It closes the list of names, and not the panel the form stands in.
              event.preventDefault();
              event.nativeEvent.stopImmediatePropagation();
              setNaming(null);
            }
          }}
        />
        {choosing && <MentionList people={found} chosen={chosen?.id ?? null} onChoose={name} />}
      </div>
      {words.problem && <Notice tone="harm">{words.problem} What you typed is kept here.</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" busy={words.busy} disabledBecause={off}>
          {words.submit}
        </Button>
        <Button
          look="quiet"
          aria-label="Mention somebody"
          onPointerDown={(event) => event.preventDefault()}
          onClick={beginNaming}
        >
          @ Mention
        </Button>
        {(onCancel || kept.changed) && (
          <Button
            look="quiet"
            onClick={() => {
              kept.drop();
              setNaming(null);
              onCancel?.();
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
