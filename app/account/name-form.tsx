import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useAwake } from "@/app/use-awake";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";

export function NameForm({ person }: { person: { id: string; name: string; email: string } }) {
  const awake = useAwake();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const name = useKept(`attune kept ${person.id} account name`, person.name);
  const rename = useMutation(
    trpc.account.rename.mutationOptions({ onSettled: () => cache.invalidateQueries(trpc.account.me.queryFilter()) }),
  );
  const store = (next: string, before: string | null) =>
    rename.mutate(
      { name: next },
      {
        onSuccess: () => {
          if (before !== null) name.drop();
          tell(`You are now called ${next.trim()}`, before === null ? {} : { undo: () => store(before, null) });
        },
      },
    );
  return (
    <Section title="Name">
      <form
        className="grid max-w-md gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.changed) store(name.value, person.name);
        }}
      >
        <TextInput
          label="What others see beside what you write"
          autoComplete="name"
          disabled={!awake}
          required
          maxLength={120}
          value={name.value}
          onChange={(event) => name.set(event.target.value)}
          help={`You sign in as ${person.email}. That address is fixed: with another one you need another invitation.`}
        />
        {rename.error && <Notice tone="harm">{rename.error.message}</Notice>}
        <div className="flex gap-2">
          <Button
            type="submit"
            busy={rename.isPending}
            disabledBecause={name.changed ? null : "This is how you are called already."}
          >
            Change the name
          </Button>
          {name.changed && (
            <Button look="quiet" onClick={name.drop}>
              Leave it as it was
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
