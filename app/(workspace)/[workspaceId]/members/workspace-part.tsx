"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import type { MemberView } from "./member-view";

const CloseDialog = comesLater(() => import("./close-dialog").then((module) => module.CloseDialog));

/** The workspace itself: what it is called, who gets in, and its end. */
export function WorkspacePart({ workspaceId, data }: { workspaceId: string; data: MemberView }) {
  const { workspace, isOwner } = data;
  const [closing, setClosing] = useState(false);
  return (
    <Section title="This workspace">
      <div className="grid max-w-[78ch] gap-5">
        <RenameForm workspaceId={workspaceId} workspace={workspace} />
        <FactorSwitch workspaceId={workspaceId} data={data} />
        {isOwner ? (
          <div>
            <Button onClick={() => setClosing(true)}>Close this workspace</Button>
            <p className="mt-1 text-12 text-ink-3">
              Nobody gets in any more, from that moment on. Everything stays, and you can open it again. To leave it
              instead, make somebody else its owner first.
            </p>
          </div>
        ) : (
          <p className="text-12 text-ink-3">Closing a workspace or giving it away is for its owner.</p>
        )}
      </div>
      {closing && <CloseDialog workspaceId={workspaceId} name={workspace.name} onClose={() => setClosing(false)} />}
    </Section>
  );
}

type FormProps = { workspaceId: string; workspace: MemberView["workspace"] };

function RenameForm({ workspaceId, workspace }: FormProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const name = useKept(useKeptKey("workspace name"), workspace.name);
  const rename = useMutation(
    trpc.workspace.rename.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })),
    }),
  );
  const store = (to: string, version: number, undoTo: string | null): void =>
    rename.mutate(
      { workspaceId, name: to, version },
      {
        onSuccess: (stored) => {
          name.drop();
          tell(`Renamed to ${to}`, undoTo === null ? {} : { undo: () => store(undoTo, stored.version, null) });
        },
      },
    );
  const overtaken = isOvertaken(rename.error);
  const seen = useTypedFrom(workspace.version, name, overtaken);
  const drop = () => {
    name.drop();
    rename.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const to = name.value.trim();
    if (to && name.changed) store(to, seen, workspace.name);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <TextInput
        label="Name of the workspace"
        value={name.value}
        required
        maxLength={200}
        onChange={(event) => name.set(event.target.value)}
        error={overtaken ? null : rename.error?.message}
        fieldClassName="min-w-0 grow basis-64"
      />
      {name.changed && (
        <>
          <Button onClick={drop}>Take back</Button>
          <Button look="primary" type="submit" busy={rename.isPending}>
            {overtaken ? "Store mine over theirs" : "Rename"}
          </Button>
        </>
      )}
      {name.changed && overtaken && (
        <div className="basis-full">
          <Overtaken
            isWider
            of={{ kind: "workspace", id: workspaceId }}
            what="this workspace"
            rows={[{ label: "Name", theirs: workspace.name, mine: name.value }]}
            onTake={drop}
          />
        </div>
      )}
    </form>
  );
}

function FactorSwitch({ workspaceId, data }: { workspaceId: string; data: MemberView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { requiresSecondFactor, version } = data.workspace;
  const without = data.members.filter(({ secondFactor }) => secondFactor === false).length;
  const change = useMutation(
    trpc.workspace.requireSecondFactor.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })),
    }),
  );
  const store = (required: boolean, at: number, isUndo = false): void =>
    change.mutate(
      { workspaceId, required, version: at },
      {
        onSuccess: (stored) =>
          tell(
            required ? "A second factor is required now" : "A second factor is no longer required",
            isUndo ? {} : { undo: () => store(!required, stored.version, true) },
          ),
      },
    );
  const off = !requiresSecondFactor && !data.mySecondFactor;
  return (
    <div>
      <Checkbox
        label="Second factor required"
        checked={requiresSecondFactor}
        disabled={off || change.isPending}
        onChange={(event) => store(event.target.checked, version)}
        help={
          without === 0
            ? "Everybody here has one: nobody is kept out by it."
            : `${without === 1 ? "One member has" : `${without} members have`} none yet: ${requiresSecondFactor ? "they are" : "they would be"} asked to set one up before they get in.`
        }
      />
      {off && (
        <p className="mt-1 pl-6 text-12 text-ink-2">
          Whoever asks others for one has one:{" "}
          <Link
            prefetch={false}
            href={`/account?to=${encodeURIComponent(`/${workspaceId}/members`)}`}
            className="underline underline-offset-3"
          >
            set up yours
          </Link>{" "}
          first.
        </p>
      )}
      {isOvertaken(change.error) ? (
        <Overtaken of={{ kind: "workspace", id: workspaceId }} what="this workspace">
          It is shown as it is now; change it again if you still want to.
        </Overtaken>
      ) : (
        change.error && <Notice tone="harm">{change.error.message}</Notice>
      )}
    </div>
  );
}
