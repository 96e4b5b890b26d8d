"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { CapEditor } from "../cap-editor";
import type { PressureListing } from "./pressure-screen";

const sources = { own: "your own", default: "our default", none: "" } as const;

/** What is allowed in each channel, and who says so. */
export function CapsPart({ workspaceId, listing }: { workspaceId: string; listing: PressureListing }) {
  const [open, setOpen] = useState<string | null>(null);
  const { channels, version, may } = listing;
  return (
    <Section title="What we allow" aside="messages per person and week">
      <ul>
        {channels.map(({ id, name, cap, source }) => (
          <li key={id} className="border-t border-hairline py-1.5">
            <p className="flex items-center justify-between gap-3">
              <span>{name}</span>
              <span className="flex items-center gap-2">
                <span className="figure">
                  {cap === null ? <span className="text-ink-3">no cap</span> : cap}{" "}
                  <span className="text-12 text-ink-3">{sources[source]}</span>
                </span>
                {may.edit && (
                  <Button
                    look="quiet"
                    className="no-print"
                    aria-label={`Change the cap of ${name}`}
                    aria-expanded={open === id}
                    onClick={() => setOpen(open === id ? null : id)}
                  >
                    Change
                  </Button>
                )}
              </span>
            </p>
            {open === id && (
              <div className="py-2">
                <CapEditor
                  workspaceId={workspaceId}
                  channel={{ id, name }}
                  weeklyCap={{ cap, source }}
                  version={version}
                  mayEdit={may.edit}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
