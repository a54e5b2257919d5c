-- Whose data readers see: the run published last, unless the tables were emptied since. The database's clock.
ALTER TABLE run ADD COLUMN published_at timestamptz;
UPDATE run SET published_at = completed_at WHERE status = 'COMPLETED' AND kind <> 'VERIFY';
ALTER TABLE experiment ADD COLUMN emptied_at timestamptz;
