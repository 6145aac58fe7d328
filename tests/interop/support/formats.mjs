// Asks the program interop_formats: our formats without a network.
import { execFile } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'

import { documentRoot, formatsProgram, textOf } from './world.mjs'

export const keyToDer = (privateJwk) =>
  createPrivateKey({ key: privateJwk, format: 'jwk' }).export({ format: 'der', type: 'pkcs8' }).toString('base64url')

/** The answer, or an error with `code`. The sandbox's document root is the anchor unless another is given. */
export function ours(ask, question) {
  return new Promise((resolve, reject) => {
    const child = execFile(formatsProgram, [], { maxBuffer: 1 << 26 }, (failure, out) => {
      if (failure && failure.code !== 1) return reject(failure)
      const answer = JSON.parse(out)
      if (!answer.error) return resolve(answer)
      reject(Object.assign(new Error(`${ask}: ${answer.error.code}: ${answer.error.detail}`), answer.error))
    })
    child.stdin.end(JSON.stringify({ ask, root: textOf(documentRoot.certificate), ...question }))
  })
}
