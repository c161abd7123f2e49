/** The file that a signing program sends: as a form, as it usually does, or bare. Undefined for a form without a file or none at all. */
export async function fileInBody(body: Buffer | undefined, contentType: string): Promise<Uint8Array | undefined> {
  if (body === undefined || body.length === 0) return undefined;
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData().catch(() => undefined);
  const file = [...(form?.values() ?? [])].find((value) => value instanceof File);
  return file === undefined ? undefined : new Uint8Array(await file.arrayBuffer());
}
