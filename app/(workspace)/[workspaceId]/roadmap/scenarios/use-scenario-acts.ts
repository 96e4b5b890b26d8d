import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { ScenarioHead } from "./scenario-words";

/** What can be done with a scenario at once, without a dialog. What failed is told, and the screen reads again. */
export function useScenarioActs(workspaceId: string, { id: scenarioId, name, version }: ScenarioHead) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const tell = useTell();
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries(trpc.scenario.pathFilter()),
      cache.invalidateQueries(trpc.roadmap.pathFilter()),
      cache.invalidateQueries(trpc.sequence.pathFilter()),
    ]);
  const failed = (title: string) => (error: { message: string }) => tell(title, { description: error.message });
  const copy = useMutation(
    trpc.scenario.copy.mutationOptions({
      onSuccess: ({ scenarioId: copyId }) => {
        tell(`Copied “${name}”`);
        router.push(`/${workspaceId}/roadmap/scenarios/${copyId}`);
      },
      onError: failed("It was not copied"),
      onSettled: readAgain,
    }),
  );
  const reopen = useMutation(
    trpc.scenario.reopen.mutationOptions({
      onSuccess: () => tell(`“${name}” is open again`),
      onError: failed("It was not reopened"),
      onSettled: readAgain,
    }),
  );
  const remove = useMutation(
    trpc.scenario.remove.mutationOptions({
      onSuccess: () => {
        tell(`Removed “${name}”`);
        router.push(`/${workspaceId}/roadmap/scenarios`);
      },
      onError: failed("It was not removed"),
      onSettled: readAgain,
    }),
  );
  const at = { workspaceId, scenarioId, version };
  return {
    readAgain,
    copy: () => copy.mutate({ workspaceId, scenarioId, name: `${name.slice(0, 190)}, copy` }),
    reopen: () => reopen.mutate(at),
    remove: () => remove.mutate(at),
  };
}
