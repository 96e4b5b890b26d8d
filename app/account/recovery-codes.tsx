import { useState } from "react";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { PageHeader } from "@/ui/page-header";
import { SaveState } from "@/ui/states";

type Props = { codes: readonly string[]; email: string; onKept: () => void };

/** Alone on the page, so that what is printed is this and nothing else. They are never shown again. */
export function RecoveryCodes({ codes, email, onKept }: Props) {
  const [kept, setKept] = useState(false);
  const [told, setTold] = useState("");
  const text = `Recovery codes for Attune, ${email}\nEach works once, in place of the code of the app.\n\n${codes.join("\n")}\n`;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold("Copied"),
      () => setTold("The browser did not let us copy. Select the codes instead."),
    );
  const download = () => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    Object.assign(document.createElement("a"), { href: address, download: "attune-recovery-codes.txt" }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <PageHeader
        title="Keep your recovery codes"
        sentence={`Your second factor is on. If the phone is lost, each of these ${codes.length} codes signs ${email} in once, with the password. They are shown only now.`}
      />
      <div className="grid gap-5 px-7 pt-4 max-lg:px-4">
        <ol className="grid max-w-md grid-cols-2 gap-x-8 gap-y-1.5 border-y border-line py-4 text-16 max-sm:grid-cols-1">
          {codes.map((code) => (
            <li key={code} className="figure font-medium select-all">
              {code}
            </li>
          ))}
        </ol>
        <div className="no-print flex flex-wrap items-center gap-2">
          <Button onClick={() => void copy()}>Copy</Button>
          <Button onClick={download}>Download as text</Button>
          <Button onClick={() => window.print()}>Print</Button>
          <SaveState>{told}</SaveState>
        </div>
        <div className="no-print grid gap-3">
          <Checkbox
            label="I keep them where I find them without my phone"
            help="In a password manager, or on paper in a drawer that is locked."
            checked={kept}
            onChange={(event) => setKept(event.target.checked)}
          />
          <div>
            <Button
              look="primary"
              onClick={onKept}
              disabledBecause={kept ? null : "First keep the codes and say so: they are not shown again."}
            >
              Done
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
