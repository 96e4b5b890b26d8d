import { createTransport } from "nodemailer";
import { logLine } from "../door/log-line";
import { type MailSettings, mailSettings } from "./mail-settings";

const patienceMs = 10_000;

/** Whether the operator named a mail server. A demonstration never sends anything. */
export const mailIsSet = (): boolean => settings() !== null;

function settings(): MailSettings | null {
  if (/^(1|true)$/.test(process.env["ATTUNE_DEMO"] ?? "")) return null;
  return mailSettings({ url: process.env["ATTUNE_SMTP_URL"], from: process.env["ATTUNE_MAIL_FROM"] }).settings;
}

/** How the mail server is spoken to. */
export const transportSettings = (set: MailSettings) => ({
  host: set.host,
  port: set.port,
  secure: set.secure,
  // A password must not cross the network in the clear because somebody in between hid that the server can do better.
  requireTLS: set.auth !== null && !set.local,
  ...(set.auth && { auth: set.auth }),
  connectionTimeout: patienceMs,
  greetingTimeout: patienceMs,
  socketTimeout: patienceMs,
  disableFileAccess: true,
  disableUrlAccess: true,
});

/**
 * Sends one message in plain text. Call it after the commit: it never throws, and where it resolves to false the screen
 * shows the link to copy instead.
 */
export async function sendMail({ to, subject, text }: { to: string; subject: string; text: string }): Promise<boolean> {
  const set = settings();
  if (set === null) return false;
  const transport = createTransport(transportSettings(set));
  try {
    // As one address and not as a list: a comma in it must not make two recipients.
    await transport.sendMail({
      from: set.from,
      to: { name: "", address: to },
      subject: subject.replace(/\s+/g, " "),
      text,
    });
    return true;
  } catch (error) {
    logLine("error", "a mail was not sent", { problem: (error as { code?: string }).code ?? "unknown" });
    return false;
  } finally {
    transport.close();
  }
}
