import type { UseCaseStatus } from "../enums";

/** LIVE: customers meet it now, as a live tactic or in a test. */
export function isLive(useCase: { readonly status: UseCaseStatus }): boolean {
  return useCase.status === "live" || useCase.status === "testing";
}

/** PLAN: live, testing or planned. */
export function isPlanned(useCase: { readonly status: UseCaseStatus }): boolean {
  return isLive(useCase) || useCase.status === "planned";
}

/** Whether it happens at a task switch rather than inside a task. */
export function isAtTaskSwitch(useCase: { readonly moment: { readonly type: "stage" | "transition" } }): boolean {
  return useCase.moment.type === "transition";
}

/** Active or hybrid: the customer takes part, or can at least see and change it. */
export function takesPart(useCase: { readonly mode: "passive" | "hybrid" | "active" }): boolean {
  return useCase.mode !== "passive";
}
