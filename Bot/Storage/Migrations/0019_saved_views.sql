-- Views of the inbox that someone of the staff keeps. body is encrypted: its name, and what is looked at and searched for.
CREATE TABLE saved_views (
    id       text   NOT NULL PRIMARY KEY,
    login    text   NOT NULL REFERENCES staff (login) ON DELETE CASCADE,
    saved_at bigint NOT NULL,
    body     bytea  NOT NULL
);

CREATE INDEX saved_views_by_login ON saved_views (login, saved_at);
