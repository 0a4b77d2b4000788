-- What came twice is known by the conversation that takes it, one message at a time; an index over all that was ever sent cost every turn a page.
DROP INDEX activities_sent_once;
