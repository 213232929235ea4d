export { ArchiveReader } from './archive-reader.ts'
export { find } from './find.ts'
