"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { EditableField } from "@/domain/scoring/editable-fields";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { SaveState, Skeleton } from "@/ui/states";
import { useKeptKey } from "../../shell-context";
import type { SectionName } from "./field-forms";
import { FieldList } from "./field-list";
import type { Detail } from "./use-case-detail";

/** Fetched when somebody changes something: most sections are only read. */
const FieldEditor = comesLater(
  () => import("./field-editor").then((module) => module.FieldEditor),
  () => <Skeleton className="h-48" />,
);

type Props = {
  name: SectionName;
  title: string;
  fields: readonly EditableField[];
  /** Fields that `children` shows in its own way. */
  shownApart?: readonly EditableField[];
  detail: Detail;
  workspaceId: string;
  toOpen: ToOpen;
  children?: ReactNode;
};

/** A section that something elsewhere on the page asks to be opened. */
export type ToOpen = { name: SectionName } | null;

/** `asked`: somebody opened it just now and stands in it; else it was found open, with what was typed before. */
type Opened = "no" | "asked" | "found";

/** Some fields that belong together: read at a glance, changed in place, stored when somebody says so. */
export function FieldSection(props: Props) {
  const { name, title, fields, shownApart = [], detail, workspaceId, toOpen, children } = props;
  const { useCase, may } = detail;
  const key = useKeptKey(`fields ${useCase.id} ${name}`);
  const [opened, setOpened] = useState<Opened>("no");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const section = useRef<HTMLDivElement>(null);
  const closed = useRef(false);
  const editing = opened !== "no" && may.edit;

  useEffect(() => {
    if (localStorage.getItem(key)) setOpened("found");
  }, [key]);
  useEffect(() => {
    if (toOpen?.name !== name) return;
    setOpened("asked");
    section.current?.scrollIntoView({ block: "start" });
  }, [toOpen, name]);
  // Whoever leaves the form stands at the button that opens it again.
  useEffect(() => {
    if (editing || !closed.current) return;
    closed.current = false;
    section.current?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }, [editing]);

  return (
    <div ref={section} id={name} className="scroll-mt-6 xl:scroll-mt-28">
      <Section
        title={title}
        aside={
          !editing && (
            <span className="flex items-center gap-3">
              <SaveState>{savedAt && `Saved ${savedAt}`}</SaveState>
              {may.edit && (
                <Button look="quiet" aria-label={`Change ${title.toLowerCase()}`} onClick={() => setOpened("asked")}>
                  Change
                </Button>
              )}
            </span>
          )
        }
      >
        {editing ? (
          <FieldEditor
            storageKey={key}
            name={name}
            title={title}
            fields={fields}
            useCase={useCase}
            workspaceId={workspaceId}
            takesFocus={opened === "asked"}
            onClose={(at) => {
              closed.current = true;
              setOpened("no");
              if (at) setSavedAt(at);
            }}
          />
        ) : (
          <>
            <FieldList fields={fields.filter((field) => !shownApart.includes(field))} words={detail.words} />
            {children}
          </>
        )}
      </Section>
    </div>
  );
}
