import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";

/** Every write of the journey. What is on the screen is read again after each: a place shows in many others. */
export function useJourneyWrites() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries();
  const { journey, useCase } = trpc;
  return {
    addFromLibrary: useMutation(journey.addFromLibrary.mutationOptions({ onSettled })),
    addPitfall: useMutation(journey.addPitfall.mutationOptions({ onSettled })),
    editPitfall: useMutation(journey.editPitfall.mutationOptions({ onSettled })),
    removePitfalls: useMutation(journey.removePitfalls.mutationOptions({ onSettled })),
    addTask: useMutation(journey.addTask.mutationOptions({ onSettled })),
    editTask: useMutation(journey.editTask.mutationOptions({ onSettled })),
    moveTask: useMutation(journey.moveTask.mutationOptions({ onSettled })),
    removeTask: useMutation(journey.removeTask.mutationOptions({ onSettled })),
    addProposal: useMutation(journey.addProposal.mutationOptions({ onSettled })),
    takeBackProposal: useMutation(journey.takeBackProposal.mutationOptions({ onSettled })),
    editFields: useMutation(useCase.editFields.mutationOptions({ onSettled })),
    tell,
    /** For a way back that did not work. */
    onUndoError: (error: { message: string }) => tell("Not taken back", { description: error.message }),
  };
}
