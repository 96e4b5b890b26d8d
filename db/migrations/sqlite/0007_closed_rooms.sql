CREATE TABLE `known_device` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `known_device_user` ON `known_device` (`user_id`);--> statement-breakpoint
CREATE TABLE `password_reset` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`origin` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `password_reset_user` ON `password_reset` (`user_id`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`user_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`user_id`, `code_hash`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `second_factor` (
	`user_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `security_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`workspace_id` text,
	`address` text NOT NULL,
	`about` text
);
--> statement-breakpoint
CREATE INDEX `security_event_user` ON `security_event` (`user_id`,`seq`);--> statement-breakpoint
CREATE INDEX `security_event_workspace` ON `security_event` (`workspace_id`,`seq`);--> statement-breakpoint
CREATE TABLE `sign_off` (
	`id` text NOT NULL,
	`use_case_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`reviewer_id` text NOT NULL,
	`at` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_off_of` ON `sign_off` (`workspace_id`,`use_case_id`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`entries` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `visit` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`place` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`, `place`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `member` ADD `may_review` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `requires_second_factor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `deleted_at` integer;--> statement-breakpoint
CREATE TRIGGER `audit_entry_stays` BEFORE UPDATE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_remains` BEFORE DELETE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_object_stays` BEFORE UPDATE ON `audit_object` BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_object_remains` BEFORE DELETE ON `audit_object` BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER `security_event_stays` BEFORE UPDATE ON `security_event` BEGIN SELECT RAISE(ABORT, 'Security events are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER `security_event_remains` BEFORE DELETE ON `security_event` BEGIN SELECT RAISE(ABORT, 'Security events are only ever added.'); END;
