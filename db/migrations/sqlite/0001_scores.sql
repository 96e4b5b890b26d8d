CREATE TABLE `round_answer` (
	`id` text NOT NULL,
	`round_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`scorer_id` text NOT NULL,
	`answers` text NOT NULL,
	`done_at` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`round_id`) REFERENCES `scoring_round`(`workspace_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_answer_once` ON `round_answer` (`workspace_id`,`round_id`,`subject_id`,`scorer_id`);--> statement-breakpoint
CREATE TABLE `round_subject` (
	`id` text NOT NULL,
	`round_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`revealed_at` integer,
	`agreed` text,
	`agreed_by` text,
	`agreed_at` integer,
	`note` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`round_id`) REFERENCES `scoring_round`(`workspace_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_subject_once` ON `round_subject` (`workspace_id`,`round_id`,`subject_id`);--> statement-breakpoint
CREATE INDEX `round_subject_of` ON `round_subject` (`workspace_id`,`subject_id`);--> statement-breakpoint
CREATE TABLE `scoring_round` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text,
	`subject_kind` text NOT NULL,
	`mode` text NOT NULL,
	`due_on` text,
	`scorers` text NOT NULL,
	`status` text NOT NULL,
	`current_subject_id` text,
	`created_by` text NOT NULL,
	`closed_at` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`screen` text NOT NULL,
	`name` text NOT NULL,
	`shared` integer NOT NULL,
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
CREATE INDEX `saved_view_of` ON `saved_view` (`workspace_id`,`screen`);--> statement-breakpoint
CREATE TABLE `weighting` (
	`id` text NOT NULL,
	`set` text NOT NULL,
	`note` text,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audit_object` (
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`object_id` text NOT NULL,
	`entry` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `kind`, `object_id`, `entry`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT OR IGNORE INTO `audit_object` (`workspace_id`, `kind`, `object_id`, `entry`)
SELECT `audit_entry`.`workspace_id`, json_extract(`change`.`value`, '$.kind'), json_extract(`change`.`value`, '$.id'), `audit_entry`.`seq`
FROM `audit_entry`, json_each(`audit_entry`.`changes`) AS `change`;
