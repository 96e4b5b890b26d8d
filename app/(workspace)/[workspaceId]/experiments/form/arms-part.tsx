import { Plus, X } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Section } from "@/ui/page-header";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";
import { typedAmount } from "../../scored/typed-amount";
import type { ArmDraft, PartProps, TestDraft } from "./test-draft";

const most = 20;

/** What is compared: the control and one treatment or more, and how the people are shared out. */
export function ArmsPart({ draft, set, wrong }: PartProps) {
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { arms } = draft;
  const change = (id: string, more: Partial<ArmDraft>) =>
    set({ arms: arms.map((arm) => (arm.id === id ? { ...arm, ...more } : arm)) });
  return (
    <Section id="arms" title="What is compared" aside="Parts are turned into shares: 1 and 1 is half each.">
      <ul ref={list} className="grid gap-3">
        {arms.map((arm, at) => (
          <li key={arm.id} className="grid gap-2 border-t border-hairline pt-2 first:border-t-0 first:pt-0">
            <div className="grid grid-cols-[minmax(0,1fr)_5rem_4rem_1.75rem] items-start gap-3 max-sm:grid-cols-[minmax(0,1fr)_5rem_2.75rem]">
              <TextInput
                label={arm.isControl ? "Control" : treatmentLabel(arms, arm)}
                fieldClassName="max-sm:col-span-2"
                maxLength={200}
                value={arm.name}
                error={wrong[`arm ${arm.id}`]}
                onChange={(event) => change(arm.id, { name: event.target.value })}
              />
              <NumberInput
                label="Parts"
                fieldClassName="max-sm:col-start-1 max-sm:row-start-2"
                aria-label={`Parts of the people for ${arm.name || "this arm"}`}
                maxLength={12}
                value={arm.weight}
                error={wrong[`weight ${arm.id}`]}
                onChange={(event) => change(arm.id, { weight: event.target.value })}
              />
              <p className="figure mt-5 min-h-8 content-center text-right text-ink-2 max-sm:row-start-2">
                {shareWords(arms, arm)}
              </p>
              {!arm.isControl && arms.length > 2 && (
                <IconButton
                  label={`Take away ${arm.name || "this treatment"}`}
                  className="mt-5 max-sm:col-start-3 max-sm:row-start-1"
                  onClick={() => {
                    set({ arms: arms.filter(({ id }) => id !== arm.id) });
                    add.current?.focus();
                  }}
                >
                  <X aria-hidden size={14} />
                </IconButton>
              )}
            </div>
            <TextArea
              label={`What people in ${arm.name || "it"} see`}
              labelHidden
              rows={1}
              maxLength={1_000}
              placeholder={arm.isControl ? "What people see today" : "What people see instead"}
              value={arm.description}
              onChange={(event) => change(arm.id, { description: event.target.value })}
            />
            {!arms.some(({ isControl }) => isControl) && (
              <Button className="justify-self-start" onClick={() => change(arm.id, { isControl: true })}>
                Make {arm.name || `arm ${at + 1}`} the control
              </Button>
            )}
          </li>
        ))}
      </ul>
      {arms.length < most && (
        <Button
          ref={add}
          className="mt-3"
          onClick={() => {
            set({ arms: [...arms, newTreatment(arms)] });
            requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
          }}
        >
          <Plus aria-hidden size={14} /> Add a treatment
        </Button>
      )}
    </Section>
  );
}

function treatmentLabel(arms: TestDraft["arms"], arm: ArmDraft): string {
  const treatments = arms.filter(({ isControl }) => !isControl);
  return treatments.length === 1 ? "Treatment" : `Treatment ${treatments.indexOf(arm) + 1}`;
}

/** Half the people as "50%"; not known while a part cannot be read. */
export function shareWords(arms: TestDraft["arms"], arm: ArmDraft): string {
  const parts = arms.map(({ weight }) => typedAmount(weight) ?? Number.NaN);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const share = (typedAmount(arm.weight) ?? Number.NaN) / total;
  return Number.isFinite(share) && share >= 0 && share <= 1 ? `${Number((share * 100).toFixed(1))}%` : "not known";
}

function newTreatment(arms: TestDraft["arms"]): ArmDraft {
  const taken = new Set(arms.map(({ id }) => id));
  let at = arms.length;
  while (taken.has(`treatment-${at}`)) at++;
  const weight = arms.find(({ isControl }) => !isControl)?.weight ?? "1";
  return { id: `treatment-${at}`, name: `New ${at}`, isControl: false, weight, description: "" };
}
