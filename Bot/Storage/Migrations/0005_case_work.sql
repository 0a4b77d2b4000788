-- What the ombud does with a case.
-- state: new, open, waiting-for-citizen, waiting-for-municipality, closed. assignee: the login of who works on it. outcome: how it ended, once closed.
-- due_on: the first day of its open tasks; the last day there is where none is open, so that both databases sort it last.
-- has_days: its tasks have been made of the days in the guidance; older cases get theirs at the next start.
-- has_news: the citizen has written something that the ombud has not opened. answered_on: the day the citizen first had a message from the ombud.
UPDATE cases SET state = 'open' WHERE state = 'read';

ALTER TABLE cases ADD COLUMN assignee text;
ALTER TABLE cases ADD COLUMN outcome text;
ALTER TABLE cases ADD COLUMN closed_on text;
ALTER TABLE cases ADD COLUMN answered_on text;
ALTER TABLE cases ADD COLUMN due_on text NOT NULL DEFAULT '9999-12-31';
ALTER TABLE cases ADD COLUMN has_days integer NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN has_news integer NOT NULL DEFAULT 0;

CREATE INDEX cases_by_due ON cases (municipality, state, due_on, reference);

CREATE INDEX cases_by_category ON case_categories (scheme, category, reference);

-- Everything that happened to a case, in order. author: citizen, host, or staff: and a login. body is encrypted.
CREATE TABLE case_events (
    reference text   NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    seq       bigint NOT NULL,
    at        bigint NOT NULL,
    kind      text   NOT NULL,
    author    text   NOT NULL,
    body      bytea  NOT NULL,
    PRIMARY KEY (reference, seq)
);

-- What is to be done by a day. kind: complaint-deadline, right, step (from the guidance) or own. body is encrypted; done_at is Unix milliseconds.
CREATE TABLE case_tasks (
    id        text   NOT NULL PRIMARY KEY,
    reference text   NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    kind      text   NOT NULL,
    day       text   NOT NULL,
    done_at   bigint,
    body      bytea  NOT NULL
);

CREATE INDEX case_tasks_by_case ON case_tasks (reference, day);

-- Cases that belong together; kept once, the smaller reference first.
CREATE TABLE case_links (
    reference text NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    other     text NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    PRIMARY KEY (reference, other)
);

CREATE INDEX case_links_back ON case_links (other, reference);

-- about (its name and kind) and content are encrypted. author as in case_events.
CREATE TABLE case_files (
    id        text   NOT NULL PRIMARY KEY,
    reference text   NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    at        bigint NOT NULL,
    author    text   NOT NULL,
    size      bigint NOT NULL,
    about     bytea  NOT NULL,
    content   bytea  NOT NULL
);

CREATE INDEX case_files_by_case ON case_files (reference, at);

-- Where the ombud disagrees with the rules. body is encrypted: what they concluded, what is right, why, and the answers without words of the citizen's.
CREATE TABLE case_overrides (
    id        text   NOT NULL PRIMARY KEY,
    reference text   NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    at        bigint NOT NULL,
    body      bytea  NOT NULL
);

CREATE INDEX case_overrides_by_case ON case_overrides (reference, at);
