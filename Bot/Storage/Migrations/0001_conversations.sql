-- A conversation is kept for a day after its last turn. state and body are encrypted.
CREATE TABLE conversations (
    id               text   NOT NULL PRIMARY KEY,
    channel          text   NOT NULL,
    municipality     text   NOT NULL,
    language         text   NOT NULL,
    user_id          text   NOT NULL,
    state            bytea,
    last_activity_at bigint NOT NULL
);

CREATE INDEX conversations_by_age ON conversations (last_activity_at);

-- shown: sent to clients. pending: awaits its turn. attempts: turns that a crash has cut off. answers: the seq that a reply answers.
CREATE TABLE activities (
    conversation_id    text    NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    seq                bigint  NOT NULL,
    id                 text    NOT NULL,
    client_activity_id text,
    shown              integer NOT NULL,
    pending            integer NOT NULL,
    attempts           integer NOT NULL DEFAULT 0,
    answers            bigint,
    body               bytea   NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);

CREATE UNIQUE INDEX activities_sent_once ON activities (conversation_id, client_activity_id) WHERE client_activity_id IS NOT NULL;

CREATE INDEX activities_pending ON activities (conversation_id, seq) WHERE pending = 1;
