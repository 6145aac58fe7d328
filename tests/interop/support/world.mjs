// What every case shares: the sandbox's address and roots, wallets of the command, and a place for files.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { folder, build, ready } = JSON.parse(process.env.CAUSEWAY_INTEROP)

export const origin = ready.origin
export const formatsProgram = join(build, 'tests', 'interop_formats')
export const connectionFile = join(folder, 'sandbox', 'connection.json')
export const webRoot = { certificate: ready.ca, key: join(folder, 'sandbox', 'keys', 'tls-ca.key') }
export const documentRoot = { certificate: ready.trust, key: join(folder, 'sandbox', 'keys', 'trust-ca.key') }

const Documents = {
  'chan-siu-ming': { identity_number: 'A123456(3)', name_en: 'CHAN Siu Ming', birth_date: '1988-04-12' },
  'wong-mei-ling': { identity_number: 'C567890(9)', name_en: 'WONG Mei Ling', birth_date: '1995-09-30' },
}

/** Our wallet: the `causeway` command with a home of its own. */
export class Wallet {
  constructor(name) {
    this.home = join(folder, `home-${name}`)
    this.environment = { ...process.env, CAUSEWAY_PIN: '482915', CAUSEWAY_CONNECT: connectionFile, LANG: 'C.UTF-8' }
  }

  static async enrolled(person) {
    const wallet = new Wallet(person)
    const document = join(folder, `${person}.json`)
    writeFileSync(document, JSON.stringify(Documents[person]))
    await wallet.run('enrol', '--document', document)
    return wallet
  }

  /** What the command printed, also where it failed: then there is `error`. */
  try(...words) {
    return new Promise((resolve, reject) => {
      const done = (failure, out, errors) => {
        if (failure && failure.code !== 1) return reject(new Error(`causeway ${words.join(' ')}: ${failure.message} ${errors}`))
        resolve(JSON.parse(out))
      }
      execFile(join(build, 'bin', 'causeway'), [...words, '--home', this.home], { env: this.environment, timeout: 60_000 }, done)
    })
  }

  async run(...words) {
    const answer = await this.try(...words)
    if (answer.error) throw new Error(`causeway ${words.slice(0, 2).join(' ')}: ${answer.error.code}: ${answer.error.detail}`)
    return answer
  }

  /** The error that is expected: code and detail. */
  async failing(...words) {
    const answer = await this.try(...words)
    if (!answer.error) throw new Error(`causeway ${words.slice(0, 2).join(' ')} went well: ${JSON.stringify(answer)}`)
    return answer.error
  }
}

export async function sandbox(path, body) {
  const request = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(origin + path, request)
  const text = await response.text()
  if (!response.ok) throw new Error(`sandbox ${path}: ${response.status} ${text}`)
  return JSON.parse(text)
}

export function pemToBase64(pem) {
  return pem.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '')
}

export function folderFor(name) {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  return path
}

export const textOf = (path) => readFileSync(path, 'utf8')

/** A private key of the sandbox's, for a peer that plays one of its parts. */
export const secretOf = (name) => textOf(join(folder, 'sandbox', 'keys', name))
