/** What openssl needs to know of the authorities of a test. */
export const configuration = (folder: string): string => `
[req]
distinguished_name = empty
string_mask = utf8only
[empty]
${['root', 'sub', 'other'].map((name) => `[${name}]
new_certs_dir = ${folder}/${name}/issued
database = ${folder}/${name}/index.txt
crlnumber = ${folder}/${name}/crlnumber
certificate = ${folder}/${name}.crt
private_key = ${folder}/${name}.key
rand_serial = yes
unique_subject = no
email_in_dn = yes
default_md = sha256
default_crl_days = 3650
default_days = 3650
crl_extensions = list
policy = any
`).join('')}
[any]
countryName = optional
organizationName = optional
commonName = supplied
emailAddress = optional
[list]
authorityKeyIdentifier = keyid
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
extendedKeyUsage = emailProtection
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[signer_with_list]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:http://127.0.0.1:1/sub.crl
[web_server]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
[tsa]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
[tsa_section]
serial = ${folder}/tsa-serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
