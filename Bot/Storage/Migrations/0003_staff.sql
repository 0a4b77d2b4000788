-- Who may log in to the office. stamp changes when all of an account's sessions shall end; locked_until is Unix milliseconds.
CREATE TABLE staff (
    login           text    NOT NULL PRIMARY KEY,
    municipality    text    NOT NULL,
    name            text    NOT NULL,
    role            text    NOT NULL,
    password_hash   text    NOT NULL,
    stamp           text    NOT NULL,
    failed_attempts integer NOT NULL DEFAULT 0,
    locked_until    bigint  NOT NULL DEFAULT 0,
    added_on        text    NOT NULL
);
