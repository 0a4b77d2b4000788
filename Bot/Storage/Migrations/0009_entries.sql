-- What is shown as one lies as one: body holds the activities of an answer joined by commas, seq is the first of them and last_seq the last.
-- answered: all that was said up to there has had its turn. Beyond it, what no entry answers awaits its turn.
DROP INDEX activities_pending;

ALTER TABLE activities ADD COLUMN last_seq bigint NOT NULL DEFAULT 0;

UPDATE activities SET last_seq = seq;

ALTER TABLE conversations ADD COLUMN answered bigint NOT NULL DEFAULT 0;

UPDATE conversations SET answered = COALESCE(
    (SELECT MIN(seq) - 1 FROM activities WHERE conversation_id = conversations.id AND pending = 1),
    (SELECT MAX(seq) FROM activities WHERE conversation_id = conversations.id),
    0);

ALTER TABLE activities DROP COLUMN pending;
