export { shownFileName } from './rules/file-name.ts';
export { keepBlob, readBlob } from './store/blob.store.ts';
export { deleteUpload, findUpload, lockUpload, saveUpload, type NewUpload, type Upload } from './store/upload.store.ts';
export { type FilesInUse, sweepFiles } from './sweep.ts';
