// Runs the cases, prints what they gave as a table, and holds that against the one in the documentation.
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'

import { peerFailures } from './http_peer.mjs'

const require = createRequire(import.meta.url)
const Begin = '<!-- begin: written by tests/interop/run.mjs --write -->'
const End = '<!-- end -->'

/** Of what package.json names and ./dev setup installed. */
function versionOf(peer) {
  return require(`../node_modules/${peer}/package.json`).version
}

export class Report {
  rows = []
  failed = 0

  constructor(only) {
    this.only = only
  }

  /** One row: `peers` by package name, `direction` who does it to whom. A `limit` says what the peer cannot do, and is shown beside the result. */
  async check({ peers, direction, what, limit }, run) {
    if (this.only && !`${direction} ${what}`.includes(this.only)) return undefined
    const row = { peer: peers.map((name) => `${name} ${versionOf(name)}`).join(', '), direction, what, result: limit ? `passes; ${limit}` : 'passes' }
    this.rows.push(row)
    peerFailures.length = 0
    try {
      return await run()
    } catch (error) {
      this.failed++
      row.result = `FAILS: ${[error.message, ...peerFailures.map(({ message }) => `in the peer: ${message}`)].join('; ').replace(/\s+/g, ' ')}`
      console.error(`interop: ${direction}: ${what}\n  ${error.stack}`)
      if (error.cause) console.error('  because:', error.cause)
      for (const failure of peerFailures) console.error('  in the peer:', failure)
      return undefined
    }
  }

  /** What a peer cannot do, with the reason; not tried. */
  note({ peers, direction, what, reason }) {
    if (this.only) return
    this.rows.push({ peer: peers.map((name) => `${name} ${versionOf(name)}`).join(', '), direction, what, result: `not tried: ${reason}` })
  }

  table() {
    const line = (cells) => `| ${cells.join(' | ')} |`
    const rows = this.rows.map(({ direction, what, peer, result }) => line([direction, what, peer, result]))
    return [line(['direction', 'what', 'peer', 'result']), line(['---', '---', '---', '---']), ...rows].join('\n')
  }

  /** 0 where everything passed and the documentation says so. */
  finish(file, isWriting) {
    const table = this.table()
    console.log(table)
    console.log(`interop: ${this.rows.length} rows, ${this.failed} failed`)
    if (this.failed || !file || this.only) return this.failed ? 1 : 0
    const text = readFileSync(file, 'utf8')
    const wanted = `${text.slice(0, text.indexOf(Begin))}${Begin}\n${table}\n${text.slice(text.indexOf(End))}`
    if (text === wanted) return 0
    if (isWriting) {
      writeFileSync(file, wanted)
      return 0
    }
    console.error(`interop: the table of ${file} is not what this run gave; node tests/interop/run.mjs --build build --table docs/interop.md --write`)
    return 1
  }
}
