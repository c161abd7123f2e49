export { checkingPrograms, inMemory, type PackageMember, sumsOf } from './package/package-member.ts';
export { packageStream } from './package/package-stream.ts';
export { shownFileName } from './rules/file-name.ts';
export { destroyBlob, keepBlob, keepBytes, readBlob, readWhole } from './store/blob.store.ts';
export { deleteUpload, findUpload, isWithheldUpload, lockUpload, saveUpload, withholdUploads, type NewUpload, type Upload } from './store/upload.store.ts';
export { type FilesInUse, sweepFiles } from './sweep.ts';
