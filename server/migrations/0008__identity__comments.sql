comment on table identity.account is 'How a person proves who they are: password (argon2id) and second factor. Without a row nobody can sign in.';
comment on table identity.session is 'Phiên làm việc: one browser signed in; only the hash of its secret is kept.';
