import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTRPC } from "./_trpc/client";
import { type Start, StartChoice } from "./start-choice";

/** For somebody who is in none: a workspace of their own. */
export function StartWorkspace() {
  const trpc = useTRPC();
  const [start, setStart] = useState<Start>("sample");
  const [name, setName] = useState("");
  const create = useMutation(
    trpc.workspace.create.mutationOptions({
      onSuccess: ({ workspaceId }) => window.location.assign(`/${workspaceId}/brief`),
    }),
  );
  return (
    <Section title="Start a workspace">
      <form
        className="grid max-w-md gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!create.isPending) create.mutate({ start, name: start === "sample" ? "Larkmere Home" : name });
        }}
      >
        <StartChoice value={start} onChange={setStart} />
        {start === "empty" && (
          <TextInput
            label="Name of your company or brand"
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        {create.error && <Notice tone="harm">{create.error.message}</Notice>}
        <div>
          <Button look="primary" type="submit" busy={create.isPending || create.isSuccess}>
            Start the workspace
          </Button>
        </div>
      </form>
    </Section>
  );
}
