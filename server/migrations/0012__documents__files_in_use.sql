-- The nightly sweep asks which old files a document still names.
create index incoming_original on documents.incoming (original_sha256);
create index outgoing_original on documents.outgoing (original_sha256) where original_sha256 is not null;
