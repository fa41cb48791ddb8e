import * as z from 'zod';
import { defineRequest } from './request.ts';

/** What lies on no disk that the server could read, it asks the editor for, by its URI. */
const uri = z.strictObject({ uri: z.string() });

const failure = z.strictObject({
  failure: z.enum(['missing', 'denied', 'not-a-file', 'too-large', 'other']),
  /** What the editor said of it. */
  detail: z.string(),
});

/** Messages between processes are JSON, which knows no bytes. */
const bytes = z.codec(z.base64(), z.instanceof(Uint8Array), {
  decode: (text) => z.util.base64ToUint8Array(text),
  encode: (content) => z.util.uint8ArrayToBase64(content),
});

export const readFile = defineRequest({
  method: 'cdev/files/read',
  params: uri,
  result: z.union([z.strictObject({ bytes }), failure]),
});

/** A link is what it leads to, save that one to a folder is `other`: it may lead round in a circle. */
export const listFolder = defineRequest({
  method: 'cdev/files/list',
  params: uri,
  result: z.union([
    z.strictObject({
      entries: z.array(z.strictObject({ name: z.string(), kind: z.enum(['file', 'folder', 'other']) })),
    }),
    failure,
  ]),
});

export const statFile = defineRequest({
  method: 'cdev/files/stat',
  params: uri,
  result: z.union([
    z.strictObject({ kind: z.enum(['file', 'folder', 'other']), size: z.number().min(0) }),
    failure,
  ]),
});
