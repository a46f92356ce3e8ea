DROP TABLE dry_runs;
DROP TABLE plenary_decisions;
DROP TABLE methods;
