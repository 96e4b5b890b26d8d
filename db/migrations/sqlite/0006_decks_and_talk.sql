CREATE TABLE `brand` (
	`id` text NOT NULL,
	`look` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `deck_share` (
	`id` text NOT NULL,
	`frozen_deck_id` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`passphrase_hash` text,
	`hides_names` integer DEFAULT false NOT NULL,
	`hides_costs` integer DEFAULT false NOT NULL,
	`made_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`opened_at` integer,
	`opened` integer DEFAULT 0 NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deck_share_secret` ON `deck_share` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `frozen_deck` (
	`id` text NOT NULL,
	`deck_id` text,
	`reason` text NOT NULL,
	`made_by` text NOT NULL,
	`deck` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `frozen_deck_of` ON `frozen_deck` (`workspace_id`,`deck_id`);--> statement-breakpoint
CREATE TABLE `saved_deck` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`audience` text NOT NULL,
	`parts` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `approval` (
	`id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`note` text,
	`approver_ids` text NOT NULL,
	`voices` text NOT NULL,
	`withdrawn_at` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `approval_subject` ON `approval` (`workspace_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`place` text,
	`parent_id` text,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`mentions` text NOT NULL,
	`edited_at` integer,
	`resolved_at` integer,
	`resolved_by` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_subject` ON `comment` (`workspace_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `follow` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`wanted` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`, `subject_kind`, `subject_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `follow_subject` ON `follow` (`workspace_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `inbox_item` (
	`id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text NOT NULL,
	`about_id` text,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `inbox_of` ON `inbox_item` (`workspace_id`,`user_id`,`read_at`,`at`);