ALTER TABLE `change_event` ADD `request_key` text;--> statement-breakpoint
-- INSERT OR REPLACE removes a row without asking the triggers against removal.
CREATE TRIGGER `audit_entry_once` BEFORE INSERT ON `audit_entry` WHEN EXISTS (SELECT 1 FROM `audit_entry` WHERE `seq` = NEW.`seq`) BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER `security_event_once` BEFORE INSERT ON `security_event` WHEN EXISTS (SELECT 1 FROM `security_event` WHERE `seq` = NEW.`seq`) BEGIN SELECT RAISE(ABORT, 'Security events are only ever added.'); END;
