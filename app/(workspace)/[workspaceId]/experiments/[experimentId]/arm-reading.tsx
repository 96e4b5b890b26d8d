import { Notice } from "@/ui/states";
import type { ArmView, ReadoutView } from "../test-view";
import { Groups } from "./groups";
import { Measures } from "./measures";
import { OtherMeasures } from "./other-measures";
import { Notices, Verdict } from "./verdict";

type Props = { workspaceId: string; arm: ArmView; test: ReadoutView; several: boolean };

/** A treatment that does not lead: its verdict, then everything below it. */
export function OtherArm(props: Props) {
  return (
    <section aria-label={props.arm.name} className="grid gap-4 border-t border-line pt-5">
      <Verdict {...props} />
      <ArmReading {...props} />
    </section>
  );
}

/** What stands below a verdict: the measures or why they are hidden, what else was looked at, and the groups. */
export function ArmReading({ workspaceId, arm, test, several }: Props) {
  return (
    <>
      <Notices arm={arm} />
      {test.split.wrong ? (
        <Hidden arm={arm} test={test} />
      ) : (
        <>
          {arm.veiled && <Veil arm={arm} test={test} />}
          <Measures workspaceId={workspaceId} measures={arm.measures} treatment={arm.name} />
          <OtherMeasures workspaceId={workspaceId} arm={arm} several={several} />
          <Groups arm={arm} several={several} />
        </>
      )}
    </>
  );
}

function Hidden({ arm, test: { split } }: Pick<Props, "arm" | "test">) {
  if (split.checked) {
    return (
      <Notice tone="harm">
        The split looks wrong, so lifts and intervals are hidden: they would compare different kinds of people.{" "}
        {arm.nextStep}
      </Notice>
    );
  }
  return (
    <Notice>
      {split.sentence ?? "The split was not checked."} Until it is, lifts and intervals are hidden.{" "}
      {split.code === "TOO_EARLY" ? "Wait for more people." : arm.nextStep}
    </Notice>
  );
}

const people = new Intl.NumberFormat("en-GB");

function Veil({ arm, test: { progress } }: Pick<Props, "arm" | "test">) {
  const harmed = arm.measures.some(({ state }) => state === "harm" || state === "breach");
  const size = progress.people
    ? `${people.format(progress.people.smallestArm)} of ${people.format(progress.people.planned)} people`
    : null;
  const days = progress.days ? `day ${progress.days.run} of ${progress.days.planned}` : null;
  const far = [size, days].filter(Boolean).join(", ");
  return (
    <Notice>
      Too early to show how the test stands{far && ` (${far})`}: reading now would find wins that are not there.{" "}
      {harmed ? "Harm is shown at once, as below." : "Harm would be shown at once; there is none so far."}
    </Notice>
  );
}
