-- The open cases, and those with something new, are read in their order: with an index for what statistics count beside them, SQLite went through all cases.
CREATE INDEX cases_open_first ON cases (municipality, has_news DESC, due_on, reference) WHERE state <> 'closed';

CREATE INDEX cases_new_first ON cases (municipality, has_news DESC, due_on, reference) WHERE state = 'new' OR has_news = 1;
