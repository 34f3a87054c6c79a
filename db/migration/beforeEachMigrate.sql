-- As long as a migration takes: the bound of statements is for those of requests.
set local statement_timeout = 0;
